"""Words and their stems: one answer for rules, retrieval, drafting and verifying."""

from functools import lru_cache

import regex
import Stemmer
from bm25s import stopwords as _stopwords

_STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hi": "hindi",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_STOPWORDS = {
    "da": _stopwords.STOPWORDS_DANISH,
    "de": _stopwords.STOPWORDS_GERMAN,
    "en": _stopwords.STOPWORDS_EN_PLUS,
    "es": _stopwords.STOPWORDS_SPANISH,
    "fr": _stopwords.STOPWORDS_FRENCH,
    "it": _stopwords.STOPWORDS_ITALIAN,
    "nb": _stopwords.STOPWORDS_NORWEGIAN,
    "nl": _stopwords.STOPWORDS_DUTCH,
    "no": _stopwords.STOPWORDS_NORWEGIAN,
    "pt": _stopwords.STOPWORDS_PORTUGUESE,
    "ru": _stopwords.STOPWORDS_RUSSIAN,
    "sv": _stopwords.STOPWORDS_SWEDISH,
    "tr": _stopwords.STOPWORDS_TURKISH,
}
_SPOKEN = frozenset(
    "hi hello hey please thanks thank pls plz ok okay yes yeah no just really still actually anyone anybody someone "
    "know wondering guys hallo bitte danke hola gracias bonjour merci lol omg btw get got going want would like tell "
    "im i'm ive i've dont don't its it's whats what's can can't cant".split(" ")
)
"""Words of posts that say nothing of what is asked."""

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*")

_PREFIXED = regex.compile(r"(?<![\p{L}\p{N}-])(\p{L}{1,2})-(\p{L}{2,})")

_ELIDED = {
    "fr": regex.compile(r"^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=\p{L})"),
    "it": regex.compile(r"^(?:[cdlmstv]|un|(?:a|da|de|ne|su|co|que)ll|quest|bell|sant)'(?=\p{L})"),
}
"""What runs into the word after it: `l'avocat` is a word for a lawyer, and `c'est` one that tells nothing."""


def words(text: str) -> list[str]:
    """Words and numbers, case-folded, in order; marks are left out."""
    return [match.group().casefold().replace("’", "'") for match in _WORD.finditer(text)]


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """The stem of one case-folded word; a word of a language without a stemmer is its own stem."""
    bare = _unelided(word, language).removesuffix("'s")
    name = _STEMMERS.get(language)
    return _fold(_stemmer(name).stemWord(bare)) if name else _fold(bare)


def _unelided(word: str, language: str) -> str:
    elided = _ELIDED.get(language)
    return elided.sub("", word) if elided and "'" in word else word


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Words too common to tell anything in a language, case-folded; none for one that we do not know."""
    return frozenset(_STOPWORDS.get(language, ())) | _SPOKEN


def content_stems(text: str, language: str) -> list[str]:
    """Stems of the words that tell what a text is about, in order, repeats kept; then those of words that begin with a
    letter or two before a hyphen, written as one: an `e-bike` is a bike, and what others call an `ebike`."""
    stops = stop_words(language)
    found = [
        stem(word, language)
        for word in (_unelided(each, language) for each in words(text))
        if word not in stops and (len(word) > 1 or word.isdigit())
    ]
    if "-" in text:
        found += [stem("".join(parts).casefold(), language) for parts in _PREFIXED.findall(text)]
    return found


@lru_cache(maxsize=32)
def _stemmer(name: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(name, 0)


_UMLAUTS = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "s", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a"}
)


def _fold(stemmed: str) -> str:
    return stemmed.translate(_UMLAUTS)
