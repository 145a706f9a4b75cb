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
_ACCENTS = str.maketrans("áéíóúàèù", "aeiouaeu")
SHARED = {"nb": "da", "no": "da", "nn": "da"}
"""Languages whose words stand in the lists of a neighbour."""


@dataclass(frozen=True)
class Lexicon:
    """One language's words and phrases, ready to be looked for."""

    language: str
    question_words: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: frozenset[str]
    subordinating: frozenset[str]
    """Question words that often open a clause that asks nothing: `when I opened it`."""
    openers: frozenset[str]
    """Verbs that open a question even before a name: `can alexa turn it on`."""
    not_after_openers: frozenset[str]
    greetings: frozenset[str]
    """What may stand before a question without a mark between: `hi can you`."""
    exclamations: frozenset[str]
    """Two words that open an outcry: `what a`, `how lovely`."""
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
    resolved: PhraseBook
    urgent: PhraseBook
    danger: PhraseBook
    thanks: PhraseBook


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """The lists of a language; of English where it has none."""
    language = SHARED.get(language, language)
    name = language if (files(__package__) / "words" / f"{language}.toml").is_file() else FALLBACK
    data = read_words(name)
    questions, wishes, mood, pace = data["questions"], data["wishes"], data["mood"], data["pace"]

    mood = {**mood, **read_words("moods").get(language, {})}

    def book(phrases: list[str]) -> PhraseBook:
        return PhraseBook(phrases, name)

    def forms(phrases: list[str]) -> PhraseBook:
        # The English lists name each form, and a stem would confuse `please` with `pleased`.
        every = [*phrases, *(f"{word}s" for word in phrases if word.isalpha() and not word.endswith("s"))]
        return PhraseBook(every if name == "en" else phrases, language, exact=name == "en")

    return Lexicon(
        language=name,
        question_words=_set(questions["words"]),
        auxiliaries=_set(questions["auxiliaries"]),
        subjects=_set(questions["subjects"]),
        subordinating=_set(questions.get("subordinating", [])),
        openers=_set(questions.get("openers", [])),
        not_after_openers=_set(questions.get("not_after_openers", [])),
        greetings=_set(questions.get("greetings", [])),
        exclamations=_set(questions.get("exclamations", [])),
        # Word for word in English, where `wonderful` has the stem of `wondering`.
        indirect=PhraseBook(questions["indirect"], name, exact=name == "en"),
        generic=book(questions["generic"]),
        rhetorical=book(questions["rhetorical"]),
        follow_up=book(questions["follow_up"]),
        repeats=book(questions["repeats"]),
        unresolved=book(questions["unresolved"]),
        asks=book(wishes["asks"]),
        ideas=book(wishes["ideas"]),
        positive=forms(mood["positive"]),
        negative=forms(mood["negative"]),
        negators=_set(mood["negators"]),
        intensifiers=_set(mood["intensifiers"]),
        contrasts=_set(mood["contrasts"]),
        problems=forms(mood["problems"]),
        resolved=book(mood["resolved"]),
        urgent=book(pace["urgent"]),
        danger=book(pace["danger"]),
        thanks=book(pace["thanks"]),
    )


@lru_cache(maxsize=64)
def read_words(name: str) -> dict[str, Any]:
    """One file of `words/`, as it stands."""
    return tomllib.loads((files(__package__) / "words" / f"{name}.toml").read_text("utf-8"))


def _set(phrases: list[str]) -> frozenset[str]:
    """The phrases as words, with and without the accents that posts leave out."""
    plain = (" ".join(words_of(phrase)) for phrase in phrases)
    return frozenset(form for phrase in plain for form in (phrase, phrase.translate(_ACCENTS)))
