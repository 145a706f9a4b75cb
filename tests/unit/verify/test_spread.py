"""A line that says something of several, a row or opening hours, says each of its own."""

import pytest

from aboveboard.verify import support

HALL = "Hall: Ashby; Monday to Friday: 06:30 to 22:30; Saturday and Sunday: 09:00 to 20:00"
BOARDS = "Feature: Boards; Free: none; Plus: 3; Team: 15"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (HALL, "Ashby is open 09:00 to 20:00 Saturday and Sunday."),
        (HALL, "At weekends Ashby opens at 9."),
        (HALL, "Ashby is open from 06:30 on weekdays."),
        (BOARDS, "You can have 15 boards on Team."),
        (BOARDS, "There are no boards on Free."),
    ],
)
def test_a_cell_said_of_its_row_is_supported(row: str, sentence: str) -> None:
    assert support(sentence, [row]).supported


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (HALL, "Ashby is open 06:30 to 22:30 Saturday and Sunday."),
        (HALL, "At weekends Ashby opens at 6:30."),
        (HALL, "Ashby is open from 09:00 on weekdays."),
        (BOARDS, "You can have 15 boards on Plus."),
        (BOARDS, "You can have 3 boards on Free."),
        (BOARDS, "There are no boards on Team."),
    ],
)
def test_a_cell_of_another_column_is_not(row: str, sentence: str) -> None:
    assert not support(sentence, [row]).supported


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("We open at 9 on Saturdays.", True),
        ("Samstags haben wir von 9 bis 14 Uhr offen.", True),
        ("We open at 8 on Saturdays.", False),
        ("On weekdays we close at 14:00.", False),
    ],
)
def test_a_time_holds_for_the_days_it_is_given_for(sentence: str, supported: bool) -> None:
    source = ["We are open Monday to Friday 08:00 to 18:00, Saturday and bank holidays 9:00 to 14:00."]
    german = ["Geöffnet ist Montag bis Freitag von 8 bis 18 Uhr, Samstag von 9 bis 14 Uhr."]

    found = support(sentence, german if "wir" in sentence else source)

    assert found.supported is supported
