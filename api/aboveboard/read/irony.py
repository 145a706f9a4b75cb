"""Praise that means its opposite: "great, another update that deletes my settings"."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from aboveboard.read.lexicon import Lexicon, read_words
from aboveboard.read.phrases import PhraseBook

_SAME = {"nb": "da", "no": "da"}


@dataclass(frozen=True)
class _Signs:
    repeats: PhraseBook
    phrases: PhraseBook
    lacks: PhraseBook


_OPENING = regex.compile(r"^(?:\s*[@#][\w.]+)*[\s,:]*([^.,!…:;]{2,30})[.,!…:;]")
_SHORT = 3
"""Words of an opening that says nothing but how pleased somebody is."""


def is_ironic(text: str, language: str, lists: Lexicon) -> bool:
    """Whether pleased words of a text are better read the other way round.

    A stock phrase says so alone. Otherwise something must be wrong, and either it is so once more or a face
    applauds it; trouble that is over ("works again", "fixed") is no irony. What is missing once more is trouble too
    where the post opens with a bare word of praise: "lovely, another week without heating".
    """
    signs = _signs(_SAME.get(language, language))
    if signs.phrases.finds(text):
        return True
    if lists.resolved.finds(text):
        return False
    wrong = lists.problems.finds(text) or lists.negative.finds(text)
    if signs.lacks.finds(text) and signs.repeats.finds(text) and _opens_pleased(text, lists):
        return True
    return wrong and (signs.repeats.finds(text) or any(mark in text for mark in _marks()))


def _opens_pleased(text: str, lists: Lexicon) -> bool:
    opening = _OPENING.match(text)
    return bool(opening and len(opening[1].split()) <= _SHORT and lists.positive.finds(opening[1]))


@lru_cache(maxsize=32)
def _signs(language: str) -> _Signs:
    data = read_words("irony").get(language, {})
    exact = language == "en"
    return _Signs(
        PhraseBook(data.get("repeats", ()), language, exact=exact),
        PhraseBook(data.get("phrases", ()), language, exact=exact),
        PhraseBook(data.get("lacks", ()), language, exact=exact),
    )


@lru_cache(maxsize=1)
def _marks() -> frozenset[str]:
    return frozenset(str(read_words("irony")["marks"]))
