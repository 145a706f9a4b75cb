"""What a responder asks of the next draft."""

import pytest
from tests.builders import a_request

from aboveboard.draft.steer import Steer, steer_of


@pytest.mark.parametrize("line", ["Make it shorter.", "make it shorter", "Kürzer.", "Más breve."])
def test_an_instruction_is_understood_in_three_languages(line: str) -> None:
    assert steer_of(a_request(instructions=line)) == Steer(shorter=True)


def test_instructions_stand_on_lines_of_their_own() -> None:
    lines = 'Answer the second question too.\nUse this source: returns#1\nLeave out: "Postage is free."'

    steer = steer_of(a_request(instructions=lines))

    assert steer.second
    assert steer.use == ("returns#1",)
    assert steer.leaves_out("postage is FREE!")


def test_the_tone_says_length_and_warmth() -> None:
    assert steer_of(a_request(tone="warmer")).warmer
    assert steer_of(a_request(tone="kurz und freundlich")) == Steer(shorter=True, warmer=True)


def test_a_goal_names_the_role() -> None:
    assert steer_of(a_request(goal="Invite their view on the lid")).role == "focus-group"
    assert steer_of(a_request(goal="support")).role == "support"


def test_free_text_changes_nothing() -> None:
    free = "Please mention the summer sale, and make it shorter than the last one, if you can"

    assert steer_of(a_request(instructions=free, tone="like a pirate", goal="win the day")) == Steer()


def test_without_a_steer_there_is_none() -> None:
    assert steer_of(a_request()) == Steer()
