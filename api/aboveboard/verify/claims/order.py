"""What stands where: the order of things around what holds them together."""

import itertools
from collections.abc import Sequence

from aboveboard.verify.claims.align import Aligned, Pair, is_reworded
from aboveboard.verify.claims.passive import is_passive
from aboveboard.verify.claims.polarity import counterpart
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.words import COMMON_WEIGHT

STEP = 4
"""Words apart in the source that still count as neighbours."""
GAIN = 2
"""Neighbourhoods that an exchange of two things has to restore before it is believed to be one."""
SAME_WORDS = 0.9
"""Share of words in common, from either side, from which on their order has to be the same."""
BREAKS = 3
"""Places where neighbours were parted: moving one part of a sentence makes one or two."""
MOST_THINGS = 24
_JOINING = frozenset("and or und oder y o e ni nor , /".split())


def fault(aligned: Aligned) -> str | None:
    if aligned.claim.language == "de":
        return None
    whole = _by_sentence(aligned)
    freely = all(is_reworded(clause, counterpart(clause)) for clause in aligned.clauses)
    for pairs, gain, named in (
        (whole, GAIN + 1, freely),
        *((clause.pairs, GAIN, is_reworded(clause, counterpart(clause))) for clause in aligned.clauses),
    ):
        if (found := _exchanged(_names_of(pairs) if named else list(pairs), aligned, gain)) is not None:
            return found
    if (found := _swapped(_names_of(whole) if freely else whole, aligned)) is not None:
        return found
    for pairs in (whole, *(clause.pairs for clause in aligned.clauses)):
        if (found := _reordered(list(pairs), aligned)) is not None:
            return found
    return None


def _names_of(pairs: Sequence[Pair]) -> list[Pair]:
    """In words of one's own things stand in any order; names still mark who does what."""
    return [pair for pair in pairs if pair[0].word.name or pair[0].value is not None]


_SKIPPED = frozenset("the a an der die das den dem ein eine einen el la los las un una our your".split())


def _swapped(pairs: Sequence[Pair], aligned: Aligned) -> str | None:
    """Two things of which each stands right where the passage has the other: “from foot to head”."""
    things = [pair for pair in pairs if _is_thing(pair[0])]
    if not things or len(things) > MOST_THINGS:
        return None
    if is_passive(aligned.claim.tokens) != is_passive(aligned.source.sentences[things[0][1].sentence]):
        return None
    if any(token.word.folded in ("get", "receive", "hear") for token in aligned.claim.tokens):
        return None  # “you get a text from us” for “we text you”
    around = [(_beside(ours, aligned.claim), _beside(theirs, aligned.source)) for ours, theirs in things]
    for i, (mine, given) in enumerate(around):
        for j in range(i + 1, len(around)):
            other, its = around[j]
            for side in (0, 1):
                if (
                    mine[side] == its[side] != given[side]
                    and other[side] == given[side]
                    and (mine[side] and other[side])
                    and things[i][0].key != things[j][0].key
                    and not _in_one_list(things[i][1], things[j][1], aligned.source)
                ):
                    one, two = things[i][0].word.folded, things[j][0].word.folded
                    return f"“{one}” and “{two}” stand in each other's place"
    return None


def _is_thing(token: Token) -> bool:
    named = token.word.person is not None and token.word.capital and not token.word.initial
    return token.value is None and (token.word.weight >= COMMON_WEIGHT or named)


def _beside(token: Token, text: Text) -> tuple[str, str]:
    """The words before and after, articles passed over; empty at the sentence's edge."""
    return _next(token, text, -1), _next(token, text, 1)


def _next(token: Token, text: Text, step: int) -> str:
    at = token.at + step
    while 0 <= at < len(text.tokens) and text.tokens[at].sentence == token.sentence:
        other = text.tokens[at]
        if other.word.folded not in _SKIPPED:
            return other.key if other.value is None else str(other.value.key)
        at += step
    return ""


def _by_sentence(aligned: Aligned) -> list[Pair]:
    """All pairs of a claim whose clauses are held against one sentence."""
    numbers = {clause.sentence[0].sentence for clause in aligned.clauses if clause.sentence}
    return [pair for clause in aligned.clauses for pair in clause.pairs] if len(numbers) == 1 else []


