"""What follows from a value that the passages give, though they do not hold it: under 14 is up to 13.

One case of what holds for many (“a three-year-old” for “children under 4”), the next whole number (“32 or more” for
“more than 31”), how often for how long apart (“four times a day” for “every 6 hours”), and nearly as much (“an hour or
so” for 55 minutes). Only in words of one's own: who changes one number of a sentence says something else.
"""

from collections.abc import Iterator

from aboveboard.verify.claims.align import Aligned, Clause, is_reworded
from aboveboard.verify.claims.bounds import bound_of
from aboveboard.verify.claims.matter import around, matter_of
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.units import PERIODS
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.weekdays import days_in

NEARLY = 0.1
"""Share by which “about” may miss a value."""
RANGE = 4
"""Words from one end of a range to the other."""
_DAYS_A_MONTH = 30.4
_MINUTES = {"minutes": 1.0, "months": _DAYS_A_MONTH * 1440}
_PERIOD = {"hour": 60.0, "day": 1440.0, "week": 10080.0, "month": 30 * 1440.0, "year": 12 * 30 * 1440.0}
_STRICT = frozenset(
    ("under", "less than", "fewer than", "below", "younger than", "shorter than", "smaller than", "unter",
     "weniger als", "jünger als", "kürzer als", "kleiner als", "menos de", "menores de", "más joven que", "before",
     "more than", "over", "above", "mehr als", "más de", "exceeding", "older than", "longer than", "heavier than",
     "älter als", "mayores de", "über")
)  # fmt: skip
"""Bounds that leave out the value itself."""
_AGED = frozenset("old olds alt aged jährig jährige jährigen jähriger".split())
_OR = frozenset("or oder o und and y".split())
_LATE = frozenset("late before ahead earlier vorher vor antes verspätet tarde retraso beforehand".split())
_OF_A_CASE = frozenset("of de von mit con aged weighing is with".split())
"""What stands before the age, weight or length of one."""
_OWN = ("months", "grams", "millimetres")
_SOON = frozenset("so thereabouts".split())


def implying(token: Token, aligned: Aligned) -> list[Token]:
    """The values of the source from which one of the claim follows; none where it is given in no other words."""
    value = token.value
    clause = next((clause for clause in aligned.clauses if token in clause.tokens), None)
    if value is None or value.amount is None or clause is None:
        return []
    if _is_about(token, aligned.claim) and (
        near := [given for given in aligned.source.values if _is_near(token, given, aligned.source)]
    ):
        return near
    if not is_reworded(clause, counterpart(clause)):
        return []
    return [given for given in aligned.source.values if _implies(given, token, clause, aligned)]


def _implies(given: Token, token: Token, clause: Clause, aligned: Aligned) -> bool:
    return (
        _is_next_number(token, given, aligned)
        or (
            _is_a_case(token, clause, aligned.claim)
            and _is_within(token, given, aligned.source)
            and _is_of_its_matter(token, given, aligned)
        )
        or _is_as_often(token, given, aligned)
    )


def _size(value: Value) -> float:
    """In the unit of its dimension, lengths of time in minutes."""
    if value.kind == "quantity":
        return float(str(value.key[0])) * _MINUTES.get(str(value.key[1]), 1.0)
    return value.amount or 0.0


def _of_a_kind(one: Value, other: Value) -> bool:
    if {one.kind, other.kind} == {"number", "quantity"}:
        unit = next(value for value in (one, other) if value.kind == "quantity").key[1]
        return unit in ("months", "people")  # “under 14” is an age in years
    if one.kind != other.kind or one.kind not in ("number", "quantity"):
        return False
    timed = {one.key[-1], other.key[-1]} <= {"minutes", "months"}
    return one.kind == "number" or one.key[1] == other.key[1] or timed


def _is_next_number(token: Token, given: Token, aligned: Aligned) -> bool:
    """“Up to 13” for “under 14”."""
    one, other = token.value, given.value
    if one is None or other is None or one.amount is None or other.amount is None:
        return False
    if not _of_a_kind(one, other) or abs(one.amount - other.amount) != 1:
        return False
    if one.kind == other.kind == "quantity" and one.key[1] != other.key[1]:
        return False
    ours, mine = _bounded(token, aligned.claim)
    theirs, its = _bounded(given, aligned.source)
    if ours != theirs or mine == its or ours not in ("~most", "~least"):
        return False
    return other.amount - one.amount == (1 if (ours == "~most") != mine else -1)


def _bounded(token: Token, text: Text) -> tuple[str, bool]:
    """(its bound, whether that leaves it out)."""
    before = [t.word.folded for t in text.tokens[max(0, token.at - 2) : token.at]]
    return bound_of(token, text.tokens), not _STRICT.isdisjoint(before)


def _is_a_case(token: Token, clause: Clause, claim: Text) -> bool:
    """“A three-year-old”, “a dog of 30 kg”, “45 minutes late”."""
    value = token.value
    if value is None or value.kind != "quantity":
        return False
    after = [t.word.folded for t in clause.tokens if 0 < t.at - token.at <= 1]
    before = [t.word.folded for t in clause.tokens if 0 < token.at - t.at <= 1]
    if before and (before[0] in _OR or before[0].isdecimal()):  # “con 16 o 17 años”
        before += [t.word.folded for t in clause.tokens if 1 < token.at - t.at <= 4]
    if bound_of(token, claim.tokens) in ("~most", "~least") and _AGED.isdisjoint((*after, *before)):
        return False
    if value.key[1] in _OWN and (
        not _AGED.isdisjoint(after) or not _OF_A_CASE.isdisjoint(before) or not _AGED.isdisjoint(before)
    ):
        return True
    return value.key[1] in ("minutes", "months") and any(
        part in _LATE for word in after for part in word.split()
    )


