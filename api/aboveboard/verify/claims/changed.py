"""A sentence of the source with one thing in it changed: what stands in the place of what?"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.keys import stem
from aboveboard.verify.claims.matter import matter_of
from aboveboard.verify.claims.opposites import opposites
from aboveboard.verify.claims.text import Token, related
from aboveboard.verify.claims.weekdays import days_in

ALIKE = 0.7
"""Share of a claim's words that stand in the sentence in the same order before what differs is a change."""
LEAST = 4
"""Words that have to be the same."""
MOST = 2
"""Words that may stand in another's place."""
NEARLY = 0.85
"""Share from which on also what was left out or put in is a change."""

BESIDE = 6
"""Words between a limit and what it may limit."""

Replaced = tuple[tuple[Token, ...], tuple[Token, ...]]
_TURNS = (
    ("before", "after"), ("with", "without"), ("inside", "outside"), ("indoors", "outdoors"), ("first", "last"),
    ("same", "opposite"), ("free", "chargeable"), ("vor", "nach"), ("mit", "ohne"), ("antes", "después"),
    ("con", "sin"), ("bevor", "nachdem"), ("over", "under"), ("above", "below"), ("up", "down"), ("on", "off"),
    ("in", "out"),
)  # fmt: skip
_TURNED = frozenset(frozenset(pair) for pair in _TURNS)
"""Small words that turn a sentence round where one stands for the other."""


def fault(aligned: Aligned) -> str | None:
    for sentence in aligned.claim.sentences:
        matter = matter_of(sentence, aligned)
        if matter is None:
            continue
        spoken = aligned.source.sentences[matter.sentence]
        if (found := _left_out(sentence, spoken, aligned)) is not None:
            return found
        for ours, theirs in _replaced(sentence, spoken):
            found = (
                _contrary(ours, theirs, aligned)
                or _another_day(ours, theirs)
                or _another_thing(ours, theirs, aligned)
            )
            if found is not None:
                return found
    return None


def _replaced(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> Iterator[Replaced]:
    """What stands in the claim where the sentence has something else, if they are the same otherwise."""
    blocks = SequenceMatcher(None, list(map(_form, ours)), list(map(_form, theirs)), autojunk=False)
    same = sum(block.size for block in blocks.get_matching_blocks())
    if same < max(LEAST, ALIKE * len(ours)):
        return
    for tag, start, end, begin, stop in blocks.get_opcodes():
        if tag == "replace" and end - start <= MOST and stop - begin <= MOST:
            yield ours[start:end], theirs[begin:stop]


def _left_out(ours: tuple[Token, ...], theirs: tuple[Token, ...], aligned: Aligned) -> str | None:
    """“Only” or an exception that the sentence has and the claim has not, or “some” that it has more."""
    blocks = SequenceMatcher(None, list(map(_form, ours)), list(map(_form, theirs)), autojunk=False)
    same = sum(block.size for block in blocks.get_matching_blocks())
    if same < max(LEAST, NEARLY * len(ours)) or any(t.word.cue in _LIMITING for t in aligned.claim.tokens):
        return None
    kept = [t for block in blocks.get_matching_blocks() for t in theirs[block.b : block.b + block.size]]
    for tag, start, end, begin, stop in blocks.get_opcodes():
        limits = [t for t in theirs[begin:stop] if t.word.cue in _LIMITING and t.value is None]
        limits = [t for t in limits if _is_beside(t, kept) and not _is_denied(t, theirs)]
        if tag == "insert" and limits and same == len(ours) and not _is_kept(limits[0], ours, theirs):
            return f"it leaves out “{limits[0].word.folded}”"
        if tag == "delete" and end - start == 1 and ours[start].word.cue in ("~some", "~all", "~majority"):
            return f"the passage does not say “{ours[start].word.folded}”"
    return None


_LIMITING = ("~only", "~except")


def _is_beside(limit: Token, kept: list[Token]) -> bool:
    return any(abs(limit.at - token.at) <= BESIDE for token in kept)


def _is_denied(limit: Token, theirs: tuple[Token, ...]) -> bool:
    """“Not only”."""
    return any(token.word.cue == "~not" for token in theirs if token.at == limit.at - 1)


def _is_kept(limit: Token, ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> bool:
    """“Only £5”, or the very exception that the claim speaks of."""
    after = [token for token in theirs if 0 < token.at - limit.at <= 2]
    said = {_form(token) for token in ours}
    if limit.word.cue == "~except" and any(token.word.name and _form(token) in said for token in after):
        return True
    return any(token.value is not None and token.value.kind in ("money", "quantity") for token in after)


def _form(token: Token) -> str:
    if token.value is not None:
        return f"{token.value.kind} {token.value.key}"
    return token.word.person or token.word.folded


def _contrary(ours: tuple[Token, ...], theirs: tuple[Token, ...], aligned: Aligned) -> str | None:
    language = aligned.claim.language
    for one in ours:
        for other in theirs:
            if frozenset((one.word.folded, other.word.folded)) in _TURNED or not opposites(language).get(
                stem(one.word.folded, language), frozenset()
            ).isdisjoint((stem(other.word.folded, language), other.key)):
                return f"it says “{one.word.folded}” where the passage says “{other.word.folded}”"
    return None


def _another_day(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> str | None:
    """“Tuesday” for “Sunday”."""
    said, given = (days_in(" ".join(t.word.folded for t in part)) for part in (ours, theirs))
    if said and given and not any(days <= other for days in said for other in given):
        return f"it says “{ours[0].word.folded}” where the passage says “{theirs[0].word.folded}”"
    return None


_BEFORE_A_THING = frozenset(
    """the a an our your my with for in on at to of der die das den dem des ein eine einen einem einer zum zur im am vom
    mit für bei von el la los las un una al del con por para en de""".split()
)


def _stands_alike(ours: tuple[Token, ...], theirs: tuple[Token, ...], aligned: Aligned) -> bool:
    """Whether the two words before it or the one after it are the same."""
    claim, source = aligned.claim.tokens, aligned.source.tokens

    def same(one: int, other: int) -> bool:
        within = 0 <= one < len(claim) and 0 <= other < len(source)
        return within and _form(claim[one]) == _form(source[other])

    before = all(same(ours[0].at - step, theirs[0].at - step) for step in (1, 2))
    return before or same(ours[-1].at + 1, theirs[-1].at + 1)


def _another_thing(ours: tuple[Token, ...], theirs: tuple[Token, ...], aligned: Aligned) -> str | None:
    """A thing of which the passages say something else, in the place of the one that the sentence speaks of."""
    said = [t for t in ours if t.value is None and t.word.weight >= 1]
    given = [t for t in theirs if t.value is None and t.word.weight >= 1]
    named = ours[0].word.initial or aligned.claim.tokens[ours[0].at - 1].word.folded in _BEFORE_A_THING
    if not _stands_alike(ours, theirs, aligned):
        return None
    if len(said) != 1 or not given or not named or not aligned.source.by_key.get(said[0].key):
        return None
    if any(
        said[0].key == other.key or related(said[0].key, other.key, aligned.source.language)
        for other in given
    ):
        return None
    return f"it says “{said[0].word.folded}” where the passage says “{given[0].word.folded}”"
