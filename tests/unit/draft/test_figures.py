"""Figures in what is compared with a question."""

import pytest

from aboveboard.draft.figures import levelled


def test_sentences_that_differ_in_a_figure_are_equally_near() -> None:
    question = "how long can I keep it?"

    one, other = (levelled(f"Keep it for {days} days, from 9:30 on.", question) for days in (30, 45))

    assert one == other


@pytest.mark.parametrize("question", ["is it free after 14 days?", "what does it cost for three of us?"])
def test_a_figure_of_the_question_is_looked_for(question: str) -> None:
    assert levelled("It is free for 14 days.", question) == "It is free for 14 days."


def test_the_name_of_a_part_is_no_figure() -> None:
    assert (
        levelled("E4 means that the KT-200 is dry.", "what does it mean?")
        == "E4 means that the KT-200 is dry."
    )
