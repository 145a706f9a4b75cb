"""Rates passages as answers to one question, by words, sense, meaning, names and codes together."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.evidence import Evidence
from aboveboard.retrieve.dense import is_native
from aboveboard.retrieve.fuse import fuse
from aboveboard.retrieve.lexical import Alike, Scores
from aboveboard.retrieve.library import Library
from aboveboard.retrieve.query import Query
from aboveboard.retrieve.scope import Weights


@dataclass(frozen=True)
class Ranked:
    """Every passage as it was rated, by place; those out of scope with nothing."""

    scores: Scores
    """What ranks them."""
    relative: Scores
    """The same beside the best one's, which tells how far ahead that one is."""
    dense: Mapping[int, float]
    """Similarities of those in scope."""
    alike: Alike
    """What else counts for each stem of the question, and how much."""

    def best(self, k: int) -> list[int]:
        """Places of the k best, best first."""
        order = np.argsort(-self.scores, kind="stable")[:k]
        return [int(place) for place in order if self.scores[place] > 0]


def ranked(query: Query, library: Library, near: Mapping[int, float], fit: Weights, language: str) -> Ranked:
    """Rate all passages.

    Args:
        near: cosine similarity to the question by place, for the nearest only.
        fit: how well each passage's scope fits, by place.
        language: that of the query's words.
    """
    alike = {stem: library.lexical.vocabulary.alike(stem, language) for stem in query.stems}
    lexical = library.lexical.scores(query.stems, alike) * (fit > 0)
    dense = {place: similarity for place, similarity in near.items() if fit[place] > 0}
    meant = library.meant.shares(query.meant)
    found = partial(fuse, lexical, dense, _named(query, library), meant, library.mix)
    relative = _with_codes(found(), query, library) * fit
    # Words are a share of the possible only where sense can be trusted to find what they miss.
    possible = library.lexical.possible(query.stems, alike) if is_native(library, language) else 0.0
    scores = _with_codes(found(possible), query, library) * fit if possible else relative
    return Ranked(scores, relative, dense, alike)


def evidence_of(
    found: Ranked, query: Query, library: Library, k: int, foreign: str | None = None
) -> tuple[Evidence, ...]:
    """The k best passages, best first.

    Args:
        foreign: their language, where it is another than the author's.
    """
    return tuple(
        Evidence(
            passage=library.passages[place],
            document=library.documents[library.passages[place].document],
            score=min(float(found.scores[place]), 1.0),
            lexical=library.lexical.coverage(query.asked, place, found.alike),
            dense=found.dense.get(place, 0.0),
            foreign=foreign,
        )
        for place in found.best(k)
    )


def _with_codes(scores: NDArray[np.float32], query: Query, library: Library) -> NDArray[np.float32]:
    """A passage that holds the very code that was named comes before all that do not."""
    held = [place for code in query.codes for place in library.codes.get(code, ())]
    if not held:
        return scores
    lifted = scores.copy()
    lifted[sorted(set(held))] += scores.max(initial=0.0)
    return lifted


def _named(query: Query, library: Library) -> NDArray[np.float32]:
    """How surely each passage's document is named, by place."""
    naming = library.names.named(query.said)
    by_document = np.array([naming.get(each, 0.0) for each in library.documents], np.float32)
    found: NDArray[np.float32] = by_document[library.document_of]
    return found
