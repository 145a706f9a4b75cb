"""Merges what was found by words, by what they mean and by sense."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Mix:
    """What each way of finding weighs; the one place where it is said. `docs/decisions/0003` has the figures."""

    words: float = 0.2
    """BM25 as a share of the best passage's; ..."""
    words_of_possible: float = 0.8
    """... or of all that the question could reach: a passage that answers has about a quarter of that."""
    sense: float = 0.8
    """Where sense is not searched, words weigh 1."""
    meant: float = 0.08
    """The concepts asked about, named anywhere in the passage or above it, ..."""
    headed: float = 0.06
    """... and once more for those in the title, a heading or a question."""


def fuse(
    lexical: Scores,
    dense: Mapping[int, float],
    named: Scores,
    meant: tuple[Scores, Scores] | None = None,
    mix: Mix | None = None,
    possible: float = 0.0,
) -> Scores:
    """One score for each passage, by place, from 0 to a little over 1.

    Scores are added, not ranks: on the questions that we measured, reciprocal ranks lose what the scores know of
    how far ahead the best ones are (docs/decisions has the figures).

    Args:
        lexical: BM25 by place, unbounded.
        dense: cosine similarity by place, for the nearest only; empty where there is no dense search.
        named: how surely the passage's document is named, in 0..1, by place.
        meant: the share of the concepts asked about that is named anywhere, and above, in 0..1, by place.
        possible: the BM25 that the question could reach, for words to count as a share of it; 0: of the best
            passage's, which is 1 also where that passage only happens to hold an everyday word.
    """
    mix = mix or Mix()
    best = max(float(lexical.max(initial=0.0)), possible if dense else 0.0)
    scores = lexical / best if best > 0 else lexical
    if dense:
        sense = np.zeros_like(scores)
        for place, similarity in dense.items():
            sense[place] = min(max(similarity, 0.0), 1.0)
        scores = (mix.words_of_possible if possible else mix.words) * scores + mix.sense * sense
    if meant:
        # What only shares a concept is not found: it ranks what words or sense have found.
        scores = np.where(scores > 0, scores + mix.meant * meant[0] + mix.headed * meant[1], 0.0)
    # A name multiplies: it decides between passages that answer, and makes none of one that does not.
    return (scores * (1 + named) / (1 + named.max(initial=0.0))).astype(np.float32)
