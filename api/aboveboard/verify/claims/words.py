"""Words as they are compared: folded, stemmed, and with the common synonyms put together."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex
import Stemmer

from aboveboard.verify.claims import lexicon

LANGUAGES = ("en", "de", "es")

_STEMMERS = {
    "en": Stemmer.Stemmer("english"),
    "de": Stemmer.Stemmer("german"),
    "es": Stemmer.Stemmer("spanish"),
}

WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, where it stands, and what it is compared by."""

    text: str
    folded: str
    key: str
    """Stem, or the concept of its synonyms (in capitals)."""
    start: int
    end: int
    stop: bool
    """Carries grammar, not content."""
    name: bool
    """Written as a name: a capital that no sentence start explains, capitals throughout, or letters and digits."""
    sentence: int


def fold(text: str) -> str:
    """Lower case, one form of apostrophe, composed."""
    return unicodedata.normalize("NFC", text).replace("’", "'").casefold()


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "en") -> str:
    return _STEMMERS.get(language, _STEMMERS["en"]).stemWord(word)


@lru_cache(maxsize=65_536)
def key_of(folded: str, language: str) -> str:
    """What two words of the same meaning have in common: their concept, else their stem."""
    if folded.endswith("'s"):
        folded = folded[:-2]
    concept = lexicon.concept(folded)
    if concept is None:
        stemmed = stem(folded, language)
        concept = lexicon.concept_of_stem(stemmed, language) or stemmed
    return concept


def language_of(text: str) -> str:
    """en, de or es by their most frequent words; en where they do not tell."""
    found = {word.group().casefold() for word in WORD.finditer(text)}
    scores = {language: len(found & lexicon.TELLTALES[language]) for language in LANGUAGES}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores["en"] else "en"
