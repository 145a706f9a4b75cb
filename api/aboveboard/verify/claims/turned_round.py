"""What is done first and what then, in a draft: as in the sentence that it was written from."""

from collections.abc import Iterator

from aboveboard.verify.claims.align import Aligned, counterparts
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.traced import pairs_of

TURNED_ROUND = "it turns round what is done first and what then"
_THEN = frozenset("then dann danach anschließend luego después entonces".split())
_AFTERWARDS = _THEN | frozenset("afterwards later thereafter hinterher nachher".split())


def fault(aligned: Aligned) -> str | None:
    """“Press the button and wait” for “wait, then press the button”."""
    claim = aligned.claim.tokens
    if any(t.word.cue in ("~before", "~after") and t.word.folded not in _AFTERWARDS for t in claim):
        return None
    in_order = any(token.word.folded in _AFTERWARDS for token in claim)
    pairs = pairs_of(aligned)
    for turn in aligned.source.tokens:
        if turn.word.folded not in _THEN and not (in_order and turn.word.cue == "~before"):
            continue
        if in_order and _comes_afterwards(turn, aligned):
            return TURNED_ROUND
        first, second = (
            [
                ours.at
                for ours, theirs in pairs
                if theirs.sentence == turn.sentence and side * (turn.at - theirs.at) > 0
            ]
            for side in (1, -1)
        )
        if first and second and max(second) < min(first):
            return TURNED_ROUND
    return None


def _comes_afterwards(turn: Token, aligned: Aligned) -> bool:
    """“Agree to it and ring us afterwards” for “ring before you agree to it”: whether the draft's word of what comes
    later stands with what the passage has first."""
    claim = aligned.claim.tokens
    first, second = ([at for at, side in _sides(turn, aligned) if side == wanted] for wanted in (-1, 1))
    for token in claim:
        if token.word.folded not in _AFTERWARDS:
            continue
        beside = [at for at in (*first, *second) if claim[at].clause == token.clause]
        nearest = min(beside, key=lambda at: abs(at - token.at), default=None)
        if nearest in first and any(at < token.at for at in second if at not in first):
            return True
    return False


def _sides(turn: Token, aligned: Aligned) -> Iterator[tuple[int, int]]:
    """(place in the claim, -1 where the turn's sentence says it before the turn and 1 where after)."""
    for token in aligned.claim.tokens:
        if token.word.weight <= 0:
            continue
        for place in counterparts(token, aligned.source):
            if place.sentence == turn.sentence:
                yield token.at, 1 if place.at > turn.at else -1
