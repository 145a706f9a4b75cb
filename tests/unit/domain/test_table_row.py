import pytest

from aboveboard.domain.table_row import cells_of, is_row, listed


def test_a_piece_without_a_name_goes_on_with_the_value_before() -> None:
    cells = cells_of("Part: Lid; Fits: Pour One; Pour Two; Price: £8.")

    assert cells == [("Part", "Lid"), ("Fits", "Pour One, Pour Two"), ("Price", "£8")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Part: Lid; Price: £8", True),
        ("Part: Lid; Fits: Pour One; Pour Two", True),
        ("Lid; Price: £8; Stock: yes", True),
        ("Opening hours: Monday to Friday.", False),
        ("We repair kettles; we don't repair grinders.", False),
        ("Please note: it takes a week; two in December.", False),
    ],
)
def test_a_row_names_the_value_of_what_it_is_about(text: str, expected: bool) -> None:
    assert is_row(text) == expected


def test_a_listed_row_begins_with_what_it_is_about() -> None:
    assert listed("Part: Lid; Price: £8; Stock: yes") == "Lid: Price £8, Stock yes."
    assert listed("Lid; Price: £8; Stock: yes") == "Lid: Price £8, Stock yes."


def test_values_with_commas_are_told_apart_by_semicolons() -> None:
    assert listed("Route: Hull; Time: 19 hours, overnight; Runs: all year") == (
        "Hull: Time 19 hours, overnight; Runs all year."
    )
