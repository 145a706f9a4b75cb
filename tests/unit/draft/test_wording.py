"""The curator's words as one person says them to another."""

import pytest

from aboveboard.draft.wording import capitalised, spoken

NAMES = ("Bright Kettle",)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Customers can return it within 30 days.", "You can return it within 30 days."),
        ("The customer has 30 days.", "You have 30 days."),
        ("Bright Kettle repairs kettles for ten years.", "We repair kettles for ten years."),
        ("Bright Kettle's warranty lasts two years.", "Our warranty lasts two years."),
        ("However, postage is free.", "Postage is free."),
        ("Please note that the lid is not covered.", "The lid is not covered."),
        ("Customers must keep their receipt.", "You must keep your receipt."),
        ("You have 30 days.", "You have 30 days."),
    ],
)
def test_who_speaks_changes_and_nothing_else(written: str, said: str) -> None:
    assert spoken(written, NAMES, as_us=True) == said


def test_a_name_that_a_pronoun_stands_for_later_is_left_alone() -> None:
    written = "Ledgerly does bookkeeping, but it does no payroll."

    assert spoken(written, ("Ledgerly",), as_us=True) == written


def test_an_agency_speaks_of_its_client_by_name() -> None:
    assert spoken("Bright Kettle repairs kettles.", NAMES, as_us=False) == "Bright Kettle repairs kettles."


def test_a_product_that_bears_our_name_is_left_alone() -> None:
    said = spoken("The Bright Kettle Mini holds one litre.", ("Bright Kettle",), as_us=True)

    assert said == "The Bright Kettle Mini holds one litre."


@pytest.mark.parametrize("text", ["iPhone users need the app.", "https://a.example/x", "arduino.cc has it."])
def test_names_and_addresses_keep_their_small_letter(text: str) -> None:
    assert capitalised(text) == text
