"""How sure it is, who decides, and whether it is done or planned."""

from aboveboard.verify.claims.align import Aligned, Clause, concerns_more, is_reworded
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.denial import is_odd
from aboveboard.verify.claims.passive import is_passive
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import ADDERS, HELPERS, Text, Token, related

_SURE, _WILL, _CAN, _MAY = "", "~will", "~can", "~may"
_COULD, _MUST, _SHOULD, _PLAN = "~could", "~must", "~should", "~plan"
_NEEDNOT = "~neednot"
_CLASHES = {
    _SURE: {_MAY, _COULD, _PLAN, _SHOULD},
    _WILL: {_MAY, _COULD, _CAN, _SHOULD, _PLAN, _MUST},
    _CAN: {_MUST, _WILL, _PLAN},
    _MAY: {_SURE, _WILL, _MUST},
    _COULD: {_SURE, _WILL, _MUST},
    _MUST: {_CAN, _MAY, _COULD, _SHOULD, _WILL, _SURE, _NEEDNOT},
    _NEEDNOT: {_CAN, _MAY},
    _SHOULD: {_MUST, _SURE, _CAN, _WILL, _MAY},
    _PLAN: {_SURE, _WILL},
}
"""What the claim says -> what the passage may then not say."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        if not (region := counterpart(clause)) or _is_of_a_condition(clause, aligned):
            continue
        found = (
            _other_helper(clause, aligned)
            or (None if _adds_to_a_helper(clause, aligned) else _surer(clause, region))
            or _excused(clause)
        )
        if found is not None:
            return found
    return None


def _is_of_a_condition(clause: Clause, aligned: Aligned) -> bool:
    """“If it weighs less and is clipped in”: one more condition, which promises nothing."""
    first = clause.tokens[0]
    before = [other for other in aligned.clauses if other.tokens[0].clause == first.clause - 1]
    return bool(
        before
        and first.word.folded in ADDERS
        and before[0].tokens[0].sentence == first.sentence
        and any(token.word.cue == "~if" for token in before[0].tokens)
        and not any(token.word.person or token.word.folded in HELPERS - _BEING for token in clause.tokens)
    )


def _adds_to_a_helper(clause: Clause, aligned: Aligned) -> bool:
    """“You may take two bags and a coat”: one more thing, under the helper of the clause before."""
    first = clause.tokens[0]
    before = [other for other in aligned.clauses if other.tokens[0].clause == first.clause - 1]
    return (
        bool(before)
        and first.word.folded in ADDERS
        and before[0].tokens[0].sentence == first.sentence
        and _modality(before[0].tokens) != _SURE
        and not any(token.word.person or token.word.folded in HELPERS for token in clause.tokens)
    )


_BEING = frozenset("is are ist sind es son está están".split())


def _surer(clause: Clause, region: tuple[Token, ...]) -> str | None:
    region = tuple(token for token in region if not (_only_doubts(token) and concerns_more(token, clause)))
    if not region:
        return None
    ours, theirs = _modality(clause.tokens), _modality(region)
    if ours == theirs or theirs not in _CLASHES[ours]:
        return None
    if theirs == _PLAN and not any(token.word.person == "WE" for token in (*region, *clause.tokens)):
        return None  # what others intend is no announcement
    if _is_one_promise(ours, theirs, clause.tokens, region):
        return None
    if (
        theirs == _SURE
        and ours in (_MUST, _SHOULD)
        and (_is_request(region) or _needs(region) or is_passive(region))
    ):
        return None  # “dogs are kept on a lead” is an order
    if theirs == _SURE and ours == _MUST and is_reworded(clause, region):
        return None  # “you have to sign it” for “whoever rows signs it”
    if ours == _SURE and theirs in (_MUST, _SHOULD) and _is_request(clause.tokens):
        return None
    if theirs in (_MAY, _COULD) and ours == _SURE and _permits(region):
        return None
    if ours in (_CAN, _MAY) and theirs == _MUST and not _same_verb(ours, theirs, clause.tokens, region):
        return None
    if (
        any(token.word.cue in ("~if", "~except") for token in (region[0], *clause.tokens))
        or len(clause.pairs) < 2
    ):
        return None
    return f"how sure it is: the claim says “{_shown(ours)}”, the passage “{_shown(theirs)}”"


def _excused(clause: Clause) -> str | None:
    """“You don't have to” for “you must”, and the reverse."""
    ours = any(token.word.cue == "~neednot" for token in clause.tokens) or _denies_must(clause.tokens)
    must = any(token.word.cue == "~must" for token in clause.sentence)
    if ours and must and not _denies_must(clause.sentence) and clause.pairs:
        return "the passage says that it has to be"
    theirs = any(token.word.cue == _NEEDNOT for token in clause.sentence) or _denies_must(clause.sentence)
    imposed = any(token.word.cue == _MUST for token in clause.tokens) and not is_odd(clause.tokens)
    if theirs and imposed and not ours and len(clause.pairs) > 1:
        return "the passage says that it need not be"
    return None


