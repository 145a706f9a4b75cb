"""Typed values in a text: what they are, what they come to, and where they stand.

£20 = 20 pounds = 20 GBP; half = 50 %; thirty-day = 30 days; two weeks = 14 days; 1 October = Oct 1st = 2026-10-01
without its year. Money keeps its currency and period, a quantity its unit, a date whatever parts are said.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import regex

from aboveboard.domain.numerals import number
from aboveboard.verify.claims.feasts import FEAST, day_of
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
    SPANISH_HOURS,
    TIME,
    TIMES,
    URL,
    VERSION,
)
from aboveboard.verify.claims.units import CURRENCIES, MONTHS, ORDINALS, PERIODS, UNITS

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
    around = frozenset(
        PERIODS[word] for word in regex.findall(r"\p{L}+", line.casefold()) if word in _PERIOD_WORDS
    )
    return replace(value, periods=around) if around else value


_PERIOD_ADVERBS = frozenset(
    """hourly daily weekly monthly yearly annually annual quarterly täglich wöchentlich monatlich jährlich mensual
    mensuales anual anuales semanal semanales""".split()
)
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


def _value(
    match: regex.Match[str],
    found: Found,
    start: int | None = None,
    end: int | None = None,
    soft: bool = False,
) -> Value:
    start = match.start() if start is None else start
    end = match.end() if end is None else end
    return Value(found[0], found[1], found[2], match.string[start:end], start, end, soft)


def _url(match: regex.Match[str]) -> Iterator[Value]:
    raw = match.group().rstrip(".,;:!?)]}'’”\"…*")
    bare = regex.sub(r"^(?:https?://)?(?:www\.)?", "", raw, flags=regex.I)
    host, _, path = bare.partition("/")
    ending = host.rsplit(".", 1)[-1]
    if "/" not in raw and (
        not ending.islower() or ending in _NOT_HOSTS or not regex.search(r"\p{L}", host.rsplit(".", 1)[0])
    ):
        return
    key = (host.casefold(), path.split("#")[0].rstrip("/"))
    yield _value(match, ("url", key, None), end=match.start() + len(raw))


_NOT_HOSTS = frozenset(
    "md txt pdf csv docx html js ts py ino json yaml zip exe dmg png jpg cpp hex bin".split()
)


def _email(match: regex.Match[str]) -> Iterator[Value]:
    yield _value(match, ("email", (match.group().casefold(),), None))


def _money(match: regex.Match[str]) -> Iterator[Value]:
    symbol = (match.group("symbol") or match.group("code")).casefold()
    currency, factor = CURRENCIES.get(symbol, (symbol.upper(), 1.0))
    amount = number(match.group("n1") or match.group("n2"))
    if amount is None:
        return
    period = PERIODS.get((match.group("period") or match.group("adverb") or "").casefold())
    yield _value(match, ("money", (round(amount * factor, 4), currency, period), amount * factor))


def _percent(match: regex.Match[str]) -> Iterator[Value]:
    if (amount := number(match.group("n"))) is not None:
        yield _value(match, ("percent", (amount,), amount))


def _date(match: regex.Match[str]) -> Iterator[Value]:
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
    yield _value(match, ("date", (year, month, day), None))


_ALSO_WORDS = frozenset(("may", "march", "mar"))
"""In lower case these are words, not months."""


def _feast(match: regex.Match[str]) -> Iterator[Value]:
    day, month = day_of(match.group())
    yield _value(match, ("date", (None, month, day), None))


def _halved(match: regex.Match[str]) -> Iterator[Value]:
    """“An hour and a half”, “half a year”, “anderthalb Stunden”, a fortnight."""
    parts = match.groupdict()
    unit = next((unit for name, unit in parts.items() if name.startswith("unit") and unit), "week")
    first = (parts["n"] or "").casefold()
    shares = {"fortnight": 2.0, "de2": 1.5, "three": 0.75, "quarter": 0.25}
    many = next((share for name, share in shares.items() if parts[name]), 0.5)
    if first:
        many = (number(first) or 1.0) + 0.5
    if parts["often"]:  # once a quarter
        yield _value(match, ("quantity", (3.0, "months"), 3.0))
        return
    dimension, factor = UNITS[unit.casefold()]
    yield _value(match, ("quantity", (round(many * factor, 6), dimension), many))


def _note(match: regex.Match[str]) -> Iterator[Value]:
    amount = 5.0 if match.group("n").casefold() == "fiver" else 10.0
    yield _value(match, ("money", (amount, "GBP", None), amount))


def _clock(match: regex.Match[str]) -> Iterator[Value]:
    said = match.group("n").casefold()
    hour = int(said) if said.isdecimal() else SPANISH_HOURS[said]
    hour = hour % 12 + (0 if match.group("half").casefold() == "mañana" else 12)
    yield _value(match, ("time", (hour * 60 + (30 if match.group("past") else 0),), None))


def _past(match: regex.Match[str]) -> Iterator[Value]:
    """Without “in the afternoon” it may be either half of the day: `amount` is then 12."""
    past, half = (
        (match.group("past") or "").casefold(),
        (match.group("half") or match.group("night") or "").casefold(),
    )
    hour = number((match.group("n") or match.group("n2")).casefold())
    if hour is None or hour > 24:
        return
    minutes = hour * 60 + _PAST.get(" ".join(past.split()), 0)
    if half:
        minutes = minutes % 720 + (0 if half == "morning" else 720)
    yield _value(match, ("time", (int(minutes),), None if half or hour > 12 else 12.0))


_PAST = {
    "half past": 30, "quarter past": 15, "quarter to": -15, "halb": -30, "viertel nach": 15, "viertel vor": -15,
}  # fmt: skip


def _time(match: regex.Match[str]) -> Iterator[Value]:
    if word := match.group("word"):
        minutes = 0 if word.casefold() in ("midnight", "mitternacht", "medianoche") else 720
        yield _value(match, ("time", (minutes,), None))
        return
    hour, minute = int(match.group("h") or match.group("h2")), int(match.group("m") or 0)
    half = (match.group("half") or match.group("half2") or "").casefold()[:1]
    if "." in match.group()[:3] and not half and "uhr" not in match.group().casefold():
        return
    if hour > 24:
        return
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    yield _value(match, ("time", (hour * 60 + minute,), None))


def _version(match: regex.Match[str]) -> Iterator[Value]:
    yield _value(match, ("version", (match.group("a") or match.group("b"),), None))


def _phone(match: regex.Match[str]) -> Iterator[Value]:
    digits = "".join(character for character in match.group() if character.isdigit())
    grouped = regex.fullmatch(r"\d{1,3}(?:[., ]\d{3})+", match.group())
    if 7 <= len(digits) <= 15 and not grouped and (match.group()[0] in "+0(" or len(digits) >= 9):
        yield _value(match, ("phone", (_dialled(match.group(), digits),), None))


def _dialled(text: str, digits: str) -> str:
    """With a plus where the country is named; without the 0 before an area where it is not."""
    if text.startswith(("+", "00")):
        return "+" + digits.removeprefix("00")
    return digits.removeprefix("0")


def _quantity(match: regex.Match[str]) -> Iterator[Value]:
    text, unit = match.group("n").casefold(), match.group("unit")
    one = text.startswith(("one", "ein", "un"))
    if one and UNITS[unit.casefold()][0] not in ("minutes", "months", "workdays"):
        return
    if (len(unit) == 1 and not match.group("n")[-1:].isdigit()) or unit == "G":
        return
    amount = 1.0 if one and number(text) is None else number(text)
    dimension, factor = _dimension(match, unit)
    soft = text.startswith(("ein", "un"))
    if (first := match.group("n1")) is not None and (low := number(first)) is not None:
        yield _value(match, ("quantity", (round(low * factor, 6), dimension), low), end=match.end("n1"))
    if amount is not None:
        start = match.start("n")
        yield _value(
            match, ("quantity", (round(amount * factor, 6), dimension), amount), start=start, soft=soft
        )


def _dimension(match: regex.Match[str], unit: str) -> tuple[str, float]:
    dimension, factor = UNITS[unit.casefold()]
    working = match.groupdict().get("working") or match.groupdict().get("after")
    if working and dimension == "minutes" and factor == 1440:
        return "workdays", 1.0
    return dimension, factor


def _article(match: regex.Match[str]) -> Iterator[Value]:
    dimension, factor = _dimension(match, match.group("unit"))
    yield _value(match, ("quantity", (round(factor, 6), dimension), 1.0), soft=True)


def _ordinal(match: regex.Match[str]) -> Iterator[Value]:
    amount = int(match.group("n")) if match.group("n") else ORDINALS[match.group("word").casefold()]
    yield _value(match, ("ordinal", (amount,), float(amount)), soft=match.group("n") is None)


def _fraction(match: regex.Match[str]) -> Iterator[Value]:
    name = next(group for group, value in match.groupdict().items() if value is not None)
    amount = {
        "half": 50.0,
        "third": 33.3,
        "quarter": 25.0,
        "thirds": 66.7,
        "quarters": 75.0,
        "fifth": 20.0,
        "tenth": 10.0,
    }[name]
    yield _value(match, ("percent", (amount,), amount))


def _times(match: regex.Match[str]) -> Iterator[Value]:
    amount = 2.0 if match.group("two") else 3.0 if match.group("three") else number(match.group("n"))
    if amount is not None:
        yield _value(match, ("times", (amount,), amount), soft=match.group("n") is None)


def _number(match: regex.Match[str]) -> Iterator[Value]:
    if (amount := number(match.group("n"))) is not None:
        yield _value(match, ("number", (amount,), amount))


_ANY_NUMBER = frozenset(("digit", "word", "article", "counted"))
_COUNTED = frozenset(("counted",))
_READERS: tuple[
    tuple[frozenset[str], regex.Pattern[str], Callable[[regex.Match[str]], Iterator[Value]]], ...
] = (
    (frozenset("@"), EMAIL, _email),
    (frozenset("."), URL, _url),
    (frozenset(("digit",)), DATES[1], _date),
    (frozenset(("digit",)), DATES[2], _date),
    (frozenset(("digit",)), DATES[0], _date),
    (frozenset(("digit",)), VERSION, _version),
    (frozenset(("feast",)), FEAST, _feast),
    (frozenset(("note",)), NOTE, _note),
    (frozenset(("halved", "fraction")), HALVED, _halved),
    (frozenset(("clock",)), CLOCK, _clock),
    (frozenset(("past",)), PAST, _past),
    (_ANY_NUMBER, MONEY, _money),
    (_ANY_NUMBER, PERCENT, _percent),
    *(
        (frozenset(("month", "digit")) if i == 5 - 2 else frozenset(("month",)), pattern, _date)
        for i, pattern in enumerate(DATES[3:])
    ),
    (frozenset(("digit", "time")), TIME, _time),
    (_ANY_NUMBER, QUANTITY, _quantity),
    (frozenset(("digit",)), PHONE, _phone),
    (frozenset(("unit",)), ARTICLE, _article),
    (frozenset(("beside",)), BESIDE, _article),
    (frozenset(("fraction", "ordinal")), FRACTION, _fraction),
    (frozenset(("digit", "word", "times", "counted")), TIMES, _times),
    (frozenset(("digit", "ordinal")), ORDINAL, _ordinal),
    (_ANY_NUMBER, NUMBER, _number),
)
"""What a text has to hint at, what to look for, how to read it; the more special kinds come first."""
