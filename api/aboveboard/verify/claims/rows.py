"""A table's row: what a claim says of its subject under one of its columns is what stands there."""

from itertools import pairwise

from aboveboard.domain.table_row import Cell, cells_of, is_row
from aboveboard.verify.claims.agreement import agrees, rivals
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.text import Token, related
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.claims.words import COMMON_WEIGHT, Word, words_in

NEAR = 2
"""Words from a number to the name of its column: “3 sites”."""
_PRICED = ("money", "percent")


def fault(source: str, aligned: Aligned) -> str | None:
    rows = [cells for line in source.splitlines() if is_row(line) and len(cells := cells_of(line)) > 1]
    for cells in rows:
        if (longer := _of_a_longer_name(cells, aligned)) is not None:
            return longer
    named = [cells for cells in rows if _is_named(cells[0], aligned)]
    longest = max((len(cells[0][1]) for cells in named), default=0)
    named = [cells for cells in named if len(cells[0][1]) == longest]
    if len(named) != 1:
        return None
    for token in aligned.claim.values:
        if (found := _in_row(token, named[0][1:], aligned)) is not None:
            return found
    return _of_none(named[0][1:], aligned)


def _of_a_longer_name(cells: list[Cell], aligned: Aligned) -> str | None:
    """The value of “Lantern Mini” said of “the Lantern”, which is another thing."""
    given = [value for _, text in cells[1:] for value in values_in(text)]
    if not any(agrees(token.value, each) for token in aligned.claim.values if token.value for each in given):
        return None
    said = aligned.claim.tokens
    for first, second in pairwise(words_in(cells[0][1], aligned.source.language, ())):
        longer = first.capital and second.capital and second.start == first.end + 1
        if not longer or any(token.word.folded == second.folded for token in said):
            continue
        if any(token.word.folded == first.folded and token.word.capital for token in said):
            name = cells[0][1][first.start : second.end]
            return f"the passage speaks of “{name}”, the claim of “{name[: first.end - first.start]}”"
    return None


_NONE = frozenset(("none", "no", "–", "-", "nein", "keine", "keiner", "keines", "ninguno", "ninguna"))


def _of_none(cells: list[Cell], aligned: Aligned) -> str | None:
    """“You can bring a guest” where the row has “Guests: none”."""
    for clause in aligned.claim.clauses:
        if any(t.word.cue in _DENYING or t.key in ("FREE", "VOID") for t in clause):
            continue
        for name, text in cells:
            words = [word for word in _content(name, aligned) if word.weight >= COMMON_WEIGHT]
            if text.casefold() in _NONE and words and all(_said(word, clause, aligned) for word in words):
                return f"the passage says “{name}: {text}”"
    return None


_DENYING = frozenset((NEGATIVE, "~out", "~except", "~neednot", "~instead"))


def _content(text: str, aligned: Aligned) -> list[Word]:
    return [word for word in words_in(text, aligned.source.language, ()) if word.content]


def _is_named(subject: Cell, aligned: Aligned) -> bool:
    said = _content(subject[1], aligned)
    words = [word for word in said if word.weight >= 1] or said
    return bool(words) and all(_said(word, aligned.claim.tokens, aligned) for word in words)


def _said(word: Word, tokens: tuple[Token, ...], aligned: Aligned) -> bool:
    return any(
        token.key == word.key or related(token.key, word.key, aligned.source.language)
        for token in tokens
        if token.value is None
    )


def _in_row(token: Token, cells: list[Cell], aligned: Aligned) -> str | None:
    """What a value is said to be, where the row has another of its kind under the name that follows it."""
    value = token.value
    if value is None or value.soft:
        return None
    if any(
        given.kind == value.kind and (agrees(value, given) or value.amount == given.amount)
        for _, text in cells
        for given in values_in(text)
    ):
        return None
    around = aligned.claim.tokens[token.at + 1 : token.at + 1 + NEAR]
    if value.kind in _PRICED:
        around = aligned.claim.tokens
    for name, text in cells:
        given = values_in(text)
        told = [word for word in _content(name, aligned) if _said(word, around, aligned)]
        if told and given and all(rivals(value, other) for other in given):
            return f"the passage says “{name}: {text}”, not “{value.text.strip()}”"
    return None
