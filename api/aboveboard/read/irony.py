"""Praise that means its opposite: "great, another update that deletes my settings"."""

from dataclasses import dataclass
from functools import lru_cache

from aboveboard.read.lexicon import Lexicon, read_words
from aboveboard.read.phrases import PhraseBook

_SAME = {"nb": "da", "no": "da"}


@dataclass(frozen=True)
class _Signs:
    repeats: PhraseBook
    phrases: PhraseBook


def is_ironic(text: str, language: str, lists: Lexicon) -> bool:
    """Whether pleased words of a text are better read the other way round.

    A stock phrase says so alone. Otherwise something must be wrong, and either it is so once more or a face
    applauds it; trouble that is over ("works again", "fixed") is no irony.
    """
    signs = _signs(_SAME.get(language, language))
    if signs.phrases.finds(text):
        return True
    if lists.resolved.finds(text):
        return False
    wrong = lists.problems.finds(text) or lists.negative.finds(text)
    return wrong and (signs.repeats.finds(text) or any(mark in text for mark in _marks()))


@lru_cache(maxsize=32)
def _signs(language: str) -> _Signs:
    data = read_words("irony").get(language, {})
    exact = language == "en"
    return _Signs(
        PhraseBook(data.get("repeats", ()), language, exact=exact),
        PhraseBook(data.get("phrases", ()), language, exact=exact),
    )


@lru_cache(maxsize=1)
def _marks() -> frozenset[str]:
    return frozenset(str(read_words("irony")["marks"]))
