"""How well the words of a question are met, one by one, by the words of what may answer it.

A sentence's one vector blurs what a long sentence says; its words, each in its context, do not: every word of the
question looks for the word that comes nearest to it, and those that tell the candidates apart count most.

Source: Khattab & Zaharia, ColBERT, SIGIR 2020 (the sum of the greatest similarities).
"""

import math
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
import regex
from numpy.typing import NDArray

from aboveboard.domain.embedding import TokenVectors
from aboveboard.domain.words import content_stems
from aboveboard.ports import TokenEmbedder

LONG = 600
"""Characters of a question that are looked at."""
GOES_ON = "##"
"""What a piece begins with that goes on the word before it."""

_STANDS_FOR = frozenset({"one", "ones"})
"""Words that stand for a thing named before, though they are numbers too: `do I need an account to get one?`"""
_SAYS = regex.compile(r"[\p{L}\p{N}]")


def met(
    question: str,
    texts: Sequence[str],
    embedder: TokenEmbedder,
    language: str,
    names: Collection[str] = (),
) -> NDArray[np.float32]:
    """By text, how near its words come to the telling ones of the question, in -1..1; zeros where it has none.

    Args:
        names: stems of the names of what is spoken of, which every page about it holds: they tell nothing here.
    """
    if not texts:
        return np.zeros(0, np.float32)
    asked, *held = (_worded(each) for each in embedder.embed_tokens([question[:LONG], *texts]))
    telling = _telling(asked.pieces, language, names) * _rarity(asked.pieces, held)
    if not telling.sum():
        return np.zeros(len(texts), np.float32)
    return np.array([_nearest(asked, each) @ telling / telling.sum() for each in held], np.float32)


def _telling(pieces: Sequence[str], language: str, names: Collection[str]) -> NDArray[np.float32]:
    """1 for a piece of a word that says something by itself, 0 for one of a name or of a word such as `the`."""
    words: list[str] = []
    word_of: list[int] = []
    for piece in pieces:
        if piece.startswith(GOES_ON) and words:
            words[-1] += piece[len(GOES_ON) :]
        else:
            words.append(piece)
        word_of.append(len(words) - 1)
    says = [
        word not in _STANDS_FOR and any(stem not in names for stem in content_stems(word, language))
        for word in words
    ]
    return np.array([says[word] for word in word_of], np.float32)


def _nearest(asked: TokenVectors, held: TokenVectors) -> NDArray[np.float32]:
    """For each word asked for, how near the nearest word held comes."""
    if not held.pieces:
        return np.zeros(len(asked.pieces), np.float32)
    nearest: NDArray[np.float32] = (asked.vectors @ held.vectors.T).max(axis=1)
    return nearest


def _rarity(pieces: Sequence[str], held: Sequence[TokenVectors]) -> NDArray[np.float32]:
    """What each word tells: what all candidates say tells none of them from the others."""
    holders = Counter(piece for each in held for piece in set(each.pieces))
    count = len(held)
    return np.array(
        [math.log(1 + (count - holders[piece] + 0.5) / (holders[piece] + 0.5)) for piece in pieces],
        np.float32,
    )


def _worded(told: TokenVectors) -> TokenVectors:
    """Without the marks of punctuation."""
    kept = [place for place, piece in enumerate(told.pieces) if _SAYS.search(piece)]
    return TokenVectors(tuple(told.pieces[place] for place in kept), told.vectors[kept])
