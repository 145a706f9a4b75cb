"""Days of the week in words."""

import pytest

from aboveboard.draft.weekdays import weekdays


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
