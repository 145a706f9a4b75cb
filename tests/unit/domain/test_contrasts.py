"""Sides that exclude one another."""

import pytest

from aboveboard.domain.contrasts import exchanged_side, of_another_side


@pytest.mark.parametrize(
    ("text", "asked", "language"),
    [
        ("Yearly plans are refunded in full.", "do I get my monthly fee back?", "en"),
        ("Dogs travel free.", "can my cat come along?", "en"),
        ("Cars may wait in the yard for an hour.", "may my wheelchair wait in the yard?", "en"),
        ("Ein Fahrrad kostet 5 €.", "was kostet mein Auto?", "de"),
    ],
)
def test_what_holds_for_another_side_is_no_answer(text: str, asked: str, language: str) -> None:
    assert of_another_side(text, asked, language)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Monthly plans are not refunded.", "do I get my monthly fee back?"),
        ("Dogs and cats travel free.", "can my cat come along?"),
        ("You have 30 days.", "do I get my monthly fee back?"),
        ("Dogs travel free.", "can my parrot come along?"),
    ],
)
def test_the_same_side_or_none_may_answer(text: str, asked: str) -> None:
    assert not of_another_side(text, asked, "en")


@pytest.mark.parametrize(
    ("earlier", "question", "language", "whole"),
    [
        ("how much is an adult ticket?", "and for a child?", "en", "how much is an child ticket?"),
        ("what time do you open on Saturday?", "and Sunday?", "en", "what time do you open on Sunday?"),
        ("Was kostet ein Erwachsener?", "und Kinder?", "de", "Was kostet ein Kinder?"),
        ("Is it busy in the morning?", "and in July?", "en", "Is it busy in the morning?"),
        # A word that is only begun, as German does before `und`, is no reason to fail.
        (
            "Was kostet das für Erwachsene?",
            "und für Kinder- und Jugend?",
            "de",
            "Was kostet das für kinder?",
        ),
    ],
)
def test_the_other_side_takes_the_place_of_the_one_named_before(
    earlier: str, question: str, language: str, whole: str
) -> None:
    assert exchanged_side(earlier, question, language) == whole


def test_weekdays_do_not_exclude_one_another() -> None:
    assert not of_another_side("We are open Monday to Friday.", "open on Wednesday?", "en")
