"""Days of the year that have a name instead of a date, from `feasts.toml`: “Boxing Day” is 26 December."""

import tomllib
from functools import cache
from importlib.resources import files

import regex

from aboveboard.domain.alternatives import alternatives

Day = tuple[int, int]
"""A month and a day of it."""


@cache
def feasts() -> dict[str, frozenset[Day]]:
    """Name in small letters -> the days that it stands for; “Christmas” stands for three."""
    data = tomllib.loads((files("aboveboard.domain") / "feasts.toml").read_text("utf-8"))
    days: dict[str, set[Day]] = {}
    for key, lines in data.items():
        month, day = map(int, key.split("-"))
        for name in " ".join(lines).split():
            days.setdefault(name.replace("_", " "), set()).add((month, day))
    return {name: frozenset(each) for name, each in days.items()}


@cache
def named_days() -> dict[str, Day]:
    """Those of them that stand for one day alone."""
    return {name: next(iter(days)) for name, days in feasts().items() if len(days) == 1}


@cache
def feast_pattern() -> "regex.Pattern[str]":
    return regex.compile(rf"(?<![\w'])(?:{alternatives(feasts())})(?![\w])", regex.IGNORECASE)
