"""How well a question's words are met, one by one."""

from collections.abc import Sequence

import numpy as np

from aboveboard.domain.embedding import TokenVectors
from aboveboard.draft.late import met

MEANINGS = {"lid": 0, "cover": 0, "price": 1, "the": 2, "?": 3, "des": 4, "##cale": 5, "rust": 6}


class Wording:
    """Knows what a few words mean, wherever they stand."""

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        return [self._told(text.split()) for text in texts]

    def _told(self, pieces: list[str]) -> TokenVectors:
        vectors = np.zeros((len(pieces), len(MEANINGS)), np.float32)
        for row, piece in enumerate(pieces):
            vectors[row, MEANINGS[piece]] = 1.0
        return TokenVectors(tuple(pieces), vectors)


def test_a_word_of_the_same_meaning_meets_a_word_of_the_question() -> None:
    other, same = met("lid", ["price the", "the cover the price"], Wording(), "en")

    assert same == 1.0
    assert other == 0.0


def test_a_word_that_all_candidates_hold_tells_less_than_one_that_few_hold() -> None:
    common, rare, *_ = met("price lid", ["price", "lid", "price the", "price price"], Wording(), "en")

    assert rare > common


def test_a_small_word_of_the_question_is_not_looked_for() -> None:
    small, telling = met("the lid", ["the", "lid"], Wording(), "en")

    assert (small, telling) == (0.0, 1.0)


def test_a_word_in_pieces_is_looked_for_piece_by_piece() -> None:
    whole, half, none = met("the des ##cale", ["des ##cale", "des", "rust"], Wording(), "en")

    assert whole == 1.0
    assert 0.0 < half < 1.0
    assert none == 0.0


def test_marks_of_punctuation_are_no_words() -> None:
    with_mark, without = met("lid ?", ["lid ?", "lid"], Wording(), "en")

    assert with_mark == without == 1.0


def test_a_question_without_words_is_met_by_nothing() -> None:
    assert met("?", ["lid", "price"], Wording(), "en").tolist() == [0.0, 0.0]


def test_a_text_without_words_meets_nothing() -> None:
    assert met("lid", ["", "lid"], Wording(), "en").tolist() == [0.0, 1.0]


def test_no_texts_have_no_nearness() -> None:
    assert met("lid", [], Wording(), "en").shape == (0,)


def test_the_name_of_what_is_spoken_of_is_not_looked_for() -> None:
    named, meant = met("lid price", ["lid", "price"], Wording(), "en", names={"lid"})

    assert (named, meant) == (0.0, 1.0)
