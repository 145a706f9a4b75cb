"""Looks up what a word is compared by: the concept of its synonyms, in capitals, where it has any."""

from functools import cache

import Stemmer

from aboveboard.verify.claims import synonyms
from aboveboard.verify.claims.stopwords import BY_LANGUAGE

TELLTALES = BY_LANGUAGE
_GROUPS = {
    "en": (Stemmer.Stemmer("english"), synonyms.ENGLISH),
    "de": (Stemmer.Stemmer("german"), synonyms.GERMAN),
    "es": (Stemmer.Stemmer("spanish"), synonyms.SPANISH),
}
US, THEM, ME = "WE", "YOU", "I"
_PERSONS = {
    **dict.fromkeys(synonyms.US, US),
    **dict.fromkeys(synonyms.THEM, THEM),
    **dict.fromkeys(synonyms.I, ME),
}


def concept(folded: str) -> str | None:
    """Of a word as it is written."""
    return _PERSONS.get(folded)


def concept_of_stem(stemmed: str, language: str) -> str | None:
    return _concepts(language).get(stemmed)


@cache
def _concepts(language: str) -> dict[str, str]:
    """Stem -> the first word of its group, in capitals; the first group that names a stem has it."""
    stemmer, groups = _GROUPS.get(language, _GROUPS["en"])
    found: dict[str, str] = {}
    for line in groups.split("\n"):
        words = line.split()
        for word in words:
            found.setdefault(stemmer.stemWord(word), words[0].upper())
    return found
