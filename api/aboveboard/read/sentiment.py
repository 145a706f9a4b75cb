"""How the author feels: a lexicon with negation, emphasis, contrast and emoji."""

from functools import lru_cache

import regex

from aboveboard.domain.reading import Sentiment
from aboveboard.domain.words import words
from aboveboard.read.irony import is_ironic
from aboveboard.read.lexicon import Lexicon, lexicon, read_words
from aboveboard.read.phrases import Hit

_CLAUSE = regex.compile(r"[.!?,;:\n…]+|\s[-–—]\s")
_REACH = 3
"""How many words back a negation turns a word round."""
_THRESHOLD = 0.5
_FACE = 1.2
"""What a face is worth, in plain words."""
_LAUGH = 0.4
"""What laughter is worth: people laugh at what goes wrong as well."""
_LAUGHING = frozenset("😂🤣😅😆😜🤪😛")
_OTHERS = {
    "de": ("schon", "schone"),
    "es": tuple(
        "esperando esperar espero esperamos esperaba esperado vivir viviendo vivo vivimos vive viven".split()
    ),
}
"""Words that a list's stem finds by mistake."""


def sentiment(text: str, language: str) -> Sentiment:
    """The mood of a cleaned text."""
    score = mood(text, language)
    if score > _THRESHOLD:
        return "positive"
    return "negative" if score < -_THRESHOLD else "neutral"


def mood(text: str, language: str) -> float:
    """Points, above 0 pleased, below 0 displeased; one plain word is worth one."""
    lists = lexicon(language)
    pleased = displeased = 0.0
    for clause in _CLAUSE.split(text):
        tokens = words(clause)
        if not tokens:
            continue
        weight = 1.4 if tokens[0] in lists.contrasts else 1.0
        good, bad = _clause(clause, tokens, lists)
        pleased += weight * good
        displeased += weight * bad
    happy, sad = _emoji(text)
    if pleased + happy > 0 and is_ironic(text, language, lists):
        return -(pleased + happy + displeased + sad) - 1.0
    return pleased + happy - displeased - sad


def _clause(clause: str, tokens: list[str], lists: Lexicon) -> tuple[float, float]:
    """Points of pleasure and of displeasure."""
    good = bad = 0.0
    taken: set[int] = set()
    hits = [(hit, 1.0) for hit in lists.positive.hits(lists.positive.tokens(clause))] + [
        (hit, -1.0) for hit in lists.negative.hits(lists.negative.tokens(clause))
    ]
    for hit, sign in sorted(hits, key=lambda pair: pair[0].start - pair[0].end):
        if taken.isdisjoint(range(hit.start, hit.end)) and not _is_another_word(hit, tokens, lists):
            taken.update(range(hit.start, hit.end))
            points = sign * _emphasis(hit, tokens, lists)
            good += max(points, 0.0)
            bad += max(-points, 0.0)
    return good, bad


def _is_another_word(hit: Hit, tokens: list[str], lists: Lexicon) -> bool:
    """Whether a word only shares its stem with the one of the list: `schon` is not `schön`."""
    return tokens[hit.start] in _OTHERS.get(lists.language, ())


def _emphasis(hit: Hit, tokens: list[str], lists: Lexicon) -> float:
    before = tokens[max(0, hit.start - _REACH) : hit.start]
    strength = 1.5 if before and before[-1] in lists.intensifiers else 1.0
    negated = sum(token in lists.negators for token in before) % 2 == 1
    return -0.8 * strength if negated and hit.end - hit.start == 1 else strength


def _emoji(text: str) -> tuple[float, float]:
    good, bad = _faces()
    marks = set(text)
    happy = sum(_LAUGH if mark in _LAUGHING else _FACE for mark in marks if mark in good)
    return happy, sum(_FACE for mark in marks if mark in bad)


@lru_cache(maxsize=1)
def _faces() -> tuple[frozenset[str], frozenset[str]]:
    marks = read_words("emoji")
    return frozenset(marks["positive"]), frozenset(marks["negative"])
