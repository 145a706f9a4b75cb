"""How sure we are that the best passage answers what is asked, on a scale that means the same in every folder."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aboveboard.retrieve.form import Form

ANSWERABLE = 0.28
"""From here on an answer is drafted: a miss costs the responder a look at the sources, a wrong refusal the reply."""
BACKGROUND_RANK = 20
"""The passage of this rank stands for those that are near the subject and do not answer."""
BACKGROUND = 0.25
"""Its usual score, for folders with fewer passages."""

WITHHELD_AT_MOST = 0.15
"""Nearer than this, what may not answer proves nothing more."""
CROWDED_FROM, CROWDED_TO = 150, 1_150
"""Passages searched between which more of them make it likelier that one is near by chance; beyond was not measured."""

# A logistic regression on posts to fourteen companies, and questions in everyday words that nothing answers, each side
# counting the same (docs/decisions/0004 has the figures). What a crowd costs was measured on support conversations.
_OFFSET, _DENSE, _AHEAD, _WORDS, _WITHHELD = -3.4, 5.5, 8.0, 2.0, -38.0
_STRANGE, _BY_MEANING, _UNTOLD, _CROWD = -2.6, -1.0, -6.5, -2.1
_FORMS: Mapping[Form, float] = {"thing": -3.3, "plans": -7.0}
# In a language that the embedder was not made for everything is near: sense tells half as much there; the offset
# keeps as many answers.
_OFFSET_ABROAD, _SENSED_ABROAD = -0.85, 0.5
_MOST_CROWDED = math.log(CROWDED_TO / CROWDED_FROM)
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
    withheld: float = 0.0
    """How much nearer than all of them a passage is that may not answer: expired, not yet in force, for others."""
    passages: int = 0
    """How many were searched."""
    strange: float = 0.0
    """1 where the question is about something that nothing in the folder holds and that means nothing the three best
    passages name; half where it names that in passing."""
    by_meaning: bool = False
    """Whether it is about something that they name by what it means alone: a horse is a pet, and not the same."""
    untold: bool = False
    """Whether it asks for a trait that the best passages tell nothing of: how heavy, in which colours."""
    form: Form = "open"
    """How the question asks."""
    native: bool = True
    """Whether the embedder was made for the question's language."""


def confidence(signals: Signals) -> float:
    """In 0..1, comparable between requests and folders."""
    if signals.by_sense:
        sensed = _DENSE * signals.dense + _AHEAD * signals.ahead
        total = _OFFSET + sensed if signals.native else _OFFSET_ABROAD + _SENSED_ABROAD * sensed
        crowd = _crowd(signals.passages)
        total += _WORDS * signals.words + _CROWD * crowd + _asked(signals) * (1 - crowd / _MOST_CROWDED)
        total += _WITHHELD * min(signals.withheld, WITHHELD_AT_MOST)
    else:
        total = _WORDS_ALONE_OFFSET + _WORDS_ALONE * signals.words
    return 1 / (1 + math.exp(-total))


def _asked(signals: Signals) -> float:
    """What the question's form, the trait and the strange things that it asks for say; where it asks openly the trait
    alone.

    It fades in a crowd, where a page speaks of nearly every thing and holds nearly every word.
    """
    trait = _UNTOLD if signals.untold else 0.0
    if signals.form == "open":
        return trait
    strange = _STRANGE * signals.strange + (_BY_MEANING if signals.by_meaning else 0.0)
    return trait + strange + _FORMS.get(signals.form, 0.0)


def _crowd(passages: int) -> float:
    return math.log(min(max(passages, CROWDED_FROM), CROWDED_TO) / CROWDED_FROM)


def ahead(scores: NDArray[np.float32]) -> float:
    """How far the best of all passages' scores is above the background; 0 where none has any."""
    if not len(scores) or scores.max() <= 0:
        return 0.0
    if np.count_nonzero(scores) < BACKGROUND_RANK:
        background = min(BACKGROUND, float(scores[scores > 0].min()))
    else:
        background = float(np.partition(scores, -BACKGROUND_RANK)[-BACKGROUND_RANK])
    return float(scores.max()) - background
