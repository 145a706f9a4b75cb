"""Days that have a name instead of a date: “Boxing Day” is 26 December."""

import regex

_NAMES: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1), "neujahr": (1, 1), "neujahrstag": (1, 1), "año nuevo": (1, 1),
    "valentine's day": (14, 2), "valentinstag": (14, 2), "san valentín": (14, 2),
    "halloween": (31, 10), "christmas eve": (24, 12), "heiligabend": (24, 12), "heiliger abend": (24, 12),
    "heiligen abend": (24, 12), "nochebuena": (24, 12), "christmas day": (25, 12), "ersten weihnachtstag": (25, 12),
    "ersten weihnachtsfeiertag": (25, 12), "erster weihnachtsfeiertag": (25, 12), "erster weihnachtstag": (25, 12),
    "día de navidad": (25, 12), "boxing day": (26, 12), "zweiten weihnachtstag": (26, 12),
    "zweiten weihnachtsfeiertag": (26, 12), "zweiter weihnachtsfeiertag": (26, 12), "zweiter weihnachtstag": (26, 12),
    "new year's eve": (31, 12), "silvester": (31, 12), "nochevieja": (31, 12),
    "fin de año": (31, 12),
}  # fmt: skip
_EITHER = "|".join(_NAMES).replace("'", "['’]")
FEAST = regex.compile(rf"(?<!\p{{L}})(?:{_EITHER})(?!\p{{L}})", regex.I)
HINTS = " ".join(sorted({name.split()[0].split("'")[0] for name in _NAMES}))
"""One word of each name, by which a text is known to hold any."""


def day_of(name: str) -> tuple[int, int]:
    """(day, month)."""
    return _NAMES[name.casefold().replace("’", "'")]
