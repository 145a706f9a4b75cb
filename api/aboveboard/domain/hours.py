"""Opening hours, as curators write them: `Mon-Fri 09:00-18:00, Sat 10:00-14:00`, or `Mo-Fr 09:00-18:00 Uhr`."""

import re
from datetime import time

from aboveboard.domain.base import Frozen

_NAMES = """
mon tue wed thu fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
lunes martes miércoles jueves viernes sábado domingo
lundi mardi mercredi jeudi vendredi samedi dimanche
lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
mandag tirsdag onsdag torsdag fredag lørdag søndag
måndag tisdag onsdag torsdag fredag lördag söndag
"""
"""Monday to Sunday, a language a line."""
_SHORT = "mo di mi do fr sa so ma za zo vr wo".split(), (0, 1, 2, 3, 4, 5, 6, 0, 5, 6, 4, 2)
"""German and Dutch write two letters; where both write the same two, they mean the same day."""
_DAYS = {
    **{name[:3]: day for line in _NAMES.strip().splitlines() for day, name in enumerate(line.split())},
    **dict(zip(*_SHORT, strict=True)),
    "mie": 2,  # miércoles, as keyboards without accents write it
}
_SPAN = re.compile(
    r"(?P<first>[^\W\d_]{2,10})\.?(?: ?(?:[-–]|bis|to|a|à|til|till|tot) ?(?P<last>[^\W\d_]{2,10})\.?)?:? "
    r"(?P<opens>\d{1,2}[:.]\d{2}) ?(?:[-–]|bis|to|a|à|til|till|tot) ?(?P<closes>\d{1,2}[:.]\d{2})(?: ?(?:uhr|h))?"
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
    if word == "sonnabend":  # begins like Sunday and is Saturday
        return 5
    day = _DAYS.get(word if len(word) == 2 else word[:3])
    if day is None:
        raise ValueError("days are written Mon, Tue, Wed, Thu, Fri, Sat, Sun")
    return day


def _time(text: str) -> time:
    hour, minute = (int(part) for part in re.split("[:.]", text))
    if hour > 23 or minute > 59:
        raise ValueError("a time is written 09:00, from 00:00 to 24:00")
    return time(hour, minute)
