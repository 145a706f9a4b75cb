"""Once a year is not each time, nor is it said without its “once”."""

from collections.abc import Iterator
from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.units import PERIODS

_ONCE = frozenset("once einmal".split())
_LIMITING = frozenset("per every each pro je alle im cada por al".split())
"""What follows a “once” that counts; “once you have paid” tells when."""
_EACH = frozenset("each every jedes jedesmal jedem cada any".split())
_TIMES = frozenset("time times mal vez veces".split())
_ALWAYS = frozenset("whenever always immer jedesmal siempre".split())
_ONE = frozenset(
    "one single only einzige einzigen einziges einem eine ein un una uno sola nur sólo solo".split()
)
"""What says in other words that it is once."""


def fault(aligned: Aligned) -> str | None:
    """“Each time” for “once in every 12 months”."""
    for clause in aligned.clauses:
        if _each_time(clause.tokens) and any(_limits(clause.sentence)) and not any(_limits(clause.tokens)):
            return "the passage says it of once"
    return None


def left_out(aligned: Aligned) -> str | None:
    """“We make them again free” for “again once, free”: in a draft the limit stays with what it limits."""
    claim = aligned.claim.tokens
    if any(_limits(claim)) or any(token.word.folded in _ONE for token in claim):
        return None
    for clause in aligned.clauses:
        parts = _used(clause)
        for token in _limits(clause.sentence):
            if token.clause in parts:
                return f"it leaves out “{token.word.folded}”"
    return None


def _used(clause: Clause) -> set[int]:
    return {place.clause for ours, place in clause.pairs if ours.word.weight > 0 or ours.value is not None}


def _each_time(tokens: tuple[Token, ...]) -> bool:
    return any(token.word.folded in _ALWAYS for token in tokens) or any(
        one.word.folded in _EACH and other.word.folded in _TIMES for one, other in pairwise(tokens)
    )


def _limits(tokens: tuple[Token, ...]) -> Iterator[Token]:
    """Words that say once of something that could be more often."""
    for i, token in enumerate(tokens):
        following = tokens[i + 1 : i + 3]
        once = token.word.folded in _ONCE
        if token.word.folded == "vez" and i and tokens[i - 1].word.folded == "una":
            once = True
        if once and (not following or following[0].clause != token.clause or _counts(following)):
            yield token


def _counts(following: tuple[Token, ...]) -> bool:
    """“Once a year”, “once in every 12 months”, “once free”."""
    first, *second = following
    if first.value is not None:
        return first.value.kind == "quantity"
    if first.word.folded in ("a", "an"):
        return bool(second) and second[0].word.folded in PERIODS
    if first.word.folded == "in":
        return bool(second) and (second[0].word.folded in _LIMITING or second[0].value is not None)
    return first.word.folded in _LIMITING or first.key == "FREE"
