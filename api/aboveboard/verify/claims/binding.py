"""Is every value there, and said of the same thing?"""

from collections.abc import Sequence
from itertools import pairwise

from aboveboard.verify.claims.agreement import agrees, rivals
from aboveboard.verify.claims.align import Aligned, counterparts, is_reworded
from aboveboard.verify.claims.distance import JOINING, commas_between, distance
from aboveboard.verify.claims.implied import counts_its_days, implying, is_said_twice
from aboveboard.verify.claims.keys import key_of
from aboveboard.verify.claims.matter import fits_of, goes_on, matter_of
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.units import TIMES
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.weekdays import days_in
from aboveboard.verify.claims.words import COMMON_WEIGHT

ALL_DAY = (1440, "minutes")
TOLERANCE = 0.4
"""How much may speak against a value before it counts as another thing's."""
NAME_TELLS = 2.0
DAY_TELLS = 1.5
MARGIN = 2
"""Words by which one has to be nearer to count."""
CLEARLY = 1.3
"""How many times as well as any with a rival a sentence has to fit before it alone tells what a value is said of."""
MUCH = 2.0
"""What it has to hold of a claim in words of one's own before as well as any is enough."""
LEAST_FIT = 0.6
"""What it has to hold of the claim, rare words counting most."""
RANGE = 6
"""Words from one end of a range to the other."""
ALLOWANCE = 4
"""Words from “free” to the amount that is."""
REACH = 9
"""Words on either side of a value that may say what it is said of."""


def fault(aligned: Aligned) -> str | None:
    if (found := _one_of_several(aligned)) is not None:
        return found
    for token in aligned.claim.values:
        value = token.value
        assert value is not None
        given = [other for other in aligned.source.values if _agree(token, other)]
        if not given and _is_first_of_ones_own(token, aligned):
            continue
        if not given and (following := implying(token, aligned)):
            given = following
        elif not given:
            told = counts_its_days(token, aligned.claim) or is_said_twice(token, aligned)
            if not told and (found := _absent(value, aligned)) is not None:
                return found
            continue
        if (found := _turned_range(token, aligned)) is not None:
            return found
        if (found := _per_another(token, given, aligned)) is not None:
            return found
        others = [
            o
            for o in aligned.source.values
            if o not in given and _rival(token, o) and not _in_one_range(o, given, aligned.source)
        ]
        if value.kind == "money" and value.amount and "FREE" not in aligned.claim.by_key:
            others += [free for free in aligned.source.by_key.get("FREE", ()) if not _frees(free, given)]
        if others and (found := _said_of_another(token, given, others, aligned)) is not None:
            return found
    return None


def absent(aligned: Aligned) -> str | None:
    """A value that the passages do not hold and that follows from none of theirs, whatever it is said of."""
    values = (token for token in aligned.claim.values if not _is_given(token, aligned))
    found = (_absent(token.value, aligned) for token in values if token.value is not None)
    return next((fault for fault in found if fault is not None), None)


def _is_given(token: Token, aligned: Aligned) -> bool:
    given = any(_agree(token, other) for other in aligned.source.values)
    return given or counts_its_days(token, aligned.claim) or bool(implying(token, aligned))


_PER = frozenset("per a an each every pro je por".split())


def _frees(free: Token, given: list[Token]) -> bool:
    """“Free up to £500”: the amount is what is free."""
    return any(0 < place.at - free.at <= ALLOWANCE and place.sentence == free.sentence for place in given)


def _per_another(token: Token, given: list[Token], aligned: Aligned) -> str | None:
    """“$9.50 per box” for “$9.50 a person”."""
    ours = _per(token, aligned.claim)
    theirs = [_per(place, aligned.source) for place in given]
    if ours is None or not all(theirs) or any(one is not None and _is_one_thing(one, ours) for one in theirs):
        return None
    if aligned.claim.tokens[ours.at - 1].word.folded == "each" and not aligned.source.places_of(ours.key):
        return None  # “£20 each comes back”
    return f"the passages give it per “{theirs[0].word.folded if theirs[0] else ''}”, not per “{ours.word.folded}”"


_HEADS = frozenset("person persons people pp head heads kopf nase persona personas cabeza".split())


def _is_one_thing(one: Token, other: Token) -> bool:
    """“A head” is a person."""
    return one.key == other.key or {one.word.folded, other.word.folded} <= _HEADS


def _per(token: Token, text: Text) -> Token | None:
    if token.value is not None and token.value.kind == "number":
        following = text.tokens[token.at + 1 : token.at + 6]
        said = [b for a, b in pairwise(following) if a.word.folded in _PER and b.word.folded in TIMES]
        return said[0] if said and said[0].clause == token.clause else None
    if token.value is None or token.value.kind != "money":
        return None
    after = [t for t in text.tokens[token.at + 1 : token.at + 3] if t.clause == token.clause]
    if len(after) == 2 and after[0].word.folded in _PER and (after[1].word.content or after[1].word.person):
        return after[1]
    return None


_ONE = frozenset(("one", "a single", "just one", "only one"))


