"""Sides that exclude one another: what is said of the yearly plan is no answer about the monthly one.

A short question that follows another takes the other side of it: `and for a child?` after an adult's price.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files

import regex

from aboveboard.domain.words import stem, words

Sides = tuple[frozenset[str], ...]

_GAP = regex.compile(r" (?=[?!.,;:])")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’-]*")


def of_another_side(text: str, asked: str, language: str) -> bool:
    """Whether the question takes one side of a contrast and the text, of the same contrast, only others."""
    held = _stems(text, language)
    wanted = _stems(asked, language)
    for sides, excludes in _groups(language):
        if not excludes:
            continue
        theirs = {place for place, side in enumerate(sides) if side & wanted}
        ours = {place for place, side in enumerate(sides) if side & held}
        if theirs and ours and not theirs & ours:
            return True
    return False


def exchanged_side(earlier: str, question: str, language: str) -> str:
    """The earlier question with the side that the later one names in place of the other side's word."""
    wanted = _stems(question, language)
    for sides, _ in _groups(language):
        named = [side for side in sides if side & wanted]
        if len(named) != 1:
            continue
        # Words are told apart by the same rule as the stems: `Hol- und Bringservice` holds `hol`, not `Hol-`.
        new = next(each for each in words(question) if stem(each, language) in named[0])
        new = next((each for each in _WORD.findall(question) if each.casefold() == new), new)
        others = frozenset().union(*sides) - named[0]
        earlier = _put(earlier, new, others, language)
    return earlier


def _put(text: str, new: str, others: frozenset[str], language: str) -> str:
    """The text with the new word for the first of the others, and without the rest of them."""
    left = iter([new])

    def in_place(match: "regex.Match[str]") -> str:
        return next(left, "") if stem(match.group().casefold(), language) in others else str(match.group())

    return closed_up(_WORD.sub(in_place, text))


def closed_up(text: str) -> str:
    """A text of which words were taken away, without the gaps that they left."""
    return _GAP.sub("", " ".join(text.split()))


def _stems(text: str, language: str) -> set[str]:
    return {stem(word, language) for word in words(text)}


@lru_cache(maxsize=32)
def _groups(language: str) -> tuple[tuple[Sides, bool], ...]:
    """The sides of each contrast, and whether what is said of one holds for no other."""
    data = tomllib.loads((files("aboveboard.domain") / "contrasts.toml").read_text("utf-8"))
    return tuple(
        (
            tuple(frozenset(stem(word, language) for word in words(side)) for side in group["sides"]),
            group.get("excludes", True),
        )
        for group in data["group"]
    )
