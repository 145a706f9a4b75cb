"""How far it reaches: bounds on values, how many, how often, and what limits a promise."""

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.denial import UNLESS, denials
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Token, turned

_QUANTITY = {"~all": 3, "~majority": 2, "~some": 1}
_UNIVERSAL = frozenset(
    """all every each both always alle allen aller jede jeder jedes jeden todo todos toda todas cada everyone everything
    unlimited""".split()
)


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.values:
        if (found := _bound(token, aligned) or _of_the_restricted(token, aligned)) is not None:
            return found
    for clause in aligned.clauses:
        region = counterpart(clause)
        if not region:
            continue
        for check in (_only, _how_many, _how_often, _restricted):
            if (found := check(clause, region, aligned)) is not None:
                return found
        if (found := _condition(clause, aligned)) is not None:
            return found
    return None


def _counterparts(token: Token, aligned: Aligned) -> list[Token]:
    """Where the source gives the value: in the sentence that the clause is held against, else anywhere."""
    paired = [place for clause in aligned.clauses for own, place in clause.pairs if own.at == token.at]
    same = [
        o
        for o in aligned.source.values
        if o.value is not None and token.value is not None and agrees(token.value, o.value)
    ]
    return [o for o in same if paired and o.sentence == paired[0].sentence] or same


def _bound(token: Token, aligned: Aligned) -> str | None:
    """“Up to 10 days” is neither “10 days” nor “at least 10 days”."""
    assert token.value is not None
    ours = _bound_of(token, aligned.claim.tokens)
    given = _counterparts(token, aligned)
    theirs = {_bound_of(other, aligned.source.tokens) for other in given}
    if not theirs or ours in theirs:
        return None
    if ours in ("~most", "~least") and theirs & {"~most", "~least"}:
        if any(
            _is_loose(other, ours, aligned)
            for value in given
            for other in aligned.source.sentences[value.sentence]
        ):
            return None
        return f"“{token.value.text.strip()}” is bounded the other way in the passage"
    loose = {"~within"}
    if not ours and _is_had(token, aligned):
        return None  # “you have half a year to …”
    if (
        ours in ("", "~about")
        and theirs <= {"~most", "~least"}
        and token.value.kind not in ("ordinal", "time", "date")
    ):
        return f"the passage bounds “{token.value.text.strip()}”, the claim does not"
    if ours == "~least" and theirs & ({""} | loose):
        return f"the claim bounds “{token.value.text.strip()}”, the passage does not"
    return None


_HAD = frozenset("have got has haben habt hast tienes tiene dispones dispone".split())


def _is_had(token: Token, aligned: Aligned) -> bool:
    before = aligned.claim.tokens[max(0, token.at - 2) : token.at]
    return (
        token.value is not None
        and token.value.kind == "quantity"
        and any(other.word.folded in _HAD and other.sentence == token.sentence for other in before)
    )


def _is_loose(token: Token, cue: str, aligned: Aligned) -> bool:
    """A bound with no value of its own: “free over £60; below that, £5”."""
    following = aligned.source.tokens[token.at + 1 : token.at + 3]
    return token.word.cue == cue and not any(other.value is not None for other in following)


_WITHIN = frozenset("within in innerhalb en binnen inside".split())


_FROM = frozenset(("from", "ab", "desde"))


def _is_from(token: Token, after: list[Token]) -> bool:
    """“From £20”, not “from 6 to 9 days”, not “choose from 31”."""
    ranged = any(other.value is not None for other in after)
    return not ranged and token.value is not None and token.value.kind in ("money", "percent", "date", "time")


_AFTER_A_VALUE = frozenset(
    ("or more", "or less", "or fewer", "or above", "or over", "or older", "and up", "and above", "upwards", "at most",
     "at least", "at the latest", "at the earliest", "maximum", "minimum", "max", "min", "mindestens", "höchstens",
     "como máximo", "como mínimo", "como mucho", "a lo sumo")
)  # fmt: skip


