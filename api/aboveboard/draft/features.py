"""What spans are compared by: the signals that rated each, and how each stands to the others of its question."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.expects import HARD, denies, holds, wanted
from aboveboard.draft.late import met
from aboveboard.draft.signals import Asked, Candidate

SIGNALS = (
    "words",
    "sense",
    "passage",
    "concepts",
    "concepts above",
    "concepts around",
    "listed",
    "form",
    "scope",
)
"""What the rules rated each by."""
GRADED = (
    *SIGNALS,
    "near ask", "near post", "heading near ask", "heading near post", "met", "post met",
    "shared with ask", "shared with post", "says besides", "length",
)  # fmt: skip
"""Signals with many values, which are compared within a question as well."""
PLAIN = ("order", "is row", "leans", "holds kind", "lacks kind", "has figures", "denies")
FEATURES = (*GRADED, *(f"{name} among them" for name in GRADED), *PLAIN, "score", "behind the best")
"""Columns of `features`, in order."""
LATE = 6
"""From this place in its passage on a span is simply late."""
WORDS_OF_ONE = 20
"""What a length of 1 is, in words."""


def features(found: Sequence[Chosen], asked: Asked, brief: Brief) -> NDArray[np.float32]:
    """One row for each span and one column for each of FEATURES. Needs the brief's embedder and its words."""
    graded = np.column_stack([*_by_signals(found), *_by_sense(found, asked, brief), *_by_words(found, asked)])
    spread = graded.std(axis=0)
    among = (graded - graded.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    scores = np.array([each.score for each in found])
    standing = np.column_stack([scores, scores - scores.max()])
    return np.hstack([graded, among, _plain(found, asked), standing]).astype(np.float32)


def _by_signals(found: Sequence[Chosen]) -> list[NDArray[np.float64]]:
    return [np.array([each.signals[name] for each in found]) for name in SIGNALS]


def _by_sense(found: Sequence[Chosen], asked: Asked, brief: Brief) -> list[NDArray[np.float64]]:
    """How near each and its heading come to the question and to its post, as sentences and word by word."""
    assert brief.embedder is not None and brief.tokens is not None
    ask, post = asked.query.plain, asked.post
    texts = [Candidate(each.span, each.evidence).compared_with(ask) for each in found]
    headings = [" ".join(each.evidence.passage.headings[-1:]) or "-" for each in found]
    vectors = brief.embedder.embed([ask, post, *texts, *headings]).astype(np.float64)
    wanted_ask, wanted_post, spans, above = vectors[0], vectors[1], *np.split(vectors[2:], 2)
    late = [met(each, texts, brief.tokens, brief.word_language, asked.names) for each in (ask, post)]
    nearness = [spans @ wanted_ask, spans @ wanted_post, above @ wanted_ask, above @ wanted_post]
    return [*nearness, *(each.astype(np.float64) - each.mean() for each in late)]


def _by_words(found: Sequence[Chosen], asked: Asked) -> list[NDArray[np.float64]]:
    """What each shares with the question and its post, and says besides, by how few others say it; its length."""
    held = [set(asked.stems_told(each.span.text, each.evidence)) for each in found]
    holders = {stem: sum(stem in each for each in held) for each in held for stem in each}
    ask, post = (set(asked.stems_asked(text)) for text in (asked.query.plain, asked.post))

    def told(stems: set[str]) -> float:
        return float(sum(np.log1p(len(found) / (1 + holders[stem])) for stem in stems))

    shared = [(told(each & ask), told(each & post), told(each - post)) for each in held]
    lengths = [len(each.span.text.split()) / WORDS_OF_ONE for each in found]
    return [*np.array(shared).T, np.array(lengths)]


def _plain(found: Sequence[Chosen], asked: Asked) -> NDArray[np.float64]:
    kind = wanted(asked.query.plain)
    return np.array(
        [
            (
                min(each.span.order, LATE) / LATE,
                each.span.shape == "row",
                each.span.leans,
                kind is not None and holds(kind, each.span),
                kind in HARD and not holds(kind, each.span),
                any(letter.isdigit() for letter in each.span.text),
                denies(each.span.text),
            )
            for each in found
        ],
        float,
    )