def _one_of_several(aligned: Aligned) -> str | None:
    """“One guest” for “2 guests”, “missing one class” for “who misses three classes”."""
    for token, noun in pairwise(aligned.claim.tokens):
        if token.word.folded not in _ONE or noun.value is not None or noun.word.weight < COMMON_WEIGHT:
            continue
        matter = matter_of(aligned.claim.sentences[token.sentence], aligned)
        if matter is None or matter.lead < CLEARLY:
            continue
        there = [place for place in aligned.source.places_of(noun.key) if place.sentence == matter.sentence]
        before = [aligned.source.tokens[place.at - 1] for place in there if place.at]
        if before and all(_is_several(other) and other.sentence == matter.sentence for other in before):
            return f"the passage says “{before[0].value.text if before[0].value else ''}”, not “one”"
    return None


def _is_several(token: Token) -> bool:
    return token.value is not None and token.value.kind == "number" and (token.value.amount or 0) > 1


def _is_first_of_ones_own(token: Token, aligned: Aligned) -> bool:
    """“In the first week” for “within a week”: in other words than the passage's it counts nothing."""
    value = token.value
    if value is None or value.kind != "ordinal" or not value.soft or value.amount != 1:
        return False
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    dated = any(days_in(t.word.folded) for t in clause.tokens if t.at == token.at + 1)
    return not dated and is_reworded(clause, counterpart(clause))


def _absent(value: Value, aligned: Aligned) -> str | None:
    if value.soft and not any(
        given.value is not None and rivals(value, given.value) for given in aligned.source.values
    ):
        return None
    if value.soft and _is_said_otherwise(value, aligned.source):
        return None
    if value.amount == 0 and "FREE" in aligned.source.by_key:
        return None
    if value.soft and value.text.casefold().startswith(("the ", "next ", "following ", "previous ")):
        return None  # “the month after” names no length by itself
    if value.key == ALL_DAY and any(token.word.cue == "~always" for token in aligned.source.tokens):
        return None
    if _named_elsewhere(value, aligned.source):
        return None
    return f"“{value.text.strip()}” is not in the passages"


def _is_said_otherwise(value: Value, source: Text) -> bool:
    """“200 MB in a day” for “200 MB a day”: there it is no length but what the other is said of."""
    unit = value.text.casefold().split()[-1]
    return any(
        other.word.folded == unit and source.tokens[other.at - 1].word.folded in _PER
        for other in source.by_key.get(key_of(unit, source.language), ())
        if other.at and other.value is None
    )


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


def _in_one_range(other: Token, given: list[Token], source: Text) -> bool:
    """“6 to 9 days”, “those of 16 and 17”: the two are said of the same thing."""
    return any(
        abs(other.at - value.at) <= 2 and (other.clause == value.clause or _are_joined(other, value, source))
        for value in given
    )


