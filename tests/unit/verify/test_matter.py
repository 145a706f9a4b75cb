"""What a claim promises beyond the sentence that speaks of its matter, in a document that says much else."""

import pytest

from aboveboard.verify import support

LIBRARY = """Members may borrow ten books for three weeks. Every reader can use the reading room.
There is a printer by the stairs. It takes no coins. The copiers in the hall take coins and cards.
The study cabins are £2 for each person and hour. They can not be booked by phone.
Story time is on Wednesdays and Saturdays at 10:30. The toy shelf is open every day.
Students pay half price for the yearly card. Children read free.
The heritage card can be bought in four parts of £9. You do not have to post it back.
We lend e-readers to members who live in Ashford. Lost books are charged at their price.
Parking at the back is free for the first hour, and never included in the yearly card.
The cloakroom takes bags only. Call at least 48 hours before a group visit."""
WERKSTATT = """Wir stimmen Klaviere in Bremen und Oldenburg. Für Flügel kommen wir auch ins Umland.
Zum Festpreis von 90 € stimmen wir ein Klavier. Zum Abendpreis kommen wir nach 18 Uhr.
Leihklaviere gibt es ab sechs Monaten. Sie sind nicht versichert. Die Anfahrt kostet 15 € je Termin.
Dienstags und freitags ist die Werkstatt offen."""
TALLER = """Afinamos pianos en Vigo y en Lugo. El alquiler cuesta 40 € al mes. No incluye el transporte.
Los martes y jueves hay taller abierto. Los socios pagan la mitad del curso."""


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (LIBRARY, "All cards can be bought in four parts of £9."),
        (LIBRARY, "Anyone can borrow our e-readers."),
        (LIBRARY, "We lend e-readers to members wherever they live."),
        (WERKSTATT, "Wir stimmen Klaviere überall."),
        (TALLER, "Afinamos pianos en cualquier ciudad."),
    ],
)
def test_what_is_said_of_some_is_not_said_of_all(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert not found.supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (LIBRARY, "The study cabins are £2 for the whole day."),
        (LIBRARY, "Story time is every day at 10:30."),
        (WERKSTATT, "Die Werkstatt ist jeden Tag offen."),
        (TALLER, "Hay taller abierto todos los días."),
    ],
)
def test_one_period_or_day_is_not_another(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert not found.supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (LIBRARY, "You need coins for the printer by the stairs."),
        (LIBRARY, "The study cabins can be booked by phone."),
        (LIBRARY, "Please post the heritage card back."),
        (WERKSTATT, "Leihklaviere sind versichert."),
        (TALLER, "El alquiler incluye el transporte."),
    ],
)
def test_what_is_denied_of_it_in_the_next_sentence_is_denied(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert not found.supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (LIBRARY, "Story time is on Mondays and Saturdays at 10:30."),
        (LIBRARY, "The cloakroom takes bags."),
        (LIBRARY, "Parking at the back is free for the last hour."),
        (LIBRARY, "Students get the yearly card for free."),
        (WERKSTATT, "Zum Abendpreis von 90 € stimmen wir ein Klavier."),
        (LIBRARY, "Members may borrow some ten books for three weeks."),
    ],
)
def test_a_sentence_with_one_thing_changed_is_not_that_sentence(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert not found.supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (LIBRARY, "Every reader may sit in the reading room."),
        (LIBRARY, "The toy shelf is open every day."),
        (LIBRARY, "The printer by the stairs doesn't take coins."),
        (LIBRARY, "You need not post the heritage card back."),
        (LIBRARY, "A study cabin is £2 an hour for each person."),
        (LIBRARY, "Ring us two days ahead if a group wants to visit."),
        (WERKSTATT, "Für die Anfahrt zahlst du 15 € pro Termin."),
        (WERKSTATT, "Leihklaviere sind nicht versichert."),
        (TALLER, "El transporte no va incluido en el alquiler."),
    ],
)
def test_what_its_sentence_says_is_supported(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert found.supported, found.why


def test_a_value_is_said_of_what_its_own_sentence_speaks_of() -> None:
    document = (
        "A lane costs £14 an hour.\nShoes cost £3.\n"
        "A birthday table for eight with juice costs £60, and £75 on Sundays."
    )

    kept = support("You pay £60 for a birthday table with juice for eight.", [document])
    exchanged = support("You pay £14 for a birthday table with juice for eight.", [document])

    assert kept.supported
    assert not exchanged.supported


def test_a_name_may_be_said_by_its_first_letters() -> None:
    found = support(
        "In the EEA a card takes three working days.",
        ["A card takes 3 working days in the European Economic Area."],
    )

    assert found.supported


def test_a_range_may_be_said_as_between() -> None:
    found = support(
        "A party is for anywhere between 8 and 20 children.",
        ["A party has to have at least 8 children and no more than 20."],
    )

    assert found.supported


def test_denials_of_a_list_deny_once() -> None:
    found = support(
        "You don't need a licence or a number plate.",
        ["You need no licence, no number plate and no insurance."],
    )

    assert found.supported


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Everyone who dives needs a medical certificate.", "You can't dive without a medical certificate."),
        (
            "The desk closes 20 minutes before the show.",
            "You can check in until twenty minutes before the show.",
        ),
        (
            "The courier leaves it in the shed that you chose.",
            "The courier leaves it in the shed, wherever you picked.",
        ),
        ("Rain does not change the opening days.", "Even in the rain the opening days stay as they are."),
        ("Riders may bring one bag and one helmet.", "Riders may bring one bag and a helmet as well."),
        (
            "We do not sail to the islets except Hestoy, where it takes an hour.",
            "To Hestoy it takes an hour.",
        ),
    ],
)
def test_what_means_the_same_in_other_words_is_supported(source: str, claim: str) -> None:
    found = support(claim, [source])

    assert found.supported, found.why


@pytest.mark.parametrize(
    ("row", "claim"),
    [
        (
            "Boat: Kittiwake; Time: 40 minutes; Operates: from 1 May to 30 September",
            "The Kittiwake sails all year.",
        ),
        ("Small lockers cost £2 for 24 hours.", "A small locker is £2 for the whole week."),
        ("A shares account moves in up to 30 calendar days.", "A shares account moves in 30 working days."),
    ],
)
def test_a_part_of_the_year_or_another_length_is_refused(row: str, claim: str) -> None:
    found = support(claim, [row, "Boat: Puffin; Time: 50 minutes; Operates: all year"])

    assert not found.supported