def _counts(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("number", "quantity")


_OF = frozenset("of von de".split())
_UNTIL = frozenset("until till bis hasta".split())
_AHEAD = frozenset("before prior vor antes".split())


def _bound_of(token: Token, tokens: tuple[Token, ...]) -> str:
    """The bound on a value: just before it, or just after; “until 48 hours before” is at least 48 hours."""
    before = [other for other in tokens[max(0, token.at - 3) : token.at] if other.sentence == token.sentence]
    after = [other for other in tokens[token.at + 1 : token.at + 3] if other.sentence == token.sentence]
    if before and before[-1].word.folded in _OF:  # “ab einem Bestellwert von 80 €”
        ahead = [o for o in tokens[max(0, token.at - 5) : token.at] if o.clause == token.clause]
        if any(other.word.folded in _FROM for other in ahead):
            return "~least"
    until = any(other.word.folded in _UNTIL or other.word.folded.startswith("bis ") for other in before[-1:])
    if until and token.value is not None and token.value.kind == "quantity":
        return "~least" if any(other.word.folded in _AHEAD for other in after[:1]) else "~most"
    for other in reversed(before):
        if other is before[-1] and other.word.folded in ("or", "oder", "o", "u") and _counts(token):
            return "~most"  # “one or two”
        if other.word.cue in ("~most", "~least", "~about"):
            return other.word.cue
        if other.word.folded in _WITHIN:
            return "~within"
        if other.word.folded in _FROM and _is_from(token, after):
            return "~least"
        if other.value is not None or other.word.weight >= 1:
            break
    for other in after:
        if other.word.cue in ("~most", "~least") and other.word.folded in _AFTER_A_VALUE:
            return other.word.cue
        if other.word.folded == "up" and before and before[-1].word.folded in _FROM:
            return "~least"
        if other.value is not None:
            break
    return ""


def _cues(tokens: tuple[Token, ...]) -> set[str]:
    return {token.word.cue for token in tokens if token.word.cue is not None and token.value is None}


def _only(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _is_only(clause.tokens, aligned.claim.tokens), _is_only(region, aligned.source.tokens)
    sentences = {place.sentence for own in clause.content for place in aligned.source.places_of(own.key)}
    limited = {"~if", "~except"} & _cues(clause.sentence) or any(
        t.word.cue == "~only" for t in aligned.source.tokens if t.sentence in sentences
    )
    if ours and not theirs and not limited and not denials(region):
        return "the passage does not say “only”"
    if theirs and not ours and not _limits_otherwise(clause, region, aligned):
        return "it leaves out “only”"
    return None


_NEEDED = frozenset("need needs needed brauchen benötigen necesita hace".split())


def _limits_otherwise(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> bool:
    """“You need one of these phones”, “not without”: other ways to say “only”."""
    whole = _cues(aligned.claim.tokens)
    if whole & {"~only", "~except", cues.NEGATIVE} or any(
        t.word.folded in _NEEDED for t in aligned.claim.tokens
    ):
        return True
    return "~must" in _cues(clause.tokens) and "~must" not in _cues(region)


def _is_only(tokens: tuple[Token, ...], text: tuple[Token, ...]) -> bool:
    """“Only £5” praises a price, “we only ask” is courtesy: they limit nothing."""
    return any(
        t.word.cue == "~only" and not _is_price(text, t.at + 1) and not (t.at and text[t.at - 1].word.person)
        for t in tokens
    )


def _is_price(text: tuple[Token, ...], at: int) -> bool:
    """“Only £5”, “it only takes ten minutes”: a value soon after."""
    return any(token.value is not None and token.value.kind in _AMOUNTS for token in text[at : at + 3])


_AMOUNTS = ("money", "quantity", "percent", "number")


def _how_many(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _quantity(clause.tokens), _quantity(region) or _quantity(clause.sentence)
    if ours == theirs:
        return None
    if ours == 3 and theirs in (1, 2):
        return "it says it of all, the passage of some"
    if theirs == 3 and ours in (1, 2) and _quantity(region):
        return "it says it of some, the passage of all"
    if {ours, theirs} == {1, 2}:
        return "how many: some or most"
    limited = _cues(clause.sentence) & {
        "~only",
        "~least",
        "~most",
        "~if",
        "~except",
        "~usually",
    } or _is_of_some(clause, aligned)
    if ours == 3 and theirs == 0 and (narrower := _narrower(clause, aligned)) is not None:
        return f"the passage says it of “{narrower}” alone"
    around = {t.sentence + step for t in region for step in (0, 1)}
    conditions = any(t.word.cue in ("~must", "~only") for t in aligned.source.tokens if t.sentence in around)
    limited = limited or (conditions and theirs == 0)
    if ours == 3 and theirs == 0 and limited and _universal(clause.tokens) and len(clause.pairs) >= 2:
        return "the passage does not say it of all"
    return None


def _narrower(clause: Clause, aligned: Aligned) -> str | None:
    """“Every cabin” for “four-berth cabins”: what the passage puts before the word, and the claim leaves out."""
    by_at = {token.at: token for token in clause.tokens}
    paired = {token.at: place for token, place in clause.pairs}
    said = {token.key for token in aligned.claim.tokens}
    for token in clause.tokens:
        place = paired.get(token.at + 1) if token.word.folded in _UNIVERSAL else None
        if place is None or by_at[token.at + 1].word.weight < 1 or place.at == 0:
            continue
        before = aligned.source.tokens[place.at - 1]
        adjacent = place.word.start - before.word.end == 1 and before.sentence == place.sentence
        narrows = before.word.content or (before.value is not None and before.value.kind != "number")
        same = tuple(t for t in clause.sentence if t.clause == place.clause)
        if adjacent and narrows and before.key not in said and not _universal(same):
            return f"{before.word.folded} {place.word.folded}"
    return None


def _is_of_some(clause: Clause, aligned: Aligned) -> bool:
    """The passage says it of one, of something named, or of certain days, and the claim leaves that out."""
    paired = {place.at for _, place in clause.pairs}
    if any(token.word.folded in ("one", "a single") and token.at + 1 in paired for token in clause.sentence):
        return True
    said = {token.key for token in aligned.claim.tokens}
    return any(
        (token.word.name or token.word.folded in _WEEKDAYS) and token.key not in said and token.value is None
        for token in clause.sentence
    )


_WEEKDAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonntag lunes martes miércoles jueves viernes sábado domingo""".split()
)


def _quantity(tokens: tuple[Token, ...]) -> int:
    by_at = {token.at: token for token in tokens}
    found = [
        _QUANTITY[token.word.cue]
        for token in tokens
        if token.word.cue in _QUANTITY and token.value is None and _counts_something(token, by_at)
    ]
    return min(found) if found else 0


def _counts_something(token: Token, by_at: dict[int, Token]) -> bool:
    """“All orders”, “all our workshops”, not “all it needs”."""
    following = [by_at[at] for at in range(token.at + 1, token.at + 4) if at in by_at]
    if not following:
        return True
    if following[0].word.cue in ("~most", "~least"):
        return False  # “all under 18”
    counted = any(t.word.content or t.word.person or t.value is not None for t in following)
    return counted and following[0].word.folded != "it"


def _universal(tokens: tuple[Token, ...]) -> bool:
    return any(token.word.folded in _UNIVERSAL for token in tokens)


def _how_often(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _cues(clause.tokens), _cues(region)
    reworded = sum(a.word.folded == b.word.folded for a, b in clause.pairs) < 0.7 * len(clause.content)
    valued = any(token.value is not None for token in clause.tokens)
    if (
        valued
        and "~usually" in theirs
        and "~usually" not in ours
        and not ours & {"~may", "~could", "~can", "~about"}
    ):
        return "the passage says it happens usually, the claim leaves that out"
    all_day = any(t.value is not None and t.value.key == (1440.0, "minutes") for t in region)
    if "~always" in ours and not (theirs & {"~always", "~all"} or all_day) and not denials(region):
        return "the passage does not say “always”"
    if (
        valued
        and not reworded
        and "~usually" in ours
        and not theirs & {"~usually", "~may", "~could", "~about", "~some", "~majority"}
    ):
        return "the passage makes no exceptions"
    if "~always" in ours and _until(clause.sentence) and not _until(aligned.claim.tokens):
        return "it leaves out until when, or from when"
    return None


def _of_the_restricted(token: Token, aligned: Aligned) -> str | None:
    """“Faulty kettles can be returned for two years”: the value holds for those alone, and the claim drops it."""
    said = {other.word.folded for other in aligned.claim.tokens} | {
        other.key for other in aligned.claim.tokens
    }
    limits = [_limit_before(place, aligned) for place in _counterparts(token, aligned)]
    if not limits or not all(limits):
        return None
    left_out = [
        limit
        for limit in limits
        if limit is not None and not any(one.startswith((limit.word.folded[:6], limit.key)) for one in said)
    ]
    if len(left_out) < len(limits) or any(turned(left_out[0], other) for other in aligned.claim.tokens):
        return None
    return f"it leaves out “{left_out[0].word.folded}”"


def _limit_before(place: Token, aligned: Aligned) -> Token | None:
    """A narrowing word at the head of the value's own clause."""
    clause = [
        t for t in aligned.source.sentences[place.sentence] if t.clause == place.clause and t.at < place.at
    ]
    head = [t for t in clause[:3] if t.word.folded in cues.RESTRICTIVE]
    return head[0] if head else None


def _until(tokens: tuple[Token, ...]) -> bool:
    """“Before the 20th”."""
    cued = [token.at for token in tokens if token.word.cue in ("~before", "~after")]
    return any(0 < token.at - at <= 3 for token in tokens if token.value is not None for at in cued)


def _restricted(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“New customers” are not all customers."""
    paired = {place.at: token for token, place in clause.pairs}
    said = {token.word.folded for token in aligned.claim.tokens} | {
        token.key for token in aligned.claim.tokens
    }
    for token in region:
        if token.word.folded not in cues.RESTRICTIVE or token.word.folded in said or token.key in said:
            continue
        if any(turned(token, other) for other in aligned.claim.tokens):
            continue
        if any(one.startswith(token.word.folded[:6]) for one in said):
            continue
        following = paired.get(token.at + 1)
        after = aligned.source.tokens[token.at + 1 : token.at + 2]
        if after and after[0].word.start - token.word.end > 1:
            continue  # a comma: one of a list, no modifier
        if following is not None and (following.word.content or following.word.person == "YOU"):
            return f"it leaves out “{token.word.folded}”"
    return None


def _condition(clause: Clause, aligned: Aligned) -> str | None:
    """An exception in the same sentence belongs to the promise."""
    whole = _cues(aligned.claim.tokens)
    if "~except" in _cues(clause.sentence) and not whole & {"~except", "~if", "~only", cues.NEGATIVE, "~out"}:
        return "it leaves out an exception"
    excepts = any(t.word.cue == "~except" and t.word.folded not in UNLESS for t in clause.tokens)
    if excepts and clause.pairs and not _cues(clause.sentence) & {"~except", "~if", "~only", "~instead"}:
        around = {t.sentence for t in clause.sentence}
        near = [t for t in aligned.source.tokens if any(abs(t.sentence - s) <= 1 for s in around)]
        if not any(t.word.folded in _TURNS or t.word.cue in ("~except", "~only") for t in near):
            return "the passage makes no such exception"
    return None


_TURNS = frozenset("but aber sondern pero sino however though although otherwise sonst jedoch".split())
