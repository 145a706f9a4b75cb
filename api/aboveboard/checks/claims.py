"""Whether a sentence that a person wrote is supported by what was found for the post, or is theirs."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from aboveboard.domain.knowledge import Passage
from aboveboard.domain.words import content_stems
from aboveboard.verify import Support, VerifyContext, support

NEAREST = 3
"""Passages that a sentence is held against, alone and then together: those that share most of its words."""
TELLING = 0.3
"""Share of a sentence's content that the best passage has to hold to say what is missing, rather than nothing."""
NOTHING = "nothing that was found for this post says it"

Supported = Literal["supported", "yours"]


class Backing(NamedTuple):
    """`cites` where it is supported, `why` where it is theirs."""

    support: Supported
    cites: tuple[str, ...]
    why: str | None


def backing_of(sentence: str, first: tuple[str, ...], context: VerifyContext) -> Backing:
    """What supports a sentence, among the public passages that were recorded.

    `first`: ids of the passages to try before all others.
    """
    public = [each for each in context.passages.values() if context.is_public(each)]
    near = _nearest(sentence, public, first, context.reading.language)
    if not near:
        return Backing("yours", (), NOTHING)
    tries = [(each,) for each in near] + ([tuple(near)] if len(near) > 1 else [])
    best: Support | None = None
    for passages in tries:
        found = _support(sentence, passages, context)
        if found.supported:
            return Backing("supported", tuple(each.id for each in passages), None)
        best = found if best is None or found.recall > best.recall else best
    told = best is not None and best.recall >= TELLING
    return Backing("yours", (), best.why if best is not None and told else NOTHING)


def _nearest(
    sentence: str, passages: Iterable[Passage], first: tuple[str, ...], language: str
) -> list[Passage]:
    said = set(content_stems(sentence, language))
    shared = {each.id: len(said & _stems(each.text, language)) for each in passages}
    by_id = {each.id: each for each in passages if shared[each.id] or each.id in first}
    order = sorted(by_id, key=lambda id: (id not in first, -shared[id]))
    return [by_id[id] for id in order[:NEAREST]]


@lru_cache(maxsize=2_048)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(content_stems(text, language))


def _support(sentence: str, passages: tuple[Passage, ...], context: VerifyContext) -> Support:
    headings: list[str] = []
    for passage in passages:
        headings += [context.documents[passage.document].title, *passage.headings]
    return _judged(sentence, tuple(each.text for each in passages), tuple(headings), context.names)


@lru_cache(maxsize=4_096)
def _judged(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...]
) -> Support:
    """While somebody types, all sentences but one stay what they were."""
    return support(sentence, passages, headings=headings, names=names)
