"""How the author feels: a lexicon with negation, emphasis, contrast and emoji."""

from functools import lru_cache

import regex

from aboveboard.domain.reading import Sentiment
from aboveboard.domain.words import words
from aboveboard.read.lexicon import Lexicon, lexicon, read_words
from aboveboard.read.phrases import Hit

_CLAUSE = regex.compile(r"[.!?,;:\n…]+|\s[-–—]\s")
_REACH = 3
"""How many words back a negation turns a word round."""
_THRESHOLD = 0.5


def sentiment(text: str, language: str) -> Sentiment:
    """The mood of a cleaned text."""
    score = mood(text, language)
    if score > _THRESHOLD:
        return "positive"
    return "negative" if score < -_THRESHOLD else "neutral"


def mood(text: str, language: str) -> float:
    """Points, above 0 pleased, below 0 displeased; one plain word is worth one."""
    lists = lexicon(language)
    total = weight = 0.0
    for clause in _CLAUSE.split(text):
        tokens = words(clause)
        if not tokens:
            continue
        weight = 1.4 if tokens[0] in lists.contrasts else 1.0
        total += weight * _clause(clause, tokens, lists)
    return total + _emoji(text)


def _clause(clause: str, tokens: list[str], lists: Lexicon) -> float:
    score = 0.0
    taken: set[int] = set()
    hits = [(hit, 1.0) for hit in lists.positive.hits(lists.positive.tokens(clause))] + [
        (hit, -1.0) for hit in lists.negative.hits(lists.negative.tokens(clause))
    ]
    for hit, sign in sorted(hits, key=lambda pair: pair[0].start - pair[0].end):
        if taken.isdisjoint(range(hit.start, hit.end)):
            taken.update(range(hit.start, hit.end))
            score += sign * _emphasis(hit, tokens, lists)
    return score


def _emphasis(hit: Hit, tokens: list[str], lists: Lexicon) -> float:
    before = tokens[max(0, hit.start - _REACH) : hit.start]
    strength = 1.5 if before and before[-1] in lists.intensifiers else 1.0
    negated = sum(token in lists.negators for token in before) % 2 == 1
    return -0.8 * strength if negated and hit.end - hit.start == 1 else strength


def _emoji(text: str) -> float:
    good, bad = _faces()
    return sum(1.2 for mark in set(text) if mark in good) - sum(1.2 for mark in set(text) if mark in bad)


@lru_cache(maxsize=1)
def _faces() -> tuple[frozenset[str], frozenset[str]]:
    marks = read_words("emoji")
    return frozenset(marks["positive"]), frozenset(marks["negative"])
