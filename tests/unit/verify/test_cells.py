"""Tables: the value of a row and a column is not said of another."""

import pytest

from aboveboard.verify import support

PRICES = "\n".join(
    [
        "Service: Glide S; Online: £4.35; At the shop: £4.85",
        "Service: Dash S; Online: £7.90; At the shop: £8.70",
    ]
)
MINIMUM = "\n".join(
    [
        "Haus: Wellenau; Kurbeitrag: 2,60 €; Zahlen müssen Gäste: ab 16 Jahren",
        "Haus: Lindegg; Kurbeitrag: 2,75 €; Zahlen müssen Gäste: ab 17 Jahren",
    ]
)
PLACES = "\n".join(["Where: Ireland; Bike: €89", "Where: Highlands, islands, Northern Ireland; Bike: £79"])
WEIGHTS = "\n".join([": Bowl; Six: 4.5 litres; Eight: 6.9 litres", ": Weight; Six: 9.8 kg; Eight: 12.4 kg"])


@pytest.mark.parametrize(
    ("table", "claim"),
    [
        (PRICES, "Dash S costs £7.90 online."),
        (PRICES, "At the shop you pay £4.85 for Glide S."),
        (MINIMUM, "In Lindegg beträgt der Kurbeitrag 2,75 €."),
        (PLACES, "Getting a bike to Northern Ireland costs £79."),
        (WEIGHTS, "The Eight has a 6.9 litre bowl and weighs 12.4 kg."),
        (f"{PRICES}\nIn December Dash S costs £4.35 online.", "In December Dash S costs £4.35 online."),
    ],
)
def test_what_stands_in_its_cell_is_kept(table: str, claim: str) -> None:
    assert support(claim, [table]).supported


@pytest.mark.parametrize(
    ("table", "claim"),
    [
        (PRICES, "Dash S costs £4.35 online."),
        (PRICES, "Dash S is £8.70 online."),
        (PRICES, "At the shop you pay £4.35 for Glide S."),
        (MINIMUM, "In Lindegg beträgt der Kurbeitrag 2,60 €."),
        (PLACES, "Getting a bike to Northern Ireland costs €89."),
    ],
)
def test_the_value_of_another_row_or_column_is_refused(table: str, claim: str) -> None:
    assert not support(claim, [table]).supported


def test_the_reason_names_the_cell() -> None:
    found = support("Dash S is £8.70 online.", [PRICES])

    assert found.rule == "cells"
    assert found.why.startswith("the passage says “£8.70” of “At the shop”, not of “Online”")


PLANS = "\n".join(
    [
        "Fee; Firm: £15 a month; Club: none",
        "Invoice; Firm: monthly, 21 days to pay; Club: monthly, 30 days to pay",
    ]
)


@pytest.mark.parametrize(
    ("asked", "supported"),
    [
        ("how are you billing us? we are a sailing club", False),
        ("how are you billing a firm like ours?", True),
        ("how does billing work?", True),
        ("I run a firm and a club, how does billing work?", True),
    ],
)
def test_a_column_that_only_the_post_names_is_the_one_that_is_spoken_of(asked: str, supported: bool) -> None:
    claim = "The invoice comes monthly and you have 21 days to pay."

    assert support(claim, [PLANS], near=True, asked=asked).supported is supported


def test_a_name_that_ends_in_a_number_is_the_name_of_its_column() -> None:
    table = "Colours; Finch Six: sand, slate, moss; Finch Eight: sand, slate"

    assert support("The Finch Eight comes in sand and slate.", [table], near=True).supported
    assert support("The Finch Eight comes in sand, slate and moss.", [table], near=True).rule == "columns"
