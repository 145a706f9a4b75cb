"""Days of the week in words, `sonntags` and `Mon-Fri` alike: which days a text speaks of."""

import tomllib
from importlib.resources import files

import regex

_DATA = tomllib.loads((files("aboveboard.draft") / "weekdays.toml").read_text("utf-8"))
_SHORT = frozenset(_DATA["short"].split())
_WEEKEND = frozenset(_DATA["weekend"].split())
_NUMBER = {word: int(day) for day, lines in _DATA["days"].items() for line in lines for word in line.split()}
_WORD = regex.compile(r"[\p{L}-]+")
_RANGE = regex.compile(
    r"([\p{L}]+)\.?\s*(?:-|–|to|until|through|bis|a|hasta|al|au|til|tot)\s*([\p{L}]+)", regex.IGNORECASE
)

_WORKING = frozenset(range(5))
_IN_THE_WEEK = regex.compile(
    r"\b(?:in|during|through) the week\b(?! (?:of|before|after|between|beginning|starting|commencing))|\bmid-?week\b|"
    r"\bweekdays?\b|\bunter der woche\b|\bwochentags\b|\bwerktags\b|\bentre semana\b|"
    r"(?<!\d )\bdías laborables\b",
    regex.IGNORECASE,
)
"""`In the week` is what is not the weekend; a number of working days is no day."""


def weekdays(text: str) -> frozenset[int]:
    """The days that a text names, 0 for Monday; a range names all between, a weekend two."""
    found: set[int] = set()
    for match in _RANGE.finditer(text):
        first, last = (_NUMBER.get(match.group(n).casefold()) for n in (1, 2))
        if first is not None and last is not None:
            found |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    words = [word.casefold() for word in _WORD.findall(text)]
    for word in words:
        if word in _NUMBER and (word not in _SHORT or len(words) <= 2):
            found.add(_NUMBER[word])
        if word in _WEEKEND and (word != "we" or "WE" in text):
            found |= {5, 6}
    return frozenset(found)


def days_meant(text: str) -> frozenset[int]:
    """The same, and Monday to Friday where a text speaks of the week beside the weekend: `in the week`, `weekdays`."""
    return weekdays(text) | (_WORKING if _IN_THE_WEEK.search(text) else frozenset())
