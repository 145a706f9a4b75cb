"""The ordinary sentences that a rule's own words would stand in, which its meaning must stand out from.

A rule on rude drivers shares its driver with "can I tip the driver?". Nobody writes such sentences down for each
rule, so they are made from its neutral words; and a plain question, that tells of no trouble, must come nearer to
a rule that speaks of an event than a report does.
"""

from collections.abc import Iterable, Iterator, Sequence

import regex

from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems, stop_words, words
from aboveboard.read.gloss import gloss, has_gloss
from aboveboard.read.lexicon import lexicon
from aboveboard.read.questions import is_question

_FRAMES = (
    "How much is the {}?",
    "Can I bring my own {}?",
    "When does the {} come?",
    "Where do I find the {}?",
    "The {} was lovely, thank you.",
    "Do you have {}?",
)
_MOST = 6
"""Words of one rule for which sentences are made."""
_WANTS = regex.compile(
    r"(?i)\?\s*$|\b(?:asks?|questions?|wants?(?! us to)|would like|wish(?:es)?|look(?:s|ing)? for|needs?|"
    r"requests?|demands?|offers?|enquir\w+|inquir\w+|rumou?r\w*|speculat\w+|whether|doubts?)\b"
)
_REFUSES = regex.compile(r"(?i)\b(?:not|n't|never) (?:want|need|wish|ask)\w*")
_NOT_MATTER = frozenset(
    "author somebody someone anybody customer guest patient user person people poster writer company brand something "
    "stranger nobody passenger reader traveller member".split()
)


def tells_of_an_event(means: Iterable[str]) -> bool:
    """Whether a rule's meaning, in English words, is something that happened, not something that is asked for."""
    lines = list(means)
    wishes = sum(bool(_WANTS.search(_REFUSES.sub(" ", line))) for line in lines)
    return wishes < len(lines) / 2


def ordinary_with(means: Iterable[str]) -> Iterator[str]:
    """Harmless sentences with the neutral words of a rule's meaning, given in English words."""
    for word in _matter(means)[:_MOST]:
        yield from (frame.format(word) for frame in _FRAMES)


def is_plain_question(sentence: str, language: str) -> bool:
    """Whether a sentence asks, and tells of no trouble."""
    return is_question(sentence, lexicon(language)) and not tells_of_trouble(sentence, language)


def is_scene(reading: Reading) -> bool:
    """Whether what a post tells only leads up to a question: `We marry in June. What flowers do you suggest?`"""
    return reading.intent == "question" and not tells_of_trouble(reading.text, reading.language)


def tells_of_trouble(sentence: str, language: str) -> bool:
    """Whether a sentence holds a word of trouble, danger or displeasure, in its own language or glossed."""
    texts = [(sentence, language)]
    if language != "en" and has_gloss(language):
        texts.append((gloss(sentence, language).text, "en"))
    return any(_troubled(text, each) for text, each in texts)


def _troubled(text: str, language: str) -> bool:
    lists = lexicon(language)
    return any(book.finds(text) for book in (lists.problems, lists.negative, lists.danger))


def _matter(means: Iterable[str]) -> Sequence[str]:
    """Words of content that are neither those of trouble nor the one who speaks, in order, each once."""
    stops = stop_words("en")
    found = [
        word
        for line in means
        for word in words(line)
        if word not in stops
        and word not in _NOT_MATTER
        and len(word) > 2
        and content_stems(word, "en")
        and not _troubled(word, "en")
    ]
    return list(dict.fromkeys(found))


def asks_how(reading: Reading) -> bool:
    """Whether every question asks for a way or a rule rather than for one's own matter."""
    general = (
        "how do i",
        "how can i",
        "how to",
        "can i",
        "could i",
        "how long",
        "how much",
        "what is",
        "what's",
        "do you",
        "is it possible",
        "what do i do if",
        "what happens",
        "what if",
    )
    return bool(reading.asks) and all(ask.casefold().startswith(general) for ask in reading.asks)
