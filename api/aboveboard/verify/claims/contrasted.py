"""One of two that stand side by side: the north car park is not the south one, the upper deck not the lower."""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, Clause, counterparts
from aboveboard.verify.claims.text import Token

_SETS = tuple(
    frozenset(words.split())
    for words in (
        "north south east west northern southern eastern western",
        "upper lower middle top bottom",
        "left right",
        "front back rear",
        "inner outer inside outside indoor outdoor",
        "small large medium big",
        "old new",
        "main side",
        "red green blue yellow black white grey brown",
        "obere oberen oberer unteres unteren untere unterer",
        "linke linken linker rechte rechten rechter",
        "kleine kleinen kleiner große großen großer",
        "alte alten alter neue neuen neuer",
        "norte sur este oeste",
        "izquierda derecha izquierdo derecho",
    )
)


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        for modifier, noun in pairwise(clause.tokens):
            own = next((each for each in _SETS if modifier.word.folded in each), None)
            if own is None or noun.value is not None or noun.word.weight <= 0:
                continue
            there = _beside(noun, clause, aligned, own)
            if there and modifier.word.folded not in there:
                return f"the passage says “{min(there)}” of it, not “{modifier.word.folded}”"
    return None


def _beside(noun: Token, clause: Clause, aligned: Aligned, own: frozenset[str]) -> set[str]:
    """What stands before the noun in the part of the sentence that says most of the clause besides."""
    parts: dict[int, int] = {}
    for ours, _ in _others(clause, noun, own):
        for place in {place.clause for place in counterparts(ours, aligned.source)}:
            parts[place] = parts.get(place, 0) + 1
    best = max(parts.values(), default=0)
    most = [number for number, count in parts.items() if count == best]
    tokens = aligned.source.tokens
    found = [
        tokens[place.at - 1].word.folded
        for place in counterparts(noun, aligned.source)
        if place.at and place.clause in most
    ]
    return {word for word in found if word in own} if len(most) == 1 else set()


def _others(clause: Clause, noun: Token, own: frozenset[str]) -> list[tuple[Token, Token]]:
    return [
        (ours, theirs)
        for ours, theirs in clause.pairs
        if ours.at != noun.at
        and ours.word.folded not in own
        and (ours.word.weight > 0 or ours.value is not None)
    ]
