"""What a draft states is held to the sentence that it was written from; what is told of a page is not."""

import pytest

from aboveboard.verify import support

BIKES = (
    "Children's seats can be borrowed in Leith and Morningside. Helmets are on sale in Leith, Morningside and "
    "Portobello. "
    "Fitting the seat is up to you. The mechanic calls an hour before he comes."
)
REFUNDS = (
    "Most refunds reach your card within 5 days. We take a ticket back for seven days, as long as it has not been "
    "scanned. "
    "You ask the box office before the show begins. When your friend has bought a ticket, each of you gets £5."
)
STEAM = "Switch the boiler off, wait 20 minutes, then open the valve. Deckungen zahlen wir nur bei Reisen über 500 €."
FEES = "Stand: Nordtor; Frei für Mitglieder: 90 Minuten; Danach: 2 € je halbe Stunde"
TABLE = (
    "Colours; Finch: sand, slate, moss; Heron: sand, slate\nWarranty; Finch: 2 years; Heron: 5 years\n"
    "Both are made in Cork."
)


def why(claim: str, *passages: str) -> str | None:
    """The rule that objects to what a draft says; None where none does."""
    return support(claim, passages, near=True).rule


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        ("You can borrow a children's seat in Leith and Portobello.", BIKES),
        ("You can borrow a children's seat in Leith and Glasgow.", BIKES),
        ("Our team of helpers fits the seat for you.", BIKES),
        ("We take a ticket back for seven days.", REFUNDS),
        ("Your refund will reach your card within 5 days.", REFUNDS),
        ("Wir zahlen Deckungen über 500 €.", STEAM),
    ],
)
def test_what_strays_from_its_sentence_or_drops_its_limit_is_refused(claim: str, page: str) -> None:
    assert why(claim, page) is not None


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        ("Please call our mechanic an hour before he comes.", BIKES),
        ("The box office has to ask you before the show begins.", REFUNDS),
        ("Once you have bought a ticket, each of you gets £5.", REFUNDS),
        ("Open the valve and wait 20 minutes.", STEAM),
    ],
)
def test_who_does_it_and_what_comes_first_stays(claim: str, page: str) -> None:
    assert why(claim, page) is not None


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        ("You can borrow children's seats in Leith and Morningside.", BIKES),
        ("The mechanic calls you an hour before he comes.", BIKES),
        ("We take your ticket back for seven days as long as it hasn't been scanned.", REFUNDS),
        ("Most refunds reach your card within 5 days.", REFUNDS),
        ("Please ask the box office before the show begins.", REFUNDS),
        ("Switch the boiler off and wait 20 minutes, then open the valve.", STEAM),
        ("The Finch comes in sand, slate and moss.", TABLE),
        ("The Heron has a warranty of 5 years.", TABLE),
        ("Nach 90 Minuten kostet es 2 € je halbe Stunde.", FEES),
    ],
)
def test_what_keeps_to_its_sentence_is_let_through(claim: str, page: str) -> None:
    assert why(claim, page) is None


@pytest.mark.parametrize(
    "claim", ["The Heron comes in sand, slate and moss.", "The Finch has a warranty of 5 years."]
)
@pytest.mark.parametrize("near", [True, False])
def test_what_a_table_says_of_one_thing_is_not_said_of_the_one_beside_it(claim: str, near: bool) -> None:
    assert support(claim, [TABLE], near=near).rule is not None


@pytest.mark.parametrize("near", [True, False])
def test_a_product_called_by_a_small_word_is_told_from_the_one_beside_it(near: bool) -> None:
    page = "The Wren app works with the Wren Air only. The Wren One needs none."

    assert not support("The Wren app works with the Wren One only.", [page], near=near).supported
    assert support("The Wren app works with the Wren Air only.", [page], near=near).supported


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        ("We do the eye test in all of our shops.", "We do the eye test in 48 of our shops."),
        ("The contract ends at once.", "The contract can end at once or go to somebody else."),
        ("We hand the bill in for you.", "Members get the bill and hand it in themselves."),
        ("You don't need a photo of the ticket.", "You need a photo of the ticket."),
    ],
)
def test_what_is_widened_made_sure_or_done_for_somebody_is_refused(claim: str, page: str) -> None:
    assert why(claim, page) is not None


@pytest.mark.parametrize("near", [True, False])
def test_a_price_for_half_an_hour_is_none_for_an_hour(near: bool) -> None:
    assert not support("Danach kostet es 2 € pro Stunde.", [FEES], near=near).supported
    assert not support("It costs £3 an hour.", ["Boats are £3 per half hour."], near=near).supported


def test_what_is_told_of_a_page_may_take_its_words_from_all_of_it() -> None:
    claim = "Most refunds are there within 5 days"

    assert support(claim, [REFUNDS]).supported
