"""Whether a post uses a rule's words: any inflection, case or usual misspelling, small words in between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aboveboard.domain.words import stop_words
from aboveboard.read.phrases import stems

_GAP = 2
"""Small words that may stand between two words of a phrase."""
_TELLING = 3
"""Words from which a phrase is told in spite of one word more of any kind."""
_LONG = 7
"""Letters from which one wrong letter is forgiven."""
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi"})
"""Languages that write a noun and what it is made of as one word."""


@dataclass(frozen=True)
class Said:
    """A phrase of a rule that stands in a post, from token `start` up to, not including, `end`."""

    phrase: str
    start: int
    end: int

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1


class Wording:
    """The `says` of one rule in one language, ready to be looked for."""

    def __init__(self, says: Iterable[str], language: str) -> None:
        self._language = language
        self._small = _small_words(language)
        self._phrases = [(tuple(tokens), phrase) for phrase in says if (tokens := stems(phrase, language))]

    def find(self, tokens: Sequence[str]) -> Said | None:
        """The first phrase that stands in a text, given as stems."""
        for wanted, phrase in self._phrases:
            for start, token in enumerate(tokens):
                if self._alike(token, wanted[0]) and (end := self._follow(tokens, start, wanted)):
                    return Said(phrase, start, end)
        return None

    def _follow(self, tokens: Sequence[str], start: int, wanted: Sequence[str]) -> int | None:
        """The end of a phrase that begins at `start`, or None where it does not go on."""
        place = start + 1
        any_word = 1 if len(wanted) >= _TELLING else 0
        for word in wanted[1:]:
            skipped = 0
            while place < len(tokens) and not self._alike(tokens[place], word):
                if tokens[place] not in self._small:
                    any_word -= 1
                if skipped == _GAP or any_word < 0:
                    return None
                skipped += 1
                place += 1
            if place == len(tokens):
                return None
            place += 1
        return place

    def _alike(self, token: str, word: str) -> bool:
        if token == word:
            return True
        if token[:1] != word[:1]:
            return self._language in _COMPOUNDING and len(word) >= 5 and token.endswith(word)
        if self._language in _COMPOUNDING and len(word) >= 6 and token.startswith(word):
            return True
        return _is_slip(token, word)


def _is_slip(token: str, word: str) -> bool:
    """Whether two words differ by a slip of the finger: two letters exchanged, or in a long word one letter."""
    if abs(len(token) - len(word)) > 1 or len(word) < _LONG - 1 or not word.isalpha():
        return False
    start = next((at for at, (a, b) in enumerate(zip(token, word, strict=False)) if a != b), None)
    if start is None:
        return len(word) >= _LONG and len(token) >= _LONG
    if token[start : start + 2] == word[start : start + 2][::-1] and token[start + 2 :] == word[start + 2 :]:
        return True
    if len(word) < _LONG:
        return False
    return token[start + 1 :] in (word[start + 1 :], word[start:]) or token[start:] == word[start + 1 :]


@lru_cache(maxsize=64)
def _small_words(language: str) -> frozenset[str]:
    return frozenset(stem for word in stop_words(language) for stem in stems(word, language))
