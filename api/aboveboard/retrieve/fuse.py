"""Merges what was found by words with what was found by sense."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

LEXICAL, DENSE = 0.4, 0.6
"""Weights where both are there."""


def fuse(lexical: NDArray[np.float32], dense: Mapping[int, float]) -> NDArray[np.float32]:
    """One score for each passage, by place, in 0..1.

    Args:
        lexical: BM25 by place, unbounded.
        dense: cosine similarity by place, for the nearest only; empty where there is no dense search.
    """
    best = float(lexical.max(initial=0.0))
    words = lexical / best if best > 0 else lexical
    if not dense:
        return words
    sense = np.zeros_like(words)
    for place, similarity in dense.items():
        sense[place] = min(max(similarity, 0.0), 1.0)
    return (LEXICAL * words + DENSE * sense).astype(np.float32)
