"""Saying for whom a fact holds, where the author has not told us where they are."""

from babel import Locale, UnknownLocaleError

from aboveboard.domain.knowledge import Document, Passage
from aboveboard.draft.brief import Brief
from aboveboard.draft.courtesy import phrase

_SPOKEN = {
    "en": {
        "GB": "the UK",
        "US": "the USA",
        "NL": "the Netherlands",
        "AE": "the UAE",
        "CZ": "Czechia",
        "EU": "the EU",
    },
    "de": {
        "GB": "Großbritannien",
        "US": "den USA",
        "NL": "den Niederlanden",
        "CH": "der Schweiz",
        "EU": "der EU",
    },
    "es": {"GB": "el Reino Unido", "US": "Estados Unidos", "EU": "la UE"},
}
NAMED = 4
"""More places than this are not read out; the page tells them."""


def places(document: Document, language: str) -> tuple[str, ...]:
    """The document's regions as a person says them in a language; none where there are none or too many."""
    if len(document.regions) > NAMED:
        return ()
    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return ()
    own = _SPOKEN.get(language, {})
    return tuple(own.get(code) or territories.get(code) or code for code in document.regions)


def scoped(fact: str, passage: Passage, document: Document, brief: Brief) -> str:
    """The fact with its places in front, where it holds for some places only and the author's is unknown.

    A fact that names one of the places itself needs no more. Places that its passage does not name would be nothing
    that a reader could check.
    """
    language = brief.reading.language
    names = () if brief.reading.regions else places(document, language)
    if not names or any(_bare(name) in fact for name in names):
        return fact
    shown = " ".join((document.title, *passage.headings, passage.text))
    if not all(_bare(name) in shown for name in names):
        return fact
    joined = phrase("and", language, "") or "&"
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joined} {names[-1]}"
    first, _, rest = fact.partition(" ")
    lowered = f"{first.lower()} {rest}" if first.lower() in _LOWERED else fact
    return phrase("scope", language, "", places=listed, fact=lowered) or fact


def differs_elsewhere(document: Document, brief: Brief) -> bool:
    """Whether the same is told otherwise for another place, so that it is worth asking where the author is."""
    if brief.reading.regions or not document.regions:
        return False
    others = {found.document.id: found.document for found in brief.retrieved.evidence}
    return any(
        other.regions
        and not set(other.regions) & set(document.regions)
        and (set(other.topics) & set(document.topics) or not other.topics)
        for other in others.values()
    )


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("der ").removeprefix("den ").removeprefix("el ")


_LOWERED = frozenset(
    "you we the a an our your to orders returns delivery standard if in for sie wir die der das ein eine".split(
        " "
    )
)
