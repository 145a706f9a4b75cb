"""What speaks for a span as the answer to a question, each signal by itself and on a scale of its own."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.codes import codes
from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.domain.knowledge import Passage
from aboveboard.domain.products import products_in
from aboveboard.domain.words import content_stems
from aboveboard.draft.brief import Brief
from aboveboard.draft.figures import levelled
from aboveboard.draft.spans import Span, answers_its_heading, spans_of
from aboveboard.read.gloss import WORDY, in_english_words
from aboveboard.read.glossed import MADE_FOR, knows_well
from aboveboard.read.our_names import as_you
from aboveboard.read.product_names import as_it
from aboveboard.read.regions import regions
from aboveboard.retrieve.eligible import countries
from aboveboard.retrieve.query import Query, in_english, queries

NAMED = 0.4
"""What a word of a product's name weighs: every page of a product holds it, whatever it says of it."""
ABOVE = 0.7
"""What a word of the question weighs that only a heading or the document's questions hold."""
POST_SENSE, SHARED_POST_SENSE, ASK_SENSE, THREAD_SENSE = 1.0, 0.5, 0.5, 0.4
"""What the sense of the whole post, of the one thing asked, and of its thread weigh. A post that asks several things
counts less for each of them."""

ONE_QUESTION = 0.5
"""Nearness from which on two questions may be one."""
TELLING = 3.0
"""Rarity that the concepts of a question must have together to count fully: what every other span means too tells
little."""


@dataclass(frozen=True)
class Candidate:
    """A span that may be said, and where it comes from."""

    span: Span
    evidence: Evidence

    @property
    def above(self) -> str:
        """What stands over it: headings, and the questions that its document answers."""
        return " ".join((*self.evidence.passage.headings, *self.evidence.document.questions))

    def compared_with(self, question: str) -> str:
        """Its text under its heading, as its sense is compared with a question's."""
        return levelled(under_heading(self.span, self.evidence.passage), question)


def under_heading(span: Span, passage: Passage) -> str:
    return ". ".join((*passage.headings[-1:], span.text))


@dataclass(frozen=True)
class Asked:
    """One thing asked, as it is compared with spans."""

    query: Query
    post: str
    language: str
    stems: dict[str, float]
    """With their weights, times how much each tells."""
    names: frozenset[str]
    """Stems of our own names, and of those of the products spoken of."""
    meant: frozenset[str]
    """Concepts of the question."""
    around: frozenset[str]
    """Concepts of its post that the question does not hold."""
    single: bool
    """Whether the post asks this alone."""
    across: bool
    """Whether what may answer is in another language: then words are compared as English ones."""

    def stems_asked(self, text: str) -> list[str]:
        """Stems of what the author says, as they are compared with a page's."""
        return _stems(text, self.language, across=self.across)

    def stems_told(self, text: str, evidence: Evidence) -> list[str]:
        """Stems of what a page says, as they are compared with the author's."""
        return _stems(text, evidence.foreign or self.language, across=self.across)


def _stems(text: str, language: str, *, across: bool) -> list[str]:
    if not across:
        return content_stems(text, language)
    return content_stems(in_english_words(text, language) if language in WORDY else text, MADE_FOR)


def asked_of(ask: Ask, brief: Brief) -> Asked:
    found = queries(brief.request, brief.reading, brief.knowledge.organization)
    query = next((query for query in found if query.ask == ask.question), found[0])
    language = brief.reading.language
    across = any(found.foreign for found in ask.evidence)
    if across:
        query = in_english(query, brief.request, brief.reading, brief.knowledge.organization)
    rarity = brief.rarity_across if across else brief.rarity
    post = as_you(brief.reading.text or brief.request.post.text, brief.knowledge.organization, language)
    products = brief.knowledge.organization.products
    names = {
        stem
        for product in brief.reading.products
        for name in products.get(product, ())
        for stem in _stems(name, language, across=across)
    }
    known = concepts_of(language)
    meant = known.of(query.plain)
    return Asked(
        query=query,
        post=post,
        language=language,
        stems={
            stem: weight * rarity(stem) * (NAMED if stem in names else 1.0)
            for stem, weight in query.stems.items()
        },
        names=query.own | names,
        meant=meant,
        around=known.of(post) - meant,
        single=len(brief.retrieved.asks) < 2,
        across=across,
    )


def candidates(ask: Ask) -> list[Candidate]:
    return [Candidate(span, found) for found in ask.evidence for span in spans_of(found.passage)]


def by_words(asked: Asked, found: Sequence[Candidate]) -> list[float]:
    """The share of the question's words that each holds, by weight and rarity, in 0..1."""
    total = sum(asked.stems.values()) or 1.0
    return [_held(asked, each) / total for each in found]


def _held(asked: Asked, candidate: Candidate) -> float:
    held = set(asked.stems_told(candidate.span.text, candidate.evidence))
    above = set(asked.stems_told(candidate.above, candidate.evidence))
    return sum(
        weight * (1.0 if stem in held else ABOVE if stem in above else 0.0)
        for stem, weight in asked.stems.items()
    )


@dataclass(frozen=True)
class Meant:
    """Shares of concepts, by rarity among the candidates, each in 0..1."""

    asked: float
    """Of the question's, in the span."""
    above: float
    """Of the question's, only above the span."""
    around: float
    """Of the rest of the post's, in the span."""