def _denies_must(tokens: tuple[Token, ...]) -> bool:
    marks = [token.at for token in tokens if token.word.cue == NEGATIVE]
    return any(token.word.cue == "~must" and 0 < token.at - at <= 2 for token in tokens for at in marks)


def _same_verb(ours: str, theirs: str, claim: tuple[Token, ...], region: tuple[Token, ...]) -> bool:
    """Two different helpers clash only before one and the same verb."""
    one, other = _verb_after(ours, claim), _verb_after(theirs, region)
    return one is None or other is None or one == other or related(one, other, "en")


_DOUBT = frozenset("possibly perhaps maybe probably vielleicht möglicherweise eventuell quizás quizá".split())


def _only_doubts(token: Token) -> bool:
    return token.word.folded in _DOUBT


_VERBAL = frozenset(("~on", "~off", "~in", "~out", "~up", "~down"))


def _verb_after(cue: str, tokens: tuple[Token, ...]) -> str | None:
    helper = next((token.at for token in tokens if token.word.cue == cue), None)
    if helper is None:
        return None
    after = (
        token
        for token in tokens
        if token.at > helper and (token.word.weight > 0 or token.word.cue in _VERBAL)
    )
    return next((token.key for token in after), None)


_LEAVE = frozenset("may could darf dürfen dürft podría".split())
"""Helpers that give leave; “perhaps” only doubts."""


def _is_one_promise(ours: str, theirs: str, claim: tuple[Token, ...], region: tuple[Token, ...]) -> bool:
    """“You may bring it” for “it is welcome”; “we will refund it” for “you can return it for a refund”."""
    parties = {token.word.person for token in claim}
    if theirs == _SURE and ours in (_MAY, _COULD):
        return "YOU" in parties and any(token.word.folded in _LEAVE for token in claim)
    return (
        (ours, theirs) == (_WILL, _CAN)
        and "WE" in parties
        and all(token.word.person != "WE" for token in region)
    )


def _other_helper(clause: Clause, aligned: Aligned) -> str | None:
    """The helper right before a shared word is another one, wherever the passage has the word."""
    for token, place in clause.pairs:
        if token.value is not None or token.word.weight < 0.3:
            continue
        ours, theirs = _helper_of(token, aligned.claim), _helper_of(place, aligned.source)
        if not ours or not theirs or theirs not in _CLASHES[ours]:
            continue
        if all(_helper_of(other, aligned.source) != ours for other in aligned.source.places_of(token.key)):
            return f"“{_shown(ours)} {token.word.folded}” where the passage says “{_shown(theirs)} {place.word.folded}”"
    return None


def _helper_of(token: Token, text: Text) -> str | None:
    for other in reversed(text.tokens[max(0, token.at - 4) : token.at]):
        if other.clause != token.clause or other.word.weight > 0.5 or other.value is not None:
            return None
        if other.word.cue in (_WILL, _CAN, _MAY, _COULD, _MUST, _SHOULD):
            return other.word.cue
    return None


def _modality(tokens: tuple[Token, ...]) -> str:
    """The strongest limit named: plan, then must, should, may, could, can, will."""
    named = {token.word.cue for token in tokens if token.value is None and not _is_a_month(token)}
    denied = NEGATIVE in named or any(token.key == "FREE" for token in tokens)
    if denied and any(token.word.folded.startswith(("muss", "müss")) for token in tokens):
        return _NEEDNOT  # “du musst nicht” is leave
    return next((cue for cue in (_PLAN, _MUST, _SHOULD, _MAY, _COULD, _CAN, _WILL) if cue in named), _SURE)


def _is_a_month(token: Token) -> bool:
    """“May, June and September”."""
    return token.word.folded == "may" and token.word.capital and not token.word.initial


def _is_request(tokens: tuple[Token, ...]) -> bool:
    """An imperative has no party before its verb and no helper."""
    if not tokens:
        return False
    first = tokens[0].word
    helped = any(token.word.folded in HELPERS or token.word.person in ("WE", "I") for token in tokens[:6])
    return first.folded in ("please", "bitte", "never", "always") or not (helped or first.person)


def _needs(tokens: tuple[Token, ...]) -> bool:
    return any(token.key in ("NEED", "BENÖTIGEN", "NECESARIO", "NECESITAR") for token in tokens)


def _permits(tokens: tuple[Token, ...]) -> bool:
    """`You may`: leave, not doubt."""
    return any(token.word.person == "YOU" for token in tokens[:3])


def _shown(cue: str) -> str:
    return cue.lstrip("~") or "does"
