"""The language of a document whose curator did not name one."""

from collections import Counter, defaultdict
from functools import cache

from aboveboard.domain.words import stop_words, words

KNOWN = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pt", "ru", "sv", "tr")
ENOUGH = 5
"""Different common words that a text has to hold before they tell its language."""
AHEAD = 1.3
"""How far the likeliest language has to be ahead of the next."""


def language_of(text: str) -> str | None:
    """The language of which the text holds the most common words; None where they do not tell.

    A word counts once: `meals a week` above a column of a table stands in each of its rows, and `a` is Italian too.
    """
    counts = Counter(language for word in set(words(text)) for language in _speakers().get(word, ()))
    (language, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return language if most >= ENOUGH and most >= AHEAD * next_most else None


@cache
def _speakers() -> dict[str, tuple[str, ...]]:
    """The languages in which a word is common."""
    found: dict[str, list[str]] = defaultdict(list)
    for language in KNOWN:
        for word in stop_words(language):
            found[word].append(language)
    return {word: tuple(languages) for word, languages in found.items()}
