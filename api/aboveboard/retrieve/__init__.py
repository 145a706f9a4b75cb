"""Finds the passages that may answer, for each thing the author asks."""

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.evidence import Ask, Evidence, Retrieved
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.dense import similarities
from aboveboard.retrieve.eligible import countries, eligible_documents, fits
from aboveboard.retrieve.fuse import fuse
from aboveboard.retrieve.lexical import Alike
from aboveboard.retrieve.library import Library, open_library
from aboveboard.retrieve.query import Query, queries

__all__ = ["Library", "eligible_documents", "open_library", "retrieve"]


def retrieve(
    request: SuggestionRequest, reading: Reading, library: Library, now: datetime, k: int = 8
) -> Retrieved:
    """Search for each thing asked, among what is public, in force at `now` and in scope.

    Args:
        k: passages for each thing asked, at most.
    """
    weights = _weights(reading, library, now)
    found = [
        _ask(query, library, weights, reading.language, k)
        for query in queries(request, reading, library.knowledge.organization)
    ]
    return Retrieved(asks=tuple(found), evidence=_merged(found))


def _weights(reading: Reading, library: Library, now: datetime) -> NDArray[np.float32]:
    """How well each passage's scope fits who asks, by place; 0: it may not answer.

    A passage that names the author's country speaks of it, whatever its document is limited to: `We do not ship
    to Norway` is there for Norwegians.
    """
    eligible = eligible_documents(library.knowledge, now)
    allowed = fits(eligible, library.languages, reading)
    theirs = countries(reading.regions)
    anywhere = fits(eligible, library.languages, reading.model_copy(update={"regions": ()})) if theirs else {}
    return np.array(
        [
            allowed.get(passage.document, 0.0)
            or (anywhere.get(passage.document, 0.0) if theirs & named else 0.0)
            for passage, named in zip(library.passages, library.countries, strict=True)
        ],
        np.float32,
    )


def _ask(query: Query, library: Library, weights: NDArray[np.float32], language: str, k: int) -> Ask:
    alike = {stem: library.lexical.vocabulary.alike(stem, language) for stem in query.stems}
    lexical = library.lexical.scores(query.stems, alike) * (weights > 0)
    dense = {
        place: similarity
        for place, similarity in similarities(query.texts, library, language).items()
        if weights[place] > 0
    }
    naming = library.names.named(query.said)
    named = np.array([naming.get(passage.document, 0.0) for passage in library.passages], np.float32)
    scores = fuse(lexical, dense, named) * weights
    best = [int(place) for place in np.argsort(-scores, kind="stable")[:k] if scores[place] > 0]
    evidence = tuple(
        _evidence(library, place, float(scores[place]), dense.get(place, 0.0), query, alike) for place in best
    )
    sure = confidence(
        Signals(
            dense=evidence[0].dense if evidence else 0.0,
            ahead=ahead(scores),
            words=library.lexical.share(query.asked, best[:3], alike),
            by_sense=bool(dense),
        )
    )
    return Ask(question=query.ask, evidence=evidence, answerable=sure >= ANSWERABLE, confidence=sure)


def _evidence(
    library: Library, place: int, score: float, dense: float, query: Query, alike: Alike
) -> Evidence:
    passage = library.passages[place]
    return Evidence(
        passage=passage,
        document=library.documents[passage.document],
        score=min(score, 1.0),
        lexical=library.lexical.coverage(query.asked, place, alike),
        dense=dense,
    )


def _merged(asks: Sequence[Ask]) -> tuple[Evidence, ...]:
    """Every passage once, at its best score."""
    best: dict[str, Evidence] = {}
    for ask in asks:
        for evidence in ask.evidence:
            known = best.get(evidence.passage.id)
            if known is None or known.score < evidence.score:
                best[evidence.passage.id] = evidence
    return tuple(sorted(best.values(), key=lambda evidence: -evidence.score))
