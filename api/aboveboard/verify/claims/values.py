"""Typed values in a text: what they are, what they come to, and where they stand.

£20 = 20 pounds = 20 GBP; half = 50 %; thirty-day = 30 days; two weeks = 14 days; 1 October = Oct 1st = 2026-10-01
without its year. Money keeps its currency and period, a quantity its unit, a date whatever parts are said.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import regex

from aboveboard.verify.claims.addresses import read_email, read_phone, read_url, read_version
from aboveboard.verify.claims.amounts import (
    read_article,
    read_fraction,
    read_halved,
    read_money,
    read_note,
    read_number,
    read_ordinal,
    read_percent,
    read_quantity,
    read_times,
)
from aboveboard.verify.claims.feasts import FEAST
from aboveboard.verify.claims.moments import read_clock, read_date, read_feast, read_past, read_time
from aboveboard.verify.claims.patterns import (
    ARTICLE,
    BESIDE,
    CLOCK,
    DATES,
    DIGIT_STARTS,
    EMAIL,
    FRACTION,
    HALVED,
    HINT_OF,
    HINT_WORDS,
    MONEY,
    NOTE,
    NUMBER,
    ORDINAL,
    PAST,
    PERCENT,
    PHONE,
    QUANTITY,
    TIME,
    TIMES,
    URL,
    VERSION,
)
from aboveboard.verify.claims.units import PERIODS
from aboveboard.verify.claims.value import Value


@lru_cache(maxsize=4_096)
def values_in(text: str) -> tuple[Value, ...]:
    """Every value, in order; no character belongs to two."""
    hints, starts = _hints(text)
    if not hints:
        return ()
    taken = list(text)
    rest = text
    found: list[Value] = []
    for needs, pattern, read in _READERS:
        if not hints & needs:
            continue
        before = len(found)
        for match in _matches(pattern, rest, starts) if needs & _COUNTED else pattern.finditer(rest):
            for value in read(match):
                found.append(value)
                taken[value.start : value.end] = "\x00" * (value.end - value.start)
        if len(found) > before:
            rest = "".join(taken)
    found.sort(key=lambda value: value.start)
    return tuple(_with_periods_around(value, text) for value in found)


def _with_periods_around(value: Value, text: str) -> Value:
    if value.kind != "money" or value.key[2] is not None:
        return value
    before = max(text.rfind(mark, 0, value.start) for mark in ("\n", ". "))
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, value.end)) >= 0]
    line = text[before + 1 : min(ends, default=len(text))]
    if regex.search(r"\b24\s(?:hours|stunden|horas)\b", line, regex.I):
        return replace(value, periods=frozenset(("day",)))
    adverbs = {PERIODS[word] for word in regex.findall(r"\p{L}+", line.casefold()) if word in _PERIOD_ADVERBS}
    if len(adverbs) == 1:
        return replace(value, key=(*value.key[:2], adverbs.pop()))
    whole = _PART_OF_A_PERIOD.sub(" ", line.casefold())
    around = frozenset(PERIODS[word] for word in regex.findall(r"\p{L}+", whole) if word in _PERIOD_WORDS)
    return replace(value, periods=around) if around else value


_PERIOD_ADVERBS = frozenset(
    """hourly daily weekly monthly yearly annually annual quarterly täglich wöchentlich monatlich jährlich mensual
    mensuales anual anuales semanal semanales""".split()
)
_PART_OF_A_PERIOD = regex.compile(
    r"\b(?:half(?:\san?)?|halbe[nrs]?|quarter(?:\sof\san?)?|viertel|media)[\s-]?\p{L}+"
)
"""“Per half hour” is no price per hour."""
_PERIOD_WORDS = frozenset(word for word in PERIODS if len(word) > 2)


def _hints(text: str) -> tuple[frozenset[str], list[int]]:
    """Which kinds of values a text may hold at all, and where numbers begin.

    Most patterns are dear, and most sentences need few of them, in few places.
    """
    hints = {hint for hint, sign in (("@", "@"), (".", ".")) if sign in text}
    starts = [match.start() for match in DIGIT_STARTS.finditer(text)]
    if starts:
        hints.add("digit")
    for match in HINT_WORDS.finditer(text):
        hints |= HINT_OF[match.group().casefold()]
        start = match.start()
        while start and text[start - 1].isalpha():  # `einundzwanzig` begins before its `zwanzig`
            start -= 1
        starts.append(start)
    return frozenset(hints), sorted(starts)


def _matches(pattern: regex.Pattern[str], text: str, starts: list[int]) -> Iterator[regex.Match[str]]:
    """Like `finditer`, but only from places where a number begins."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)) is not None:
            end = match.end()
            yield match


_ANY_NUMBER = frozenset(("digit", "word", "article", "counted"))
_COUNTED = frozenset(("counted",))
_READERS: tuple[
    tuple[frozenset[str], regex.Pattern[str], Callable[[regex.Match[str]], Iterator[Value]]], ...
] = (
    (frozenset("@"), EMAIL, read_email),
    (frozenset("."), URL, read_url),
    (frozenset(("digit",)), DATES[1], read_date),
    (frozenset(("digit",)), DATES[2], read_date),
    (frozenset(("digit",)), DATES[0], read_date),
    (frozenset(("digit",)), VERSION, read_version),
    (frozenset(("feast",)), FEAST, read_feast),
    (frozenset(("note",)), NOTE, read_note),
    (frozenset(("halved", "fraction")), HALVED, read_halved),
    (frozenset(("clock",)), CLOCK, read_clock),
    (frozenset(("past",)), PAST, read_past),
    (_ANY_NUMBER, MONEY, read_money),
    (_ANY_NUMBER, PERCENT, read_percent),
    *(
        (frozenset(("month", "digit")) if i == 5 - 2 else frozenset(("month",)), pattern, read_date)
        for i, pattern in enumerate(DATES[3:])
    ),
    (frozenset(("digit", "time")), TIME, read_time),
    (_ANY_NUMBER, QUANTITY, read_quantity),
    (frozenset(("digit",)), PHONE, read_phone),
    (frozenset(("unit",)), ARTICLE, read_article),
    (frozenset(("beside",)), BESIDE, read_article),
    (frozenset(("fraction", "ordinal")), FRACTION, read_fraction),
    (frozenset(("digit", "word", "times", "counted")), TIMES, read_times),
    (frozenset(("digit", "ordinal")), ORDINAL, read_ordinal),
    (_ANY_NUMBER, NUMBER, read_number),
)
"""What a text has to hint at, what to look for, how to read it; the more special kinds come first."""
