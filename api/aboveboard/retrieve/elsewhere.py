"""Pages in the folder's main language, for what they answer better than those in the author's: they can be quoted.

A folder often holds a page or two for visitors beside all the others, and what visitors ask is not always on those.
Where the two are compared everything is in English words, and without the names of products: one that stands in both
languages would speak for the page that has it, whatever else that says.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.evidence import Ask
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.read.glossed import MADE_FOR, knows_well
from aboveboard.read.product_names import as_it
from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.dense import similarities
from aboveboard.retrieve.eligible import countries, is_in
from aboveboard.retrieve.form import form_of
from aboveboard.retrieve.library import Library
from aboveboard.retrieve.query import Query, in_english
from aboveboard.retrieve.rank import Ranked, evidence_of, ranked
from aboveboard.retrieve.scope import Weights, weights

BESIDE_OWN = 0.85
"""What a page in the main language is worth beside one in the author's, which can be told rather than quoted."""


def or_elsewhere(
    own: Ask,
    query: Query,
    near: Mapping[int, float],
    request: SuggestionRequest,
    reading: Reading,
    library: Library,
    now: datetime,
    k: int,
) -> Ask:
    """What answers best: pages in the author's language, or those in the folder's main one.

    Args:
        own: what those in the author's language say.
        near: cosine similarity to the question by passage place, in every language.
        k: passages, at most.
    """
    main = library.main_language
    theirs = _fitting(main, reading, library, now)
    if theirs is None:
        return own
    organization = library.knowledge.organization
    texts = query.texts
    query = _nameless(in_english(query, request, reading, organization), reading, organization)
    if query.texts != texts:
        near = similarities(query.texts, library, reading.language)
    worded = replace(library, lexical=library.worded)
    mine = weights(reading, library, now)
    both = ranked(query, worded, near, np.where(mine > 0, mine, BESIDE_OWN * theirs), MADE_FOR)
    if own.answerable and (not both.scores.any() or mine[both.best(1)[0]] > 0):
        return own
    found = ranked(query, worded, near, theirs, MADE_FOR)
    sure = _confidence(found, query, reading, theirs)
    if sure < ANSWERABLE:
        return own
    evidence = evidence_of(found, query, worded, k, foreign=main)
    return Ask(question=query.ask, evidence=evidence, answerable=True, confidence=sure)


def _fitting(main: str | None, reading: Reading, library: Library, now: datetime) -> Weights | None:
    """How well passages in the main language fit who asks; None where the author speaks it, where the embedder does
    not know both languages well, and where as much is written in the author's.

    What stands in the folder's other languages is told in its main one as well, and on what the main one is silent
    they only come near.
    """
    spoken = reading.language
    if main is None or is_in(main, spoken):
        return None
    if not all(knows_well(library.embedder, each) for each in (main, spoken)):
        return None
    theirs = weights(reading.model_copy(update={"language": main}), library, now) * _written_in(library, main)
    own = weights(reading, library, now)
    if np.count_nonzero(theirs) <= np.count_nonzero(own):
        return None
    return theirs * _for_the_same_countries(library, own)


def _for_the_same_countries(library: Library, own: Weights) -> NDArray[np.bool_]:
    """By place, whether it holds where the author's pages do: who reads what holds in Germany has no use for the terms
    of the United Kingdom."""
    limits = [countries(document.regions) for document in library.documents.values()]
    places = {int(number) for number in library.document_of[own > 0]}
    here = frozenset().union(*(limits[number] for number in places))
    by_document = [not limit or not here or bool(limit & here) for limit in limits]
    found: NDArray[np.bool_] = np.array(by_document, bool)[library.document_of]
    return found


def _written_in(library: Library, language: str) -> NDArray[np.bool_]:
    """By place, whether the language of its document is known to be this one."""
    by_document = [library.languages[each] == language for each in library.documents]
    found: NDArray[np.bool_] = np.array(by_document, bool)[library.document_of]
    return found


def _nameless(query: Query, reading: Reading, organization: Organization) -> Query:
    """The query with the products spoken of called `it` in what is looked for by sense."""
    texts: dict[str, float] = {}
    for text, weight in query.texts.items():
        bare = as_it(text, reading.products, organization)
        texts[bare] = max(weight, texts.get(bare, 0.0))
    return replace(query, texts=texts)


def _confidence(found: Ranked, query: Query, reading: Reading, theirs: Weights) -> float:
    """How sure we are that the best passage answers, by sense alone: what words share in another language's words says
    little there."""
    near = np.zeros(len(theirs), np.float32)
    for place, similarity in found.dense.items():
        near[place] = max(similarity, 0.0) * theirs[place]
    return confidence(
        Signals(
            dense=float(near.max(initial=0.0)),
            ahead=ahead(near),
            words=0.0,
            by_sense=True,
            passages=int(np.count_nonzero(theirs)),
            form=form_of(query.plain, reading.language),
        )
    )
