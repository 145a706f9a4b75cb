"""What words ask for, beyond the words themselves: `bike` and `bicycle` are one concept, in several languages."""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from aboveboard.domain.words import stem, words

COMPOUNDING = frozenset("da de nb nl nn no sv".split())
"""Languages that write compounds as one word, so that a concept's word may be a part of one."""
PART = 5
"""Letters that a concept's word has at least to be looked for inside a compound."""
BETWEEN = 4
"""Words that may stand between a verb and its particle."""
LONGEST = 40
"""Letters at which parts end: a stranger's word of thousands of letters is looked at no further."""


@dataclass(frozen=True)
class Concepts:
    """One language's words, by stem; phrases by the stems of their words."""

    language: str
    by_stem: dict[str, frozenset[str]]
    phrases: dict[tuple[str, ...], frozenset[str]]
    parts: dict[str, frozenset[str]]
    """Stems that may begin or end a compound."""
    parted: dict[tuple[str, str], frozenset[str]]
    """A verb and its particle, by stem, which other words may part: `send the red one back`."""

    def of(self, text: str) -> frozenset[str]:
        """The concepts that a text's words name."""
        stems = [stem(word, self.language) for word in _plain(text)]
        found = {concept for each in stems for concept in self.of_stem(each)}
        for size in (2, 3):
            for start in range(len(stems) - size + 1):
                found |= self.phrases.get(tuple(stems[start : start + size]), frozenset())
        for (first, last), names in self.parted.items():
            if _parted(stems, first, last):
                found |= names
        return frozenset(found)

    def of_stem(self, word: str) -> frozenset[str]:
        """The concepts that one word names, given as its stem."""
        known = self.by_stem.get(word)
        if known is not None:
            return known
        if not self.parts:
            return frozenset()
        sizes = range(PART, min(len(word) - 2, LONGEST))
        ends = (end for size in sizes for end in (word[:size], word[-size:]))
        return frozenset(concept for end in ends for concept in self.parts.get(end, ()))


def _parted(stems: list[str], first: str, last: str) -> bool:
    if first not in stems or last not in stems:
        return False
    starts = [place for place, each in enumerate(stems) if each == first]
    return any(last in stems[start + 1 : start + 2 + BETWEEN] for start in starts)


@lru_cache(maxsize=32)
def concepts_of(language: str) -> Concepts:
    """The concepts of a language; none for one that has no list."""
    singles: dict[str, set[str]] = defaultdict(set)
    phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
    parted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, by_language in _file().items():
        for entry in by_language.get(_ALIASES.get(language, language), "").split():
            if "__" in entry:
                first, last = (stem(word, language) for word in entry.split("__"))
                parted[first, last].add(name)
                continue
            stems = tuple(stem(word, language) for word in _plain(entry.replace("_", " ")))
            if len(stems) == 1:
                singles[stems[0]].add(name)
            elif stems:
                phrases[stems].add(name)
    by_stem = {each: frozenset(names) for each, names in singles.items()}
    parts = {each: names for each, names in by_stem.items() if len(each) >= PART}
    return Concepts(
        language,
        by_stem,
        {stems: frozenset(names) for stems, names in phrases.items()},
        parts if language in COMPOUNDING else {},
        {stems: frozenset(names) for stems, names in parted.items()},
    )


_ALIASES = {"no": "nb", "nn": "nb"}


def _plain(text: str) -> list[str]:
    return words(text.replace("-", " "))


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("aboveboard.domain") / "concepts.toml").read_text("utf-8"))
