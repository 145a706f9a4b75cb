"""Days of the week in words."""

import pytest

from aboveboard.draft.weekdays import days_meant, weekdays


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("are you open on Sundays?", {6}),
        ("habt ihr sonntags auf", {6}),
        ("Mon-Fri", {0, 1, 2, 3, 4}),
        ("Montag bis Mittwoch", {0, 1, 2}),
        ("Friday to Monday", {4, 5, 6, 0}),
        ("¿abrís los sábados?", {5}),
        ("this weekend", {5, 6}),
        ("it sat in the sun so long", set()),
        ("nothing of the kind", set()),
    ],
)
def test_days_are_read_alone_in_ranges_and_as_a_weekend(text: str, days: set[int]) -> None:
    assert weekdays(text) == days


@pytest.mark.parametrize(
    "text", ["quieter in the week", "on weekdays only", "unter der Woche", "abrimos entre semana"]
)
def test_the_week_beside_the_weekend_is_monday_to_friday(text: str) -> None:
    assert days_meant(text) == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    "text", ["in the week before Easter", "within 3 working days", "en 3 días laborables"]
)
def test_a_week_of_the_year_and_a_number_of_days_are_no_days(text: str) -> None:
    assert not days_meant(text)
