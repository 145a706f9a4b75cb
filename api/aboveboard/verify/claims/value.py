"""A typed value of a text: its kind, what it comes to, and where it stands."""

from dataclasses import dataclass
from typing import Literal

import regex

ValueKind = Literal[
    "url",
    "email",
    "phone",
    "money",
    "percent",
    "date",
    "time",
    "quantity",
    "version",
    "ordinal",
    "times",
    "number",
]


@dataclass(frozen=True, slots=True)
class Value:
    kind: ValueKind
    key: tuple[object, ...]
    """What two spellings of the same value have in common."""
    amount: float | None
    text: str
    start: int
    end: int
    soft: bool = False
    """"A year": said like a word, so its absence alone proves nothing."""
    periods: frozenset[str] = frozenset()
    """Of a price that names none itself: those that its line names elsewhere ("Monthly price; Plus: £12")."""


Found = tuple[ValueKind, tuple[object, ...], float | None]


def value_of(
    match: regex.Match[str],
    found: Found,
    start: int | None = None,
    end: int | None = None,
    soft: bool = False,
) -> Value:
    start = match.start() if start is None else start
    end = match.end() if end is None else end
    return Value(found[0], found[1], found[2], match.string[start:end], start, end, soft)
