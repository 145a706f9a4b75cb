"""Which language a post is in: script first, then common words and letter statistics, then hints.

A platform's own label is often wrong, so it only breaks ties; where the text is too short to tell, it decides.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import regex

from aboveboard.domain.words import words
from aboveboard.read.lexicon import read_words

LATIN = ("en", "de", "es", "fr", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "tr")
"""Languages in Latin letters that are told apart."""

_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("ko", regex.compile(r"\p{Hangul}")),
    ("zh", regex.compile(r"\p{Han}")),
    ("he", regex.compile(r"\p{Hebrew}")),
    ("ar", regex.compile(r"\p{Arabic}")),
    ("hi", regex.compile(r"\p{Devanagari}")),
    ("el", regex.compile(r"\p{Greek}")),
    ("th", regex.compile(r"\p{Thai}")),
    ("ru", regex.compile(r"\p{Cyrillic}")),
)
_UKRAINIAN = regex.compile(r"[іїєґІЇЄҐ]")
_LETTER = regex.compile(r"\p{L}")
_NOT_WORDS = regex.compile(
    r"https?://\S+|www\.\S+|\b[\w.]+@[\w.]+\b|[@#][\p{L}\p{N}_.]+|\b[\w-]+\.(?:com|org|net|example)\S*"
)
_SHORT = 6
"""Words below which what is expected counts more, since so few of them tell little."""
_TELLING = 1.5
"""Points from which the words decide against a label that names a language we can't tell ourselves."""


def detect(
    text: str,
    *,
    hint: str | None = None,
    context: str | None = None,
    spoken: Sequence[str] = ("en",),
    names: Sequence[str] = (),
) -> str:
    """The language of a post as a primary tag.

    Args:
        text: cleaned text.
        hint: the platform's label, as it came.
        context: the language of the thread above, where there is one.
        spoken: the organization's languages, the default first.
        names: product and brand names, which say nothing of the language around them.

    Returns:
        A primary tag; `context`, else the default, where nothing tells.
    """
    bare = _without_names(_NOT_WORDS.sub(" ", text), names)
    if script := _by_script(bare):
        return script
    label = primary(hint)
    tokens = words(bare)
    if not any(len(token) > 1 for token in tokens):
        return context or (label if label in spoken else None) or spoken[0]
    told = _by_words(tokens)
    scores = _scores(bare, tokens, told)
    if label and label not in LATIN and max(scores.values()) < _TELLING:
        return label
    short = 1.0 + max(0.0, (_SHORT - len(tokens)) * 0.1)
    for language in LATIN:
        scores[language] += short * _prior(language, label, context, spoken)
    best = max(LATIN, key=lambda language: scores[language])
    if best in spoken or best == label:
        return best
    # Letters alone don't make a post foreign whose small words are ours.
    ours = max((each for each in LATIN if each in spoken), key=lambda each: scores[each], default=best)
    return ours if told[ours] > told[best] else best


def primary(tag: str | None) -> str | None:
    """`pt-BR` gives `pt`; null and the platforms' words for "unknown" give None."""
    if not tag:
        return None
    head = regex.split(r"[-_]", tag.strip().casefold())[0]
    head = {"no": "nb", "nn": "nb", "iw": "he", "in": "id"}.get(head, head)
    unknown = {"und", "zxx", "qme", "qht", "qam", "qst", "qct", "mul", "art"}
    return head if 2 <= len(head) <= 3 and head.isalpha() and head not in unknown else None


def warm_up() -> None:
    """Loads the letter statistics, so that the first post does not wait for them (about a second)."""
    detect("Kann ich das noch zurückschicken?")


def _by_script(text: str) -> str | None:
    letters = len(_LETTER.findall(text))
    if not letters:
        return None
    for language, pattern in _SCRIPTS:
        share = len(pattern.findall(text)) / letters
        if share > (0.15 if language == "ja" else 0.4):
            return "uk" if language == "ru" and _UKRAINIAN.search(text) else language
    return None


def _by_words(tokens: Sequence[str]) -> dict[str, float]:
    """Points for the common words of each language, the more the fewer languages share them."""
    points = dict.fromkeys(LATIN, 0.0)
    for token in tokens:
        speakers = _common().get(token, ())
        for language in speakers:
            points[language] += 2.0 / len(speakers)
    return points


def _scores(text: str, tokens: Sequence[str], told: Mapping[str, float]) -> dict[str, float]:
    """Points for each language: those of its common words, plus letter statistics."""
    scores = dict(told)
    weight = min(4.0, len(tokens) * 0.5)
    for language, confidence in _letters(text).items():
        scores[language] += weight * confidence
    return scores


def _prior(language: str, label: str | None, context: str | None, spoken: Sequence[str]) -> float:
    points = 0.0
    if language == label:
        points += 1.2
    if language == context:
        points += 0.6
    if language in spoken:
        points += 0.7 if language == spoken[0] else 0.65
    return points + (0.3 if language == "en" else 0.0)


def _letters(text: str) -> Mapping[str, float]:
    return {
        value.language.iso_code_639_1.name.casefold(): value.value
        for value in _detector().compute_language_confidence_values(text)
    }


@lru_cache(maxsize=1)
def _detector() -> Any:
    # Low accuracy: a tenth of the memory and a third of the loading time of the other mode, and on short posts
    # the common words make up for what it lacks.
    from lingua import IsoCode639_1, Language, LanguageDetectorBuilder

    languages = [Language.from_iso_code_639_1(getattr(IsoCode639_1, code.upper())) for code in LATIN]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()


@lru_cache(maxsize=1)
def _common() -> dict[str, tuple[str, ...]]:
    speakers: dict[str, tuple[str, ...]] = {}
    for language, listed in read_words("common").items():
        for word in dict.fromkeys(listed.split()):
            speakers[word] = (*speakers.get(word, ()), language)
    return speakers


def _without_names(text: str, names: Sequence[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = regex.sub(rf"(?i)(?<!\w){regex.escape(name)}(?!\w)", " ", text)
    return text
