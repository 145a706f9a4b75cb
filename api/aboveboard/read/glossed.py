"""An embedder made for English that is given other languages word by word in English."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.embedding import TokenVectors
from aboveboard.ports import Embedder, TokenEmbedder
from aboveboard.read.gloss import WORDY, edition, in_english_words
from aboveboard.read.language import detect, primary
from aboveboard.read.wrapping import Wrapping

MADE_FOR = "en"


def glossed(embedder: Embedder, spoken: Sequence[str]) -> Embedder:
    """The embedder as it is best asked in a folder of these languages, its default one first.

    Itself where it knows most languages, or the folder's are none that there are English words for.
    """
    made_for = () if embedder.languages is None else embedder.languages[:1]
    languages = [primary(each) or each for each in spoken]
    if made_for != (MADE_FOR,) or isinstance(embedder, Glossed) or WORDY.isdisjoint(languages):
        return embedder
    return Glossed(embedder, languages)


def language_met(embedder: Embedder, language: str) -> str:
    """The language in which an embedder meets a text of that language."""
    if isinstance(embedder, Glossed) and language in WORDY:
        return MADE_FOR
    return language_met(embedder.inner, language) if isinstance(embedder, Wrapping) else language


def knows_well(embedder: Embedder, language: str) -> bool:
    """Whether it was made for the language in which it meets one, rather than for one that shares some of its words."""
    known = embedder.languages
    return known is None or language_met(embedder, language) in known[:1]


class Glossed(Wrapping):
    """The same embedder, for texts in the languages of a folder. Safe from several threads where it is."""

    def __init__(self, embedder: Embedder, spoken: Sequence[str]) -> None:
        super().__init__(embedder)
        self._spoken = tuple(spoken)
        self._name = f"{embedder.name}-{edition()}-{'-'.join(self._spoken)}"

    @property
    def name(self) -> str:
        return self._name

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._embedder.embed([self.read(text) for text in texts])

    def read(self, text: str) -> str:
        """The text as the embedder gets it."""
        return _read(text, self._spoken)


@lru_cache(maxsize=16_384)
def _read(text: str, spoken: tuple[str, ...]) -> str:
    """Remembered: a text is read for its own vector and for those of its words."""
    language = detect(text, spoken=spoken)
    return in_english_words(text, language) if language in WORDY else text


class GlossedTokens:
    """The same for an embedder that tells what each word means in its text."""

    def __init__(self, tokens: TokenEmbedder, reader: Glossed) -> None:
        self._tokens = tokens
        self._reader = reader

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        return self._tokens.embed_tokens([self._reader.read(text) for text in texts])
