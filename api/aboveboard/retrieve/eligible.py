"""Which documents may answer: by audience, day, scope and language. Internal ones never may."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from aboveboard.domain.knowledge import Document, Knowledge
from aboveboard.domain.reading import Reading
from aboveboard.retrieve.renewed import renewed

SOME_REGIONS, SOME_PRODUCTS = 0.95, 1.0
"""What a document's scores are multiplied by where it is limited to regions or products and the author has named
none: it stays eligible. One for some regions comes below one that holds for everybody; one for some products does
not, since people leave out the product's name far more often than they ask about all of them."""

_EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
_WIDER = {"EU": _EU, "EEA": _EU | {"IS", "LI", "NO"}, "UK": frozenset({"GB"})}


def today(knowledge: Knowledge, now: datetime) -> date:
    """The day it is for the organization."""
    return now.astimezone(ZoneInfo(knowledge.organization.timezone)).date()


def eligible_documents(knowledge: Knowledge, now: datetime) -> dict[str, Document]:
    """The public documents in force at `now`, by id, in the folder's order."""
    return eligible_on(knowledge, today(knowledge, now))


def eligible_on(knowledge: Knowledge, day: date) -> dict[str, Document]:
    """The public documents in force on a day, by id, in the folder's order.

    A superseded document is out from the day on which what supersedes it takes effect, and stays out; one that a newer
    document of the same title and matter renews is out while that one is in force.
    """
    superseded = {
        each
        for document in knowledge.documents
        if document.effective is None or document.effective <= day
        for each in document.supersedes
        if each != document.id
    }
    eligible = [
        document
        for document in knowledge.documents
        if document.audience == "public" and in_force(document, day) and document.id not in superseded
    ]
    former = frozenset(renewed(eligible, knowledge.passages, day))
    return {document.id: document for document in eligible if document.id not in former}


def in_force(document: Document, day: date) -> bool:
    """True from the day a document takes effect to the day it expires, both included."""
    begun = document.effective is None or document.effective <= day
    return begun and (document.expires is None or day <= document.expires)


def fit(document: Document, language: str | None, reading: Reading) -> float:
    """How well a document's scope fits who asks, in 0..1; 0: it may not answer.

    `language` is the document's, where it is known.
    """
    if not is_in(language, reading.language):
        return 0.0
    regions = _overlap(countries(document.regions), countries(reading.regions), SOME_REGIONS)
    return regions * _overlap(frozenset(document.products), frozenset(reading.products), SOME_PRODUCTS)


def fits(
    documents: Mapping[str, Document], languages: Mapping[str, str | None], reading: Reading
) -> dict[str, float]:
    """The fit of each document that may answer, by id."""
    found = {each: fit(document, languages.get(each), reading) for each, document in documents.items()}
    return {each: value for each, value in found.items() if value > 0}


def _overlap(limits: frozenset[str], named: frozenset[str], unnamed: float) -> float:
    if not limits or limits & named:
        return 1.0
    return 0.0 if named else unnamed


def countries(regions: Iterable[str]) -> frozenset[str]:
    """ISO 3166 codes of countries; a wider region, such as EU, counts as each of its own."""
    each = [region.strip().upper() for region in regions]
    return frozenset(country for region in each for country in _WIDER.get(region, {region}))


def is_in(document: str | None, language: str) -> bool:
    """Whether a document's language, where it is known, is this one."""
    return not document or _primary(document) == _primary(language)


def _primary(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].casefold()
