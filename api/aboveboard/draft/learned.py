"""Which of the best spans a person would say, learned from examples: posts with the sentence that answers each.

Weights that add up cannot say that a word of the post's first sentence matters only where the question itself names
nothing; trees can. They were grown on invented companies, each judged by trees that had not seen it, and only order
what the rules rated best (`benchmarks/choosing.py`; decision 22).
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.features import FEATURES, features
from aboveboard.draft.signals import Asked
from aboveboard.draft.trees import Trees, open_trees

COMPARED = 24
"""How many of the best spans are compared."""
EVENNESS = 2.5
"""By what the trees' figures are divided before they are odds: so, of posts to companies that they were not grown on,
the first place's chance is its share of right answers."""
_KEPT = Path(__file__).with_name("trees.json")


def by_examples(rated: Sequence[Chosen], asked: Asked, brief: Brief) -> list[Chosen]:
    """The same spans, with the best ones in the order that examples taught.

    The first place keeps its score, and so does each after it, so that scores can be compared as before. Each gets its
    chance to be the one that answers: what stands second is worth saying where the examples were in two minds.
    """
    if brief.embedder is None or brief.tokens is None or len(rated) < 2:
        return list(rated)
    best, rest = rated[:COMPARED], rated[COMPARED:]
    said = grown().say(features(best, asked, brief))
    chances = _chances(said)
    order = sorted(range(len(best)), key=lambda n: -said[n])
    first = [
        replace(best[n], score=best[place].score, chance=float(chances[n])) for place, n in enumerate(order)
    ]
    return [*first, *(replace(each, chance=0.0) for each in rest)]


def _chances(said: NDArray[np.float32]) -> NDArray[np.float32]:
    odds = np.exp((said - said.max()) / EVENNESS)
    shares: NDArray[np.float32] = odds / odds.sum()
    return shares


@lru_cache(maxsize=1)
def grown() -> Trees:
    """The trees that come with the package.

    Raises:
        ValueError: they were grown on other features than these.
    """
    trees = open_trees(_KEPT)
    if trees.features != FEATURES:
        raise ValueError(
            f"{_KEPT.name} was grown on other features; grow it anew with benchmarks/choosing.py"
        )
    return trees
