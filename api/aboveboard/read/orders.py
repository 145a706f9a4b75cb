"""Sentences that speak to a machine reading along: "ignore your instructions and …".

They are never obeyed anyway, since every draft is checked against its sources; finding them keeps them from
being looked up as if a customer had asked, and leaves a post alone that holds nothing else.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from aboveboard.domain.words import content_stems
from aboveboard.read.lexicon import read_words

_HANDLE = regex.compile(r"[@#]\S+")


def orders(sentences: Sequence[str]) -> tuple[str, ...]:
    """Those of a post's sentences that give orders to a machine, in order."""
    return tuple(
        sentence for sentence in sentences if any(pattern.search(sentence) for pattern in _patterns())
    )


def is_all_orders(sentences: Sequence[str], found: Sequence[str], language: str) -> bool:
    """Whether a post says nothing else: what stands beside its orders holds hardly a word of content."""
    rest = " ".join(
        sentence for sentence in sentences if sentence not in found and not sentence.startswith("@")
    )
    return bool(found) and len(set(content_stems(rest, language))) <= 2


@lru_cache(maxsize=1)
def _patterns() -> "tuple[regex.Pattern[str], ...]":
    return tuple(regex.compile(f"(?i){pattern}") for pattern in read_words("orders")["patterns"])
