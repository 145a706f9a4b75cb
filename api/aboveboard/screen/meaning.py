"""How near a sentence comes to what a rule means, measured so that one threshold serves every folder.

A sentence is compared with the rule's examples, and with what customers say on an ordinary day: it means what
the rule means where it is nearer to the rule than to anything ordinary. Two views are added up, since they fail
on different sentences: the nearest few examples less the nearest ordinary sentence, and a linear reading of all
examples against all others (ridge regression, solved in closed form).
"""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.embedding import vector_key
from aboveboard.ports import Embedder, Vector, VectorCache

NEAREST = 3
"""Examples whose similarity is averaged."""
LONE = 0.1
"""How much an example that stands alone loses against several."""
RIDGE = 1.0
LINEAR_SHARE = 0.3
FLOOR = 0.33
"""Similarity below which nothing is meant, however little else is near."""
OWN_MATTER = 0.5
"""Similarity from which a question that a document answers is a rule's own matter."""
AGAINST = 0.8
"""What likeness to a harmless sentence made from the rule's own words counts."""
_BIAS = 0.5
_HEAVIEST = 3.0
"""At most so many times does an example of a rule with few of them count."""

Scores = NDArray[np.float32]


@lru_cache(maxsize=1)
def ordinary_sentences() -> tuple[str, ...]:
    """What customers say on an ordinary day, in many trades."""
    text = (files(__package__) / "words" / "ordinary.toml").read_text("utf-8")
    return tuple(sentence for group in tomllib.loads(text).values() for sentence in group)


class Kept:
    """An embedder's vectors of the rules' own texts, each worked out once; a cache outlives the process.

    Posts never pass through here: nothing that a stranger wrote is kept.
    """

    def __init__(self, embedder: Embedder, cache: VectorCache | None = None) -> None:
        self._embedder = embedder
        self._cache = cache
        self._known: dict[str, Vector] = {}

    def embed(self, texts: Sequence[str]) -> Scores:
        missing = {vector_key(self._embedder.name, text): text for text in texts if text not in self._known}
        cached = self._cache.get(missing) if self._cache and missing else {}
        fresh = [key for key in missing if key not in cached]
        if fresh:
            new = dict(zip(fresh, self._embedder.embed([missing[key] for key in fresh]), strict=True))
            if self._cache:
                self._cache.put(new)
            cached = {**cached, **new}
        self._known.update({text: cached[key] for key, text in missing.items()})
        return np.stack([self._known[text] for text in texts])


class Meanings:
    """The examples of all rules as vectors, ready to be compared with sentences."""

    def __init__(
        self,
        examples: Mapping[str, Sequence[str]],
        asked: Sequence[str],
        grave: Collection[str],
        kept: Kept,
        others: Sequence[str],
        against: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """`examples`: for each rule's id; `asked`: the questions that our documents answer, ordinary here for
        every rule but the `grave` ones and those that they come near; `others`: sentences that no rule means;
        `against`: for a rule's id, ordinary sentences that count against it alone."""
        self.ids = tuple(rule for rule, listed in examples.items() if listed)
        own = (each for rule in self.ids for each in examples[rule])
        ordinary = list(dict.fromkeys([*ordinary_sentences(), *asked]))
        texts = list(dict.fromkeys([*own, *ordinary, *others]))
        places = {text: place for place, text in enumerate(texts)}
        self._all = kept.embed(texts)
        self._own = [np.array([places[text] for text in examples[rule]]) for rule in self.ids]
        self._ordinary = self._all[[places[text] for text in ordinary]]
        self._counts = self._counted(len(ordinary_sentences()), grave)
        against = against or {}
        self._against = [kept.embed(against[rule]) if against.get(rule) else None for rule in self.ids]
        self._weights = self._linear()

    def scores(self, vectors: Scores) -> Scores:
        """(sentences, rules): about 0 for what is ordinary, 0.2 and more for what a rule means."""
        similar = vectors @ self._all.T
        ordinary = vectors @ self._ordinary.T
        near = np.stack([_top(similar[:, own]) for own in self._own], axis=1)
        rivals = np.stack([ordinary[:, counts].max(axis=1) for counts in self._counts], axis=1)
        for place, sentences in enumerate(self._against):
            if sentences is not None:
                rivals[:, place] = np.maximum(rivals[:, place], AGAINST * (vectors @ sentences.T).max(axis=1))
        linear = _with_bias(vectors) @ self._weights
        scores = near - rivals + LINEAR_SHARE * linear
        return np.asarray(np.where(near < FLOOR, np.minimum(scores, 0.0), scores), np.float32)

    def _counted(self, general: int, grave: Collection[str]) -> list[NDArray[np.bool_]]:
        """For each rule, which ordinary sentences stand against it: not those that are its own matter."""
        counted = []
        for rule, own in zip(self.ids, self._own, strict=True):
            counts = (self._ordinary @ self._all[own].T).max(axis=1) < OWN_MATTER
            counts[:general] = True
            if rule in grave:
                counts[general:] = False
            counted.append(counts)
        return counted

    def _linear(self) -> Scores:
        """One column of weights for each rule: its examples pulled to 1, all others to 0."""
        inputs = _with_bias(self._all)
        columns = []
        for own in self._own:
            target = np.zeros(len(inputs), np.float32)
            target[own] = 1.0
            weight = np.ones(len(inputs), np.float32)
            weight[own] = min(_HEAVIEST, float(np.sqrt(len(inputs) / (2 * len(own)))))
            weighted = inputs * weight[:, None]
            square = weighted.T @ inputs + RIDGE * np.eye(inputs.shape[1], dtype=np.float32)
            columns.append(np.linalg.solve(square, weighted.T @ target))
        return np.stack(columns, axis=1)


def _top(similar: Scores) -> Scores:
    """The nearest few on average; one that is much nearer counts nearly alone, since a rule may hold single lines."""
    count = min(NEAREST, similar.shape[1])
    ranked = np.sort(similar, axis=1)
    return np.asarray(np.maximum(ranked[:, -count:].mean(axis=1), ranked[:, -1] - LONE))


def _with_bias(vectors: Scores) -> Scores:
    return np.hstack([vectors, np.full((len(vectors), 1), _BIAS, np.float32)])
