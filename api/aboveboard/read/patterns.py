"""The regular expressions that a file of `words/` lists by language and kind."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import regex

from aboveboard.read.lexicon import SHARED, read_words


def lists_of(name: str, language: str) -> Mapping[str, Any]:
    """What `words/<name>.toml` lists for a language, or for the neighbour that shares its words; empty without any."""
    found: Mapping[str, Any] = read_words(name).get(SHARED.get(language, language), {})
    return found


def finds(name: str, kind: str, text: str, language: str) -> bool:
    """Whether any of the expressions is found in a text, whatever its case."""
    return any(pattern.search(text) for pattern in patterns(name, kind, language))


def count(name: str, kind: str, text: str, language: str) -> int:
    """How many of the expressions are found in a text."""
    return sum(pattern.search(text) is not None for pattern in patterns(name, kind, language))


@lru_cache(maxsize=128)
def patterns(name: str, kind: str, language: str) -> "tuple[regex.Pattern[str], ...]":
    """The expressions of one kind, one or several; none where the language lists none."""
    listed = lists_of(name, language).get(kind, ())
    return tuple(regex.compile(f"(?i){each}") for each in ([listed] if isinstance(listed, str) else listed))
