"""What is said to hold for something more: “…, and that goes for the gluten-free programmes too.”

Such a clause has no predicate of its own, so nothing in it contradicts a denial of that thing elsewhere (“The
gluten-free programmes cannot be delayed”, “Not covered are payments to accounts outside the UK”). Where the passages
speak of it only to deny something, it does not hold for it.
"""

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.denial import denies
from aboveboard.verify.claims.text import Token

HELD = 0.7
"""Share of the thing's words that a clause has to hold to deny something of it; to grant it something it holds all."""
TELLING = 0.5
LEAST = 1.3
"""Weight of the thing: one word alone may be denied of something else."""
_POINTING = frozenset("that this it which same das dies dasselbe gleiche eso esto ello mismo".split())
_HOLDS = frozenset(
    """goes applies holds counts includes covers extends gilt betrifft umfasst incluye vale aplica cubre""".split()
)
BETWEEN = 2
"""Words between the one that points back and the verb: “that also goes for”."""


def fault(aligned: Aligned) -> str | None:
    for sentence in aligned.claim.sentences:
        thing = _extended_to(sentence)
        if thing and not denies(thing) and (found := _denied(thing, aligned)) is not None:
            return found
    return None


def _extended_to(sentence: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words that name the thing; empty where nothing is extended, or it is denied."""
    for i, token in enumerate(sentence):
        if i == 0 or token.word.folded not in _POINTING:
            continue
        for j in range(i + 1, min(i + 2 + BETWEEN, len(sentence))):
            if sentence[j].word.folded in _HOLDS and not denies(sentence[i : j + 1]):
                return sentence[j + 1 :]
    return ()


def _denied(thing: tuple[Token, ...], aligned: Aligned) -> str | None:
    telling = {token.key: weight_of(token) for token in thing if weight_of(token) >= TELLING}
    whole = sum(telling.values())
    denying: tuple[Token, ...] | None = None
    for clause in aligned.source.clauses:
        if clause[0].sentence < aligned.titles:
            continue
        there = {token.at for token in clause}
        said = {
            token.key: weight_of(token)
            for token in thing
            if token.key in telling
            and any(place.at in there for place in counterparts(token, aligned.source))
        }
        held = sum(said.values())
        if denies(clause):
            denying = clause if held >= max(LEAST, HELD * whole) else denying
        elif held >= whole:
            return None
    if denying is None:
        return None
    return f"the passage says “{aligned.source.quoted(denying)}”"
