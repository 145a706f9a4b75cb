"""What a model draws from a page by itself: reasons, all for some, one party for the other, what is left of a limit."""

import pytest

from aboveboard.verify import support
from aboveboard.verify.claims.next_limit import limit_after

TENTS = "Each group of six or more may put up one tent."
REFUNDS = (
    "You can cancel an order within 48 hours, and we refund the whole amount. This does not apply in the last 21 days "
    "before the festival."
)
PARKING = "The north car park has a bar at 2.3 metres, so tall vehicles use the south car park."
NAMES = "A change of name is free until 31 May; after that it costs £5."
NAMES_ES = "Puedes cambiar el nombre gratis hasta el 31 de mayo; después el cambio cuesta 5 €."
SAILS = "You can cancel before dispatch and get it all back. For a sail that is already cut we keep £90."
CHILDREN = "Nothing is due for children under 3. You can put up to six people on the list."
SHOPS = "All three sizes can be tried in Leeds and Bristol; the shop in York has the Medium only. We have three shops."
LEAVING = "If you leave in the first 14 days and have made no claim, we give the £13 back."
POSTING = "You pay the postage online before we send the parcel out."
LETTERS = "Tell us at once. We write to the other bank within 2 working days."
FILM = "Everybody watches a film, and then you can start to climb."
LEASING = "Dein Chef unterschreibt. Du suchst dir bei uns ein Rad aus."
TYRES = "Tyre pressure: 3.5 bar (50 psi) for the Finch, 3 bar (44 psi) for the Heron, 4 bar (58 psi) for the Wren."
TYRES_DE = (
    "In den Finken gehören 3,5 bis 4 bar hinein, in den Reiher 3 bis 3,5 bar und in den Spatz 2 bis 2,5 bar."
)


def rule(claim: str, page: str) -> str | None:
    return support(claim, [page], near=True).rule


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("Since nothing is due for her, you can leave her off the list.", CHILDREN, "reasons"),
        ("You get it all back, even if the sail is already cut.", SAILS, "reasons"),
        ("Your group may put up one tent.", TENTS, "sized"),
        ("You can cancel an order within 48 hours and get the whole amount back.", REFUNDS, "next_limit"),
        ("With that height, please use the north car park.", PARKING, "contrasted"),
        ("Until 31 May a change of name costs £5, and after that it is free.", NAMES, "phases"),
        ("El cambio cuesta 5 € hasta el 31 de mayo, y después es gratis.", NAMES_ES, "phases"),
        ("All three sizes can be tried in all three shops.", SHOPS, "overreach"),
        ("If you leave in the first 14 days we give the £13 back.", LEAVING, "traced"),
        ("The postage is paid by us before the parcel goes out.", POSTING, "acts"),
        ("You then have 2 working days to write to the other bank.", LETTERS, "acts"),
        ("You start to climb, and afterwards you watch a film.", FILM, "turned_round"),
        ("Danach sucht er bei uns ein Rad aus.", LEASING, "acts"),
        ("Pump the Heron's tyres up to 3.5 bar.", TYRES, "binding"),
        ("In den Reiher gehören 3,5 bis 4 bar.", TYRES_DE, "changed"),
    ],
)
def test_what_a_draft_draws_by_itself_is_refused(claim: str, page: str, found: str) -> None:
    assert rule(claim, page) == found


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        (
            "We take it back, even if the sail is already cut.",
            "We take it back, also if the sail is already cut.",
        ),
        ("Because it is a gift you get the money back.", "If it is a gift, you get the money back."),
        ("A group of six or more may put up one tent.", TENTS),
        ("Tall vehicles use the south car park.", PARKING),
        ("Until 31 May a change of name is free, and after that it costs £5.", NAMES),
        ("You pay the postage online before we send the parcel out.", POSTING),
        ("We write to the other bank within 2 working days.", LETTERS),
        ("Watch a film and then start to climb.", FILM),
        ("Du suchst dir danach bei uns ein Rad aus.", LEASING),
        ("Pump the Heron's tyres up to 3 bar.", TYRES),
        ("In den Reiher gehören 3 bis 3,5 bar.", TYRES_DE),
    ],
)
def test_what_keeps_to_the_page_is_let_through(claim: str, page: str) -> None:
    assert rule(claim, page) is None


def test_what_the_next_sentence_takes_back_is_told_with_it() -> None:
    claim = "You can cancel within 48 hours and get the whole amount back, but not in the last 21 days."

    assert rule(claim, REFUNDS) != "next_limit"


@pytest.mark.parametrize(
    ("told", "limit", "is_of"),
    [
        ("Kurse sind kostenlos.", "Das gilt nicht im August.", True),
        ("Ab 20 Personen gibt es 12 % weniger.", "Der Rabatt gilt nicht im August.", True),
        ("Linsen ersetzen wir kostenlos.", "Der Rabatt gilt nicht für Brillen.", False),
        ("Courses are free.", "The pool is closed in August.", False),
        ("Te devolvemos todo.", "Esto no se aplica en agosto.", True),
    ],
)
def test_what_limits_the_sentence_before_it(told: str, limit: str, is_of: bool) -> None:
    assert limit_after(told, f"{told} {limit}") == (limit if is_of else None)
