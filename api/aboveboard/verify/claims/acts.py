"""Who does it, in a draft: as in the sentence that it was written from."""

from itertools import pairwise

from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.lexicon import ME, THEM, US
from aboveboard.verify.claims.passive import BEING
from aboveboard.verify.claims.text import HELPERS, Token
from aboveboard.verify.claims.words import COMMON_WEIGHT

_SELVES = frozenset("themselves himself herself yourself selbst selber mismo misma mismos mismas".split())
_PLEASE = frozenset("please bitte then dann just einfach also auch luego".split())
_OBJECTS = frozenset(
    """the a an our your us it them this that any each every one both all der die das den dem ein eine einen einem uns
    unser unsere unseren dein deine deinen ihr ihre ihren el la los las un una nuestro nuestra tu su""".split()
)
"""What stands between an imperative and what is to be done with."""
_PAYING = frozenset("PAY PAID BEZAHLEN PAGAR".split())
_TO = frozenset("to zu para".split())
_BY = frozenset("by von por".split())
_THIRD = frozenset("he she they er él ella ellos ellas".split())
_YOU = frozenset("you du ihr tú usted ustedes".split())
_YIELDING = frozenset(("~neednot", "~not", "~if", "~can", "~may"))
_ENDINGS = ("s", "t", "a", "e")
"""Of verbs of which somebody is the subject; `with the window open` has none."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        found = (
            _told_to_do(clause, aligned)
            or _by_another(clause, aligned)
            or _by_themselves(clause)
            or _excused(clause)
            or _by_us(clause, aligned)
            or _by_a_third(clause, aligned)
            or _for_you_to_do(clause, aligned)
        )
        if found is not None:
            return found
    return None


def _told_to_do(clause: Clause, aligned: Aligned) -> str | None:
    """“Ring our driver” for “the driver calls”: the reader is told to do what somebody else does."""
    said = [token for token in clause.tokens if token.word.folded not in _PLEASE]
    if len(said) < 2 or said[1].word.folded not in _OBJECTS:
        return None
    place = next((theirs for ours, theirs in clause.pairs if ours.at == said[0].at), None)
    if place is None or place.value is not None or not place.word.folded.endswith(_ENDINGS):
        return None
    doer = _before(place, aligned.source.tokens)
    if doer is None or doer.word.person or not doer.word.content:
        return None
    return f"in the passage it is “{doer.word.folded}” that does it"


def _by_another(clause: Clause, aligned: Aligned) -> str | None:
    """“The practice has to ask us” for “you ask us”, “once you have paid” for “when the friend has paid”."""
    for ours, theirs in clause.pairs:
        if ours.value is not None or ours.word.weight < COMMON_WEIGHT or ours.word.name:
            continue
        mine, its = _before(ours, aligned.claim.tokens), _before(theirs, aligned.source.tokens)
        if mine is None or its is None or ME in (mine.word.person, its.word.person):
            continue
        if bool(mine.word.person) == bool(its.word.person):
            continue
        named, there = (mine, theirs) if its.word.person else (its, ours)
        text = aligned.source if its.word.person else aligned.claim
        beside = (token for token in text.places_of(named.key) if token.clause == there.clause)
        if named.word.content and named.value is None and not any(beside):
            return f"in the passage it is “{its.word.folded}” that does it"
    return None


def _by_themselves(clause: Clause) -> str | None:
    """“We send it in” for “they send it in themselves”."""
    ours, theirs = ({token.word.person for token in tokens} for tokens in (clause.tokens, clause.sentence))
    alone = next((token for token in clause.sentence if token.word.folded in _SELVES), None)
    if alone is None or US not in ours or US in theirs:
        return None
    return f"in the passage it is done by others, “{alone.word.folded}”"


def _excused(clause: Clause) -> str | None:
    """“You let them know” for “we tell them, so you do not have to”."""
    ours = {token.word.person for token in clause.tokens}
    if THEM not in ours or US in ours or any(token.word.cue in _YIELDING for token in clause.tokens):
        return None
    excusing = next((token for token in clause.sentence if token.word.cue == "~neednot"), None)
    if excusing is None:
        return None
    part = [token for token in clause.sentence if token.clause == excusing.clause]
    doing = {token.word.person for token in clause.sentence if token.clause < excusing.clause}
    if US not in doing or any(token.word.content for token in part if token is not excusing):
        return None
    return f"in the passage we do it, “{' '.join(token.word.folded for token in part)}”"


def _by_us(clause: Clause, aligned: Aligned) -> str | None:
    """“The postage is paid by us” for “you pay it”."""
    for by, us in pairwise(clause.tokens):
        if by.word.folded not in _BY or us.word.person != US:
            continue
        verb = next((t for t in reversed(clause.tokens) if t.at < by.at and t.word.weight > 0), None)
        if verb is None:
            continue
        for theirs in clause.sentence:
            if theirs.key != verb.key and (theirs.key not in _PAYING or verb.key not in _PAYING):
                continue
            doer = _before(theirs, aligned.source.tokens)
            if doer is not None and doer.word.person == THEM:
                return f"in the passage it is “{doer.word.folded}” that does it"
    return None


def _by_a_third(clause: Clause, aligned: Aligned) -> str | None:
    """“Then he picks a bicycle” for “you pick one”."""
    for ours, theirs in clause.pairs:
        if ours.value is not None or ours.word.weight <= 0 or ours.word.name:
            continue
        if _does(ours, clause.tokens, _THIRD, aligned) and _does(
            theirs, aligned.source.tokens, _YOU, aligned
        ):
            return f"in the passage you do it: “{theirs.word.folded}”"
    return None


def _for_you_to_do(clause: Clause, aligned: Aligned) -> str | None:
    """“You have 2 days to write to the bank” for “we write to the bank within 2 days”."""
    persons = {token.word.person for token in clause.tokens}
    if THEM not in persons or US in persons:
        return None
    for ours, theirs in clause.pairs:
        before = clause.tokens[max(0, ours.at - clause.tokens[0].at - 1)]
        if ours.value is not None or ours.word.weight <= 0 or before.word.folded not in _TO:
            continue
        doer = _before(theirs, aligned.source.tokens)
        if doer is not None and doer.word.person == US:
            return f"in the passage it is “{doer.word.folded}” that does it"
    return None


def _does(verb: Token, tokens: tuple[Token, ...], doers: frozenset[str], aligned: Aligned) -> bool:
    """Whether one of them stands before a verb, in German also behind it: „suchst du“."""
    beside = (-1, 1) if aligned.source.language == "de" else (-1,)
    return any(
        token.word.folded in doers
        for token in tokens
        if token.at - verb.at in beside and token.clause == verb.clause
    )


def _before(verb: Token, tokens: tuple[Token, ...]) -> Token | None:
    """The word before a verb, helpers left out; None in the passive, where it does nothing itself."""
    for other in reversed(tokens[max(0, verb.at - 4) : verb.at]):
        if other.clause != verb.clause or other.word.folded in BEING:
            return None
        if other.word.folded in HELPERS or other.word.cue is not None:
            continue
        return other if other.word.person or other.word.content else None
    return None
