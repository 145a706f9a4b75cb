"""Which band of a table or list a value of the question falls into."""

import pytest

from aboveboard.draft.bands import Band, Quantity, bands_of, falling, quantities


@pytest.mark.parametrize(
    ("post", "quantity"),
    [
        ("the tour started 25 mins late", Quantity(25, "time")),
        ("waited an hour and a half", Quantity(90, "time")),
        ("die Fähre kam eine halbe Stunde zu spät", Quantity(30, "time")),
        ("eine Stunde Verspätung", Quantity(60, "time")),
        ("mi paquete pesa 7 kilos", Quantity(7000, "weight")),
        ("a box of 12kg", Quantity(12000, "weight")),
        ("it's 2 metres long", Quantity(200, "length")),
        ("my order came to £45", Quantity(45, "money")),
        ("there are fourteen nurses on our ward", Quantity(14, "count of nurse")),
        ("and what if it had been 45?", Quantity(45, None)),
    ],
)
def test_a_value_is_read_with_what_it_measures(post: str, quantity: Quantity) -> None:
    assert quantities(post) == {quantity}


@pytest.mark.parametrize(
    "post",
    [
        "the 17:42 to Dover",
        "we're due at 11 today",
        "in spring 2026",
        "the 5th floor",
        "20% off",
        "tengo prisa",
    ],
)
def test_times_of_day_dates_and_shares_are_no_values(post: str) -> None:
    assert not quantities(post)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("15 to 29 minutes late: a quarter of the fee", Band(15, 29, "time")),
        ("between 5 and 10 kg", Band(5000, 10000, "weight")),
        ("60 minutes or more: all of it", Band(60, float("inf"), "time")),
        ("ab 3 Kilo", Band(3000, float("inf"), "weight")),
        ("hasta 5 kg", Band(0, 5000, "weight")),
        ("A third one costs £4.", Band(3, 3, "bare")),
    ],
)
def test_a_range_is_read_in_words_signs_and_three_languages(text: str, band: Band) -> None:
    assert band in bands_of(text).values()


@pytest.mark.parametrize(
    ("row", "bands"),
    [
        ("Size: Small; Weight up to: 5 kg; Price: £4", {("Weight up to", "weight"): Band(0, 5000, "weight")}),
        ("Tarif: Kind; bis: 14 Jahre; Preis: 3 €", {("bis", "time"): Band(0, 14 * 525_960, "time")}),
        (
            "Group: School; From: 20 people",
            {("From", "count of people"): Band(20, float("inf"), "count of people")},
        ),
        ("Plan: Team; Maximum refund: £500", {}),
        ("Plan: Team; Fromage: 5 kg", {}),
    ],
)
def test_a_column_tells_which_end_of_a_range_its_values_are(
    row: str, bands: dict[tuple[str, str], Band]
) -> None:
    assert bands_of(row) == bands


def test_a_column_tells_the_unit_of_its_bare_ranges() -> None:
    assert bands_of("Weight (kg): 2-5; Price: £6") == {("Weight (kg)", "weight"): Band(2000, 5000, "weight")}


def test_a_value_falls_into_one_band_of_a_list_and_not_into_those_beside() -> None:
    bands = [
        "You pay by length: under 6 m: £20.",
        "You pay by length: 6 to 8 m: £30.",
        "You pay by length: over 8 m: £45.",
    ]

    assert falling(bands, ["a"] * 3, "our camper is 7 metres") == {0: -1, 1: 1, 2: -1}


def test_of_limits_inside_one_another_the_nearest_is_meant() -> None:
    plans = [
        "plan: Solo; users: up to 3 users",
        "plan: Team; users: up to 20 users",
        "plan: Firm; users: up to 200 users",
    ]

    assert falling(plans, ["a"] * 3, "there are 12 colleagues here") == {0: -1, 1: 1, 2: -1}


def test_limits_of_different_things_are_no_bands() -> None:
    said = ["Each side carries up to 130 kg.", "If two people differ by more than 35 kg, take two singles."]

    assert not falling(said, ["a", "a"], "I weigh 110 kilos")


def test_where_two_values_fall_into_two_bands_none_is_meant() -> None:
    bands = ["6 to 8 m: £30", "over 8 m: £45"]

    assert not falling(bands, ["a", "a"], "is it 7 metres or 9 metres?")


def test_a_value_of_another_measure_falls_into_none() -> None:
    assert not falling(["under 6 m: £20", "6 to 8 m: £30"], ["a", "a"], "we booked 7 weeks ago")


def test_an_age_falls_into_bare_ranges_and_not_into_numbers_of_people() -> None:
    ages = ["Under 8: only with an adult.", "From 8 to 15 they need a course.", "From 16 on nobody needs it."]
    boats = ["boat: Canoe; people: up to 3 people", "boat: Raft; people: up to 12 people"]

    assert falling(ages, ["a"] * 3, "my daughter is 9") == {0: -1, 1: 1, 2: -1}
    assert not falling(boats, ["a"] * 2, "my daughter is 9")


@pytest.mark.parametrize(
    ("post", "place"), [("a 7kg terrier", 0), ("he weighs 18 kilos", 1), ("she's 32 kg", 2)]
)
def test_bands_that_meet_at_their_ends_are_beside_each_other(post: str, place: int) -> None:
    weights = [
        "weight: up to 10 kg; price: £210",
        "weight: 10 to 25 kg; price: £260",
        "weight: over 25 kg; price: £330",
    ]

    found = falling(weights, ["a"] * 3, post)

    assert [at for at, falls in found.items() if falls > 0] == [place]


def test_limits_of_one_thing_are_no_bands_beside_those_of_another() -> None:
    said = ["One adult may bring up to six children.", "A table seats up to four guests."]

    assert not falling(said, ["a", "a"], "me and 2 kids")
