"""Finds words and phrases in a text in any inflection, word by word."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from aboveboard.domain.words import stem, words

_ELISION = regex.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell|all|nell|sull|quest)'(?=\p{L}{2})")


@dataclass(frozen=True)
class Hit:
    """A phrase found among the tokens `start` up to, not including, `end`."""

    phrase: str
    start: int
    end: int


def stems(text: str, language: str) -> list[str]:
    """Every word of a text as its stem, small words too, in order.

    `l'avocat` gives the stem of `avocat`, and `can't` that of `cant`: posts leave marks out.
    """
    return [stem(_plain(word, language), language) for word in words(text)]


def _plain(word: str, language: str) -> str:
    if "'" not in word:
        return word
    if language in ("fr", "it"):
        return _ELISION.sub("", word)
    return word.replace("n't", "nt")


class PhraseBook:
    """Phrases ready to be looked for. An inflected form matches; the order of a phrase's words counts."""

    def __init__(self, phrases: Iterable[str], language: str, *, exact: bool = False) -> None:
        """`exact`: words match as they are written, in any case, for lists that hold the forms themselves."""
        self.language = language
        self._exact = exact
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for phrase in phrases:
            if tokens := tuple(self.tokens(phrase)):
                self._by_first[tokens[0]].append((tokens, phrase))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def hits(self, tokens: Sequence[str]) -> list[Hit]:
        """The longest phrase at each place, left to right, without overlap."""
        found: list[Hit] = []
        place = 0
        while place < len(tokens):
            hit = self._at(tokens, place)
            if hit:
                found.append(hit)
            place = hit.end if hit else place + 1
        return found

    def tokens(self, text: str) -> list[str]:
        """A text as `hits` wants it."""
        return words(text) if self._exact else stems(text, self.language)

    def finds(self, text: str) -> bool:
        """Whether the text holds any of the phrases."""
        return bool(self.hits(self.tokens(text)))

    def is_all_of(self, text: str) -> bool:
        """Whether the text is one of the phrases and nothing else."""
        tokens = self.tokens(text)
        return any(hit.start == 0 and hit.end == len(tokens) for hit in self.hits(tokens))

    def _at(self, tokens: Sequence[str], place: int) -> Hit | None:
        for phrase_tokens, phrase in self._by_first.get(tokens[place], ()):
            end = place + len(phrase_tokens)
            if tuple(tokens[place:end]) == phrase_tokens:
                return Hit(phrase, place, end)
        return None
