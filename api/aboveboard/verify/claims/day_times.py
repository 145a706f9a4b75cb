"""At which times on which days: a time that the passages give for other days alone is not this day's."""

from dataclasses import dataclass

import regex

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.claims.weekdays import joined_in, namings_in

_PIECE = regex.compile(r"[.;\n](?!\d)")
_AT = regex.compile(r"(?<!\p{L})(?:at|from|to|till|until|by|um|ab|von|bis|las?)\s*$", regex.I)


@dataclass(frozen=True, slots=True)
class _Timed:
    """Days, Monday being 0, and a time that is said of them."""

    days: frozenset[int]
    time: Value


def fault(claim: str, source: str) -> str | None:
    """A time of the claim that stands in the source, with none of the days that the claim says it of."""
    given = _timed(source)
    for said in _timed(claim):
        same = [other for other in given if agrees(said.time, other.time)]
        of_these_days = [other for other in given if said.days & other.days]
        if same and of_these_days and not any(said.days & other.days for other in same):
            return f"the passages say “{said.time.text.strip()}” of other days"
    return None


def _timed(text: str) -> list[_Timed]:
    return [timed for piece in _PIECE.split(text) for timed in _timed_in(piece)]


def _timed_in(piece: str) -> list[_Timed]:
    """Times go with the days before them, “Sat 9 to 12”; with those after them where a time comes first."""
    days = _together(namings_in(piece), joined_in(piece))
    times = [value for value in values_in(piece) if _is_time(value, piece)]
    if not days or not times:
        return []
    before = days[0][0] < times[0].start
    found: list[_Timed] = []
    for time in times:
        near = [named for start, named in days if (start < time.start) is before]
        if near:
            found.append(_Timed(near[-1] if before else near[0], time))
    return found


def _together(
    namings: list[tuple[int, frozenset[int]]], joined: list[tuple[int, frozenset[int]]]
) -> list[tuple[int, frozenset[int]]]:
    """The namings, each with the days that it is joined to: “Saturday and Sunday” are one."""
    return [
        (start, days.union(*(others for at, others in joined if at <= start and days <= others)))
        for start, days in namings
    ]


def _is_time(value: Value, text: str) -> bool:
    return value.kind == "time" or (value.kind == "number" and bool(_AT.search(text[: value.start])))
