"""Finds passages by their words: BM25 over passages, headings and the questions that a document answers."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.words import content_stems
from aboveboard.retrieve.vocabulary import Vocabulary, vocabulary_of

K1, B = 1.2, 0.75
HEADING_WEIGHT = 1.0
"""How often a word of a title, heading or question counts as though it were in the text."""

Scores = NDArray[np.float32]
Alike = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Field:
    """What is searched of one passage."""

    text: str
    above: str
    """The document's title, the headings above the passage, the questions that the document answers."""
    language: str


@dataclass(frozen=True)
class LexicalIndex:
    """An inverted index with each word's share of a passage's score worked out beforehand."""

    postings: Mapping[str, tuple[NDArray[np.int32], Scores]]
    """By stem: places of passages that hold it, and its score in each."""
    rarity: Mapping[str, float]
    """By stem: its inverse document frequency."""
    stems: tuple[frozenset[str], ...]
    """By place: every stem of the passage and of what is above it."""
    unseen: float
    """The rarity of a stem that no passage holds."""
    vocabulary: Vocabulary

    def scores(self, query: Mapping[str, float], alike: Alike) -> Scores:
        """BM25 of each passage, by place, for stems with weights.

        `alike`: what else counts for a stem, and how much.
        """
        found = np.zeros(len(self.stems), np.float32)
        for stem, weight in query.items():
            for each, share in {stem: 1.0, **alike.get(stem, {})}.items():
                if each in self.postings:
                    places, shares = self.postings[each]
                    found[places] += weight * share * shares
        return found

    def share(self, query: Mapping[str, float], places: Sequence[int], alike: Alike) -> float:
        """The most that one of the passages has of the best BM25 score that the query could reach, in 0..1."""
        best = self.possible(query, alike)
        scores = self.scores(query, alike)
        most = float(max((scores[place] for place in places), default=0.0))
        return min(most / best, 1.0) if best else 0.0

    def possible(self, query: Mapping[str, float], alike: Alike) -> float:
        """What no passage's score for stems with weights exceeds."""
        return sum(weight * self._rarity(stem, alike) for stem, weight in query.items()) * (K1 + 1)

    def coverage(self, query: Mapping[str, float], place: int, alike: Alike) -> float:
        """The share of the query's stems, by weight and rarity, that a passage holds; 0 for an empty query."""
        weights = {stem: weight * self._rarity(stem, alike) for stem, weight in query.items()}
        held = sum(weight * self._holds(place, stem, alike) for stem, weight in weights.items())
        total = sum(weights.values())
        return held / total if total else 0.0

    def _holds(self, place: int, stem: str, alike: Alike) -> float:
        if stem in self.stems[place]:
            return 1.0
        others = alike.get(stem, {})
        return max((others[each] for each in others if each in self.stems[place]), default=0.0)

    def _rarity(self, stem: str, alike: Alike) -> float:
        if stem in self.rarity or not alike.get(stem):
            return self.rarity.get(stem, self.unseen)
        return max(self.rarity[each] for each in alike[stem])


def index_fields(fields: Sequence[Field]) -> LexicalIndex:
    """The index of passages; a passage's place is its place in `fields`.

    Source: Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009; shares worked out beforehand as in
    Lù, BM25S, 2024.
    """
    above: dict[tuple[str, str], list[str]] = {}
    counts = [_counts(field, above) for field in fields]
    lengths = np.array([sum(count.values()) for count in counts], np.float32)
    usual = float(lengths.mean()) if len(lengths) else 1.0
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, count in enumerate(counts):
        for stem, times in count.items():
            holders[stem].append((place, times))
    rarity = {stem: _rarity(len(held), len(fields)) for stem, held in holders.items()}
    postings = {}
    for stem, held in holders.items():
        at = np.array([place for place, _ in held], np.int32)
        often = np.array([times for _, times in held], np.float32)
        damped = often + K1 * (1 - B + B * lengths[at] / (usual or 1.0))
        postings[stem] = (at, (rarity[stem] * often * (K1 + 1) / damped).astype(np.float32))
    stems = tuple(frozenset(each) for each in counts)
    return LexicalIndex(postings, rarity, stems, _rarity(0, len(fields)), vocabulary_of(rarity))


def _counts(field: Field, above: dict[tuple[str, str], list[str]]) -> dict[str, float]:
    """`above`: stems of what was above other passages, which is often the same."""
    counts: dict[str, float] = dict(Counter(content_stems(field.text, field.language)))
    key = (field.above, field.language)
    if key not in above:
        above[key] = content_stems(*key)
    for stem in above[key]:
        counts[stem] = counts.get(stem, 0.0) + HEADING_WEIGHT
    return counts


def _rarity(holders: int, passages: int) -> float:
    return math.log(1 + (passages - holders + 0.5) / (holders + 0.5))
