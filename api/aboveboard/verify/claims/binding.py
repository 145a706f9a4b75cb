"""Is every value there, and said of the same thing?"""

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.values import Value, agrees, rivals

CLAUSE_STEP = 3
SENTENCE_STEP = 9
"""How many words a clause's or a sentence's end counts for when distances are measured."""
TOLERANCE = 0.5
"""How much may speak against a value before it counts as another thing's."""
REACH = 9
"""Words on either side of a value that may say what it is said of."""


def fault(aligned: Aligned) -> str | None:
    for token in aligned.claim.values:
        value = token.value
        assert value is not None
        given = [
            other for other in aligned.source.values if other.value is not None and agrees(value, other.value)
        ]
        if not given:
            if (found := _absent(token, value, aligned)) is not None:
                return found
            continue
        others = [
            other for other in aligned.source.values if other.value is not None and rivals(value, other.value)
        ]
        if others and (found := _said_of_another(token, given, others, aligned)) is not None:
            return found
    return None


def _absent(token: Token, value: Value, aligned: Aligned) -> str | None:
    if value.soft and not any(
        given.value is not None and rivals(value, given.value) for given in aligned.source.values
    ):
        return None
    if value.amount == 0 and "FREE" in aligned.source.by_key:
        return None
    if _named_elsewhere(value, aligned.source):
        return None
    return f"“{value.text.strip()}” is not in the passages"


def _named_elsewhere(value: Value, source: Text) -> bool:
    """A table says its unit in the heading: the bare number with the unit's word elsewhere is the same value."""
    if value.kind not in ("money", "quantity", "percent") or value.amount is None:
        return False
    bare = any(
        given.value is not None and given.value.kind == "number" and given.value.amount == value.amount
        for given in source.values
    )
    unit = value.text.split()[-1].casefold().strip("-")
    return bare and (
        unit in {token.word.folded for token in source.tokens}
        or unit.rstrip("s") in {t.word.folded for t in source.tokens}
    )


def _in_one_range(other: Token, given: list[Token]) -> bool:
    """“6 to 9 days”: the two ends are said of the same thing."""
    return any(abs(other.at - value.at) <= 2 and other.sentence == value.sentence for value in given)


def _turned_range(token: Token, aligned: Aligned) -> str | None:
    """“9 to 6 days” for “6 to 9 days”."""
    after = next(
        (v for v in aligned.claim.values if 0 < v.at - token.at <= 2 and v.sentence == token.sentence), None
    )
    if after is None or token.value is None or after.value is None or not rivals(token.value, after.value):
        return None
    pairs = [
        (a, b)
        for a in aligned.source.values
        for b in aligned.source.values
        if 0 < b.at - a.at <= 2 and a.sentence == b.sentence
    ]
    same = any(_agree(token, a) and _agree(after, b) for a, b in pairs)
    turned = any(_agree(token, b) and _agree(after, a) for a, b in pairs)
    return f"“{token.value.text}” and “{after.value.text}” are exchanged" if turned and not same else None


def _agree(one: Token, other: Token) -> bool:
    return one.value is not None and other.value is not None and agrees(one.value, other.value)


def _said_of_another(token: Token, given: list[Token], others: list[Token], aligned: Aligned) -> str | None:
    """Votes of the words around the value: is each nearer to this value in the source, or to one that rivals it?"""
    against: list[str] = []
    votes = 0.0
    for word in _neighbours(token, aligned.claim):
        places = aligned.source.places_of(word.key)
        if not places:
            continue
        here = min(_distance(place, value, aligned.source) for place in places for value in given)
        there = min(_distance(place, value, aligned.source) for place in places for value in others)
        weight = word.word.weight * (1.0 if word.clause == token.clause else 0.5)
        if there < here:
            against.append(word.word.folded)
            votes -= weight
        elif here < there:
            votes += weight
    if votes < -TOLERANCE:
        assert token.value is not None
        return (
            f"the passages say “{token.value.text.strip()}” of something else than “{' '.join(against[:3])}”"
        )
    return None


def _neighbours(token: Token, claim: Text) -> list[Token]:
    """Content words of the claim for which this value is the nearest of its kind."""
    assert token.value is not None
    rivals_here = [
        v for v in claim.values if v.at != token.at and v.value is not None and rivals(token.value, v.value)
    ]
    found = []
    for word in claim.tokens:
        if (
            word.value is not None
            or word.word.weight == 0
            or word.sentence != token.sentence
            or word.clause > token.clause
        ):
            continue
        mine = _distance(word, token, claim)
        if mine <= REACH and all(mine < _distance(word, other, claim) for other in rivals_here):
            found.append(word)
    return found


def _distance(word: Token, value: Token, text: Text) -> int:
    """Words apart, with the ends of clauses and sentences counted as several.

    "4 hours with this and 2.5 hours with that": a value that opens its clause shares what stands before the one
    before it.
    """
    apart = _apart(word, value)
    if word.at < value.at and value.sentence == word.sentence and _opens_its_clause(value, text):
        before = [
            other
            for other in text.values
            if word.at < other.at < value.at and other.sentence == value.sentence
        ]
        if before:
            apart = min(apart, _apart(word, before[0]))
    return apart


def _apart(word: Token, value: Token) -> int:
    clauses = abs(word.clause - value.clause)
    sentences = abs(word.sentence - value.sentence)
    return abs(word.at - value.at) + CLAUSE_STEP * clauses + (SENTENCE_STEP - CLAUSE_STEP) * sentences


def _opens_its_clause(value: Token, text: Text) -> bool:
    clause = next(clause for clause in text.clauses if clause[0].clause == value.clause)
    return not any(
        token.at < value.at and (token.word.weight > 0 or token.value is not None) for token in clause
    )
