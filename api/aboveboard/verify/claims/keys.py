"""What words of the same meaning have in common: the key that they are compared by."""

from functools import cache, lru_cache

import regex
import Stemmer

from aboveboard.verify.claims import cues, lexicon
from aboveboard.verify.claims.irregular import BASE_OF

_STEMMERS = {
    "en": Stemmer.Stemmer("english"),
    "de": Stemmer.Stemmer("german"),
    "es": Stemmer.Stemmer("spanish"),
}
_ZU = regex.compile(r"^(zurück|ab|an|auf|aus|ein|mit|vor|um|weg|her|hin|nach)zu(\p{L}{4,})$")
"""`zurückzugeben` is `zurückgeben`."""
_GE = regex.compile(r"^(zurück|vor|ab|an|auf|aus|ein|mit|um|weg|her|hin|nach|bei)ge(\p{L}{3,})$")
"""`vorgemerkt` is of `vormerken`."""
_ENCLITIC = regex.compile(r"^(\p{L}{2,}[aei]r)(?:me|te|se|nos|os|l[aoe]s?){1,2}$")
"""`modificarla` is `modificar`."""


@lru_cache(maxsize=65_536)
def stem(word: str, language: str = "en") -> str:
    return _STEMMERS.get(language, _STEMMERS["en"]).stemWord(word)


@lru_cache(maxsize=65_536)
def key_of(folded: str, language: str) -> str:
    """What two words of the same meaning have in common: their concept, else their stem."""
    concept = lexicon.concept(folded)
    if concept is None:
        if language == "de":
            folded = _GE.sub(r"\1\2", _ZU.sub(r"\1\2", folded))
        elif language == "es":
            folded = _ENCLITIC.sub(r"\1", folded)
        elif language == "en":
            folded = _base_of(folded)
        stemmed = stem(folded, language)
        concept = lexicon.concept_of_stem(stemmed, language)
        if concept is None and language == "de" and stemmed.endswith("t"):
            concept = lexicon.concept_of_stem(stemmed[:-1], language)  # a participle: ersetzt, ersetzen
        concept = concept or stemmed
    return concept


@cache
def broader_of(language: str) -> dict[str, tuple[str, ...]]:
    """Key -> the keys of what it is a kind of."""
    found: dict[str, list[str]] = {}
    for narrow, broad in cues.KINDS:
        found.setdefault(key_of(narrow, language), []).append(key_of(broad, language))
    return {key: tuple(keys) for key, keys in found.items()}


def _base_of(folded: str) -> str:
    """Of an irregular form, also under `un`: unridden is to unride."""
    if folded.startswith("un") and folded[2:] in BASE_OF:
        return "un" + BASE_OF[folded[2:]]
    return BASE_OF.get(folded, folded)
