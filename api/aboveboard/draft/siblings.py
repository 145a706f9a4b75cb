"""Rows of one table that are about one thing: which of them is asked for, and what tells it from the others.

`Small box; people: 2; price: £26` and `Small box; people: 4; price: £45` are both true of the small box, and neither
is true of it without its number of people.
"""

from collections.abc import Sequence

import regex

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.numerals import NUMBER, number
from aboveboard.domain.table_row import Cell, cells_of, is_row
from aboveboard.domain.words import content_stems, words
from aboveboard.draft.rows import is_money, subject_of

NEARBY = 3
"""A number is said of a column where one of the column's words follows within this many words."""

_PLAIN = regex.compile(r"\d+(?:[.,]\d+)?")


def siblings_of(row: str, document: str, knowledge: Knowledge) -> list[str]:
    """The other rows of the same document that are about the same thing, under the same columns."""
    subject, columns = subject_of(row), _columns(row)
    return [
        line
        for passage in knowledge.passages
        if passage.document == document
        for line in passage.text.splitlines()
        if is_row(line) and line != row and subject_of(line) == subject and _columns(line) == columns
    ]


def is_named_by_another(row: str, document: str, knowledge: Knowledge, language: str) -> bool:
    """Whether another row of the table is about this one's matter and more: `Adult` beside `Family, two adults`.

    A sentence that says no more than its name and a price could be taken for the other's.
    """
    stems, columns = set(content_stems(subject_of(row), language)), _columns(row)
    others = (
        line
        for passage in knowledge.passages
        if passage.document == document
        for line in passage.text.splitlines()
        if is_row(line) and line != row and _columns(line) == columns
    )
    return bool(stems) and any(stems < set(content_stems(subject_of(line), language)) for line in others)


def telling(row: str, siblings: Sequence[str]) -> list[Cell]:
    """The cells without which the row would be taken for one of its siblings, in the order of the columns.

    A price is what is asked for, so it tells no row from another.
    """
    left = [dict(cells_of(sibling)) for sibling in siblings]
    found: list[Cell] = []
    for name, value in cells_of(row)[1:]:
        if not left:
            break
        if is_money(value):
            continue
        if parted := [cells for cells in left if cells.get(name) != value]:
            found.append((name, value))
            left = [cells for cells in left if cells not in parted]
    return found


def agreement(row: str, question: str, language: str) -> int:
    """How many of the row's numbers the question names, less those of which it names another: `for two people`."""
    tokens = words(question)
    named = _numbers(question)
    score = 0
    for name, value in cells_of(row)[1:]:
        if not _PLAIN.fullmatch(value) or is_money(value):
            continue
        if said := _said_of(name, tokens, language):
            score += 1 if number(value) in said else -1
        elif number(value) in named:
            score += 1
    return score


def _said_of(column: str, tokens: Sequence[str], language: str) -> set[float]:
    """The numbers that stand just before a word of the column's name."""
    stems = set(content_stems(column, language))
    places = [place for place, token in enumerate(tokens) if stems & set(content_stems(token, language))]
    near = (_in_order(" ".join(tokens[max(0, place - NEARBY) : place])) for place in places)
    return {values[-1] for values in near if values}


def _numbers(text: str) -> set[float]:
    return set(_in_order(text))


def _in_order(text: str) -> list[float]:
    found = (number(match.group()) for match in NUMBER.finditer(text))
    return [value for value in found if value is not None]


def _columns(row: str) -> tuple[str, ...]:
    return tuple(name for name, _ in cells_of(row))
