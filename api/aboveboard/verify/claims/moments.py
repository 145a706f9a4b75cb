"""Reads days and hours: dates, feasts, times of the clock in figures and in words."""

from collections.abc import Iterator

import regex

from aboveboard.domain.numerals import number
from aboveboard.verify.claims.feasts import day_of
from aboveboard.verify.claims.patterns import SPANISH_HOURS
from aboveboard.verify.claims.units import MONTHS
from aboveboard.verify.claims.value import Value, value_of


def read_date(match: regex.Match[str]) -> Iterator[Value]:
    parts = match.groupdict()
    raw = parts.get("month") or parts.get("month2")
    month = (int(raw) if raw.isdecimal() else MONTHS.get(raw.casefold())) if raw else None
    if quarter := parts.get("quarter"):
        month = 100 + int(quarter)
    day, year = (int(parts[part]) if parts.get(part) else None for part in ("day", "year"))
    if raw is not None and raw.islower() and raw in _ALSO_WORDS and not (parts.get("year")):
        return
    if month is None or (month < 100 and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return
    yield value_of(match, ("date", (year, month, day), None))


_ALSO_WORDS = frozenset(("may", "march", "mar"))
"""In lower case these are words, not months."""


def read_feast(match: regex.Match[str]) -> Iterator[Value]:
    day, month = day_of(match.group())
    yield value_of(match, ("date", (None, month, day), None))


def read_clock(match: regex.Match[str]) -> Iterator[Value]:
    said = match.group("n").casefold()
    hour = int(said) if said.isdecimal() else SPANISH_HOURS[said]
    hour = hour % 12 + (0 if match.group("half").casefold() == "mañana" else 12)
    yield value_of(match, ("time", (hour * 60 + (30 if match.group("past") else 0),), None))


def read_past(match: regex.Match[str]) -> Iterator[Value]:
    """Without “in the afternoon” it may be either half of the day: `amount` is then 12."""
    past, half = (
        (match.group("past") or "").casefold(),
        (match.group("half") or match.group("night") or "").casefold(),
    )
    said = (match.group("n") or match.group("n2")).casefold()
    hour = _MIDDAYS.get(said) or number(said)
    if hour is None or hour > 24:
        return
    minutes = hour * 60 + _PAST.get(" ".join(past.split()), 0)
    if half:
        minutes = minutes % 720 + (0 if half == "morning" else 720)
    told = bool(half) or said in _MIDDAYS or hour > 12
    yield value_of(match, ("time", (int(minutes) % 1440,), None if told else 12.0))


_MIDDAYS = {"midnight": 24, "noon": 12, "midday": 12}
_PAST = {
    "half past": 30, "half": 30,
    "quarter past": 15, "quarter to": -15, "halb": -30, "viertel nach": 15, "viertel vor": -15,
}  # fmt: skip


def read_time(match: regex.Match[str]) -> Iterator[Value]:
    if word := match.group("word"):
        minutes = 0 if word.casefold() in ("midnight", "mitternacht", "medianoche") else 720
        yield value_of(match, ("time", (minutes,), None))
        return
    hour, minute = int(match.group("h") or match.group("h2")), int(match.group("m") or 0)
    half = (match.group("half") or match.group("half2") or "").casefold()[:1]
    if "." in match.group()[:3] and not half and "uhr" not in match.group().casefold():
        return
    if hour > 24:
        return
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    yield value_of(match, ("time", (hour * 60 + minute,), None))
