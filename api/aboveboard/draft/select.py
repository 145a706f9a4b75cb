"""Which spans answer what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import regex

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.words import content_stems
from aboveboard.draft.brief import Brief
from aboveboard.draft.expects import asks_openly, denies, holds_what_is_asked_for, is_signpost
from aboveboard.draft.rows import subject_of
from aboveboard.draft.spans import Span, spans_of
from aboveboard.read.regions import regions
from aboveboard.retrieve.eligible import countries
from aboveboard.retrieve.query import Query, queries

COVER, DENSE, PASSAGE = 0.3, 0.7, 0.8
"""What the words of the question, its sense, and its passage's rank weigh in a span's score."""
ABOVE = 0.7
"""What a word of the question weighs that only a heading or the document's questions hold."""
EXPECTED, APPROVED = 0.1, 0.02
LEANING, NEGATED, FIRST_STEPS, FRAGMENT, SIGNPOST = 0.08, 0.06, 0.1, 0.15, 0.25
OTHER_PRODUCT, OTHER_CODE, OTHER_PLACE, SAME_PLACE = 0.4, 0.4, 0.5, 0.15
SPANS_LOOKED_AT = 32
LONG_WORDS = 40
"""A span beyond this many words is seldom what a person would say."""


@dataclass(frozen=True)
class Chosen:
    """A span that may be said, with where it comes from and how well it answers (comparable in one ask)."""

    span: Span
    evidence: Evidence
    score: float
    covers: frozenset[str] = frozenset()
    """Stems of the question that the span itself holds."""


def choose(ask: Ask, brief: Brief) -> list[Chosen]:
    """Spans of the ask's evidence that answer it, best first; none where the ask is not answerable."""
    if not ask.answerable:
        return []
    query = _query(ask, brief)
    rated = [
        _by_words(span, evidence, query, brief)
        for evidence in ask.evidence
        for span in spans_of(evidence.passage)
    ]
    rated = sorted(rated, key=lambda chosen: -chosen.score)[:SPANS_LOOKED_AT]
    rated = _with_sense(query, rated, brief)
    return [_standing(chosen) for chosen in sorted(rated, key=lambda chosen: -chosen.score)]


def novel(chosen: Chosen, said: Sequence[Chosen], language: str) -> bool:
    """Whether a span adds something to what is said already."""
    fresh = set(content_stems(chosen.span.text, language))
    for other in said:
        known = set(content_stems(other.span.text, language))
        if fresh and len(fresh & known) / len(fresh) > 0.6:
            return False
    return bool(fresh)


def _query(ask: Ask, brief: Brief) -> Query:
    """What was searched for this ask: its words with those of its post and thread around it."""
    asked = queries(brief.request, brief.reading, brief.knowledge.organization)
    return next((query for query in asked if query.ask == ask.question), asked[0])


def _by_words(span: Span, evidence: Evidence, query: Query, brief: Brief) -> Chosen:
    language = brief.reading.language
    held = set(content_stems(span.text, language))
    above = set(content_stems(" ".join((*evidence.passage.headings, *evidence.document.questions)), language))
    weights = {stem: weight * brief.rarity(stem) for stem, weight in query.stems.items()}
    found = sum(w * (1.0 if s in held else ABOVE if s in above else 0.0) for s, w in weights.items())
    score = COVER * found / (sum(weights.values()) or 1.0) + PASSAGE * evidence.score
    score += EXPECTED if holds_what_is_asked_for(query.ask, span) else 0.0
    score += APPROVED if span.shape == "approved" else 0.0
    if span.shape == "row" and set(content_stems(subject_of(span.text), language)) <= query.asked.keys():
        score += EXPECTED
    score -= LEANING if span.leans else 0.0
    score -= FRAGMENT if span.shape == "fragment" else 0.0
    score -= SIGNPOST if is_signpost(span.text) else 0.0
    score -= OTHER_PRODUCT if _of_another_product(span.text, brief) else 0.0
    score -= NEGATED if asks_openly(query.ask) and denies(span.text) else 0.0
    score -= OTHER_CODE if _of_another_code(span.text, query.ask) else 0.0
    score += _by_place(span.text, brief)
    score -= FIRST_STEPS if span.shape == "first steps" else 0.0
    if span.shape != "steps":
        score -= 0.01 * max(0, len(span.text.split()) - LONG_WORDS)
    return Chosen(span, evidence, score, frozenset(query.asked.keys() & held))


def _of_another_product(text: str, brief: Brief) -> bool:
    """Whether the text speaks of products, and not of the one that the author speaks of."""
    asked = set(brief.reading.products)
    if not asked:
        return False
    folded = text.casefold()
    spoken = {
        product
        for product, names in brief.knowledge.organization.products.items()
        if any(
            regex.search(rf"\b{regex.escape(name.casefold())}\b", folded) for name in names if name.strip()
        )
    }
    return bool(spoken) and not spoken & asked


_CODE = regex.compile(r"\b\p{L}{1,4}-?\p{N}{1,5}\b")


def _of_another_code(text: str, question: str) -> bool:
    """Asked for `E2`, what is said of `E7` is no answer."""
    asked = {code.casefold() for code in _CODE.findall(question)}
    held = {code.casefold() for code in _CODE.findall(text)}
    return bool(asked and held) and not asked & held


def _by_place(text: str, brief: Brief) -> float:
    """A sentence that names the author's country answers them; one that names only others does not."""
    theirs = countries(brief.reading.regions)
    named = countries(regions(text)) if theirs else frozenset()
    if not named:
        return 0.0
    return SAME_PLACE if named & theirs else -OTHER_PLACE


def _with_sense(query: Query, rated: list[Chosen], brief: Brief) -> list[Chosen]:
    """The same with what nearness in sense adds, where the embedder knows the language."""
    if brief.embedder is None or not rated:
        return rated
    asked = list(query.texts)
    vectors = brief.embedder.embed([*asked, *map(_in_context, rated)])
    sense = np.array(list(query.texts.values()), np.float32) @ vectors[: len(asked)]
    similar = vectors[len(asked) :] @ (sense / (np.linalg.norm(sense) or 1.0))
    return [
        replace(chosen, score=chosen.score + DENSE * max(0.0, float(cosine)))
        for chosen, cosine in zip(rated, similar, strict=True)
    ]


def _in_context(chosen: Chosen) -> str:
    nearest = chosen.evidence.passage.headings[-1:]
    return ". ".join((*nearest, chosen.span.text))


def _standing(chosen: Chosen) -> Chosen:
    """A span that leans on the one before it is said together with that one."""
    if not chosen.span.leans or chosen.span.order == 0:
        return chosen
    before = spans_of(chosen.evidence.passage)[chosen.span.order - 1]
    if before.leans or before.shape == "row" or len(before.parts) > 2:
        return chosen
    together = Span(before.passage, before.order, (*before.parts, *chosen.span.parts), chosen.span.shape)
    return replace(chosen, span=together)
