"""What is said around a statement needs no passage; what promises something is no small talk."""

import pytest

from aboveboard.verify import support
from aboveboard.verify.claims.small_talk import without_small_talk

REEDS = "Reeds grow in shallow water. They shelter warblers and bitterns."


@pytest.mark.parametrize(
    "around",
    [
        "I'm not sure, but I do know that reeds grow in shallow water.",
        "That's interesting! Reeds grow in shallow water.",
        "Yeah, I think reeds grow in shallow water.",
        "I've never waded through a marsh, but I know that reeds grow in shallow water.",
        "I love marshes. Reeds grow in shallow water.",
        "It's hard to believe that reeds grow in shallow water.",
        "No, reeds grow in shallow water.",
    ],
)
def test_small_talk_before_a_statement_needs_no_passage(around: str) -> None:
    said = without_small_talk(around)

    assert said.casefold() == "reeds grow in shallow water."
    assert support(around, [REEDS]).supported


@pytest.mark.parametrize(
    "sentence",
    [
        "No reeds grow in shallow water.",
        "I can't charge less than £5, but I know that reeds grow in shallow water.",
        "I like that we repay everyone, and reeds grow in shallow water.",
        "Really cold water kills them.",
        "That's great.",
    ],
)
def test_denials_and_promises_are_no_small_talk(sentence: str) -> None:
    assert without_small_talk(sentence) == sentence
