"""The passage's own sentence or clause with one thing put in another's place, or two exchanged."""

from collections.abc import Sequence
from itertools import pairwise

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Token

SHORTEST = 4
"""Words of a sentence that is compared word for word."""
SHORTEST_CLAUSE = 5
Run = tuple[Token, ...]
_JOINTS = frozenset("and or und oder sowie y e o u ni nor plus".split())
_ARTICLES = frozenset("the a an der die das den dem des ein eine einen el la los las un una our your".split())


def fault(aligned: Aligned) -> str | None:
    for runs, given, shortest in (
        (aligned.claim.sentences, aligned.source.sentences, SHORTEST),
        (aligned.claim.clauses, aligned.source.clauses, SHORTEST_CLAUSE),
    ):
        for ours in runs:
            if len(ours) >= shortest and (found := _changed(ours, given)) is not None:
                return found
    return None


def _changed(ours: Run, given: Sequence[Run]) -> str | None:
    found = None
    for theirs in given:
        if len(theirs) != len(ours):
            continue
        apart = _apart(ours, theirs)
        if not apart:
            return None
        if len(apart) <= 2 and found is None:
            found = _one_changed(*apart[0]) if len(apart) == 1 else _exchanged(apart, theirs)
    return found


def _apart(ours: Run, theirs: Run) -> list[tuple[Token, Token]]:
    """Where the two differ, up to three places."""
    apart: list[tuple[Token, Token]] = []
    for one, other in zip(ours, theirs, strict=True):
        if not _is_same(one, other):
            apart.append((one, other))
            if len(apart) > 2:
                break
    return apart


def _is_same(one: Token, other: Token) -> bool:
    if one.value is not None and other.value is not None:
        soft = one.value.soft or other.value.soft
        spelled = one.word.folded == other.word.folded or one.value.key == other.value.key or not soft
        return agrees(one.value, other.value) and spelled
    return one.word.folded == other.word.folded or (
        one.value is None and other.value is None and one.key == other.key
    )


def _one_changed(one: Token, other: Token) -> str | None:
    if one.value is not None and other.value is not None:
        return f"it says “{one.value.text.strip()}” where the passage says “{other.value.text.strip()}”"
    parties = {_party(one), _party(other)}
    if None not in parties and "I" not in parties:
        return f"it says “{one.word.folded}” where the passage says “{other.word.folded}”"
    return None


def _party(token: Token) -> str | None:
    """“Sie” is you or they: never we."""
    return "YOU" if token.word.folded in ("sie", "ihr") else token.word.person


def _exchanged(apart: Sequence[tuple[Token, Token]], theirs: Run) -> str | None:
    """Two words each in the other's place, but for two members of one list."""
    (one, its), (other, others) = apart
    crossed = _is_same(one, others) and _is_same(other, its)
    telling = all(
        token.word.weight > 0 or token.value is not None or token.word.person for token in (one, other)
    )
    if not crossed or not telling or _in_one_list(its, others, theirs):
        return None
    return f"“{one.word.folded}” and “{other.word.folded}” stand in each other's place"


def _in_one_list(one: Token, other: Token, run: Run) -> bool:
    """“Bread, cake and rolls”: marks and joints alone between, one thing at a time."""
    between = [token for token in run if one.at < token.at < other.at and token.word.folded not in _ARTICLES]
    told = [one, *between, other]
    joined = all(
        token.word.folded in _JOINTS
        or following.word.folded in _JOINTS
        or following.word.start - token.word.end > 1
        for token, following in pairwise(told)
    )
    return joined and all(
        token.word.content or token.value is not None or token.word.folded in _JOINTS for token in told
    )
