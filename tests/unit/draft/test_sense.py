"""An embedder that remembers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aboveboard.adapters.in_memory import InMemoryVectorCache
from aboveboard.domain.embedding import TokenVectors
from aboveboard.draft.sense import Newest, Remembering, RememberingTokens, tokens_of
from aboveboard.ports import Vector


class Counting:
    """Says how long each text is, and remembers which it was asked for."""

    name, dimensions, languages = "counting", 1, None

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        return np.array([[len(text)] for text in texts], np.float32)


def test_a_text_is_embedded_once() -> None:
    counting = Counting()
    remembering = Remembering(counting)

    remembering.embed(["a", "bb"])
    again = remembering.embed(["bb", "ccc", "a", "bb", "ccc"])

    assert counting.asked == ["a", "bb", "ccc"]
    assert again.tolist() == [[2.0], [3.0], [1.0], [2.0], [3.0]]


def test_the_longest_unused_are_forgotten_first() -> None:
    counting = Counting()
    remembering = Remembering(counting, Newest[Vector](most=2))

    remembering.embed(["a", "bb"])
    remembering.embed(["a"])
    remembering.embed(["ccc"])
    remembering.embed(["a"])
    remembering.embed(["bb"])

    assert counting.asked == ["a", "bb", "ccc", "bb"]


def test_no_texts_give_no_vectors() -> None:
    assert Remembering(Counting()).embed([]).shape == (0, 1)


def test_what_a_cache_holds_is_not_embedded_again_by_another_embedder_of_the_name() -> None:
    cache, counting = InMemoryVectorCache(), Counting()
    Remembering(Counting(), cache).embed(["a"])

    Remembering(counting, cache).embed(["a", "bb"])

    assert counting.asked == ["bb"]


class Spelling(Counting):
    """Takes every letter for a word."""

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        self.asked.extend(texts)
        return [TokenVectors(tuple(text), np.ones((len(text), 1), np.float32)) for text in texts]


def test_the_words_of_a_text_are_embedded_once() -> None:
    spelling = Spelling()
    remembering = RememberingTokens(spelling)

    remembering.embed_tokens(["ab", "c"])
    again = remembering.embed_tokens(["c", "d", "ab", "d"])

    assert spelling.asked == ["ab", "c", "d"]
    assert [told.pieces for told in again] == [("c",), ("d",), ("a", "b"), ("d",)]


def test_of_texts_word_by_word_only_the_latest_are_kept() -> None:
    spelling = Spelling()
    remembering = RememberingTokens(spelling, newest=Newest[TokenVectors](most=1))

    remembering.embed_tokens(["a", "b"])
    remembering.embed_tokens(["a"])

    assert spelling.asked == ["a", "b", "a"]


def test_an_embedder_that_tells_words_apart_is_found_behind_one_that_remembers() -> None:
    assert tokens_of(Remembering(Remembering(Spelling()))) is not None
    assert tokens_of(Remembering(Counting())) is None
