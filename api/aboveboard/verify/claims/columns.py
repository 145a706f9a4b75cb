"""A table whose columns are things beside one another: what is said of one stands under its name, no other's."""

from aboveboard.domain.table_row import Cell, cells_of, is_row
from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Token, related
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.claims.words import COMMON_WEIGHT, Word, words_in


def fault(source: str, aligned: Aligned) -> str | None:
    for line in source.splitlines():
        cells = cells_of(line) if is_row(line) else []
        if len(cells) < 3 or cells[0][0]:
            continue  # a first column with a name: the others tell traits of what stands in it
        named = [cell for cell in cells[1:] if _is_named(cell[0], aligned)]
        if len(named) != 1:
            continue
        found = _from_another(named[0], cells, _rest(source, line, named[0], cells), aligned)
        if found is not None:
            return f"the passage says “{found}” of another than “{named[0][0]}”"
    return None


def _is_spoken_of(cells: list[Cell], aligned: Aligned) -> bool:
    """Whether the claim names what the row is about."""
    told = [word for word in _content(" ".join(cells[0]), aligned) if word.weight >= COMMON_WEIGHT]
    return any(_said(word, aligned) for word in told)


def _is_named(header: str, aligned: Aligned) -> bool:
    if header and f" {header.casefold()} " in f" {' '.join(t.word.folded for t in aligned.claim.tokens)} ":
        return True
    told = _content(header, aligned)
    return bool(told) and all(_said(word, aligned) for word in told)


def _rest(source: str, line: str, own: Cell, cells: list[Cell]) -> str:
    """All that the source says but the row's cells under other names."""
    others = (each for each in source.splitlines() if each != line)
    return "\n".join((*others, " ".join((*cells[0], *own, *(name for name, _ in cells)))))


def _from_another(own: Cell, cells: list[Cell], rest: str, aligned: Aligned) -> str | None:
    """A value or a word of the claim that of the row only cells under other names hold.

    Args:
        rest: all that the source says beside those.
    """
    others = [cell for cell in cells[1:] if cell is not own]
    mine = values_in(own[1])
    for token in aligned.claim.values if _is_spoken_of(cells, aligned) else ():
        value = token.value
        if value is None or value.soft or any(agrees(value, given) for given in mine):
            continue
        if any(agrees(value, given) for _, text in others for given in values_in(text)) and mine:
            return value.text.strip()
    for token in aligned.claim.tokens:
        if token.value is not None or token.word.weight < 1 or not _holds(token, others, aligned):
            continue
        if not any(_same(token, word, aligned) for word in _content(rest, aligned)):
            return token.word.folded
    return None


def _holds(token: Token, cells: list[Cell], aligned: Aligned) -> bool:
    return any(_same(token, word, aligned) for _, text in cells for word in _content(text, aligned))


def _content(text: str, aligned: Aligned) -> list[Word]:
    return [word for word in words_in(text, aligned.source.language, ()) if word.content]


def _said(word: Word, aligned: Aligned) -> bool:
    return any(_same(token, word, aligned) for token in aligned.claim.tokens if token.value is None)


def _same(token: Token, word: Word, aligned: Aligned) -> bool:
    return token.key == word.key or related(token.key, word.key, aligned.source.language)
