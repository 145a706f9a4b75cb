"""A post in plain English words, one by one: enough for an embedder that knows English alone to tell what it is about.

No translation: order and grammar stay those of the post, and words that the list does not hold are left out. How
many of them there were says how far the result can be trusted.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import regex

from aboveboard.domain.words import stem, stop_words, words

_COLUMNS = ("de", "es", "fr", "da", "nl", "it")
_SAME = {"nb": "da", "no": "da", "nn": "da"}
"""Languages that share a column."""
_COMPOUNDING = frozenset({"de", "da", "nl"})
_PART = 4
"""Letters that a part of a compound has at least."""
_ELISION = regex.compile(r"^(?:[cdjlmnst]|qu|dell|all|nell|sull)'(?=\p{L}{2})")


@dataclass(frozen=True)
class Gloss:
    text: str
    """English words in the order of the post."""
    known: float
    """The share of the words of content that the list holds, in 0..1."""
    count: int
    """How many of them it holds."""


def has_gloss(language: str) -> bool:
    """Whether there is a list for a language."""
    return _SAME.get(language, language) in _COLUMNS


def is_known(stemmed: str, language: str) -> bool:
    """Whether a stem is that of a word of the list."""
    column = _SAME.get(language, language)
    return column in _COLUMNS and stemmed in _lists()[column][1]


def gloss(text: str, language: str) -> Gloss:
    """Each word as the English one that it most often means in posts."""
    column = _SAME.get(language, language)
    stops = stop_words(language)
    found: list[str] = []
    known = content = 0
    for word in words(text):
        small = word in stops
        english = word if word[0].isdigit() else _english(word, column, small)
        telling = not small and not word[0].isdigit()
        content += telling
        known += telling and english is not None
        if english is not None and found[-1:] != [english]:
            found.append(english)
    return Gloss(" ".join(found), known / content if content else 0.0, known)


@lru_cache(maxsize=16_384)
def _english(word: str, column: str, small: bool) -> str | None:
    bare = _ELISION.sub("", word) if column in ("fr", "it") else word
    exact, stemmed = _lists()[column]
    if small:
        return exact.get(bare)  # `sich` has the stem of `sicher`
    whole = exact.get(bare) or stemmed.get(stem(bare, column))
    return whole or (_of_parts(bare, column) if column in _COMPOUNDING else None)


def _of_parts(word: str, column: str) -> str | None:
    """A compound by its parts, both known, or by the longer one at its end: `Umbau-arbeiten`, `Ski-ulykken`."""
    exact, stemmed = _lists()[column]

    def meaning(part: str) -> str | None:
        return exact.get(part) or stemmed.get(stem(part, column))

    for at in range(3, len(word) - _PART + 1):
        if not (last := meaning(word[at:])):
            continue
        head = word[:at]
        first = meaning(head) or meaning(head.removesuffix("s")) or meaning(head.removesuffix("n"))
        if first or len(word) - at > _PART:
            return f"{first} {last}" if first else last
    for at in range(len(word) - 3, _PART, -1):
        if first := meaning(word[:at]):
            return first
    return None


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[dict[str, str], dict[str, str]]]:
    """For each column, English by word and by stem; of a word that stands twice, the first meaning."""
    lists: dict[str, tuple[dict[str, str], dict[str, str]]] = {column: ({}, {}) for column in _COLUMNS}
    text = (files(__package__) / "words" / "gloss.txt").read_text("utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        english, *cells = (cell.strip() for cell in line.split("|"))
        for column, cell in zip(_COLUMNS, cells, strict=True):
            exact, stemmed = lists[column]
            for word in words(cell):
                exact.setdefault(word, english)
                stemmed.setdefault(stem(word, column), english)
    return lists
