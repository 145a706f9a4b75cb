"""Whose time it is that is asked about: how long we take, or how long the customer has.

`You have 28 days to send it back` is no answer to `how long do refunds take?`, though it holds a duration and speaks of
the same thing.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import regex

Whose = Literal["ours", "theirs"]


@lru_cache(maxsize=1)
def _patterns() -> dict[str, dict[Whose, "regex.Pattern[str]"]]:
    data = tomllib.loads((files("aboveboard.draft") / "whose_time.toml").read_text("utf-8"))
    return {
        kind: {
            whose: regex.compile("|".join(rf"\b(?:{line})" for line in lines), regex.IGNORECASE)
            for whose, lines in sides.items()
        }
        for kind, sides in data.items()
    }


@lru_cache(maxsize=1_024)
def of_question(question: str) -> Whose | None:
    """Whose time is asked for; None where neither is. `How long have I got until it is back?` asks for theirs."""
    sides = _sides("asks", question)
    return "theirs" if "theirs" in sides else sides[0] if sides else None


@lru_cache(maxsize=16_384)
def of_span(text: str) -> Whose | None:
    """Whose time a text tells; None where it tells neither, or both."""
    sides = _sides("tells", text)
    return sides[0] if len(sides) == 1 else None


def _sides(kind: str, text: str) -> list[Whose]:
    return [whose for whose, pattern in _patterns()[kind].items() if pattern.search(text)]