def by_concepts(asked: Asked, found: Sequence[Candidate]) -> list[Meant]:
    """What each means of what is asked: `bike` and `bicycle` are one thing."""
    known = [concepts_of(each.evidence.foreign or asked.language) for each in found]
    held = [own.of(each.span.text) for own, each in zip(known, found, strict=True)]
    holders = Counter(concept for each in held for concept in each)
    rarity = {concept: _rarity(holders[concept], len(found)) for concept in asked.meant | asked.around}
    return [
        Meant(
            asked=_share(asked.meant, own, rarity),
            above=_share(asked.meant, listed.of(each.above) - own, rarity),
            around=_share(asked.around, own, rarity),
        )
        for each, own, listed in zip(found, held, known, strict=True)
    ]


def _rarity(holders: int, spans: int) -> float:
    return math.log(1 + (spans - holders + 0.5) / (holders + 0.5))


def _share(wanted: frozenset[str], held: frozenset[str], rarity: dict[str, float]) -> float:
    total = max(sum(rarity[concept] for concept in wanted), TELLING) if wanted else 0.0
    return sum(rarity[concept] for concept in wanted & held) / total if total else 0.0


def speaks_natively(brief: Brief) -> bool:
    """Whether the embedder was made for the author's language, rather than for one that shares some of its words."""
    return brief.embedder is not None and knows_well(brief.embedder, brief.reading.language)


def by_sense(asked: Asked, found: Sequence[Candidate], brief: Brief) -> NDArray[np.float32]:
    """Cosine similarity of each with what is asked, in its post, in its thread; zeros without an embedder."""
    if brief.embedder is None or not found:
        return np.zeros(len(found), np.float32)
    products, organization = brief.reading.products, brief.knowledge.organization
    weights = {as_it(text, products, organization): weight for text, weight in _senses(asked, brief).items()}
    vectors = brief.embedder.embed([*weights, *(each.compared_with(asked.query.plain) for each in found)])
    sense = np.array(list(weights.values()), np.float32) @ vectors[: len(weights)]
    similar: NDArray[np.float32] = vectors[len(weights) :] @ (sense / (np.linalg.norm(sense) or 1.0))
    return np.maximum(similar, 0.0)


def by_questions(asked: Asked, found: Sequence[Candidate], brief: Brief) -> list[float]:
    """How near what is asked comes to a question that the span's document says it answers, in 0..1."""
    listed = list(dict.fromkeys(text for each in found for text in each.evidence.document.questions))
    if brief.embedder is None or not listed:
        return [0.0] * len(found)
    vectors = brief.embedder.embed([asked.query.plain, *listed])
    near = dict(zip(listed, np.maximum(vectors[1:] @ vectors[0], 0.0), strict=True))
    return [
        float(max((near[text] for text in each.evidence.document.questions), default=0.0)) for each in found
    ]


def by_heading(asked: Asked, found: Sequence[Candidate], brief: Brief) -> list[float]:
    """How far what is asked is from the question above each span that says yes or no to it, in 0..1; 0 for others."""
    above = [_question_above(each) for each in found]
    headings = list(dict.fromkeys(text for text in above if text))
    if brief.embedder is None or not headings:
        return [0.0] * len(found)
    vectors = brief.embedder.embed([asked.query.plain, *headings])
    far = dict(zip(headings, 1.0 - np.clip(vectors[1:] @ vectors[0] / ONE_QUESTION, 0.0, 1.0), strict=True))
    return [float(far.get(text, 0.0)) for text in above]


def _question_above(candidate: Candidate) -> str:
    """The heading that the span says yes or no to; empty where it says neither."""
    heading = next(iter(candidate.evidence.passage.headings[-1:]), "")
    return heading if heading.endswith("?") and answers_its_heading(candidate.span.text) else ""


def _senses(asked: Asked, brief: Brief) -> dict[str, float]:
    """The texts whose sense is sought, with weights."""
    texts = list(asked.query.texts)
    weights = {texts[0]: ASK_SENSE if asked.single else 1.0}
    before = [text for text in texts[1:] if "\n" in text and text.endswith(texts[0])]
    for text in texts[1:]:
        post = POST_SENSE if asked.single else SHARED_POST_SENSE
        weights[text] = THREAD_SENSE if text in before and brief.request.thread else post
    return weights


def of_another_product(text: str, headings: Sequence[str], brief: Brief) -> bool:
    """Whether the text speaks of products, and not of the one that the author speaks of.

    Where it names none it speaks of those that the nearest heading above it names, if one does.
    """
    asked = set(brief.reading.products)
    if not asked:
        return False
    named = (products_in(each, brief.knowledge.organization) for each in (text, *reversed(headings)))
    spoken = next((products for products in named if products), set[str]())
    return bool(spoken) and not spoken & asked


def of_codes(text: str, asked: str) -> bool | None:
    """Whether a text that holds codes such as `E2` holds the one asked about; None where one of them names none."""
    theirs, held = set(codes(asked)), set(codes(text))
    return bool(theirs & held) if theirs and held else None


def of_places(text: str, brief: Brief) -> bool | None:
    """Whether a text that names countries names the author's; None where it names none, or theirs is unknown."""
    theirs = countries(brief.reading.regions)
    named = countries(regions(text)) if theirs else frozenset()
    return bool(named & theirs) if named else None
