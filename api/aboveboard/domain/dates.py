"""Days of the year that a text names, by date or by feast: `26 December`, `25.12.` and `Boxing Day` alike.

A range names all days between its ends, so that `from 21 December to 3 January` holds New Year's Eve.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.contrasts import closed_up
from aboveboard.domain.feasts import Day, feast_pattern, feasts
from aboveboard.domain.months import months

_ANY_YEAR = 2024
"""A leap year, so that each day has its place in it."""
_MONTH = months()
_NAME = alternatives(_MONTH)
_NTH = r"\d{1,2}(?:st|nd|rd|th|\.|º|er)?"
_AND = r"\s*(?:,|and|und|y|et|og|&|/)\s*(?:el |am |the |den |le )?"
_DATES = regex.compile(
    rf"(?<![\d.,£$€])(?P<days>{_NTH}(?:{_AND}{_NTH})*)\s*(?:of |de |d')?(?P<month>{_NAME})\b"
    r"(?!\.?\s*\d{1,2}\b(?!\d))|"
    rf"\b(?P<month>{_NAME})\.?\s+(?:the )?(?P<days>{_NTH}(?:{_AND}{_NTH})*)(?![\d:.,]*\d)|"
    r"(?<![\d.,])(?P<days>\d{1,2})\.\s?(?P<number>\d{1,2})\.(?:\d{2,4})?(?!\d)",
    regex.IGNORECASE,
)
_TO = regex.compile(
    r"\s*(?:\d{4},?)?\s*(?:-|–|—|to|until|till|through|bis(?: zum)?|hasta(?: el)?|al?|au|jusqu'au|til)\s*"
    r"(?:the |zum |el )?",
    regex.IGNORECASE,
)
_HALF = regex.compile(
    rf"(?<![\d.])({_NTH})\s*(?:-|–|—|to|until|till|bis|al?|hasta el|au|til)\s*$", regex.IGNORECASE
)
"""The first end of a range whose month is told with the second: `from 21 to 28 December`."""
_MAY_BE = regex.compile(r"(?-i:may|ago)")
"""Small letters that are another word more often than the month: `up to 5 may come`, `a week ago 5 of us`."""
_BETWEEN = regex.compile(
    r"\b(?:between|zwischen(?: dem)?|entre(?: el| le)?|mellom|mellem)\s*(?:the )?$", regex.IGNORECASE
)
_AND_TO = regex.compile(
    r"\s*(?:\d{4}\s*)?(?:and|und(?: dem)?|y(?: el)?|et(?: le)?|og)\s*(?:the )?", regex.IGNORECASE
)
_DIGITS = regex.compile(r"\d+")
_HOLIDAY_WEEKS = regex.compile(
    r"\s+(?:holidays?|break|season|market|time|period|shows?|parties|party|ferien|zeit|markt|menu|menü)\b",
    regex.IGNORECASE,
)
"""What makes a season of a feast: `the Christmas holidays` are more than its days."""


@lru_cache(maxsize=16_384)
def days_of(text: str) -> frozenset[Day]:
    """The days that a text names, those of ranges included."""
    found: set[Day] = set()
    last: tuple[int, Day, bool] | None = None
    for match in _DATES.finditer(text):
        days = list(_of(match))
        if not days:
            continue
        first = _half(text[: match.start()], days[0])
        gap = text[last[0] : match.start()] if last else ""
        if last and (_TO.fullmatch(gap) or (last[2] and _AND_TO.fullmatch(gap))):
            found |= _between(last[1], days[0])
        if first:
            found |= _between(first, days[0])
        found.update(days)
        last = (match.end(), days[-1], bool(_BETWEEN.search(text[: match.start()])))
    return frozenset(found | _feasts(text))


@lru_cache(maxsize=256)
def days_asked(text: str) -> frozenset[Day]:
    """The days that a question is about; what is to happen by, before or after a day is not about that day."""
    return days_of(_deadline().sub(" ", text))


@lru_cache(maxsize=1)
def _deadline() -> "regex.Pattern[str]":
    before = (
        "for|before|by|until|till|after|since|in time for|vor|für|bis|nach|seit|antes del?|para|hasta|después del?|"
        "desde|avant|pour|après|depuis"
    )
    said = f"(?:{_DATES.pattern})|{feast_pattern().pattern}"
    return regex.compile(rf"\b(?:{before}) (?:the |el |zum |dem |le |la )?(?:{said})", regex.IGNORECASE)


def without_days(text: str) -> str:
    """The text without the dates and feasts that it names."""
    return closed_up(feast_pattern().sub("", _DATES.sub("", text)))


def _of(match: "regex.Match[str]") -> Iterator[Day]:
    if _MAY_BE.fullmatch(match.group("month") or "") and not regex.search(r"\d\p{L}|of", match.group()):
        return
    month = _MONTH.get((match.group("month") or "").casefold()) or int(match.group("number") or 0)
    for digits in _DIGITS.findall(match.group("days")):
        if _exists(month, int(digits)):
            yield month, int(digits)


def _exists(month: int, day: int) -> bool:
    try:
        date(_ANY_YEAR, month, day)
    except ValueError:
        return False
    return True


def _half(before: str, end: Day) -> Day | None:
    match = _HALF.search(before)
    if match is None:
        return None
    day = int(_DIGITS.findall(match.group(1))[0])
    return (end[0], day) if _exists(end[0], day) and day < end[1] else None


def _between(first: Day, last: Day) -> set[Day]:
    """All days from one to the other, over the end of the year where the last is earlier in it."""
    start, end = date(_ANY_YEAR, *first), date(_ANY_YEAR, *last)
    if end < start:
        end = date(_ANY_YEAR + 1, *last) if last != (2, 29) else date(_ANY_YEAR + 1, 2, 28)
    return {
        ((start + timedelta(step)).month, (start + timedelta(step)).day)
        for step in range((end - start).days + 1)
    }


def _feasts(text: str) -> set[Day]:
    found: set[Day] = set()
    for match in feast_pattern().finditer(text.replace("’", "'")):
        name = match.group().casefold()
        if _HOLIDAY_WEEKS.match(text, match.end()):
            continue
        found |= feasts()[name]
    return found
