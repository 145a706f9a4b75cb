"""Opening hours, as curators write them: `Mon-Fri 09:00-18:00, Sat 10:00-14:00`."""

import re
from datetime import time

from aboveboard.domain.base import Frozen

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = re.compile(
    r"(?P<first>[a-z]{3,9})(?: ?[-–] ?(?P<last>[a-z]{3,9}))? "
    r"(?P<opens>\d{1,2}:\d{2}) ?[-–] ?(?P<closes>\d{1,2}:\d{2})"
)


class Hours(Frozen):
    """Open on these days from `opens` up to, not including, `closes`."""

    days: tuple[int, ...]
    """0 is Monday."""
    opens: time
    closes: time | None
    """None: until midnight."""


ALWAYS = (Hours(days=tuple(range(7)), opens=time(0), closes=None),)


def parse_hours(text: str) -> tuple[Hours, ...]:
    """The spans of an hours string, in order; `24/7` is always.

    Raises:
        ValueError: it can't be read.
    """
    words = " ".join(text.lower().split())
    if words in {"24/7", "always"}:
        return ALWAYS
    return tuple(_span(part.strip()) for part in re.split("[,;]", words))


def _span(text: str) -> Hours:
    match = _SPAN.fullmatch(text)
    if match is None:
        raise ValueError("hours are written Mon-Fri 09:00-18:00, several parts with commas, or 24/7")
    first = _day(match["first"])
    last = _day(match["last"]) if match["last"] else first
    days = tuple((first + step) % 7 for step in range((last - first) % 7 + 1))
    closes = None if match["closes"] == "24:00" else _time(match["closes"])
    opens = _time(match["opens"])
    if closes is not None and closes <= opens:
        raise ValueError("hours end after they begin, on the same day")
    return Hours(days=days, opens=opens, closes=closes)


def _day(word: str) -> int:
    if word[:3] not in _DAYS:
        raise ValueError("days are written Mon, Tue, Wed, Thu, Fri, Sat, Sun")
    return _DAYS.index(word[:3])


def _time(text: str) -> time:
    hour, minute = (int(part) for part in text.split(":"))
    if hour > 23 or minute > 59:
        raise ValueError("a time is written 09:00, from 00:00 to 24:00")
    return time(hour, minute)
