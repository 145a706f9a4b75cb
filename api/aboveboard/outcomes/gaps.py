"""What people asked that nothing answered: the curators' list of what to write next."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from pydantic import AwareDatetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.words import content_stems
from aboveboard.errors import UnavailableError
from aboveboard.ports import Embedder

ALIKE = 0.55
"""Cosine similarity from which two questions ask for the same thing."""
SAME_WORDS = 0.5
"""Share of content words that does so where the embedder does not know the language."""
NEAR_TOPIC = 0.35
"""Cosine similarity from which a question belongs to a topic that it does not name."""


@dataclass(frozen=True)
class Question:
    """One thing that was asked and not answered, already without names."""

    text: str
    language: str
    at: datetime
    topics: tuple[str, ...] = ()
    contact: str | None = None
    """An id of contacts.yaml: who was asked instead."""


class Gap(Frozen):
    """Questions that one new document would answer."""

    topic: str | None
    count: int
    last_seen: AwareDatetime
    example: str
    languages: tuple[str, ...]
    owner: str | None
    """Who may write it: the owner of the topic's documents, else the contact for it."""


@dataclass
class _Cluster:
    questions: list[Question] = field(default_factory=list)
    sum: NDArray[np.float32] | None = None
    stems: Counter[str] = field(default_factory=Counter)

    def add(self, question: Question, vector: NDArray[np.float32] | None, stems: frozenset[str]) -> None:
        self.questions.append(question)
        self.stems.update(stems)
        if vector is not None:
            self.sum = vector if self.sum is None else self.sum + vector

    def likeness(self, vector: NDArray[np.float32] | None, stems: frozenset[str]) -> float:
        """1 and more where the question belongs here."""
        often = {stem for stem, count in self.stems.items() if 2 * count >= len(self.questions)}
        shared = len(stems & often) / max(1, len(stems | often))
        by_words = shared / SAME_WORDS
        if vector is None or self.sum is None:
            return by_words
        size = float(np.linalg.norm(self.sum)) or 1.0
        return max(by_words, float(self.sum @ vector) / size / ALIKE)


def gaps_of(
    questions: Sequence[Question], knowledge: Knowledge, embedder: Embedder | None
) -> tuple[Gap, ...]:
    """The gaps, those that were asked for most often first, then the latest.

    `embedder`: None, or where it does not know a question's language, words alone tell which ask the same.
    """
    ordered = sorted(questions, key=lambda question: question.at, reverse=True)
    vectors = _vectors(ordered, embedder)
    clusters: list[_Cluster] = []
    for question, vector in zip(ordered, vectors, strict=True):
        stems = frozenset(content_stems(question.text, question.language))
        likeness = [each.likeness(vector, stems) for each in clusters]
        place = max(range(len(clusters)), key=likeness.__getitem__, default=None)
        if place is None or likeness[place] < 1:
            place = len(clusters)
            clusters.append(_Cluster())
        clusters[place].add(question, vector, stems)
    topics = _Topics(knowledge, embedder)
    found = [_gap(cluster, knowledge, topics) for cluster in clusters]
    return tuple(sorted(found, key=lambda gap: (-gap.count, -gap.last_seen.timestamp())))


def _vectors(questions: Sequence[Question], embedder: Embedder | None) -> list[NDArray[np.float32] | None]:
    known = [
        place
        for place, question in enumerate(questions)
        if embedder is not None and (embedder.languages is None or question.language in embedder.languages)
    ]
    found: list[NDArray[np.float32] | None] = [None] * len(questions)
    if embedder is None or not known:
        return found
    try:
        rows = embedder.embed([questions[place].text for place in known])
    except UnavailableError:
        return found
    for place, row in zip(known, rows, strict=True):
        found[place] = row
    return found


class _Topics:
    """The topics that documents and contacts name, as phrases with vectors."""

    def __init__(self, knowledge: Knowledge, embedder: Embedder | None) -> None:
        named = [each.topics for each in knowledge.documents if each.audience == "public"]
        named += [each.topics for each in knowledge.contacts]
        self._ids = list(dict.fromkeys(topic for topics in named for topic in topics))
        self._vectors: NDArray[np.float32] | None = None
        if embedder is not None and self._ids:
            try:
                self._vectors = embedder.embed([id.replace("-", " ").replace("_", " ") for id in self._ids])
            except UnavailableError:
                self._vectors = None

    def nearest(self, cluster: _Cluster) -> str | None:
        """The topic that most of the questions name, else the one that they come nearest to."""
        named = Counter(topic for question in cluster.questions for topic in question.topics)
        if named:
            return named.most_common(1)[0][0]
        if self._vectors is None or cluster.sum is None:
            return None
        likeness = self._vectors @ (cluster.sum / (float(np.linalg.norm(cluster.sum)) or 1.0))
        best = int(np.argmax(likeness))
        return self._ids[best] if likeness[best] >= NEAR_TOPIC else None


def _gap(cluster: _Cluster, knowledge: Knowledge, topics: _Topics) -> Gap:
    topic = topics.nearest(cluster)
    return Gap(
        topic=topic,
        count=len(cluster.questions),
        last_seen=max(question.at for question in cluster.questions),
        example=_example(cluster),
        languages=tuple(dict.fromkeys(question.language for question in cluster.questions)),
        owner=_owner(topic, cluster, knowledge),
    )


def _example(cluster: _Cluster) -> str:
    """The question that has most in common with the others; of equals, the shortest."""

    def common(question: Question) -> tuple[float, int]:
        stems = frozenset(content_stems(question.text, question.language))
        shared = sum(cluster.stems[stem] for stem in stems) / max(1, len(stems))
        return (shared, -len(question.text))

    return max(cluster.questions, key=common).text


def _owner(topic: str | None, cluster: _Cluster, knowledge: Knowledge) -> str | None:
    if topic is not None:
        owners = Counter(
            each.owner for each in knowledge.documents if each.owner is not None and topic in each.topics
        )
        if owners:
            return owners.most_common(1)[0][0]
    names = {contact.id: contact.name for contact in knowledge.contacts}
    of_topic = [
        contact.name for contact in knowledge.contacts if topic is not None and topic in contact.topics
    ]
    asked = Counter(question.contact for question in cluster.questions if question.contact in names)
    return of_topic[0] if of_topic else names[asked.most_common(1)[0][0]] if asked else None
