"""What a draft makes wider or stricter than the sentence it was written from: all for some, must for may."""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, Clause, counterparts
from aboveboard.verify.claims.text import Token, cues_of
from aboveboard.verify.claims.weekdays import days_in
from aboveboard.verify.claims.words import COMMON_WEIGHT

_UNIVERSAL = frozenset(
    """all every each always often unlimited alle allen aller jede jeder jedes jeden jedem immer jederzeit sämtliche
    beliebig cada todo todos toda todas siempre cualquier""".split()
)
"""What says it of all; `any` in a question or a denial does not."""
_EITHER = (
    (frozenset(("either",)), frozenset(("both",))),
    (frozenset(("cualquiera",)), frozenset(("ambos", "ambas"))),
)
_WHOEVER = frozenset("whoever wer quien quienes".split())


def fault(aligned: Aligned) -> str | None:
    return (
        _widened(aligned)
        or _made_a_duty(aligned)
        or _on_a_day(aligned)
        or _either_for_both(aligned)
        or _of_whom_else(aligned)
    )


def _widened(aligned: Aligned) -> str | None:
    """“All”, “each time” and “you need not”, where the sentence says nothing of the kind."""
    for clause in aligned.clauses:
        if not clause.sentence:
            continue
        there = {token.word.cue for token in clause.sentence} | {token.key for token in clause.sentence}
        said = {token.word.folded for token in clause.sentence}
        for token in clause.tokens:
            if token.word.folded in _UNIVERSAL and (
                not (said & _UNIVERSAL or there & {"~all", "~always"}) or _of_another(token, clause, aligned)
            ):
                return f"the sentence it is written from does not say “{token.word.folded}”"
            if token.word.cue == "~neednot" and not there & {"~neednot", "~not", "FREE"}:
                return f"the sentence it is written from does not say “{token.word.folded}”"
    return None


def _of_another(universal: Token, clause: Clause, aligned: Aligned) -> bool:
    """“All three showrooms” for “all three sizes can be seen in two showrooms”."""
    noun = _noun_after(universal, clause.tokens)
    if noun is None:
        return False
    places = {place.at for place in counterparts(noun, aligned.source)}
    theirs = [_noun_after(t, clause.sentence) for t in clause.sentence if t.word.cue == "~all"]
    return (
        bool(theirs) and bool(places) and all(each is not None and each.at not in places for each in theirs)
    )


def _noun_after(universal: Token, tokens: tuple[Token, ...]) -> Token | None:
    """The word that “all” is said of, a number between passed over."""
    behind = (token for token in tokens if 0 < token.at - universal.at <= 3 and token.value is None)
    return next((token for token in behind if token.word.weight >= COMMON_WEIGHT), None)


def _made_a_duty(aligned: Aligned) -> str | None:
    """“You must tell us before” for what is only asked of those who fall ill."""
    cued = cues_of(aligned.claim.tokens)
    if "~must" not in cued or cued & {"~if", "~not"}:
        return None
    for clause in aligned.clauses:
        there = cues_of(clause.sentence)
        own = {token.word.cue for token in clause.tokens}
        if "~must" in own and "~if" in there and "~must" not in there:
            return "the passage asks it on a condition"
    return None


def _on_a_day(aligned: Aligned) -> str | None:
    """“Also on Saturdays” where the sentence names no day."""
    ours = [token for token in aligned.claim.tokens if token.value is None and days_in(token.word.folded)]
    read = (*aligned.traced, *aligned.source.sentences[: aligned.titles])
    if not ours or any(days_in(aligned.source.quoted(sentence)) for sentence in read):
        return None
    return f"the sentence it is written from does not say “{ours[0].word.folded}”"


def _either_for_both(aligned: Aligned) -> str | None:
    """“Either of you can” for “both have to”."""
    said = {token.word.folded for token in aligned.claim.tokens}
    there = {token.word.folded for clause in aligned.clauses for token in clause.sentence}
    for either, both in _EITHER:
        if said & either and there & both and not there & either:
            return f"the passage says “{min(there & both)}”"
    return None


def _of_whom_else(aligned: Aligned) -> str | None:
    """“Whoever climbs” for “whoever belays”."""
    for clause in aligned.claim.clauses:
        for who, does in pairwise(clause):
            if who.word.folded not in _WHOEVER or does.value is not None or does.word.weight <= 0:
                continue
            if not counterparts(does, aligned.source):
                return f"the passages do not say it of “{who.word.folded} {does.word.folded}”"
    return None
