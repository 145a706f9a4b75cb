"""Which topics the post speaks of: those that contacts, documents and rules name."""

from collections.abc import Iterable

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.words import content_stems
from aboveboard.read.lore import lore_of

_SAME = 0.6
"""The share of content words, of the longer of two questions, from which they ask the same."""


def topics(text: str, asks: Iterable[str], knowledge: Knowledge, language: str) -> tuple[str, ...]:
    """Ids of the topics whose name stands in the post, or one of whose documents answers what it asks."""
    spoken = frozenset(content_stems(text, language))
    names = lore_of(knowledge).names
    asked = [frozenset(content_stems(ask, language)) - names for ask in asks]
    return tuple(
        topic.id
        for topic in lore_of(knowledge).topics
        if (topic.phrase.finds(text) if topic.phrase else topic.name and topic.name <= spoken)
        or any(same_question(ask, each) for ask in asked for each in topic.questions)
    )


def same_question(ask: frozenset[str], question: frozenset[str]) -> bool:
    """Whether two questions, as content stems, share nearly all of their words."""
    shared = len(ask & question)
    return shared >= min(2, len(question)) and shared > 0 and shared / max(len(ask), len(question)) >= _SAME
