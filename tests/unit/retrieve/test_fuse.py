from dataclasses import replace

import numpy as np
import pytest

from aboveboard.retrieve.confidence import ANSWERABLE, Signals, ahead, confidence
from aboveboard.retrieve.fuse import fuse

NOBODY = np.zeros(3, np.float32)


def scores(*values: float) -> np.ndarray:
    return np.array(values, np.float32)


def test_without_sense_the_order_is_that_of_the_words() -> None:
    assert fuse(scores(1, 4, 2), {}, NOBODY).tolist() == pytest.approx([0.25, 1.0, 0.5])


def test_with_both_a_passage_near_in_sense_beats_one_that_shares_a_word() -> None:
    fused = fuse(scores(2, 1, 0), {0: 0.1, 1: 0.7, 2: 0.6}, NOBODY)

    assert fused.argmax() == 1


def test_the_only_passage_with_an_everyday_word_does_not_come_before_one_that_is_nearer_in_sense() -> None:
    everyday, near = scores(3, 0, 0), {0: 0.3, 1: 0.45, 2: 0.1}

    of_the_best = fuse(everyday, near, NOBODY)
    of_the_possible = fuse(everyday, near, NOBODY, possible=30)

    assert of_the_best.argmax() == 0
    assert of_the_possible.argmax() == 1


def test_a_passage_with_most_of_the_question_s_words_still_comes_first() -> None:
    fused = fuse(scores(15, 0, 0), {0: 0.3, 1: 0.45, 2: 0.1}, NOBODY, possible=30)

    assert fused.argmax() == 0


def test_scores_stay_between_nothing_and_one() -> None:
    fused = fuse(scores(90, 0, 3), {0: 1.01, 1: -0.4}, scores(1, 0, 0.5))

    assert fused.min() >= 0
    assert fused.max() <= 1


def test_a_name_decides_between_passages_that_answer_equally_well() -> None:
    fused = fuse(scores(1, 1, 0), {0: 0.5, 1: 0.5}, scores(0, 0.9, 0.9))

    assert fused.argmax() == 1
    assert fused[2] == 0


def test_nothing_found_is_no_score_for_anybody() -> None:
    assert fuse(NOBODY, {}, NOBODY).tolist() == [0, 0, 0]
    assert len(fuse(scores(), {}, scores())) == 0


def test_a_passage_near_and_far_ahead_is_an_answer_and_one_of_many_alike_is_not() -> None:
    near = Signals(dense=0.7, ahead=0.45, words=0.6, by_sense=True)
    vague = Signals(dense=0.25, ahead=0.05, words=0.1, by_sense=True)

    assert confidence(near) > 0.8
    assert confidence(vague) < 0.2


def test_without_sense_the_words_have_to_tell() -> None:
    assert confidence(Signals(0, 0.9, 0.5, by_sense=False)) > ANSWERABLE
    assert confidence(Signals(0, 0.9, 0.1, by_sense=False)) < ANSWERABLE


def test_how_far_ahead_the_best_is_does_not_depend_on_how_small_the_folder_is() -> None:
    few = scores(0.6, 0.3, 0.28)
    many = np.concatenate([few, np.full(100, 0.25, np.float32)])

    assert ahead(few) == pytest.approx(ahead(many), abs=1e-6)
    assert ahead(scores()) == ahead(NOBODY) == 0


def test_a_strange_thing_makes_an_answer_unlikely_where_yes_or_no_is_asked() -> None:
    known = Signals(dense=0.42, ahead=0.25, words=0.3, by_sense=True, form="closed")

    strange = replace(known, strange=1.0)

    assert confidence(strange) < ANSWERABLE < confidence(known)
    assert confidence(strange) < confidence(replace(known, strange=0.5)) < confidence(known)
    assert confidence(replace(strange, form="open")) == confidence(replace(known, form="open"))


def test_a_thing_known_by_its_meaning_alone_makes_an_answer_less_likely() -> None:
    known = Signals(dense=0.5, ahead=0.3, words=0.3, by_sense=True, form="closed")

    by_meaning = replace(known, by_meaning=True)

    assert confidence(replace(known, strange=1.0)) < confidence(by_meaning) < confidence(known)


def test_a_trait_that_the_best_passages_do_not_tell_is_not_answered_however_near_they_are() -> None:
    told = Signals(dense=0.65, ahead=0.5, words=0.5, by_sense=True)

    untold = replace(told, untold=True)

    assert confidence(untold) < ANSWERABLE < confidence(told)


def test_to_ask_for_a_thing_by_name_asks_for_more_than_nearness() -> None:
    whether = Signals(dense=0.45, ahead=0.25, words=0.3, by_sense=True, form="closed")
    thing, plans = replace(whether, form="thing"), replace(whether, form="plans")

    assert confidence(plans) < confidence(thing) < ANSWERABLE < confidence(whether)
    assert confidence(replace(thing, dense=0.7, ahead=0.45, words=0.6)) > ANSWERABLE


def test_abroad_nearness_tells_half_as_much() -> None:
    far, near = (Signals(dense=dense, ahead=0.3, words=0.2, by_sense=True) for dense in (0.2, 0.7))

    here = confidence(near) - confidence(far)
    abroad = confidence(replace(near, native=False)) - confidence(replace(far, native=False))

    assert 0 < abroad < here


def test_a_crowd_of_passages_makes_the_same_nearness_tell_less() -> None:
    few = Signals(dense=0.5, ahead=0.3, words=0.3, by_sense=True, passages=100)

    assert confidence(replace(few, passages=20)) == confidence(few)
    assert confidence(replace(few, passages=1_000)) < confidence(few)
    assert confidence(replace(few, passages=50_000)) == confidence(replace(few, passages=2_000))


def test_a_nearer_passage_that_is_not_in_force_speaks_against_an_answer() -> None:
    alone = Signals(dense=0.5, ahead=0.35, words=0.3, by_sense=True)

    beside = replace(alone, withheld=0.1)

    assert confidence(beside) < ANSWERABLE < confidence(alone)
