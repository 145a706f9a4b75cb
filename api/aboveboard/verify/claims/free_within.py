"""Free within limits: the first one, or from an amount on; a claim that gives it away may not leave them out."""

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.bounds import bound_of
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import matter_of
from aboveboard.verify.claims.text import Token

HELD = 0.8
"""Share of the clause that the sentence has to hold which gives something away from an amount on."""
NEAR = 8
"""Words from “free” to that amount."""
_FIRST = frozenset("first once erste ersten erster erstes einmal primera primer".split())
_AGAIN = frozenset(
    """second further next later each every another zweite zweiten weitere weiteren jede jedes jeder segunda
    siguiente""".split()
)
_WHEN = frozenset("when once from ab desde cuando sobald over über more with mit con".split())
_CONDITIONS = frozenset(("~if", "~least", "~most", "~only", "~except"))


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.claim.clauses:
        free = any(token.key == "FREE" for token in clause)
        if not free or any(t.word.cue in (NEGATIVE, "~only", "~except", "~if") for t in clause):
            continue
        if any(t.value is not None and t.value.kind in ("money", "percent") for t in clause):
            continue
        if (found := _first_alone(clause, aligned) or _from_an_amount(clause, aligned)) is not None:
            return found
    return None


def _first_alone(clause: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“Every new key is free” for “the first is free, every further one costs £7”."""
    matter = matter_of(clause, aligned)
    if matter is None or any(token.word.folded in _FIRST or _counts(token) for token in aligned.claim.tokens):
        return None
    there = aligned.source.sentences[matter.sentence]
    giving = {token.clause for token in there if token.key == "FREE"}
    first = [t for t in there if t.clause in giving and t.word.folded in _FIRST]
    charged = any(t.value is not None and t.value.kind == "money" and t.value.amount for t in there)
    if first and charged and any(t.word.folded in _AGAIN for t in there):
        return f"the passage says it of the “{first[0].word.folded}” alone"
    return None


def _counts(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("ordinal", "times")


def _from_an_amount(clause: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“Delivery is free whatever the box costs” for “free from £30”."""
    sentence = aligned.claim.sentences[clause[0].sentence]
    if any(t.value is not None or t.word.cue in _CONDITIONS or t.word.folded in _WHEN for t in sentence):
        return None
    matter = matter_of(clause, aligned)
    if matter is None or matter.share < HELD:
        return None
    there = aligned.source.sentences[matter.sentence]
    giving = [token.at for token in there if token.key == "FREE"]
    amounts = [
        token
        for token in there
        if token.value is not None
        and token.value.kind == "money"
        and any(0 < token.at - at <= NEAR for at in giving)
    ]
    if amounts and all(bound_of(token, aligned.source.tokens) == "~least" for token in amounts):
        return "the passage says that it is free from an amount on"
    return None