def _is_within(token: Token, given: Token, source: Text) -> bool:
    if token.value is None or given.value is None or not _of_a_kind(token.value, given.value):
        return False
    size = _years(token.value, given.value)
    if given.value.kind == "number" and size == given.value.amount:
        return True  # “those of 16 and 17”
    return any(low <= size <= high for low, high in _intervals(given, source))


def _is_of_its_matter(token: Token, given: Token, aligned: Aligned) -> bool:
    """Whether the sentence that speaks of the rest of the claim gives the value."""
    rest = [t for t in aligned.claim.sentences[token.sentence] if t.at != token.at]
    matter = matter_of(rest, aligned)
    return matter is not None and given in around(matter.sentence, aligned.source)


def _years(value: Value, given: Value) -> float:
    """In the unit of the given one, which may be a bare number of years."""
    if given.kind == "number" and value.kind == "quantity":
        return float(str(value.key[0])) / 12
    return _size(value)


def _intervals(given: Token, source: Text) -> Iterator[tuple[float, float]]:
    """From where to where a bounded value reaches."""
    if given.value is None:
        return
    size = _size(given.value)
    for other in source.values:
        near = 0 < other.at - given.at <= RANGE and other.sentence == given.sentence
        if (
            near
            and other.value is not None
            and _of_a_kind(given.value, other.value)
            and _joins(given, other, source)
        ):
            yield tuple(sorted((size, _size(other.value))))  # type: ignore[misc]
            return
    bound, strict = _bounded(given, source)
    tiny = 1e-6 if strict else 0.0
    if bound == "~most":
        yield 0.0, size - tiny
    elif bound == "~least":
        yield size + tiny, float("inf")


_JOINING = frozenset("to and till until bis und a y hasta".split())


def _joins(one: Token, other: Token, source: Text) -> bool:
    between = source.tokens[one.at + 1 : other.at]
    return all(token.word.folded in _JOINING for token in between)


def _is_as_often(token: Token, given: Token, aligned: Aligned) -> bool:
    """“Four times a day” for “every 6 hours”."""
    value, other = token.value, given.value
    if (
        value is None
        or other is None
        or value.kind != "times"
        or other.kind != "quantity"
        or not value.amount
    ):
        return False
    after = aligned.claim.tokens[token.at + 1 : token.at + 4]
    periods = [PERIODS[t.word.folded] for t in after if t.word.folded in PERIODS]
    before = [t.word.folded for t in aligned.source.tokens[max(0, given.at - 2) : given.at]]
    if not periods or other.key[1] not in _MINUTES or _EVERY.isdisjoint(before):
        return False
    month = 30 * 1440 if other.key[1] == "months" else 1
    return _PERIOD.get(periods[0], 0.0) == value.amount * float(str(other.key[0])) * month


_EVERY = frozenset("every each alle jede jeden cada".split())


def _is_about(token: Token, claim: Text) -> bool:
    """“Roughly”, “almost”, “or so”."""
    after = [t.word.folded for t in claim.tokens[token.at + 1 : token.at + 3]]
    if after[:1] == ["or"] and not _SOON.isdisjoint(after[1:]):
        return True
    return any(t.word.cue == "~about" for t in claim.tokens[max(0, token.at - 2) : token.at])


def _is_near(token: Token, given: Token, source: Text) -> bool:
    if token.value is None or given.value is None or _is_about(given, source):
        return False
    if not _of_a_kind(token.value, given.value) or token.value.kind != given.value.kind:
        return False
    size, other = _size(token.value), _size(given.value)
    return other > 0 and abs(size - other) <= NEARLY * other


LIKE = 0.1
"""Share by which two ways to say one length may differ."""


def is_said_twice(token: Token, aligned: Aligned) -> bool:
    """“Two weeks, that is ten working days”: one length said in two ways, one of them the passages' own."""
    value = token.value
    if value is None or value.kind != "quantity":
        return False
    size = _length(value)
    return any(
        size and abs(_length(other.value) - size) <= LIKE * size
        for other in aligned.claim.sentences[token.sentence]
        if other.value is not None
        and other.at != token.at
        and 0 < abs(other.at - token.at) <= BESIDE
        and any(
            given.value is not None and given.value.key == other.value.key for given in aligned.source.values
        )
    )


BESIDE = 6
"""Words from a length to the same in other words."""
_WORKDAY = 1.4 * 1440


def _length(value: Value) -> float:
    """In minutes; 0 where it is no length of time."""
    if value.kind != "quantity" or value.key[1] not in (*_MINUTES, "workdays"):
        return 0.0
    return float(str(value.key[0])) * (_MINUTES.get(str(value.key[1])) or _WORKDAY)


def counts_its_days(token: Token, claim: Text) -> bool:
    """“Two days, Tuesday and Thursday”, “the 1st or the 15th, whichever of the two”: as many as it names."""
    value = token.value
    if value is not None and value.kind == "number":
        before = [t.word.folded for t in claim.tokens[max(0, token.at - 2) : token.at]]
        named = [t.value for t in claim.sentences[token.sentence] if t.value is not None and t.at < token.at]
        kinds = {each.kind for each in named}
        return (
            bool({"of", "all", "alle", "von"} & set(before))
            and len(kinds) == 1
            and value.amount == len(named)
        )
    if value is None or value.kind != "quantity" or value.key[1] != "minutes":
        return False
    sentence = claim.sentences[token.sentence]
    said = " ".join(t.word.folded for t in sentence if t.value is None)
    return value.amount == len(frozenset[int]().union(*days_in(said)))
