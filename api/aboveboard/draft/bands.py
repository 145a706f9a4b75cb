"""Which band of a table or a list a value of the question falls into: `45 minutes late` after `30 to 59 minutes: 50%`.

Bands are spans of one passage that tell ranges of one measure, each another one. None of them shares a word with the
value, so neither words nor sense tell which is asked for.
"""

import tomllib
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import combinations
from math import inf, nextafter
from typing import NamedTuple

import regex

from aboveboard.domain.numerals import DIGITS, WORD_NUMBER, WORDS, number
from aboveboard.domain.table_row import cells_of, is_row
from aboveboard.domain.words import content_stems, words
from aboveboard.draft.people import people_of

_DATA = tomllib.loads((files("aboveboard.draft") / "bands.toml").read_text("utf-8"))
_UNITS: dict[str, tuple[str, float]] = {
    word: (measure, float(size))
    for measure, sizes in _DATA["units"].items()
    for line, size in sizes.items()
    for word in line.split()
}
_ORDINALS = {word: int(n) for n, line in _DATA["ordinals"].items() for word in line.split()}
_HALVES = {phrase: (float(size), "time") for phrase, size in _DATA["halves"].items()}
_HALF = regex.compile(rf"\b(?:{'|'.join(_HALVES)})\b", regex.IGNORECASE)
_NTH = regex.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", regex.IGNORECASE)

_NUMBER = rf"(?:{DIGITS}|(?:{WORD_NUMBER}|one|an?|eine?[rnm]?|una?)(?!\p{{L}}))"
_N = rf"(?P<money>[£$€]\s?)?(?P<n>{_NUMBER})"
_OF = r"(?![\d%]|:\d|\s?%)(?:\s?-?(?P<unit>[£$€]|\p{L}+(?: (?:days?|tage?n?))?))?"
_ALONE = r"(?<![\w.,:/-])(?<!\b(?:at|um|las) )"
"""Before a number that is none of a greater one, and no time of day."""
_QUANTITY = regex.compile(rf"{_ALONE}{_N}{_OF}", regex.IGNORECASE)
_LOW = rf"{_ALONE}[£$€]?(?P<low>{DIGITS}|(?:{WORD_NUMBER})(?!\p{{L}}))(?: ?\p{{L}}{{1,12}})?"


class _Told(NamedTuple):
    """How one kind of range is told: a pattern, and one that is quick to tell that a text can't hold it."""

    kind: str
    cue: "regex.Pattern[str]"
    pattern: "regex.Pattern[str]"


def _told(kind: str) -> Iterator[_Told]:
    """The kind's words before a quantity, and behind one: `up to 5 kg`, `5 kg or less`."""
    before, behind = _DATA["ranges"][kind]["before"], _DATA["ranges"][kind].get("behind")
    said = rf"(?:\b(?:{before})|{_DATA['ranges'][kind]['mark']})\s?"
    yield _Told(kind, _compiled(rf"{said}[\p{{L}}\d£$€]"), _compiled(rf"{said}{_N}{_OF}"))
    if behind:
        yield _Told(kind, _compiled(behind), _compiled(rf"{_N}{_OF}(?: \p{{L}}+)?\s?(?:{behind})"))


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.IGNORECASE)


_BETWEEN = _compiled(rf"{_LOW}\s?(?:{_DATA['between']})\s?{_N}{_OF}")
_DIGITS_BETWEEN = _compiled(rf"\d(?: ?\p{{L}}{{1,12}})?\s?(?:{_DATA['between']})\s?[£$€]?\d")
_COLUMNS = {kind: _compiled(rf"^(?:{ends})\b|\b(?:{ends})$") for kind, ends in _DATA["columns"].items()}
_RANGES = tuple(told for kind in ("from", "over", "upto", "below") for told in _told(kind))


_ARTICLES = frozenset("a an ein eine einer einen einem un una one".split())
"""Before a unit of time one of it: `an hour late`."""
_YEARS_FROM, _YEARS_TO = 1900, 2100
"""A bare number between these is a year."""


COUNT = "count of "
"""What a number of things measures, before the thing's name: limits of dogs are none of children."""
BARE = "bare"
"""What a range measures that names nothing: `from 16 on`."""


class Quantity(NamedTuple):
    """How much of what, in the smallest unit of it; a count of what has no unit; None where nothing is named.

    The age of a person is told by bare ranges: `from 8 to 15`.
    """

    value: float
    of: str | None


class Band(NamedTuple):
    """A range of values, both ends in it."""

    low: float
    high: float
    of: str | None


@lru_cache(maxsize=1_024)
def quantities(text: str) -> frozenset[Quantity]:
    """The values that a post names, each in the smallest unit of what it measures."""
    found = {Quantity(*_HALVES[match.group().casefold()]) for match in _HALF.finditer(text)}
    for match in _QUANTITY.finditer(_HALF.sub(" ", text)):
        if (quantity := _quantity(match)) is not None:
            found.add(quantity)
    ages = people_of(text).ages
    named = {each for each in found if each.of is not None or each.value not in ages}
    return frozenset(named | {Quantity(age, BARE) for age in ages})


