import numpy as np
import pytest

from aboveboard.retrieve.fuse import Mix, fuse
from aboveboard.retrieve.lexical import Field
from aboveboard.retrieve.meant import index_concepts

PAGES = [
    Field("Standard delivery costs four pounds.", "Delivery", "en"),
    Field("We are closed on Sundays.", "Opening hours", "en"),
    Field("Our shop is in Walsall.", "Where we are", "en"),
]
NOBODY = np.zeros(3, np.float32)


def test_a_passage_names_a_concept_in_whatever_words() -> None:
    anywhere, above = index_concepts(PAGES).shares({"price"})

    assert anywhere.tolist() == [1, 0, 0]
    assert above.tolist() == [0, 0, 0]


def test_of_several_concepts_the_rarer_one_counts_for_more() -> None:
    pages = [*PAGES, Field("Express delivery comes tomorrow.", "Express", "en")]

    anywhere, _ = index_concepts(pages).shares({"deliver", "price"})

    assert anywhere[0] == pytest.approx(1)
    assert 0 < anywhere[3] < 0.5


def test_what_no_passage_names_takes_from_what_others_share() -> None:
    index = index_concepts(PAGES)

    assert index.shares({"price", "no-such-concept"})[0][0] < index.shares({"price"})[0][0]


def test_nothing_asked_about_is_shared_by_nobody() -> None:
    anywhere, above = index_concepts(PAGES).shares(frozenset())

    assert not anywhere.any()
    assert not above.any()


def test_a_shared_concept_ranks_what_was_found_and_finds_nothing_by_itself() -> None:
    words = np.array([1, 1, 0], np.float32)
    shared = np.array([0, 1, 1], np.float32)

    scores = fuse(words, {}, NOBODY, (shared, NOBODY), Mix(meant=0.1))

    assert scores.tolist() == pytest.approx([1, 1.1, 0])
