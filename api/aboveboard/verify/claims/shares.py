"""A value said of several things: none of them may have another one in the sentence that tells of them.

“On frames, lenses and coatings we give three years” for “three years on frames and lenses, two on coatings”.
"""

from itertools import pairwise

from aboveboard.verify.claims.agreement import agrees, rivals
from aboveboard.verify.claims.align import Aligned, counterparts
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.text import Token

BESIDE = 8
"""Words from a value to what it is said of."""
_ADDING = frozenset("and or und oder sowie y e o both sowohl".split())


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.values:
        clause = [t for t in aligned.claim.sentences[token.sentence] if t.clause == token.clause]
        if any(t.word.cue in (NEGATIVE, "~except", "~only") for t in clause):
            continue
        alone = sum(t.value is not None for t in clause) == 1
        members = _members(clause) if alone else []
        if len(members) > 1 and (found := _has_its_own(token, members, aligned)) is not None:
            return found
    return None


def _members(clause: list[Token]) -> list[Token]:
    """Things joined by commas and “and”."""
    found: list[Token] = []
    things = [t for t in clause if t.value is None and t.word.weight >= 1]
    for one, other in pairwise(things):
        between = [t for t in clause if one.at < t.at < other.at]
        joined = any(t.word.folded in _ADDING for t in between)
        comma = other.at == one.at + 1 and other.word.start - one.word.end > 1
        if (joined or comma) and all(t.word.weight == 0 for t in between):
            found += [one, other]
    return list(dict.fromkeys(found))


def _has_its_own(token: Token, members: list[Token], aligned: Aligned) -> str | None:
    """A member that stands beside a rival of the value, in a sentence that gives the value to another member."""
    for place in aligned.source.values:
        if token.value is None or place.value is None or not agrees(token.value, place.value):
            continue
        sentence = aligned.source.sentences[place.sentence]
        others = [
            t for t in sentence if t.value is not None and rivals(token.value, t.value) and not _is_a_rate(t)
        ]
        there = {
            m.at: [p for p in counterparts(m, aligned.source) if p.sentence == place.sentence]
            for m in members
        }
        if not others or not all(there.values()):
            continue
        nearest = [m for m in members if all(_belongs(p, others, place) for p in there[m.at])]
        if nearest and len(nearest) < len(members):
            return f"the passage gives “{nearest[0].word.folded}” another value than “{token.value.text.strip()}”"
        return None
    return None


def _is_a_rate(token: Token) -> bool:
    """“A year” of “twice a year”."""
    return (
        token.value is not None and token.value.soft and token.value.text.casefold().startswith(("a ", "an "))
    )


def _belongs(thing: Token, others: list[Token], place: Token) -> bool:
    """Whether a rival stands after the value and nearest to the thing, with no other thing's value between."""
    mine = abs(thing.at - place.at)
    near = min(abs(thing.at - other.at) for other in others)
    clauses = {other.clause for other in others}
    apart = thing.clause != place.clause and thing.clause in clauses
    return near <= BESIDE and (apart or near + 2 <= mine) and near < mine
