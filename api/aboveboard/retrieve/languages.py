"""The language of a document whose curator did not name one."""

from aboveboard.domain.words import stop_words, words

KNOWN = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pt", "ru", "sv", "tr")
ENOUGH = 8
"""Common words that a text has to hold before they tell its language."""
AHEAD = 1.3
"""How far the likeliest language has to be ahead of the next."""


def language_of(text: str) -> str | None:
    """The language whose common words the text holds most of; None where they do not tell."""
    said = words(text)
    counts = sorted(((sum(word in stop_words(each) for word in said), each) for each in KNOWN), reverse=True)
    (most, language), (next_most, _) = counts[0], counts[1]
    return language if most >= ENOUGH and most >= AHEAD * next_most else None
