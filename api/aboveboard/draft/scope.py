"""Saying for whom a fact holds, where the author has not told us where they are."""

from babel import Locale, UnknownLocaleError

from aboveboard.domain.knowledge import Document
from aboveboard.domain.reading import Reading
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


def places(document: Document, language: str) -> str | None:
    """The document's regions as a person says them in a language; None where there are none or too many."""
    if not document.regions or len(document.regions) > NAMED:
        return None
    try:
        territories = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return None
    own = _SPOKEN.get(language, {})
    names = [own.get(code) or territories.get(code) or code for code in document.regions]
    joined = phrase("and", language, "") or "&"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joined} {names[-1]}"


def scoped(fact: str, document: Document, reading: Reading) -> str:
    """The fact with its places in front, where it holds for some places only and the author's is unknown."""
    named = None if reading.regions else places(document, reading.language)
    if named is None:
        return fact
    first, _, rest = fact.partition(" ")
    lowered = f"{first.lower()} {rest}" if first.lower() in _LOWERED else fact
    return phrase("scope", reading.language, "", places=named, fact=lowered) or fact


_LOWERED = frozenset(
    "you we the a an our your orders returns delivery standard if in for sie wir die der das ein eine".split(
        " "
    )
)
