"""A table's cell: the value of a row and a column is not said of another row, nor of another column.

“Dash, online: £7.90” and “Glide, online: £4.35” hold every word of “Dash costs £4.35 online.”
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby

from aboveboard.domain.table_row import Cell, cells_of, is_row
from aboveboard.verify.claims.agreement import agrees, rivals
from aboveboard.verify.claims.elided import heads
from aboveboard.verify.claims.text import Text
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.values import values_in

Row = list[Cell]
NAMED = 0.5
"""Share of the words of a row's subject, or of a column's name, that a claim has to hold to speak of it."""
IN_FULL = 1.0
"""The same of a post, which names other things beside what it asks about."""


def fault(sentence: str, source: str, claim: Text, asked: str = "") -> str | None:
    """What it says of another row or column than the one it names, or, where it names none, than the one asked about.

    Args:
        asked: the post that a draft answers: “How are charities billed?” asks for their column.
    """
    claimed = [token.value for token in claim.values if token.value and not token.value.soft]
    if not claimed:
        return None
    lines = source.splitlines()
    said, asked_for = heads(sentence), heads(asked)
    for table in _tables(lines):
        row = _spoken_of([_subject(each, table) for each in table], said, asked_for)
        if row is None:
            continue
        own = table[row]
        column = _spoken_of([heads(name) for name, _ in own[1:]], said, asked_for)
        counted = claimed if len(table) > 1 else [value for value in claimed if value.kind != "number"]
        told = [value for value in counted if not _gives(own[0][1], [value])]
        if not told:
            continue
        found = _of_another_row(told, own, table) or (
            _of_another_column(told, own[1:], column) if column is not None else None
        )
        if found is not None and not _stands_elsewhere(told, own, table, lines):
            return found
    return None


def _tables(lines: Sequence[str]) -> Iterator[list[Row]]:
    """Rows behind one another with the same columns; of one row alone the columns tell as much."""
    rows = [cells_of(line) if is_row(line) else [] for line in lines]
    for columns, together in groupby(rows, key=lambda row: tuple(name for name, _ in row)):
        table = list(together)
        if len(columns) > 1:
            yield table


def _subject(row: Row, table: Sequence[Row]) -> frozenset[Hashable]:
    """The words of what a row is about; with those of its second cell where several are about the same."""
    same = [other for other in table if other[0] == row[0]]
    told = row[:1] if len(same) == 1 or len(row) < 3 else row[:2]
    return heads(" ".join(text for _, text in told))


def _spoken_of(
    named: Sequence[frozenset[Hashable]], said: frozenset[Hashable], asked_for: frozenset[Hashable]
) -> int | None:
    """The one that the claim speaks of; where it names none of them, the one that is asked about."""
    if any(each & said for each in named):
        return _most_named(named, said, NAMED)
    return _most_named(named, asked_for, IN_FULL)


def _most_named(named: Sequence[frozenset[Hashable]], said: frozenset[Hashable], least: float) -> int | None:
    """The one of which most words are there, and at least a share: “Northern Ireland” and not “Ireland”."""
    held = [(len(each & said), len(each & said) / len(each)) if each else (0, 0.0) for each in named]
    best = max(held)
    return held.index(best) if best[1] >= least and held.count(best) == 1 else None


def _of_another_row(told: Sequence[Value], own: Row, table: Sequence[Row]) -> str | None:
    """What another row has in a cell, where this one has another value of the kind in that column."""
    if any(_gives(text, told) for _, text in own):
        return None
    for other in table:
        for (name, text), (_, mine) in zip(other[1:], own[1:], strict=True):
            if other is not own and _gives(text, told) and _rivals(mine, told):
                return f"the passage says “{name}: {mine}” of “{own[0][1]}”, not “{_said(told)}”"
    return None


def _of_another_column(told: Sequence[Value], cells: Sequence[Cell], column: int) -> str | None:
    name, text = cells[column]
    if _gives(text, told) or not _rivals(text, told):
        return None
    other = next((name for name, text in cells if _gives(text, told)), None)
    return None if other is None else f"the passage says “{_said(told)}” of “{other}”, not of “{name}”"


def _stands_elsewhere(told: Sequence[Value], own: Row, table: Sequence[Row], lines: Sequence[str]) -> bool:
    """Whether a line beside the table says the same of what the row is about."""
    subject = heads(own[0][1])
    return any(_gives(line, told) and subject & heads(line) for line in lines if cells_of(line) not in table)


def _gives(text: str, told: Sequence[Value]) -> bool:
    given = values_in(text)
    return all(any(agrees(value, each) or agrees(each, value) for each in given) for value in told)


def _rivals(text: str, told: Sequence[Value]) -> bool:
    """Whether it holds a value of the same kind."""
    return any(each.kind == value.kind or rivals(value, each) for each in values_in(text) for value in told)


def _said(told: Sequence[Value]) -> str:
    return " … ".join(value.text.strip() for value in told)
