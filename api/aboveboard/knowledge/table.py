"""A CSV file: each row is a fact."""

import csv
import io
from collections.abc import Sequence

from aboveboard.domain.block import Block
from aboveboard.domain.plain_text import table_row
from aboveboard.errors import UnreadableFileError

_DELIMITERS = ",;\t|"


def csv_blocks(text: str) -> list[Block]:
    """One block a row, `part: Lid; price: £12`; the first row names the columns.

    Raises:
        UnreadableFileError: it can't be read as a table; the detail says from which line.
    """
    rows = csv.reader(io.StringIO(text), _dialect(text), strict=True)
    blocks: list[Block] = []
    header: list[str] | None = None
    try:
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if not any(cells):
                continue
            if header is None:
                header = cells
            elif block := table_row(header, [(cell, ()) for cell in cells]):
                blocks.append(block)
    except csv.Error as error:
        raise UnreadableFileError(f"not readable as a table from line {rows.line_num}: {error}") from error
    return blocks


def _dialect(text: str) -> type[csv.Dialect]:
    """The delimiter that the first line has most of. (The standard sniffer guesses letters as delimiters.)"""
    first = next((line for line in text.split("\n") if line.strip()), "")
    counts: Sequence[tuple[int, str]] = [(first.count(mark), mark) for mark in _DELIMITERS]
    most = max(counts, key=lambda pair: pair[0])

    class Found(csv.excel):
        delimiter = most[1]
        skipinitialspace = True

    return Found
