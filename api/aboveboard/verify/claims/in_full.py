"""The whole of a sum where the passages give a share of it: “you pay the full price” for “you pay 30%”."""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import around, matter_of
from aboveboard.verify.claims.text import Token

FULL = 100
"""Percent."""
HELD = 0.5
"""Share of a claim that a sentence has to hold before its share is the claim's."""
_WHOLE = frozenset(
    """whole full entire complete total ganze ganzen ganzer gesamte gesamten volle vollen todo total entero
    entera""".split()
)
_SUM = frozenset(
    """amount price sum cost costs fee total deposit fare rent money betrag preis summe kosten gebühr miete geld importe
    precio suma coste""".split()
)


def fault(aligned: Aligned) -> str | None:
    for sentence in aligned.claim.sentences:
        if not _is_of_the_whole(sentence):
            continue
        matter = matter_of(sentence, aligned)
        if matter is None or matter.share < HELD:
            continue
        there = around(matter.sentence, aligned.source)
        if any(t.word.folded in _WHOLE or t.word.cue == "~all" or t.key == "REFUND" for t in there):
            continue
        for token in there:
            if (
                token.value is not None
                and token.value.kind == "percent"
                and (token.value.amount or FULL) < FULL
            ):
                return f"the passage says “{token.value.text.strip()}” of it"
    return None


def _is_of_the_whole(sentence: tuple[Token, ...]) -> bool:
    """It names the whole sum, and no figure."""
    if any(t.word.cue in (NEGATIVE, "~except", "~only") for t in sentence):
        return False
    if any(t.value is not None and t.value.kind in ("percent", "money") for t in sentence):
        return False
    return any(a.word.folded in _WHOLE and b.word.folded in _SUM for a, b in pairwise(sentence))
