"""Pages in another language than the author's, for what nothing in theirs answers: they can be quoted."""

from collections.abc import Mapping
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.reading import Reading
from aboveboard.read.glossed import knows_well
from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.eligible import is_in
from aboveboard.retrieve.form import Form, form_of
from aboveboard.retrieve.library import Library
from aboveboard.retrieve.query import Query
from aboveboard.retrieve.scope import Weights, weights


def asked_elsewhere(
    query: Query, near: Mapping[int, float], reading: Reading, library: Library, now: datetime, k: int
) -> list[Ask]:
    """The same question put to the pages of other languages; those that answer it, the surest first.

    Args:
        near: cosine similarity to the question by passage place, in every language.
        k: passages, at most.
    """
    form = form_of(query.plain, reading.language)
    others = _fitting(reading, library, now).items()
    found = [_ask(query, near, form, library, fit, language, k) for language, fit in others]
    return sorted((ask for ask in found if ask.answerable), key=lambda ask: -ask.confidence)


def _fitting(reading: Reading, library: Library, now: datetime) -> Mapping[str, Weights]:
    """How well passages fit who asks, by language, where the embedder knows both languages well.

    Only of a language in which more is written: what stands in the folder's other languages is told in its main one
    as well, and on what the main one is silent they only come near.
    """
    if not knows_well(library.embedder, reading.language):
        return {}
    own = np.count_nonzero(weights(reading, library, now))
    found = {}
    for language in sorted({each for each in library.languages.values() if each}):
        if is_in(language, reading.language) or not knows_well(library.embedder, language):
            continue
        theirs = weights(reading.model_copy(update={"language": language}), library, now)
        theirs = theirs * _written_in(library, language)
        if np.count_nonzero(theirs) > own:
            found[language] = theirs
    return found


def _written_in(library: Library, language: str) -> NDArray[np.bool_]:
    """By place, whether the language of its document is known to be this one."""
    by_document = [library.languages[each] == language for each in library.documents]
    found: NDArray[np.bool_] = np.array(by_document, bool)[library.document_of]
    return found


def _ask(
    query: Query, near: Mapping[int, float], form: Form, library: Library, fit: Weights, language: str, k: int
) -> Ask:
    """By sense alone: words that differ say nothing there."""
    scores = np.zeros(len(library.passages), np.float32)
    for place, similarity in near.items():
        scores[place] = max(similarity, 0.0) * fit[place]
    best = [int(place) for place in np.argsort(-scores, kind="stable")[:k] if scores[place] > 0]
    sure = confidence(
        Signals(
            dense=near.get(best[0], 0.0) if best else 0.0,
            ahead=ahead(scores),
            words=0.0,
            by_sense=True,
            passages=int(np.count_nonzero(fit)),
            form=form,
        )
    )
    evidence = tuple(
        Evidence(
            passage=library.passages[place],
            document=library.documents[library.passages[place].document],
            score=min(float(scores[place]), 1.0),
            dense=near[place],
            foreign=language,
        )
        for place in best
    )
    return Ask(question=query.ask, evidence=evidence, answerable=sure >= ANSWERABLE, confidence=sure)
