"""Who does what, to whom, when: a claim that exchanges them is refused, one that turns the sentence round is not."""

import pytest

from aboveboard.verify import support

DELIVERY = "Standard delivery costs £3.95, and it is free for orders of £40 or more."
LOAN = "We text you the evening before. The driver leaves the box in the porch."
DAYS = "The class takes place every Saturday at 11:00. The shop is closed on Mondays."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("You text us the evening before.", LOAN),
        ("You pay for the hotel.", "We arrange and pay for a hotel."),
        ("Sie liefern auch am Samstag.", "Wir liefern auch am Samstag."),
        ("Envías los pedidos el mismo día.", "Enviamos los pedidos el mismo día."),
        ("The class takes place every Monday at 11:00.", DAYS),
        ("The train runs from Porto to Lisbon.", "The train runs from Lisbon to Porto."),
        ("Bread from Halle is sold in Jena.", "Bread from Jena is sold in Halle."),
        ("Over £40 standard delivery costs £3.95.", DELIVERY),
        ("You have to register it.", "You do not have to register it."),
        (
            "E7 means that the sensor is dirty.",
            "E4 means that the sensor is dirty. E7 means a fault in the base.",
        ),
        ("Our internships are unpaid.", "Our internships are paid."),
        ("An Neujahr sind alle Läden offen.", "An Neujahr sind alle Läden geschlossen."),
    ],
)
def test_an_exchange_is_refused(claim: str, passage: str) -> None:
    assert not support(claim, [passage]).supported


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("You get a text from us the evening before.", LOAN),
        ("Under £40 standard delivery costs £3.95.", DELIVERY),
        ("You don't need to enter a code.", "You need no code."),
        ("Der Laden ist montags zu.", "Montags ist der Laden geschlossen."),
        ("Skip the vinegar, it harms the seal.", "Do not use vinegar, because it harms the seal."),
        ("You can buy tablets at reception.", "The reception sells tablets."),
        ("Cats and dogs may travel.", "Dogs and cats may travel."),
    ],
)
def test_the_same_turned_round_is_kept(claim: str, passage: str) -> None:
    assert support(claim, [passage]).supported
