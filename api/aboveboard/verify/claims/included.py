"""Included, or paid for on top: where the passages say the one of a thing, a claim may not say the other."""

from aboveboard.verify.claims.align import Aligned, counterparts
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import goes_on
from aboveboard.verify.claims.text import Token

INCLUDED = "~in"
PAID = "PAID"
LEAST = 0.9
"""Weight of the thing that is said to be included."""
_PRICED = frozenset("PRICE PAY PAID PREIS BEZAHLEN PRECIO PAGAR".split())
_WITH = frozenset("with mit inklusive incl inkl con including".split())


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.claim.clauses:
        cued = {token.word.cue for token in clause}
        if cued & {NEGATIVE, "~only", "~except", "~if", "~out"}:
            continue
        included, paid = INCLUDED in cued, any(token.key == PAID for token in clause)
        if included and not paid and (found := _paid_there(clause, aligned)) is not None:
            return found
        if paid and not included and (found := _included_there(clause, aligned)) is not None:
            return found
    return None


def _things(clause: tuple[Token, ...]) -> list[Token]:
    """What stands before the verb: that is said to be included."""
    mark = next(token.at for token in clause if token.word.cue == INCLUDED or token.key == PAID)
    return [
        token
        for token in clause
        if token.at < mark and token.value is None and token.word.weight >= LEAST and token.key not in _PRICED
    ]


def _paid_there(clause: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“A child seat is included” for “helmets are included; a child seat costs £4”, “it comes on top”."""
    things = _things(clause)
    places = [place for token in things[:2] for place in counterparts(token, aligned.source)]
    if not places or any(token.value is not None and token.value.kind == "money" for token in clause):
        return None
    asked = False
    for place in places:
        if place.sentence < aligned.titles:
            continue
        for tokens in _said_of(place, aligned):
            if any(t.word.cue == INCLUDED or t.key == "FREE" for t in tokens):
                return None
            asked = asked or _asks(tokens)
    return f"the passages ask a price of “{things[0].word.folded}”" if asked else None


def _said_of(place: Token, aligned: Aligned) -> list[tuple[Token, ...]]:
    """The clause that names it, and the sentence that goes on about it."""
    source = aligned.source
    found = [tuple(token for token in source.sentences[place.sentence] if token.clause == place.clause)]
    following = source.sentences[place.sentence + 1 : place.sentence + 2]
    if following and goes_on(following[0]):
        found.append(following[0])
    return found


def _asks(tokens: tuple[Token, ...]) -> bool:
    return any(token.key == PAID for token in tokens) or any(
        token.value is not None and token.value.kind == "money" and bool(token.value.amount)
        for token in tokens
    )


def _included_there(clause: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“Fitting comes on top” for “£900 with fitting”."""
    for token in _things(clause)[-1:]:
        for place in counterparts(token, aligned.source):
            sentence = aligned.source.sentences[place.sentence]
            before = [t for t in sentence if 0 < place.at - t.at <= 2]
            priced = any(t.value is not None and t.value.kind == "money" for t in sentence)
            if priced and any(t.word.folded in _WITH or t.word.cue == INCLUDED for t in before):
                return f"the passage includes “{token.word.folded}”"
    return None
