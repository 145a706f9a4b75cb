"""What words ask for, beyond the words themselves: `bike` and `bicycle` are one concept, in several languages.

The words stand in `concept_words/`, one file a theme: by concept, a line of words for each language. They are compared
by their stems; `_` joins the words of a phrase, and `__` a verb and its particle, which other words may part. What two
files say of one concept counts together.
"""

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
    parted: dict[str, dict[str, frozenset[str]]]
    """By a verb's stem, the particles' that other words may part from it: `send the red one back`."""

    def of(self, text: str) -> frozenset[str]:
        """The concepts that a text's words name."""
        stems = [stem(word, self.language) for word in _plain(text)]
        found = {concept for each in stems for concept in self.of_stem(each)}
        for size in (2, 3):
            for start in range(len(stems) - size + 1):
                found |= self.phrases.get(tuple(stems[start : start + size]), frozenset())
        for place, first in enumerate(stems):
            for last, names in self.parted.get(first, {}).items():
                if last in stems[place + 1 : place + 2 + BETWEEN]:
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


@lru_cache(maxsize=32)
def concepts_of(language: str) -> Concepts:
    """The concepts of a language; none for one that has no list."""
    singles: dict[str, set[str]] = defaultdict(set)
    phrases: dict[tuple[str, ...], set[str]] = defaultdict(set)
    parted: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, by_language in _words().items():
        for entry in by_language.get(_ALIASES.get(language, language), "").split():
            if "__" in entry:
                first, last = (stem(word, language) for word in entry.split("__"))
                parted[first][last].add(name)
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
        {first: {last: frozenset(names) for last, names in lasts.items()} for first, lasts in parted.items()},
    )


_ALIASES = {"no": "nb", "nn": "nb"}


def _plain(text: str) -> list[str]:
    return words(text.replace("-", " "))


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    """By concept and language, the words of all themes."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    themes = (
        each
        for each in (files("aboveboard.domain") / "concept_words").iterdir()
        if each.name.endswith(".toml")
    )
    for theme in sorted(themes, key=lambda theme: theme.name):
        for concept, by_language in tomllib.loads(theme.read_text("utf-8")).items():
            for language, line in by_language.items():
                found[concept][language] = f"{found[concept].get(language, '')} {line}"
    return found
