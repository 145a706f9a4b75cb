"""One thing more, beside what the passages limit by “only”: “in the shops and online” for “in shops only”."""

from aboveboard.verify.claims.align import Aligned, Clause, counterparts
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.text import Token

REACH = 4
"""Words from “and” to what it joins."""
_ADDING = frozenset("and und y e sowie plus or oder o".split())
_DOING = frozenset(
    """come go bring take get make have keep give use pay book order ask call send show komm kommen bringen nehmen geben
    zahlen bezahlen buchen trae ven paga reserva""".split()
)
"""Verbs: what follows “and” is something else to do."""


def added_to_it(clause: Clause, aligned: Aligned) -> str | None:
    """The word for the further thing; None where the claim adds none."""
    there = clause.sentence
    limited = {place.at for only in there if only.word.cue == "~only" for place in _limited_by(only, there)}
    sentence = aligned.claim.sentences[clause.tokens[0].sentence]
    if not limited or any(token.word.cue in ("~only", NEGATIVE) for token in sentence):
        return None
    held = {place.at for place in there}
    for token in clause.tokens:
        places = (
            {place.at for place in counterparts(token, aligned.source)} if token.word.weight > 0 else set()
        )
        if limited.isdisjoint(places):
            continue
        for further in _joined_to(token, sentence, held, aligned):
            if held.isdisjoint(place.at for place in counterparts(further, aligned.source)):
                return further.word.folded
    return None


def _limited_by(only: Token, there: tuple[Token, ...]) -> list[Token]:
    """What an “only” limits: the next thing, or where it ends its clause the one before."""
    telling = [token for token in there if token.word.weight > 0]
    after = [t for t in telling if 0 < t.at - only.at <= REACH and t.clause == only.clause]
    marked = after and after[0].at == only.at + 1 and after[0].word.start - only.word.end > 1
    joined = any(token.word.folded in _ADDING for token in there if token.at == only.at + 1)
    if not after or marked or joined:
        return [token for token in telling if 0 < only.at - token.at <= 2][-1:]
    return after[:1]


def _joined_to(token: Token, sentence: tuple[Token, ...], held: set[int], aligned: Aligned) -> list[Token]:
    """What stands on the other side of “and”, where nothing foreign stands between."""
    found = []
    for joint in sentence:
        if joint.word.folded not in _ADDING or not 0 < abs(joint.at - token.at) <= REACH:
            continue
        step = 1 if joint.at > token.at else -1
        between = [t for t in sentence if 0 < (joint.at - t.at) * step < abs(joint.at - token.at)]
        if any(_is_foreign(other, held, aligned) for other in between):
            continue
        beyond = [t for t in sentence if 0 < (t.at - joint.at) * step <= REACH and t.word.weight > 0]
        nearest = min(beyond, key=lambda other: abs(other.at - joint.at), default=None)
        if nearest is not None and nearest.word.folded not in _DOING:
            found.append(nearest)
    return found


def _is_foreign(token: Token, held: set[int], aligned: Aligned) -> bool:
    return token.word.weight > 0 and held.isdisjoint(
        place.at for place in counterparts(token, aligned.source)
    )
