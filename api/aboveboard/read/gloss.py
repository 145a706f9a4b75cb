"""A post in plain English words, one by one: enough for an embedder that knows English alone to tell what it is about.

No translation: order and grammar stay those of the post, and words that the list does not hold are left out. How
many of them there were says how far the result can be trusted.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files

import regex

from aboveboard.domain.words import stem, stop_words, words

_COLUMNS = ("de", "es", "fr", "da", "nl", "it")
WORDY = frozenset({"de", "es"})
"""Languages with a long list of their own (`words/english_*.txt`), enough to put whole pages in English words."""
_LISTS = ("gloss.txt", *(f"english_{language}.txt" for language in sorted(WORDY)))
_SAME = {"nb": "da", "no": "da", "nn": "da"}
"""Languages that share a column."""
_COMPOUNDING = frozenset({"de", "da", "nl"})
_PIECE = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,:]\p{N}+)*|[^\s\p{L}\p{N}]+")
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
    """Whether a stem is that of a word of the short list, of everyday words in posts."""
    column = _SAME.get(language, language)
    return column in _COLUMNS and stemmed in _short_lists()[column].stemmed


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


@lru_cache(maxsize=65_536)
def _english(word: str, column: str, small: bool, *, pages: bool = False) -> str | None:
    """The word's meaning in posts that rules look at, or with `pages` on pages as well."""
    bare = _ELISION.sub("", word) if column in ("fr", "it") else word
    short = _short_lists()[column]
    if small:
        return short.exact.get(bare)  # `sich` has the stem of `sicher`
    long = _long_list(column) if column in WORDY else _List(column)
    lists = (long, short) if pages else (short, long)
    return _meaning(bare, lists) or (_of_parts(bare, lists) if column in _COMPOUNDING else None)


def _meaning(word: str, lists: "Sequence[_List]") -> str | None:
    """A form that stands in one of the lists comes before a stem that does."""
    exact = next((each.exact[word] for each in lists if word in each.exact), None)
    return exact or next(filter(None, (each.stemmed.get(stem(word, each.language)) for each in lists)), None)


def _of_parts(word: str, lists: "Sequence[_List]") -> str | None:
    """A compound by its parts, both known, or by the longer one at its end: `Umbau-arbeiten`, `Ski-ulykken`."""

    def meaning(part: str) -> str | None:
        return _meaning(part, lists)

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


def in_english_words(text: str, language: str) -> str:
    """A text of one of WORDY with each word as the English one that it most often means.

    Numbers, marks, line breaks and words that the list does not hold, such as names, stay; small words that tell
    nothing are left out.
    """
    lines = (" ".join(_worded(line, language)) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _worded(line: str, language: str) -> Iterator[str]:
    last, stops = "", stop_words(language)
    for piece in _PIECE.findall(line):
        word = piece.casefold().replace("’", "'")
        small = word in stops
        english = _english(word, language, small, pages=True) if piece[0].isalpha() else piece
        if english is None:
            english = "" if small else word
        if english and english != last:
            yield english
        last = english


@dataclass(frozen=True)
class _List:
    """English by word and by stem; of a word that stands twice, the first meaning."""

    language: str
    exact: dict[str, str] = field(default_factory=dict)
    stemmed: dict[str, str] = field(default_factory=dict)

    def add(self, english: str, forms: Iterable[str]) -> None:
        for word in forms:
            self.exact.setdefault(word, english)
            self.stemmed.setdefault(stem(word, self.language), english)


@lru_cache(maxsize=1)
def _short_lists() -> dict[str, _List]:
    """Of each language what its words mean where rules look for them."""
    lists = {column: _List(column) for column in _COLUMNS}
    for line in _lines("gloss.txt"):
        english, *cells = (cell.strip() for cell in line.split("|"))
        for column, cell in zip(_COLUMNS, cells, strict=True):
            lists[column].add(english, words(cell))
    return lists


@lru_cache(maxsize=len(WORDY))
def _long_list(language: str) -> _List:
    """What a language's words mean on pages."""
    known = _List(language)
    for line in _lines(f"english_{language}.txt"):
        english, _, forms = line.partition(": ")
        known.add(english, forms.split())
    return known


@lru_cache(maxsize=1)
def edition() -> str:
    """Names the lists' content: the same text in English words is the same as long as this is."""
    told = "\n".join(line for name in _LISTS for line in _lines(name))
    return f"words-{blake2b(told.encode(), digest_size=4).hexdigest()}"


def _lines(name: str) -> Iterator[str]:
    text = (files(__package__) / "words" / name).read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
