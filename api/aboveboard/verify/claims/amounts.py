"""Reads amounts: money, shares, quantities with their unit, ranks and bare numbers."""

from collections.abc import Iterator

import regex

from aboveboard.domain.numerals import number
from aboveboard.verify.claims.units import CURRENCIES, ORDINALS, PERIODS, UNITS
from aboveboard.verify.claims.value import Value, value_of


def read_money(match: regex.Match[str]) -> Iterator[Value]:
    symbol = (match.group("symbol") or match.group("code")).casefold()
    currency, factor = CURRENCIES.get(symbol, (symbol.upper(), 1.0))
    amount = number(match.group("n1") or match.group("n2"))
    if amount is None:
        return
    period = PERIODS.get((match.group("period") or match.group("adverb") or "").casefold())
    yield value_of(match, ("money", (round(amount * factor, 4), currency, period), amount * factor))


def read_percent(match: regex.Match[str]) -> Iterator[Value]:
    if (amount := number(match.group("n"))) is not None:
        yield value_of(match, ("percent", (amount,), amount))


def read_halved(match: regex.Match[str]) -> Iterator[Value]:
    """“An hour and a half”, “half a year”, “anderthalb Stunden”, a fortnight."""
    parts = match.groupdict()
    unit = next((unit for name, unit in parts.items() if name.startswith("unit") and unit), "week")
    first = (parts["n"] or "").casefold()
    shares = {"fortnight": 2.0, "de2": 1.5, "three": 0.75, "quarter": 0.25}
    many = next((share for name, share in shares.items() if parts[name]), 0.5)
    if first:
        many = (number(first) or 1.0) + 0.5
    if parts["often"]:  # once a quarter
        yield value_of(match, ("quantity", (3.0, "months"), 3.0))
        return
    dimension, factor = UNITS[unit.casefold()]
    yield value_of(match, ("quantity", (round(many * factor, 6), dimension), many))


def read_note(match: regex.Match[str]) -> Iterator[Value]:
    coin = (match.group("coin") or match.group("coin2") or "").casefold()
    amount = 1.0 if coin else 5.0 if match.group("n").casefold() == "fiver" else 10.0
    yield value_of(match, ("money", (amount, "EUR" if coin == "euro" else "GBP", None), amount))


def read_quantity(match: regex.Match[str]) -> Iterator[Value]:
    text, unit = match.group("n").casefold(), match.group("unit")
    one = text.startswith(("one", "ein", "un"))
    if one and UNITS[unit.casefold()][0] not in ("minutes", "months", "workdays"):
        return
    if (len(unit) == 1 and not match.group("n")[-1:].isdigit()) or unit == "G":
        return
    amount = 1.0 if one and number(text) is None else number(text)
    dimension, factor = _dimension(match, unit)
    soft = text.startswith(("ein", "un"))
    first = match.group("n1")
    if first is not None and dimension == "millimetres":
        first = _METRES.sub(r"\1", first)
    if first is not None and (low := number(first)) is not None:
        yield value_of(match, ("quantity", (round(low * factor, 6), dimension), low), end=match.end("n1"))
    if amount is not None:
        start = match.start("n")
        yield value_of(
            match, ("quantity", (round(amount * factor, 6), dimension), amount), start=start, soft=soft
        )


_METRES = regex.compile(r"^([\d.,]+)\s?m$", regex.I)
"""“1.80 m and 2.60 m”: metres, where else the letter may stand for millions."""


def _dimension(match: regex.Match[str], unit: str) -> tuple[str, float]:
    dimension, factor = UNITS[unit.casefold()]
    working = match.groupdict().get("working") or match.groupdict().get("after")
    if working and dimension == "minutes" and factor == 1440:
        return "workdays", 1.0
    return dimension, factor


def read_article(match: regex.Match[str]) -> Iterator[Value]:
    unit = match.group("unit") or match.groupdict().get("unit2") or ""
    dimension, factor = _dimension(match, unit)
    yield value_of(match, ("quantity", (round(factor, 6), dimension), 1.0), soft=True)


def read_ordinal(match: regex.Match[str]) -> Iterator[Value]:
    amount = int(match.group("n")) if match.group("n") else ORDINALS[match.group("word").casefold()]
    yield value_of(match, ("ordinal", (amount,), float(amount)), soft=match.group("n") is None)


def read_fraction(match: regex.Match[str]) -> Iterator[Value]:
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
    yield value_of(match, ("percent", (amount,), amount))


def read_times(match: regex.Match[str]) -> Iterator[Value]:
    amount = 2.0 if match.group("two") else 3.0 if match.group("three") else number(match.group("n"))
    if amount is not None:
        yield value_of(match, ("times", (amount,), amount), soft=match.group("n") is None)


def read_number(match: regex.Match[str]) -> Iterator[Value]:
    if (amount := number(match.group("n"))) is not None:
        yield value_of(match, ("number", (amount,), amount))
