"""The word lists of `words/*.toml`, one language at a time, read when first needed."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from aboveboard.domain.words import words as words_of
from aboveboard.read.phrases import PhraseBook

FALLBACK = "en"
"""Whose lists serve a language that has none of its own."""


@dataclass(frozen=True)
class Lexicon:
    """One language's words and phrases, ready to be looked for."""

    language: str
    question_words: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: frozenset[str]
    indirect: PhraseBook
    generic: PhraseBook
    rhetorical: PhraseBook
    follow_up: PhraseBook
    repeats: PhraseBook
    unresolved: PhraseBook
    asks: PhraseBook
    ideas: PhraseBook
    positive: PhraseBook
    negative: PhraseBook
    negators: frozenset[str]
    intensifiers: frozenset[str]
    contrasts: frozenset[str]
    problems: PhraseBook
    urgent: PhraseBook
    danger: PhraseBook
    thanks: PhraseBook


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """The lists of a language; of English where it has none."""
    name = language if (files(__package__) / "words" / f"{language}.toml").is_file() else FALLBACK
    data = read_words(name)
    questions, wishes, mood, pace = data["questions"], data["wishes"], data["mood"], data["pace"]

    def book(phrases: list[str]) -> PhraseBook:
        return PhraseBook(phrases, name)

    return Lexicon(
        language=name,
        question_words=_set(questions["words"]),
        auxiliaries=_set(questions["auxiliaries"]),
        subjects=_set(questions["subjects"]),
        indirect=book(questions["indirect"]),
        generic=book(questions["generic"]),
        rhetorical=book(questions["rhetorical"]),
        follow_up=book(questions["follow_up"]),
        repeats=book(questions["repeats"]),
        unresolved=book(questions["unresolved"]),
        asks=book(wishes["asks"]),
        ideas=book(wishes["ideas"]),
        positive=book(mood["positive"]),
        negative=book(mood["negative"]),
        negators=_set(mood["negators"]),
        intensifiers=_set(mood["intensifiers"]),
        contrasts=_set(mood["contrasts"]),
        problems=book(mood["problems"]),
        urgent=book(pace["urgent"]),
        danger=book(pace["danger"]),
        thanks=book(pace["thanks"]),
    )


@lru_cache(maxsize=64)
def read_words(name: str) -> dict[str, Any]:
    """One file of `words/`, as it stands."""
    return tomllib.loads((files(__package__) / "words" / f"{name}.toml").read_text("utf-8"))


def _set(phrases: list[str]) -> frozenset[str]:
    return frozenset(" ".join(words_of(phrase)) for phrase in phrases)
