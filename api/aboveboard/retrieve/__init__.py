"""Finds the passages that may answer, for each thing the author asks."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from functools import partial

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.evidence import Ask, Evidence, Retrieved
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems
from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.dense import is_native, similarities
from aboveboard.retrieve.eligible import eligible_documents
from aboveboard.retrieve.elsewhere import asked_elsewhere
from aboveboard.retrieve.focus import focus, in_passing
from aboveboard.retrieve.form import Form, form_of, kind_asked
from aboveboard.retrieve.fuse import fuse
from aboveboard.retrieve.lexical import Alike, Scores
from aboveboard.retrieve.library import Library, open_library
from aboveboard.retrieve.models import models_named, speaks_of
from aboveboard.retrieve.out_of_force import withheld_ahead
from aboveboard.retrieve.query import Query, queries
from aboveboard.retrieve.scope import Weights, Withheld, weights, withheld
from aboveboard.retrieve.traits import counted, is_counted, is_told, trait_asked
from aboveboard.retrieve.vocabulary import TYPO

LEADING = 3
"""The best passages, which together are looked at for what was asked."""
IN_PASSING = 0.5
"""How strange a thing is that is named in passing, such as a place: pages seldom list what they hold for."""

__all__ = ["Library", "eligible_documents", "open_library", "retrieve"]


def retrieve(
    request: SuggestionRequest, reading: Reading, library: Library, now: datetime, k: int = 8
) -> Retrieved:
    """Search for each thing asked, among what is public, in force at `now` and in scope.

    Args:
        k: passages for each thing asked, at most.
    """
    fit, out = weights(reading, library, now), withheld(reading, library, now)
    found = []
    for query in queries(request, reading, library.knowledge.organization):
        near = similarities(query.texts, library, reading.language)
        ask = _ask(query, library, near, fit, out, reading.language, k)
        if not ask.answerable and reading.intent == "question":
            ask = next(iter(asked_elsewhere(query, near, reading, library, now, k)), ask)
        found.append(ask)
    return Retrieved(asks=tuple(found), evidence=_merged(found))


def _ask(
    query: Query,
    library: Library,
    near: Mapping[int, float],
    fit: Weights,
    out: Withheld,
    language: str,
    k: int,
) -> Ask:
    alike = {stem: library.lexical.vocabulary.alike(stem, language) for stem in query.stems}
    lexical = library.lexical.scores(query.stems, alike) * (fit > 0)
    dense = {place: similarity for place, similarity in near.items() if fit[place] > 0}
    relative, scores = _scores(
        query, library, fit, lexical, dense, _possible(query, library, language, alike)
    )
    best = [int(place) for place in np.argsort(-scores, kind="stable")[:k] if scores[place] > 0]
    evidence = tuple(
        _evidence(library, place, float(scores[place]), dense.get(place, 0.0), query, alike) for place in best
    )
    strange = _strange(query, library, best[:LEADING], alike)
    odd, by_meaning = _oddities(query, library, strange, alike, language)
    sure = confidence(
        Signals(
            dense=evidence[0].dense if evidence else 0.0,
            ahead=ahead(relative),
            words=library.lexical.share(query.asked, best[:LEADING], alike),
            by_sense=bool(dense),
            withheld=withheld_ahead(near, dense, out, library, query.asked, best[:LEADING]),
            passages=int(np.count_nonzero(fit)),
            strange=odd,
            by_meaning=by_meaning,
            untold=_is_untold(query, library, best[:LEADING], language),
            form=_form(query, language, strange),
            native=is_native(library, language),
        )
    )
    if _of_an_unknown_model(query, library, fit):
        sure = 0.0
    return Ask(question=query.ask, evidence=evidence, answerable=sure >= ANSWERABLE, confidence=sure)


def _scores(
    query: Query, library: Library, fit: Weights, lexical: Scores, dense: Mapping[int, float], possible: float
) -> tuple[Scores, Scores]:
    """Each passage's score beside the best one's, which tells how far ahead that is, and the one that ranks it."""
    meant = library.meant.shares(query.meant)
    found = partial(fuse, lexical, dense, _named(query, library), meant, library.mix)
    relative = _with_codes(found(), query, library) * fit
    return relative, _with_codes(found(possible), query, library) * fit if possible else relative


def _possible(query: Query, library: Library, language: str, alike: Alike) -> float:
    """The most that words could score; 0 where sense can't be trusted to find what they miss."""
    return library.lexical.possible(query.stems, alike) if is_native(library, language) else 0.0


def _of_an_unknown_model(query: Query, library: Library, fit: Weights) -> bool:
    """Whether a model of a product is asked about that no passage in force speaks of."""
    models = models_named(query.spoken_of, library.knowledge.organization)
    return bool(models) and not any(
        speaks_of(passage.text, models) for place, passage in enumerate(library.passages) if fit[place] > 0
    )


def _with_codes(scores: NDArray[np.float32], query: Query, library: Library) -> NDArray[np.float32]:
    """A passage that holds the very code that was named comes before all that do not."""
    held = [place for code in query.codes for place in library.codes.get(code, ())]
    if not held:
        return scores
    lifted = scores.copy()
    lifted[sorted(set(held))] += scores.max(initial=0.0)
    return lifted


def _strange(query: Query, library: Library, places: Sequence[int], alike: Alike) -> frozenset[str]:
    """The words of the question that nothing holds, slips of the keys aside, and that stand for nothing that the
    leading passages name."""
    unknown = _unheld(query.asked, library, alike)
    return frozenset(stem for stem in unknown if not library.meant.held(query.naming[stem], places))


def _unheld(stems: Iterable[str], library: Library, alike: Alike) -> frozenset[str]:
    """Those that no passage of the folder holds, slips of the keys aside."""
    return frozenset(
        stem for stem in stems if stem not in library.lexical.rarity and TYPO not in alike[stem].values()
    )


def _oddities(
    query: Query, library: Library, strange: Set[str], alike: Alike, language: str
) -> tuple[float, bool]:
    """How strange what the question is about is, and whether some of it is known by its meaning alone."""
    about = [stem for stem in focus(query.ask, language) if stem in query.asked]
    odd = strange & set(about)
    by_meaning = bool(_unheld(about, library, alike) - strange)
    return (0.0 if not odd else IN_PASSING if odd <= in_passing(query.ask, language) else 1.0), by_meaning


def _is_untold(query: Query, library: Library, places: Sequence[int], language: str) -> bool:
    """Whether a trait or a number of things is asked for that the leading passages tell nothing of."""
    passages = [library.passages[place] for place in places]
    texts = [" ".join((*each.headings, each.text)) for each in passages]
    trait, noun = trait_asked(query.ask), counted(query.ask)
    if trait is not None and not is_told(trait, texts):
        return True
    return noun is not None and not is_counted(noun, texts, language)


def _form(query: Query, language: str, strange: Set[str]) -> Form:
    """How the question asks; `which maps do you sell?` asks for a thing by name where nothing speaks of maps."""
    form = form_of(query.plain, language)
    kind = content_stems(kind_asked(query.plain, language), language) if form == "open" else ()
    return "thing" if strange & set(kind) else form


def _named(query: Query, library: Library) -> NDArray[np.float32]:
    """How surely each passage's document is named, by place."""
    naming = library.names.named(query.said)
    by_document = np.array([naming.get(each, 0.0) for each in library.documents], np.float32)
    found: NDArray[np.float32] = by_document[library.document_of]
    return found


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
