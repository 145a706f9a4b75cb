"""A table's row as a person says it."""

from aboveboard.draft.rows import spoken_row

ROW = "part: Lid; product: Kettle Pro; price in the UK: £12; price in euro countries: €14; availability: in stock"


def test_a_price_question_gets_prices_alone() -> None:
    said = spoken_row(ROW, "What does a new lid cost?", "en")

    assert said == "Lid (Kettle Pro): price in the UK £12, price in euro countries €14."


def test_a_question_for_one_column_gets_that_column() -> None:
    assert spoken_row(ROW, "Is there availability?", "en") == "Lid (Kettle Pro): availability in stock."


def test_place_names_keep_their_capitals() -> None:
    said = spoken_row("Product: Pour One; United Kingdom: £45; Euro countries: €52", "How much is it?", "en")

    assert said == "Pour One: United Kingdom £45, euro countries €52."


def test_a_row_of_one_cell_is_said_as_it_stands() -> None:
    assert spoken_row("Part: Lid", "Lid?", "en") == "Part: Lid."


def test_a_cell_that_denies_keeps_its_colon() -> None:
    row = "part: Cup; product: Bright Grinder; price: £11; availability: no longer made"

    assert (
        spoken_row(row, "Is there availability?", "en")
        == "Cup (Bright Grinder): availability: no longer made."
    )
