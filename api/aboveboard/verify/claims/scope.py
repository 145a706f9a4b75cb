"""How far it reaches: bounds on values, how many, how often, and what limits a promise."""

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.polarity import counterpart, denials
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.values import agrees

_QUANTITY = {"~all": 3, "~majority": 2, "~some": 1}
_UNIVERSAL = frozenset(
    "all every each both always alle allen aller jede jeder jedes jeden todo todos toda todas cada everyone everything unlimited".split()
)


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.values:
        if (found := _bound(token, aligned)) is not None:
            return found
    for clause in aligned.clauses:
        region = counterpart(clause)
        if not region:
            continue
        for check in (_only, _how_many, _how_often, _restricted, _condition):
            if (found := check(clause, region, aligned)) is not None:
                return found
    return None


def _bound(token: Token, aligned: Aligned) -> str | None:
    """“Up to 10 days” is neither “10 days” nor “at least 10 days”."""
    assert token.value is not None
    ours = _bound_of(token, aligned.claim.tokens)
    given = [
        other
        for other in aligned.source.values
        if other.value is not None and agrees(token.value, other.value)
    ]
    theirs = {_bound_of(other, aligned.source.tokens) for other in given}
    if not theirs or ours in theirs:
        return None
    if ours in ("~most", "~least") and theirs & {"~most", "~least"}:
        return f"“{token.value.text.strip()}” is bounded the other way in the passage"
    loose = {"~within"}
    if ours in ("", "~about") and theirs <= {"~most", "~least"} and token.value.kind != "number":
        return f"the passage bounds “{token.value.text.strip()}”, the claim does not"
    if ours == "~least" and theirs & ({""} | loose):
        return f"the claim bounds “{token.value.text.strip()}”, the passage does not"
    return None


_WITHIN = frozenset("within in innerhalb en binnen inside".split())


def _bound_of(token: Token, tokens: tuple[Token, ...]) -> str:
    """The bound on a value: just before it, or just after."""
    before = [other for other in tokens[max(0, token.at - 3) : token.at] if other.sentence == token.sentence]
    after = [other for other in tokens[token.at + 1 : token.at + 3] if other.sentence == token.sentence]
    for other in reversed(before):
        if other.word.cue in ("~most", "~least", "~about"):
            return other.word.cue
        if other.word.folded in _WITHIN:
            return "~within"
        if other.value is not None or other.word.weight >= 1:
            break
    for other in after:
        if other.word.cue in ("~most", "~least") and (
            " " in other.word.folded or other.word.folded in ("maximum", "minimum", "max", "min")
        ):
            return other.word.cue
        if other.value is not None:
            break
    return ""


def _cues(tokens: tuple[Token, ...]) -> set[str]:
    return {token.word.cue for token in tokens if token.word.cue is not None and token.value is None}


def _only(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = "~only" in _cues(clause.tokens), "~only" in _cues(region)
    limited = {"~if", "~except"} & _cues(clause.sentence) or any(
        t.word.cue == "~only" for t in clause.sentence
    )
    if ours and not theirs and not limited and not denials(region):
        return "the passage does not say “only”"
    whole = {cue for token in aligned.claim.tokens if (cue := token.word.cue)}
    if theirs and "~only" not in whole and not whole & {"~if", "~except", "~must", cues.NEGATIVE}:
        return "it leaves out “only”"
    return None


def _how_many(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _quantity(clause.tokens), _quantity(region)
    if ours == theirs:
        return None
    if ours == 3 and theirs in (1, 2):
        return "it says it of all, the passage of some"
    if theirs == 3 and ours in (1, 2):
        return "it says it of some, the passage of all"
    if {ours, theirs} == {1, 2}:
        return "how many: some or most"
    if ours == 3 and theirs == 0 and _universal(clause.tokens) and len(clause.pairs) >= 2:
        return "the passage does not say it of all"
    return None


def _quantity(tokens: tuple[Token, ...]) -> int:
    found = [
        _QUANTITY[token.word.cue] for token in tokens if token.word.cue in _QUANTITY and token.value is None
    ]
    return min(found) if found else 0


def _universal(tokens: tuple[Token, ...]) -> bool:
    return any(token.word.folded in _UNIVERSAL for token in tokens)


def _how_often(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _cues(clause.tokens), _cues(region)
    if "~usually" in theirs and "~usually" not in ours and not ours & {"~may", "~could", "~can", "~about"}:
        return "the passage says it happens usually, the claim leaves that out"
    if "~always" in ours and not theirs & {"~always", "~all"} and not denials(region):
        return "the passage does not say “always”"
    if "~usually" in ours and not theirs & {"~usually", "~may", "~could", "~about", "~some", "~majority"}:
        return "the passage makes no exceptions"
    return None


def _restricted(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“New customers” are not all customers."""
    paired = {place.at: token for token, place in clause.pairs}
    said = {token.word.folded for token in aligned.claim.tokens} | {
        token.key for token in aligned.claim.tokens
    }
    for token in region:
        if token.word.folded not in cues.RESTRICTIVE or token.word.folded in said or token.key in said:
            continue
        following = paired.get(token.at + 1)
        if following is not None and (following.word.content or following.word.person == "YOU"):
            return f"it leaves out “{token.word.folded}”"
    return None


def _condition(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """An exception in the same sentence belongs to the promise."""
    whole = _cues(aligned.claim.tokens)
    if "~except" in _cues(clause.sentence) and not whole & {"~except", "~if", "~only", cues.NEGATIVE, "~out"}:
        return "it leaves out an exception"
    return None
