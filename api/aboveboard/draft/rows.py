"""A table's row as a person says it: what it is about, and the columns that were asked for."""

import regex

from aboveboard.domain.words import content_stems
from aboveboard.draft.expects import denies

_CELL = regex.compile(r"\s*([^:;]{1,60}): (.*)")
_MONEY = regex.compile(r"[£$€]|\b(?:gbp|eur|usd|price|cost|preis|precio|prix)\b", regex.IGNORECASE)
_PRICED = regex.compile(
    r"how much|cost|price|fee|cheap|expensive|kost|preis|teuer|cuesta|precio|prix|combien", regex.I
)
SAID_COLUMNS = 3


def spoken_row(row: str, question: str, language: str) -> str:
    """`Part: Lid; Price: £8; Stock: yes` asked for its price -> `Lid: price £8.`

    The first column names the row; of the others those that the question asks for, else the first few.
    """
    cells = cells_of(row)
    if len(cells) < 2:
        return row if row.endswith(".") else f"{row}."
    (_, subject), *others = cells
    asked = set(content_stems(question, language))
    if _names_it_further(others[0], others[1:]):
        subject, others = f"{subject} ({others[0][1]})", others[1:]
    wanted = [cell for cell in others if asked & set(content_stems(cell[0], language))]
    if _PRICED.search(question):
        wanted = [cell for cell in others if cell in wanted or _MONEY.search(f"{cell[0]} {cell[1]}")]
    chosen = (wanted or others)[:SAID_COLUMNS]
    if any(denies(value) for _, value in chosen):
        # `availability no longer made` would deny the availability; with its colon it says what it is.
        return f"{subject}: {'; '.join(f'{_lowered(name)}: {value}' for name, value in chosen)}."
    return f"{subject}: {', '.join(f'{_lowered(name)} {value}' for name, value in chosen)}."


def cells_of(row: str) -> list[tuple[str, str]]:
    """(column, value) pairs in order; what stands between semicolons without a name goes on with the value before."""
    cells: list[tuple[str, str]] = []
    for piece in row.split(";"):
        match = _CELL.fullmatch(piece)
        if match:
            cells.append((match.group(1).strip(), match.group(2).strip().rstrip(".")))
        elif cells:
            name, value = cells[-1]
            cells[-1] = (name, f"{value}, {piece.strip().rstrip('.')}")
    return [(name, value) for name, value in cells if value]


def subject_of(row: str) -> str:
    """The first column's value: what the row is about."""
    cells = cells_of(row)
    return cells[0][1] if cells else ""


def _names_it_further(cell: tuple[str, str], later: list[tuple[str, str]]) -> bool:
    """A second column of words, `product: Kettle Pro`, says which one the row is about; a number does not."""
    return (
        bool(later)
        and not regex.search(r"\d|[£$€%]", cell[1])
        and len(cell[1].split()) <= 4
        and _is_name(cell[1])
    )


def _is_name(value: str) -> bool:
    return all(word[:1].isupper() for word in value.split())


def _lowered(name: str) -> str:
    """`Price` -> `price`; a name of capitals, or of several capitalised words, stays as it is."""
    first, _, rest = name.partition(" ")
    if first.isupper() or regex.search(r"\p{Ll}\p{Lu}", first) or rest[:1].isupper():
        return name
    return f"{first.lower()} {rest}".strip()
