"""Days that have a name instead of a date: “Boxing Day” is 26 December."""

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.feasts import named_days

_EITHER = alternatives(named_days()).replace("'", "['’]")
FEAST = regex.compile(rf"(?<!\p{{L}})(?:{_EITHER})(?!\p{{L}})", regex.I)
HINTS = " ".join(sorted({name.split()[0].split("'")[0] for name in named_days()}))
"""One word of each name, by which a text is known to hold any."""


def day_of(name: str) -> tuple[int, int]:
    """(day, month)."""
    month, day = named_days()[name.casefold().replace("’", "'")]
    return day, month
