"""Promises that reach further than the sentence they lean on, and words of one's own that do not."""

import pytest

from aboveboard.verify import support

STUDIO = (
    "A lesson can be moved up to two days before, free of charge. Bows can be swapped as often as you like.\n"
    "The open stage is on the first Friday of the month. Rehearsal rooms can be booked two weeks ahead.\n"
    "A broken string is replaced by the teacher. The caretaker locks the house at night.\n"
    "The piano room is free for members and £6 for others.\n"
    "You first tell us how long you have played; that is only so that we find your group.\n"
    "Room: Attic; Places: 4; Piano: no; Price an hour: £9\n"
    "Room: Cellar; Places: 12; Piano: yes; Price an hour: £15\n"
    "Course: Choir; Open to: Juniors and Adults\n"
    "Seniors meet in the Cellar."
)


@pytest.mark.parametrize(
    ("twin", "said"),
    [
        ("You can move a lesson at any time.", "You can move a lesson until two days before."),
        ("The open stage is every Friday.", "The open stage is every first Friday of the month."),
        ("The caretaker replaces a broken string.", "If a string breaks, the teacher replaces it."),
        (
            "Everyone can use the piano room for free, it is free for everybody.",
            "The piano room costs members nothing.",
        ),
        ("The Attic has 12 places.", "The Attic has 4 places."),
        ("The Attic costs £15 an hour.", "The Cellar costs £15 an hour."),
        ("Choir is open to Juniors, Adults and Seniors.", "Choir is open to Juniors and Adults."),
        (
            "You can book a rehearsal room a month in advance.",
            "You can book a rehearsal room two weeks ahead.",
        ),
    ],
)
def test_a_promise_reaches_no_further_than_its_sentence(twin: str, said: str) -> None:
    assert not support(twin, [STUDIO]).supported
    assert support(said, [STUDIO]).supported


@pytest.mark.parametrize(
    ("said", "passage"),
    [
        ("You may swap the bow as often as you want.", STUDIO),
        ("Shelves come in any depth between 20 and 40 cm.", "Shelves come in depths from 20 to 40 cm."),
        ("Pay early and the fine drops from £60 to £30.", "The fine is £60. Pay early and it drops to £30."),
        ("Members have 10% off repairs of instruments.", "Instrument repairs are 10% cheaper for members."),
        ("Send us lists, up to 50 names at a time.", "Send us lists of up to 50 names each."),
    ],
)
def test_words_of_ones_own_widen_nothing(said: str, passage: str) -> None:
    assert support(said, [passage]).rule in (None, "coverage")


@pytest.mark.parametrize(
    ("twin", "said"),
    [
        ("The Attic has a piano.", "The Attic has no piano."),
        ("Skip one rehearsal and you lose your seat.", "Skip three rehearsals and you lose your seat."),
    ],
)
def test_none_in_a_row_and_one_of_several_are_not_exceeded(twin: str, said: str) -> None:
    passages = [STUDIO, "Whoever skips three rehearsals loses the seat."]

    assert not support(twin, passages).supported
    assert support(said, passages).supported


def test_what_has_a_price_is_not_free_because_something_else_is() -> None:
    passage = "The hearing test is free. The diving course takes place on Saturdays and costs £45."

    assert not support("The diving course is free of charge.", [passage]).supported
    assert support("The hearing test costs you nothing.", [passage]).supported
