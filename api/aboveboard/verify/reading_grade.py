"""How many years of school a text asks for, in English."""

from collections.abc import Sequence

import regex

MIN_WORDS = 12
"""Fewer words tell nothing: one long name would decide."""
_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)*")
_VOWELS = regex.compile(r"[aeiouy]+")


def reading_grade(sentences: Sequence[str]) -> float | None:
    """Flesch-Kincaid grade of English sentences; None for fewer than `MIN_WORDS` words.

    Source: Kincaid, Fishburne, Rogers & Chissom, 1975.
    """
    words = [word.casefold() for sentence in sentences for word in _WORD.findall(sentence)]
    if len(words) < MIN_WORDS or not sentences:
        return None
    syllables = sum(syllables_of(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """By groups of vowels, a silent e and -ed left out; at least 1."""
    word = word.casefold().split("'")[0].split("’")[0]
    count = len(_VOWELS.findall(word))
    if (regex.search(r"[^aeiouylr]e$|[^aeiouytd]ed$|[^aeiouysxzcg]es$", word) and count > 1) or (
        regex.search(r"[aeiouy][lr]e$", word) and count > 1
    ):
        count -= 1
    return max(1, count)
