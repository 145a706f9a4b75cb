"""Several things with a value each in one sentence: what is said of one is no claim about another."""

import pytest

from aboveboard.verify import support
from aboveboard.verify.claims.elided import parts_of

TOLD = [
    (
        "A space in the open car park costs £9 a night, a space in the covered garage £17 a night.",
        "A space in the covered garage costs £17 a night.",
        "A space in the covered garage costs £9 a night.",
    ),
    (
        "In Wellow and Birk you pay £22 per dog and night, in Lindeg £18.",
        "In Lindeg you pay £18 per dog and night.",
        "In Lindeg you pay £22 per dog and night.",
    ),
    (
        "Returns are free within the United Kingdom; from Ireland they cost €4.",
        "Returns from Ireland cost €4.",
        "Returns from Ireland are free.",
    ),
    (
        "The Mini holds 0.8 litres, the Classic 1.2 and the Pro 1.7.",
        "The Pro holds 1.7 litres.",
        "The Classic holds 0.8 litres.",
    ),
    ("Members pay nothing, guests £5.", "Guests pay £5.", "Guests pay nothing."),
    (
        "Until 48 hours before arrival cancelling is free; after that we charge 80% of the price.",
        "If you cancel less than 48 hours before arrival, we charge 80%.",
        "Until 48 hours before arrival we charge 80% of the price.",
    ),
    (
        "Ein Platz auf dem offenen Parkplatz kostet 9 € pro Nacht, ein Platz in der überdachten Garage 17 € pro Nacht.",
        "Ein Platz in der überdachten Garage kostet 17 € pro Nacht.",
        "Ein Platz in der überdachten Garage kostet 9 € pro Nacht.",
    ),
    (
        "In Wellenau und Birkwang zahlen Sie 22 € pro Hund und Nacht, in Lindegg 18 €.",
        "In Lindegg zahlen Sie pro Hund und Nacht 18 €.",
        "In Lindegg zahlen Sie pro Hund und Nacht 22 €.",
    ),
    (
        "Der Standardversand dauert drei Werktage, der Expressversand einen.",
        "Der Expressversand dauert einen Werktag.",
        "Der Expressversand dauert drei Werktage.",
    ),
    (
        "Erwachsene zahlen 12 €, Kinder unter 12 Jahren 6 €, unter drei Jahren ist der Eintritt frei.",
        "Für Kinder unter drei ist der Eintritt frei.",
        "Für Kinder unter 12 ist der Eintritt frei.",
    ),
    (
        "En Faro y Duna pagas 22 € por perro y noche, en Pinar 18 €.",
        "En Pinar pagas 18 € por perro y noche.",
        "En Pinar pagas 22 € por perro y noche.",
    ),
    (
        "Los socios no pagan nada, los invitados 5 €.",
        "Los invitados pagan 5 €.",
        "Los invitados no pagan nada.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("passage", "true", "false"), TOLD)
def test_a_value_belongs_to_the_thing_that_has_it(passage: str, true: str, false: str) -> None:
    assert support(true, [passage]).supported
    assert not support(false, [passage]).supported


def test_the_reason_quotes_the_value_of_the_other_thing() -> None:
    passage, _, false = TOLD[7]

    found = support(false, [passage])

    assert found.rule == "exchanged"
    assert "“22 €” beside it" in found.why


def test_a_value_that_the_thing_has_elsewhere_is_no_exchange() -> None:
    passages = ["Members pay nothing, guests £5.", "On Sundays guests pay nothing."]

    assert support("On Sundays guests pay nothing.", passages).supported


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "From 1 May, adults pay £12, children £6.",
            ["From 1 May, adults pay £12", "From 1 May, children pay £6"],
        ),
        (
            "The shop is open from 9am to 6pm on weekdays and from 10am to 4pm on Saturdays.",
            [
                "The shop is open from 9am to 6pm on weekdays",
                "The shop is open from 10am to 4pm on Saturdays",
            ],
        ),
        (
            "Das Geschäft ist werktags von 9 bis 18 Uhr und samstags von 10 bis 16 Uhr geöffnet.",
            ["Das Geschäft ist werktags von 9 bis 18 Uhr", "samstags ist von 10 bis 16 Uhr geöffnet"],
        ),
        (
            "En Faro y Duna pagas 22 € por perro y noche, en Pinar 18 €.",
            ["En Faro y Duna pagas 22 € por perro y noche", "en Pinar pagas 18 € por perro y noche"],
        ),
    ],
)
def test_what_stands_once_is_said_of_each(sentence: str, parts: list[str]) -> None:
    assert [part.text for part in parts_of(sentence)] == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Between £5 and £9 a night.",
        "A 10% deposit, at least £20, is due.",
        "Every Saturday at 11:00 and 14:00 we bake in the shop.",
        "We post small things from £6, but not laptops or anything worth more than £250.",
        "The Pro holds 1.7 litres.",
    ],
)
def test_what_tells_of_one_thing_stays_whole(sentence: str) -> None:
    assert parts_of(sentence) == ()
