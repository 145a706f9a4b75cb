"""Of two documents that tell the same of a product, the one that took effect later: its price is the price."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from aboveboard.domain.evidence import Ask
from aboveboard.domain.knowledge import Document
from aboveboard.domain.products import products_in
from aboveboard.domain.table_row import cells_of
from aboveboard.domain.words import content_stems
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.expects import HARD, holds, wanted

RIVAL = 0.6
"""A span answers well enough to take another's place from this share of the best one's score on."""
OUTDATED = 0.5
"""What is left of the score of a span whose matter is told anew elsewhere, so that the two are not said together."""


def newest_first(found: Sequence[Chosen], ask: Ask, brief: Brief) -> list[Chosen]:
    """The same spans, best first, with those behind that a document of a later day tells anew.

    Only for what a question can hardly do without, such as a price, and for a product that the author speaks of: an
    offer that ends by itself takes no lasting price's place.
    """
    kind = wanted(ask.question)
    if kind not in HARD or not brief.reading.products or not found:
        return list(found)
    least = found[0].score * RIVAL
    telling = [c for c in found if c.score >= least and holds(kind, c.span) and _is_about(c, brief)]
    asked = set(content_stems(ask.question, brief.reading.language))
    told = [_behind(c, telling, asked) if c in telling else c for c in found]
    return sorted(told, key=lambda chosen: -chosen.score)


def _is_about(chosen: Chosen, brief: Brief) -> bool:
    return bool(products_in(chosen.span.text, brief.knowledge.organization) & set(brief.reading.products))


def _behind(chosen: Chosen, telling: Sequence[Chosen], asked: Set[str]) -> Chosen:
    anew = [other.score for other in telling if _tells_anew(other, chosen, asked)]
    return replace(chosen, score=min(chosen.score, OUTDATED * max(anew))) if anew else chosen


def _tells_anew(later: Chosen, earlier: Chosen, asked: Set[str]) -> bool:
    """Whether it is told in a lasting document of a later day, which holds all that was asked for and is held here."""
    if not _replaces(later.evidence.document, earlier.evidence.document):
        return False
    return asked & _values(earlier) <= asked & _values(later)


def _values(chosen: Chosen) -> set[str]:
    """The telling words of a span; of a row those of its values, since columns are named alike in every row."""
    span = chosen.span
    text = " ".join(value for _, value in cells_of(span.text)) if span.shape == "row" else span.text
    return set(content_stems(text, chosen.evidence.document.language or "en"))


def _replaces(later: Document, earlier: Document) -> bool:
    """Whether a document of a later day is about what the earlier one is about, and lasts."""
    if (
        later.effective is None
        or later.expires is not None
        or (later.regions and later.regions != earlier.regions)
    ):
        return False
    return later.effective > (earlier.effective or date.min) and _is_akin(later, earlier)


def _is_akin(one: Document, other: Document) -> bool:
    language = one.language or other.language or "en"
    titles = set(content_stems(one.title, language)) & set(content_stems(other.title, language))
    return bool(titles or set(one.topics) & set(other.topics))