def _are_joined(one: Token, other: Token, source: Text) -> bool:
    if one.sentence != other.sentence or one.value is None or one.value.kind != "number":
        return False
    return source.tokens[(one.at + other.at) // 2].word.folded in JOINING


def _turned_range(token: Token, aligned: Aligned) -> str | None:
    """“9 to 6 days” for “6 to 9 days”."""
    after = next(
        (v for v in aligned.claim.values if 0 < v.at - token.at <= 2 and v.sentence == token.sentence), None
    )
    if after is None or token.value is None or after.value is None:
        return None
    joined = after.at - token.at == 2 and aligned.claim.tokens[token.at + 1].word.weight == 0
    if token.value.key == after.value.key and joined:
        return f"“{token.value.text}” and “{after.value.text}” are the same"
    if not rivals(token.value, after.value):
        return None
    pairs = [
        (a, b)
        for a in aligned.source.values
        for b in aligned.source.values
        if 0 < b.at - a.at <= 2 and a.sentence == b.sentence
    ]
    same = any(_agree(token, a) and _agree(after, b) for a, b in pairs)
    turned = any(_agree(token, b) and _agree(after, a) for a, b in pairs)
    if same:
        return None
    if turned:
        return f"“{token.value.text}” and “{after.value.text}” are exchanged"
    mixed = any(
        _agree(token, a) or _agree(after, b) for a, b in pairs if a.value and b.value and _rival(a, b)
    )
    return (
        f"the passages do not give “{token.value.text}” and “{after.value.text}” together" if mixed else None
    )


def _agree(one: Token, other: Token) -> bool:
    return one.value is not None and other.value is not None and agrees(one.value, other.value)


def _said_of_another(token: Token, given: list[Token], others: list[Token], aligned: Aligned) -> str | None:
    assert token.value is not None
    given, others = _of_its_matter(token, given, others, aligned)
    ends = _other_ends(token, aligned)
    others = [other for other in others if other.at not in ends]
    if not others:
        return None
    against, votes = votes_on(token, given, others, aligned)
    if votes < -TOLERANCE:
        return (
            f"the passages say “{token.value.text.strip()}” of something else than “{' '.join(against[:3])}”"
        )
    return None


def _other_ends(token: Token, aligned: Aligned) -> set[int]:
    """“Between 8 and 20” for “at least 8 children and no more than 20”: the one end does not rival the other."""
    beside = [
        v for v in aligned.claim.values if 0 < abs(v.at - token.at) <= 2 and v.sentence == token.sentence
    ]
    return {
        end.at
        for other in beside
        for place in aligned.source.values
        for end in aligned.source.values
        if place.sentence == end.sentence
        and 0 < abs(place.at - end.at) <= RANGE
        and (place.at < end.at) == (token.at < other.at)
        and _agree(token, place)
        and _agree(other, end)
        and _rival(place, end)
    }


def _of_its_matter(
    token: Token, given: list[Token], others: list[Token], aligned: Aligned
) -> tuple[list[Token], list[Token]]:
    """Where a sentence with the value says more of the claim than any with a rival, only its own rival it."""
    rest = [t for t in aligned.claim.tokens if t.at != token.at and t.sentence == token.sentence]
    fits = fits_of(rest, aligned)

    def fit(sentence: int) -> float:
        return sum(fits.get(number, 0.0) for number in _block(sentence, aligned))

    best = max((place.sentence for place in given), key=fit)
    against = max((fits.get(o.sentence, 0.0) for o in others if o.sentence != best), default=0.0)
    clause = next(clause for clause in aligned.clauses if token in clause.tokens)
    freely = fit(best) >= MUCH and is_reworded(clause, counterpart(clause))
    clearly = 1.0 if freely else CLEARLY
    if fit(best) < max(clearly * against, LEAST_FIT) or _names_another(rest, best, aligned):
        return given, others
    here = [place for place in given if place.sentence == best]
    return here, [other for other in others if other.sentence == best]


def _block(sentence: int, aligned: Aligned) -> tuple[int, ...]:
    """A sentence, with the one that it goes on from, and the next where that goes on about it."""
    said = aligned.source.sentences
    following = said[sentence + 1 : sentence + 2]
    first = sentence - 1 if sentence > aligned.titles and goes_on(said[sentence]) else sentence
    return tuple(range(first, sentence + (2 if following and goes_on(following[0]) else 1)))


def _names_another(rest: list[Token], sentence: int, aligned: Aligned) -> bool:
    """Whether the claim names what other sentences name, and this one does not."""
    for token in rest:
        named = token.word.name or (token.value is not None and token.value.kind == "quantity")
        places = counterparts(token, aligned.source) if named else []
        block = _block(sentence, aligned)
        if places and all(aligned.titles <= place.sentence not in block for place in places):
            return True
    return False


def votes_on(
    token: Token, given: list[Token], others: list[Token], aligned: Aligned
) -> tuple[list[str], float]:
    """Of the words around a value or name: is each nearer to it in the source, or to one that rivals it?"""
    against: list[str] = []
    votes = 0.0
    sentences = {place.sentence for place in (*given, *others)}
    within = sentences if len(sentences) == 1 and token.value is not None else set()
    for word in _neighbours(token, aligned.claim):
        places = aligned.source.places_of(word.key)
        if not places or (within and not any(place.sentence in within for place in places)):
            continue
        here = min(distance(place, value, aligned.source) for place in places for value in given)
        there = min(distance(place, value, aligned.source) for place in places for value in others)
        weight = _telling(word, places) * (1.0 if word.clause == token.clause else 0.5)
        if there + MARGIN <= here and word.word.folded not in TIMES:
            against.append(word.word.folded)
            votes -= weight
        elif here + MARGIN <= there:
            votes += weight
    return against, votes


def _telling(word: Token, places: Sequence[Token]) -> float:
    """A name tells most what a value is said of, a word that stands everywhere tells least."""
    weight = (
        DAY_TELLS if days_in(word.word.folded) else word.word.weight * (NAME_TELLS if word.word.name else 1.0)
    )
    return float(weight / len(places) ** 0.5)


def _rival(token: Token, other: Token) -> bool:
    if token.value is not None:
        return other.value is not None and rivals(token.value, other.value)
    return other.word.name and other.value is None


def _neighbours(token: Token, claim: Text) -> list[Token]:
    """Content words of the claim for which this value is the nearest of its kind."""
    rivals_here = [other for other in claim.tokens if other.at != token.at and _rival(token, other)]
    found = []
    for word in claim.tokens:
        if (
            word.value is not None
            or word.at == token.at
            or (token.value is None and not token.word.name and days_in(word.word.folded))
            or word.word.weight == 0
            or word.sentence != token.sentence
            or word.clause > token.clause
            or (token.value is None and (word.word.name or word.clause != token.clause))
        ):
            continue
        if word.clause != token.clause and any(word.at < v.at < token.at for v in claim.values):
            continue  # it has a value of its own
        if word.clause == token.clause and commas_between(word, token, claim):
            continue  # so has this
        mine = distance(word, token, claim)
        if mine <= REACH and all(mine < distance(word, other, claim) for other in rivals_here):
            found.append(word)
    return found
