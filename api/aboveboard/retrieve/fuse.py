"""Merges what was found by words with what was found by sense."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

LEXICAL, DENSE = 0.2, 0.8
"""Weights where both are there."""


def fuse(
    lexical: NDArray[np.float32], dense: Mapping[int, float], named: NDArray[np.float32]
) -> NDArray[np.float32]:
    """One score for each passage, by place, in 0..1.

    Scores are added, not ranks: on the questions that we measured, reciprocal ranks lose what the scores know of
    how far ahead the best ones are (docs/decisions has the figures).

    Args:
        lexical: BM25 by place, unbounded.
        dense: cosine similarity by place, for the nearest only; empty where there is no dense search.
        named: how surely the passage's document is named, in 0..1, by place.
    """
    best = float(lexical.max(initial=0.0))
    scores = lexical / best if best > 0 else lexical
    if dense:
        sense = np.zeros_like(scores)
        for place, similarity in dense.items():
            sense[place] = min(max(similarity, 0.0), 1.0)
        scores = LEXICAL * scores + DENSE * sense
    # A name multiplies: it decides between passages that answer, and makes none of one that does not.
    return (scores * (1 + named) / (1 + named.max(initial=0.0))).astype(np.float32)
