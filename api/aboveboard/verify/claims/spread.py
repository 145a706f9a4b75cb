"""Sentences that hold several, said in full: a table's row cell by cell, opening hours day by day."""

import regex

from aboveboard.domain.sentences import sentences
from aboveboard.domain.table_row import is_row, spread
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.claims.weekdays import namings_in

_MARK = regex.compile(r"[,;]\s+")
_AND = regex.compile(r"\s(?:and|und|y)\s", regex.I)


def spread_out(passage: str) -> str:
    """The passage, a line for each thing that is said of one subject; the same where nothing is to be spread."""
    lines: list[str] = []
    for line in passage.splitlines():
        lines += [spread(line)] if is_row(line) else _day_by_day(line)
    return "\n".join(lines)


def _day_by_day(line: str) -> list[str]:
    """“We open Mon 8 to 6, Sat 9 to 2”: “We open Mon 8 to 6.” and “We open Sat 9 to 2.”"""
    if len(namings_in(line)) < 2:
        return [line]
    return [part for sentence in sentences(line) for part in _parts(sentence)]


def _parts(sentence: str) -> list[str]:
    pieces = [part for piece in _MARK.split(sentence.rstrip(".")) for part in _by_and(piece)]
    joined: list[str] = []
    for piece in pieces:
        if joined and not (_is_timed(piece) and _is_timed(joined[-1])):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    lead = joined[0][: _start(joined[0])]
    if len(joined) < 2 or not lead.strip():
        return [sentence]
    return [f"{joined[0]}.", *(f"{lead}{piece}." for piece in joined[1:])]


def _by_and(piece: str) -> list[str]:
    parts = _AND.split(piece)
    return parts if len(parts) > 1 and all(map(_is_timed, parts)) else [piece]


def _is_timed(piece: str) -> bool:
    """Whether it names days and a time for them."""
    return bool(namings_in(piece)) and bool(_times(piece))


def _start(piece: str) -> int:
    """Where its days or its time begin, whichever comes first."""
    return min([start for start, _ in namings_in(piece)] + _times(piece), default=0)


def _times(piece: str) -> list[int]:
    return [value.start for value in values_in(piece) if value.kind in ("time", "number")]
