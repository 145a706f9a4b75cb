"""Finds the passages that may answer, for each thing the author asks."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime

import numpy as np

from aboveboard.domain.evidence import Ask, Evidence, Retrieved
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems
from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.dense import is_native, similarities
from aboveboard.retrieve.eligible import eligible_documents
from aboveboard.retrieve.elsewhere import or_elsewhere
from aboveboard.retrieve.focus import focus, in_passing
from aboveboard.retrieve.form import Form, form_of, kind_asked
from aboveboard.retrieve.lexical import Alike
from aboveboard.retrieve.library import Library, open_library
from aboveboard.retrieve.models import models_named, speaks_of
from aboveboard.retrieve.out_of_force import withheld_ahead
from aboveboard.retrieve.query import Query, queries
from aboveboard.retrieve.rank import evidence_of, ranked
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
        if reading.intent == "question":
            ask = or_elsewhere(ask, query, near, request, reading, library, now, k)
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
    rated = ranked(query, library, near, fit, language)
    evidence, best, alike = evidence_of(rated, query, library, k), rated.best(k), rated.alike
    strange = _strange(query, library, best[:LEADING], alike)
    odd, by_meaning = _oddities(query, library, strange, alike, language)
    sure = confidence(
        Signals(
            dense=evidence[0].dense if evidence else 0.0,
            ahead=ahead(rated.relative),
            words=library.lexical.share(query.asked, best[:LEADING], alike),
            by_sense=bool(rated.dense),
            withheld=withheld_ahead(near, rated.dense, out, library, query.asked, best[:LEADING]),
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


def _of_an_unknown_model(query: Query, library: Library, fit: Weights) -> bool:
    """Whether a model of a product is asked about that no passage in force speaks of."""
    models = models_named(query.spoken_of, library.knowledge.organization)
    return bool(models) and not any(
        speaks_of(passage.text, models) for place, passage in enumerate(library.passages) if fit[place] > 0
    )


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


def _merged(asks: Sequence[Ask]) -> tuple[Evidence, ...]:
    """Every passage once, at its best score."""
    best: dict[str, Evidence] = {}
    for ask in asks:
        for evidence in ask.evidence:
            known = best.get(evidence.passage.id)
            if known is None or known.score < evidence.score:
                best[evidence.passage.id] = evidence
    return tuple(sorted(best.values(), key=lambda evidence: -evidence.score))
