"""Finds passages by what their words mean: a post's `bike` and a page's `bicycle` are one concept."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.concepts import concepts_of
from aboveboard.retrieve.lexical import Field

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class ConceptIndex:
    """Where each concept is named."""

    anywhere: Mapping[str, NDArray[np.int32]]
    """By concept: places of passages that name it, in their text or above it."""
    above: Mapping[str, NDArray[np.int32]]
    """By concept: places of passages whose title, headings or questions name it."""
    rarity: Mapping[str, float]
    unseen: float
    """The rarity of a concept that no passage names."""
    passages: int

    def shares(self, asked: Set[str]) -> tuple[Scores, Scores]:
        """Which share of the concepts asked about, by rarity, each passage names anywhere and above, by place."""
        total = sum(self.rarity.get(concept, self.unseen) for concept in asked)
        return self._shares(asked, self.anywhere, total), self._shares(asked, self.above, total)

    def held(self, asked: Set[str], places: Sequence[int]) -> float:
        """The share of concepts that one of the passages names; 0 where there are none."""
        named = sum(bool(np.isin(places, self.anywhere[each]).any()) for each in asked & self.anywhere.keys())
        return named / len(asked) if asked else 0.0

    def _shares(self, asked: Set[str], named: Mapping[str, NDArray[np.int32]], total: float) -> Scores:
        found = np.zeros(self.passages, np.float32)
        for concept in asked & named.keys():
            found[named[concept]] += self.rarity[concept] / total
        return found


def index_concepts(fields: Sequence[Field]) -> ConceptIndex:
    """The concepts of passages; a passage's place is its place in `fields`."""
    known: dict[tuple[str, str], frozenset[str]] = {}
    above = [_known(known, field.above, field.language) for field in fields]
    anywhere = [
        own | concepts_of(_primary(field.language)).of(field.text)
        for own, field in zip(above, fields, strict=True)
    ]
    rarity = _rarity(len(fields))
    held = Counter(concept for each in anywhere for concept in each)
    return ConceptIndex(
        anywhere=_places(anywhere),
        above=_places(above),
        rarity={concept: rarity(count) for concept, count in held.items()},
        unseen=rarity(0),
        passages=len(fields),
    )


def _known(known: dict[tuple[str, str], frozenset[str]], above: str, language: str) -> frozenset[str]:
    """What is above a passage is above its neighbours too: it is looked at once."""
    if (above, language) not in known:
        known[above, language] = concepts_of(_primary(language)).of(above)
    return known[above, language]


def _places(held: Sequence[Set[str]]) -> dict[str, NDArray[np.int32]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, concepts in enumerate(held):
        for concept in concepts:
            places[concept].append(place)
    return {concept: np.array(each, np.int32) for concept, each in places.items()}


def _rarity(passages: int) -> Callable[[int], float]:
    return lambda holders: math.log(1 + (passages - holders + 0.5) / (holders + 0.5))


def _primary(language: str) -> str:
    return language.split("-")[0]