def _exchanged(pairs: list[Pair], aligned: Aligned, gain: int) -> str | None:
    """Two things whose exchange would put the claim into the source's order."""
    pairs = [
        pair for pair in pairs if pair[0].word.weight > 0 or pair[0].value is not None or pair[0].word.person
    ]
    places = [place.at for _, place in pairs]
    if len(places) < 3 or len(places) > 24:
        return None
    now = _neighbourhoods(places)
    receives = any(token.word.folded in ("get", "receive", "hear") for token in aligned.claim.tokens)
    for i in range(len(places)):
        for j in range(i + 1, len(places)):
            if not _exchangeable(pairs[i], pairs[j], aligned) or (
                receives and pairs[i][0].word.person and pairs[j][0].word.person
            ):
                continue
            tried = [*places[:i], places[j], *places[i + 1 : j], places[i], *places[j + 1 :]]
            if _neighbourhoods(tried) - now >= gain and _descends(places, pairs, i, j):
                if _turned(aligned, pairs[i][0], pairs[j][0], pairs[i][1], pairs[j][1]):
                    continue
                return (
                    f"“{pairs[i][0].word.folded}” and “{pairs[j][0].word.folded}” stand in each other's place"
                )
    return None


def _reordered(pairs: list[Pair], aligned: Aligned) -> str | None:
    """The very words of a sentence in another order, broken up in more places than moving one part makes."""
    pairs = [pair for pair in pairs if pair[0].word.weight > 0 or pair[0].value is not None]
    same = sum(
        one.word.folded.rstrip("s") == other.word.folded.rstrip("s") or one.value is not None
        for one, other in pairs
    )
    if sum(one.value is not None for one, _ in pairs) >= 2:
        return None  # values are held to what they are said of elsewhere
    if len(pairs) < 4 or same < SAME_WORDS * len(pairs):
        return None
    places = sorted(place.at for _, place in pairs)
    theirs = _telling(aligned.source.tokens[places[0] : places[-1] + 1])
    said = _telling(aligned.claim.tokens[pairs[0][0].at : pairs[-1][0].at + 1])
    if len(pairs) < SAME_WORDS * max(theirs, said):
        return None
    following = dict(zip(places, [*places[1:], -1], strict=True))
    broken = [
        (one, other)
        for one, other in itertools.pairwise(pairs)
        if following[one[1].at] != other[1].at and not _in_one_list(one[1], other[1], aligned.source)
    ]
    if len(broken) < BREAKS or is_passive(aligned.claim.tokens) != is_passive(
        aligned.source.sentences[pairs[0][1].sentence]
    ):
        return None
    return f"its words stand in another order around “{broken[0][1][0].word.folded}”"


def _telling(tokens: tuple[Token, ...]) -> int:
    """How many of them say something."""
    return sum(token.word.weight > 0 or token.value is not None for token in tokens)


def _neighbourhoods(places: list[int]) -> int:
    return sum(0 < later - earlier <= STEP for earlier, later in itertools.pairwise(places))


def _descends(places: list[int], pairs: list[Pair], i: int, j: int) -> bool:
    """What stands between the two in the claim stands between them in the source as well, the other way round."""
    between = [k for k in range(i + 1, j) if places[j] < places[k] < places[i]]
    return places[i] > places[j] and any(_same_form(pairs[k]) for k in between)


def _same_form(pair: Pair) -> bool:
    one, other = pair[0].word.folded, pair[1].word.folded
    return pair[0].value is not None or one[:4] == other[:4]


def _exchangeable(one: Pair, other: Pair, aligned: Aligned) -> bool:
    (a, place_a), (b, place_b) = one, other
    if (a.value is None) != (b.value is None) or a.key == b.key:
        return False
    if (a.word.person is None) != (b.word.person is None) and a.word.weight + b.word.weight < COMMON_WEIGHT:
        return False
    return not _in_one_list(place_a, place_b, aligned.source)


def _in_one_list(one: Token, other: Token, source: Text) -> bool:
    """`tyres, chains and brake pads`: members of a list have no order."""
    start, end = sorted((one.at, other.at))
    between = source.tokens[start + 1 : end]
    joints = sum(token.word.folded in _JOINING for token in between)
    return (
        joints >= 1
        and all(token.word.folded in _JOINING or token.word.weight > 0 for token in between)
        and len(between) - joints <= 2
    )


def _turned(aligned: Aligned, a: Token, b: Token, place_a: Token, place_b: Token) -> bool:
    """Active against passive: the order turns round and the roles stay."""
    start, end = sorted((place_a.at, place_b.at))
    stop = next((t.at for t in aligned.source.sentences[place_a.sentence] if t.at >= end + 4), end + 4)
    return is_passive(aligned.claim.tokens[a.at : b.at + 1]) != is_passive(aligned.source.tokens[start:stop])
