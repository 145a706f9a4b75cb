"""Looks up what a word is compared by: the concept of its synonyms, in capitals, where it has any."""

import tomllib
from functools import cache
from importlib.resources import files

import Stemmer

_DATA = tomllib.loads((files("aboveboard.verify.claims") / "synonyms.toml").read_text("utf-8"))
_STEMMERS = {
    "en": Stemmer.Stemmer("english"),
    "de": Stemmer.Stemmer("german"),
    "es": Stemmer.Stemmer("spanish"),
}
US, THEM, ME = "WE", "YOU", "I"
"""The parties: who speaks for the company, who is spoken to, one person of the company."""
_PERSONS = {
    word: name.upper() for name, words in _DATA["persons"].items() for word in words.casefold().split()
}


def concept(folded: str) -> str | None:
    """Of a word as it is written."""
    return _PERSONS.get(folded)


def concept_of_stem(stemmed: str, language: str) -> str | None:
    return _concepts(language).get(stemmed)


@cache
def _concepts(language: str) -> dict[str, str]:
    """Stem -> the first word of its group, in capitals; the first group that names a stem has it."""
    stemmer = _STEMMERS.get(language, _STEMMERS["en"])
    found: dict[str, str] = {}
    for line in _DATA["groups"].get(language, _DATA["groups"]["en"]).casefold().split("\n"):
        words = line.split()
        for word in words:
            found.setdefault(stemmer.stemWord(word), words[0].upper())
    return found
