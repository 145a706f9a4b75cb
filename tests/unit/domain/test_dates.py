"""Days of the year, by date or by feast."""

import pytest

from aboveboard.domain.dates import days_asked, days_of, without_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("24, 25 and 26 December: closed", {(12, 24), (12, 25), (12, 26)}),
        ("Are you there on Boxing Day?", {(12, 26)}),
        ("what about new years eve", {(12, 31)}),
        ("am 1. Mai geschlossen", {(5, 1)}),
        ("vom 29. bis 31. Oktober", {(10, 29), (10, 30), (10, 31)}),
        ("24.12. bis 26.12.", {(12, 24), (12, 25), (12, 26)}),
        ("an Silvester", {(12, 31)}),
        ("el 24 y el 31 de diciembre", {(12, 24), (12, 31)}),
        ("en Nochevieja", {(12, 31)}),
        ("December 30th to January 2nd", {(12, 30), (12, 31), (1, 1), (1, 2)}),
        ("between 3 and 5 July", {(7, 3), (7, 5)}),
    ],
)
def test_a_day_is_named_by_its_date_or_its_feast(text: str, days: set[tuple[int, int]]) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "up to 12 may come",
        "version 3.2.1",
        "the Christmas holidays",
        "it costs £3",
        "room 31",
        "5 people march in",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert days_of(text) == frozenset()


def test_a_season_holds_the_days_between_its_ends() -> None:
    winter = days_of("Winter: 2 November 2026 to 12 February 2027")

    assert (12, 31) in winter
    assert (2, 13) not in winter


def test_a_question_is_left_without_its_days() -> None:
    assert without_days("Are you open on 31 December?") == "Are you open on?"


def test_a_deadline_is_not_about_its_day() -> None:
    assert days_asked("can it be here by Christmas Eve?") == frozenset()
    assert days_asked("kommt das noch vor Weihnachten?") == frozenset()
    assert days_asked("are you open on Christmas Eve?") == {(12, 24)}
