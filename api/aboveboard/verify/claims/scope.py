"""How far it reaches: how many, how often, and what limits a promise."""

from itertools import pairwise

from aboveboard.verify.claims import bounds, cues, only
from aboveboard.verify.claims.align import Aligned, Clause, concerns_more, is_reworded
from aboveboard.verify.claims.denial import UNLESS, denials
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Token, cues_of, turned
from aboveboard.verify.claims.units import TIMES

WHOLE = 100
"""Percent."""
_QUANTITY = {"~all": 3, "~majority": 2, "~some": 1}
_UNIVERSAL = frozenset(
    """all every each both always alle allen aller jede jeder jedes jeden todo todos toda todas cada everyone everything
    unlimited""".split()
)


_PRONOUNS = frozenset("everyone everything both always".split())


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.values:
        if (found := bounds.fault(token, aligned) or _of_the_restricted(token, aligned)) is not None:
            return found
    for clause in aligned.clauses:
        region = counterpart(clause)
        if not region:
            continue
        for check in (only.fault, _how_many, _how_often, _restricted):
            if (found := check(clause, region, aligned)) is not None:
                return found
        if (found := _condition(clause, aligned)) is not None:
            return found
    return None


def _how_many(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours = _quantity(clause.tokens)
    theirs = _quantity(region) or _quantity(clause.sentence) or _share_of(region, clause)
    if ours == 3 and _is_how_often(clause.tokens):
        return None  # “every month”, “todos los meses”
    if ours == theirs:
        return None
    if ours == 3 and theirs in (1, 2):
        return "it says it of all, the passage of some"
    if theirs == 3 and ours in (1, 2) and _quantity(region):
        return "it says it of some, the passage of all"
    if {ours, theirs} == {1, 2}:
        return "how many: some or most"
    limited = cues_of(clause.sentence) & {
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


_OF = frozenset("of von der unserer aller de del".split())


def _share_of(region: tuple[Token, ...], clause: Clause) -> int:
    """“About a quarter of our lamps” are some, where the claim names no share."""
    if any(token.value is not None for token in clause.tokens):
        return 0
    for token, other in pairwise(region):
        amount = token.value.amount if token.value is not None and token.value.kind == "percent" else None
        if amount is not None and amount < WHOLE and other.word.folded in _OF:
            return 1
    return 0


def _narrower(clause: Clause, aligned: Aligned) -> str | None:
    """“Every cabin” for “four-berth cabins”: what the passage puts before the word, and the claim leaves out."""
    by_at = {token.at: token for token in clause.tokens}
    paired = {token.at: place for token, place in clause.pairs}
    said = {token.key for token in aligned.claim.tokens}
    for token in clause.tokens:
        place = paired.get(token.at + 1) if token.word.folded in _UNIVERSAL - _PRONOUNS else None
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
    if token.word.folded == "both" and following[0].word.folded in _ARTICLES:
        return False  # “both the price and the fee”
    before = by_at.get(token.at - 1)
    if token.word.cue == "~some" and before is not None and before.word.cue == "~all":
        return False  # “every one of them”
    if [other.word.folded for other in following[:2]] == ["of", "it"]:
        return False  # “all of it”
    counted = any(t.word.content or t.word.person or t.value is not None for t in following)
    return counted and following[0].word.folded != "it"


def _is_how_often(tokens: tuple[Token, ...]) -> bool:
    universal = [token.at for token in tokens if token.word.cue == "~all"]
    return all(any(_is_time(other) for other in tokens if 0 < other.at - at <= 2) for at in universal)


_ARTICLES = frozenset("the a an your our".split())
_OCCASIONS = frozenset("time mal vez".split())


def _is_time(token: Token) -> bool:
    return token.word.folded in TIMES | _OCCASIONS or (
        token.value is not None and token.value.kind == "quantity"
    )


def _universal(tokens: tuple[Token, ...]) -> bool:
    by_at = {token.at: token for token in tokens}
    return any(
        token.word.folded in _UNIVERSAL
        and not (token.word.folded in ("each", "every") and _is_apiece(token, by_at))
        and not (token.word.folded == "both" and not _counts_something(token, by_at))
        for token in tokens
    )


def _is_apiece(token: Token, by_at: dict[int, Token]) -> bool:
    """“£1,500 each”."""
    before, after = by_at.get(token.at - 1), by_at.get(token.at + 1)
    timed = after is not None and after.word.folded in _OCCASIONS
    return timed or (before is not None and before.value is not None)


def _how_often(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = cues_of(clause.tokens), cues_of(region)
    reworded = sum(a.word.folded == b.word.folded for a, b in clause.pairs) < 0.7 * len(clause.content)
    valued = any(token.value is not None for token in clause.tokens)
    if (
        valued
        and "~usually" in theirs
        and any(t.word.cue == "~usually" and not concerns_more(t, clause) for t in clause.sentence)
        and "~usually" not in ours
        and not ours & {"~may", "~could", "~can", "~about"}
    ):
        return "the passage says it happens usually, the claim leaves that out"
    all_day = any(t.value is not None and t.value.key == (1440.0, "minutes") for t in region)
    theirs |= cues_of(clause.sentence) & {"~all"}
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
    limits = [_limit_before(place, aligned) for place in bounds.places_of(token, aligned)]
    if not limits or not all(limits):
        return None
    if all(limit.word.folded in _ANEW for limit in limits if limit) and any(
        other.key in _REPLACING for other in aligned.claim.tokens
    ):
        return None  # who replaces a part takes a new one
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    plain = all(limit.word.folded in _PLAIN for limit in limits if limit)
    if plain and is_reworded(clause, counterpart(clause)):
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
        if token.word.folded in _ANEW and not said.isdisjoint(_REPLACING):
            continue  # who replaces a part takes a new one
        if token.word.folded in _PLAIN and is_reworded(clause, region):
            continue
        if token.at and aligned.source.tokens[token.at - 1].word.person:
            continue  # “you first see”: said of what is done
        following = paired.get(token.at + 1)
        after = aligned.source.tokens[token.at + 1 : token.at + 2]
        if after and after[0].word.start - token.word.end > 1:
            continue  # a comma: one of a list, no modifier
        if following is not None and (following.word.content or following.word.person == "YOU"):
            return f"it leaves out “{token.word.folded}”"
    return None


_ANEW = frozenset("new neue neuen neues neuer nuevo nueva nuevos nuevas".split())
_PLAIN = _ANEW | frozenset("first erste ersten erster primera primer standard".split())
"""In words of one's own a first swap is the one that is made once, and a new battery the one that is put in."""
_REPLACING = frozenset("REPLACE ERSETZEN CAMBIAR".split())


def _names_an_exception(clause: Clause) -> bool:
    """“To Skye it takes a day longer” for “no islands except Skye, where it takes a day longer”."""
    first = next((t.at for t in clause.sentence if t.word.cue == "~except"), None)
    return first is not None and any(place.word.name and place.at > first for _, place in clause.pairs)


def _condition(clause: Clause, aligned: Aligned) -> str | None:
    """An exception in the same sentence belongs to the promise."""
    whole = cues_of(aligned.claim.tokens)
    if (
        "~except" in cues_of(clause.sentence)
        and not _names_an_exception(clause)
        and not whole
        & {
            "~except",
            "~if",
            "~only",
            cues.NEGATIVE,
            "~out",
        }
    ):
        return "it leaves out an exception"
    excepts = any(t.word.cue == "~except" and t.word.folded not in UNLESS for t in clause.tokens)
    if excepts and clause.pairs and not cues_of(clause.sentence) & {"~except", "~if", "~only", "~instead"}:
        around = {t.sentence for t in clause.sentence}
        near = [t for t in aligned.source.tokens if any(abs(t.sentence - s) <= 1 for s in around)]
        if not any(t.word.folded in _TURNS or t.word.cue in ("~except", "~only") for t in near):
            return "the passage makes no such exception"
    return None


_TURNS = frozenset("but aber sondern pero sino however though although otherwise sonst jedoch".split())
