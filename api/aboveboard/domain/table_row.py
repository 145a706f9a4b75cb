"""A table's row as the knowledge holds it: `Part: Lid; Price: £8; Stock: yes`."""

import regex

Cell = tuple[str, str]
"""A column's name, empty where it has none, and the value under it."""

_CELL = regex.compile(r"\s*([^:;]{1,60}): (.*)")
_ROW = regex.compile(r"[^:;.!?]{1,60}(?:: [^;]+)?; [^:;]{1,60}: [^;]+(?:; [^;]+)*")


def cells_of(row: str) -> list[Cell]:
    """(column, value) pairs in order; what stands between semicolons without a name goes on with the value before."""
    cells: list[Cell] = []
    for piece in row.split(";"):
        match = _CELL.fullmatch(piece)
        if match:
            cells.append((match.group(1).strip(), match.group(2).strip().rstrip(".")))
        elif cells:
            name, value = cells[-1]
            cells[-1] = (name, f"{value}, {piece.strip().rstrip('.')}")
        else:
            cells.append(("", piece.strip().rstrip(".")))
    return [(name, value) for name, value in cells if value]


def is_row(text: str) -> bool:
    """Whether a line has a row's form: what it is about, with its column's name or without, and a value with a name.

    What follows may have none, as a cell that holds a semicolon itself.
    """
    return bool(_ROW.fullmatch(text))


def listed(row: str) -> str:
    """The row without the name of its first column, as a line that a person may post: `Lid: Price £8, Stock yes.`"""
    (_, subject), *others = cells_of(row)
    comma = "; " if any("," in value for _, value in others) else ", "
    return f"{subject}: {comma.join(f'{name} {value}' for name, value in others)}."


def spread(row: str) -> str:
    """Each cell said of the row's subject, a line each: `Lid, Price: £8.`"""
    (_, subject), *others = cells_of(row)
    return "\n".join(f"{subject}, {name}: {value}." for name, value in others)
