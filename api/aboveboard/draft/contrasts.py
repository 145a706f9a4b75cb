"""Sides that exclude one another: what is said of the yearly plan is no answer about the monthly one."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from aboveboard.domain.words import stem, words

Sides = tuple[frozenset[str], ...]


def of_another_side(text: str, asked: str, language: str) -> bool:
    """Whether the question takes one side of a contrast and the text, of the same contrast, only others."""
    held = _stems(text, language)
    wanted = _stems(asked, language)
    for sides in _groups(language):
        theirs = {place for place, side in enumerate(sides) if side & wanted}
        ours = {place for place, side in enumerate(sides) if side & held}
        if theirs and ours and not theirs & ours:
            return True
    return False


def _stems(text: str, language: str) -> set[str]:
    return {stem(word, language) for word in words(text)}


@lru_cache(maxsize=32)
def _groups(language: str) -> tuple[Sides, ...]:
    data = tomllib.loads((files("aboveboard.draft") / "contrasts.toml").read_text("utf-8"))
    return tuple(
        tuple(frozenset(stem(word, language) for word in words(side)) for side in group["sides"])
        for group in data["group"]
    )
