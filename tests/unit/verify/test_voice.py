from typing import Literal

import pytest
from tests.builders import a_context, a_knowledge

from aboveboard.domain.knowledge import Voice
from aboveboard.verify.reading_grade import reading_grade, syllables_of
from aboveboard.verify.voice import check, faults_of, inflected, occurs

VOICE = Voice(never=("guarantee", "world-class", "buy"), prefer={"utilize": "use"})


@pytest.mark.parametrize(
    "text",
    [
        "We guarantee it.",
        "It is GUARANTEED.",
        "He guarantees it.",
        "A World Class kettle.",
        "It was bought here.",
        "Please utilize it.",
    ],
)
def test_a_forbidden_word_fails_in_any_inflection_and_case(text: str) -> None:
    assert faults_of(text, VOICE, "en")


@pytest.mark.parametrize("text", ["We promise it.", "The class of the world.", "Use it."])
def test_other_words_are_left_alone(text: str) -> None:
    assert not faults_of(text, VOICE, "en")


def test_a_forbidden_word_is_known_in_german_too() -> None:
    assert occurs("garantieren", "Das garantiert niemand.", "de")


@pytest.mark.parametrize(
    ("emoji", "text", "fine"),
    [
        ("none", "Thanks 😊", False),
        ("sparse", "Thanks 😊", True),
        ("sparse", "Thanks 😊 🎉", False),
        ("sparse", "Thanks 👨‍👩‍👧‍👦", True),
        ("free", "😊 🎉 🇩🇪", True),
        ("none", "It is 3# ©", True),
    ],
)
def test_emoji_are_counted_as_a_reader_sees_them(
    emoji: Literal["none", "sparse", "free"], text: str, fine: bool
) -> None:
    assert (not faults_of(text, Voice(emoji=emoji), "en")) is fine


def test_exclamation_marks_are_limited() -> None:
    assert not faults_of("Thanks!", Voice(exclamations=1), "en")
    assert faults_of("Thanks! Great!", Voice(exclamations=1), "en")


@pytest.mark.parametrize(
    ("found", "expected"),
    [("utilized", "used"), ("Utilizing", "Using"), ("utilizes", "uses"), ("utilize", "use")],
)
def test_the_preferred_word_takes_the_form_of_the_avoided_one(found: str, expected: str) -> None:
    assert inflected(found, "utilize", "use") == expected


@pytest.mark.parametrize(
    ("word", "count"),
    [("kettle", 2), ("free", 1), ("returned", 2), ("guarantee", 3), ("the", 1), ("available", 4)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_a_hard_text_reads_at_a_higher_grade_than_an_easy_one() -> None:
    easy = ["You have a month to send it back to us.", "It is free to do so."]
    hard = [
        "Reimbursement eligibility necessitates comprehensive documentation accompanying the merchandise in question "
        "herein without exception."
    ]

    assert (reading_grade(easy) or 0) < 5 < 12 < (reading_grade(hard) or 0)


def test_too_short_a_text_has_no_grade() -> None:
    assert reading_grade(["Thank you."]) is None


def test_a_grade_above_the_wish_is_a_warning() -> None:
    knowledge = a_knowledge(voice=Voice(reading_grade=4))
    text = (
        "Reimbursement eligibility necessitates comprehensive documentation accompanying the merchandise "
        "in question here today."
    )

    assert check(text, a_context(knowledge=knowledge)).status == "warn"
