"""Where sentences end."""

import pytest

from aboveboard.domain.sentences import sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Die Karte kostet bis zum 18. Geburtstag 19,90 €. Danach mehr.",
            "Die Karte kostet bis zum 18. Geburtstag 19,90 €.",
        ),
        ("Ab dem 3. Tag kostet es 5 €. Sonst nichts.", "Ab dem 3. Tag kostet es 5 €."),
        ("Die Sauna ist im 1. Stock. Der Lift fährt hin.", "Die Sauna ist im 1. Stock."),
        ("Am 1. Oktober ist zu. Danach nicht.", "Am 1. Oktober ist zu."),
        ("Wir öffnen am 3. Danach ist immer offen.", "Wir öffnen am 3."),
        ("Wir schließen um 18. Danach nicht mehr.", "Wir schließen um 18."),
        ("Es ist die Nummer 12. Er fährt um 9 Uhr.", "Es ist die Nummer 12."),
        ("I am 18. Can I join?", "I am 18."),
        ("im 16. My mum says no.", "im 16."),
    ],
)
def test_a_german_ordinal_goes_on_and_a_number_at_the_end_does_not(text: str, first: str) -> None:
    assert sentences(text)[0] == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Was kostet das in St. Veith am Tag? Danke.", "Was kostet das in St. Veith am Tag?"),
        ("Ferry from St. Ives to St. Mary's. It takes an hour.", "Ferry from St. Ives to St. Mary's."),
        ("We're at 14 High St. The bus stops there.", "We're at 14 High St."),
        ("Ask for J. Smith at the desk. He knows.", "Ask for J. Smith at the desk."),
    ],
)
def test_a_saint_is_no_end_and_a_street_is(text: str, first: str) -> None:
    assert sentences(text)[0] == first
