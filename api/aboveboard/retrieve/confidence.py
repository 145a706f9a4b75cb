"""How sure we are that the best passage answers what is asked, on a scale that means the same in every folder."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ANSWERABLE = 0.28
"""From here on an answer is drafted: a miss costs the responder a look at the sources, a wrong refusal the reply."""
BACKGROUND_RANK = 20
"""The passage of this rank stands for those that are near the subject and do not answer."""
BACKGROUND = 0.25
"""Its usual score, for folders with fewer passages."""

# Logistic regressions on three sets of questions at once, each counting the same: support conversations, the same
# with the passages that answer taken away, and posts to a shop with and without the documents that answer.
_OFFSET, _DENSE, _AHEAD, _WORDS = -4.73, 3.03, 8.94, 1.10
_WORDS_ALONE_OFFSET, _WORDS_ALONE = -3.2, 12.0


@dataclass(frozen=True)
class Signals:
    """What tells an answer from something that is only near."""

    dense: float
    """Cosine similarity of the best passage; 0 where sense is not searched."""
    ahead: float
    """How far the best passage's score is above the background."""
    words: float
    """The most of the question's possible BM25 that one of the three best passages has, in 0..1."""
    by_sense: bool
    """Whether sense was searched at all."""


def confidence(signals: Signals) -> float:
    """In 0..1, comparable between requests and folders."""
    if signals.by_sense:
        total = _OFFSET + _DENSE * signals.dense + _AHEAD * signals.ahead + _WORDS * signals.words
    else:
        total = _WORDS_ALONE_OFFSET + _WORDS_ALONE * signals.words
    return 1 / (1 + math.exp(-total))


def ahead(scores: NDArray[np.float32]) -> float:
    """How far the best of all passages' scores is above the background; 0 where none has any."""
    if not len(scores) or scores.max() <= 0:
        return 0.0
    if np.count_nonzero(scores) < BACKGROUND_RANK:
        background = min(BACKGROUND, float(scores[scores > 0].min()))
    else:
        background = float(np.partition(scores, -BACKGROUND_RANK)[-BACKGROUND_RANK])
    return float(scores.max()) - background