@lru_cache(maxsize=16_384)
def bands_of(text: str) -> dict[tuple[str, str | None], Band]:
    """The ranges that a text tells, by column (empty for a sentence) and measure; none where it tells two of one."""
    found: dict[tuple[str, str | None], list[Band]] = defaultdict(list)
    for name, value in cells_of(text) if is_row(text) else [("", text)]:
        # Of an item that is said after its list's first line, the item's own range tells it from the others.
        parts = (list(_bands_in(part)) for part in reversed(value.split(": ")))
        for band in next(filter(None, parts), None) or _ended(name, value):
            measured = band if band.of else _measured(band, name)
            found[name, measured.of].append(measured)
    return {key: bands[0] for key, bands in found.items() if len(set(bands)) == 1}


def _ended(column: str, value: str) -> list[Band]:
    """The range of a plain value whose column tells that it is an end: `Weight up to: 5 kg`; money is what is paid."""
    kind = next((kind for kind, name in _COLUMNS.items() if name.search(column)), None)
    match = _QUANTITY.match(value) if kind else None
    quantity = _quantity(match) if match else None
    if kind is None or quantity is None or quantity.of == "money":
        return []
    return [_ranged(kind, quantity)]


def _measured(band: Band, column: str) -> Band:
    """The band in the unit that its column names: `weight (kg)`."""
    of, size = next((_UNITS[word] for word in words(column) if word in _UNITS), (BARE, 1.0))
    return Band(band.low * size, band.high * size, of)


def falling(texts: Sequence[str], groups: Sequence[Hashable], asked: str) -> Mapping[int, int]:
    """For spans that are bands beside others: 1 for the one that a value of the question falls into, -1 for the others.

    Nothing for spans that are none, and where no value falls into any.

    Args:
        groups: by text, what it stands in; bands of one group are beside each other.
    """
    values = quantities(asked)
    if not values:
        return {}
    beside: dict[Hashable, dict[int, Band]] = defaultdict(dict)
    for place, (text, group) in enumerate(zip(texts, groups, strict=True)):
        for key, band in bands_of(text).items():
            beside[group, key][place] = band
    found: dict[int, int] = {}
    for bands in beside.values():
        several = set(bands.values())
        if _are_apart(several) and (held := _held_by(several, values)) is not None:
            found |= {place: 1 if band == held else -1 for place, band in bands.items()}
    return found


def _bands_in(text: str) -> Iterator[Band]:
    rest = text
    if _DIGITS_BETWEEN.search(text) or not WORDS.isdisjoint(words(text)):
        for match in _BETWEEN.finditer(text):
            low, high = number(match.group("low")), _quantity(match)
            if low is not None and high is not None and low * _unit(match)[1] < high.value:
                yield Band(low * _unit(match)[1], high.value, high.of)
        rest = _BETWEEN.sub(" ", text)
    for kind, cue, pattern in _RANGES:
        if not cue.search(rest):
            continue
        for match in pattern.finditer(rest):
            if (quantity := _quantity(match)) is not None:
                yield _ranged(kind, quantity)
        rest = pattern.sub(" ", rest)
    for match in _NTH.finditer(rest):
        yield Band(_ORDINALS[match.group().casefold()], _ORDINALS[match.group().casefold()], BARE)


def _ranged(kind: str, quantity: Quantity) -> Band:
    value, of = quantity
    if kind == "from":
        return Band(value, inf, of)
    if kind == "over":
        return Band(nextafter(value, inf), inf, of)
    return Band(0.0, value if kind == "upto" else nextafter(value, 0.0), of)


def _quantity(match: "regex.Match[str]") -> Quantity | None:
    """The quantity that was matched; None where it is a time of day, a date, or an article before any other word."""
    said = next(filter(None, match.captures("n")), "").casefold()
    of, size = _unit(match)
    if of == "none" or (said in _ARTICLES and of != "time"):
        return None
    value = 1.0 if said in _ARTICLES else number(said)
    if value is None or (of is None and _YEARS_FROM <= value <= _YEARS_TO):
        return None
    return Quantity(value * size, of)


def _unit(match: "regex.Match[str]") -> tuple[str | None, float]:
    """What is measured, and how many of its smallest unit one is."""
    said = next(filter(None, (*match.captures("money"), *match.captures("unit"))), "").strip().casefold()
    known = next(
        (_UNITS[word] for word in (said, *said.split()[-1:], *said.split()[:1]) if word in _UNITS), None
    )
    return known or (f"{COUNT}{said.rstrip('s')}" if _is_a_thing(said) else None, 1.0)


def _is_a_thing(word: str) -> bool:
    """Whether it says something by itself in every language: `three spaniels`, and not `three of them`."""
    return bool(word) and all(content_stems(word, language) for language in ("en", "de", "es"))


def _are_apart(bands: Collection[Band]) -> bool:
    """Whether there are several, and any two of them share no more than an end, or all of one."""
    return len(bands) > 1 and all(
        one.high <= other.low or one.low == other.low or one.high == other.high
        for one, other in combinations(sorted(bands), 2)
    )


def _held_by(bands: Collection[Band], values: Collection[Quantity]) -> Band | None:
    """The narrowest band that holds a value; None where none does, or two values fall into different ones."""
    found = set()
    for value in values:
        holding = [band for band in bands if _of_one(value, band) and band.low <= value.value <= band.high]
        if holding:
            found.add(min(holding, key=lambda band: (band.high - band.low, -band.low)))
    return found.pop() if len(found) == 1 else None


def _of_one(value: Quantity, band: Band) -> bool:
    counted = value.of is not None and value.of.startswith(COUNT)
    return value.of in (None, band.of) or (counted and (band.of or "").startswith((COUNT, BARE)))
