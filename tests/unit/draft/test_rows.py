"""A table's row as a person says it."""

import pytest

from aboveboard.draft.rows import spoken_row, things_of

LID = "part: Lid; product: Kettle Pro; price in the UK: £12; price in euro countries: €14; availability: in stock"
SHOP = "Laden: Neustadt; Adresse: Ring 4; Montag bis Freitag: 07:00–18:00; Samstag: 08:00–13:00; Sonntag: geschlossen"
SHARE = "Monthly price; Solo: €0; Family: €12 / $13; Club: €29 / $31"


def test_a_price_question_gets_prices_alone() -> None:
    said = spoken_row(LID, ["What does a new lid cost?"], "en")

    assert said == "Lid (Kettle Pro) costs £12 in the UK and €14 in euro countries."


def test_a_question_for_one_column_gets_that_column() -> None:
    assert spoken_row(LID, ["Is there availability?"], "en") == "Lid (Kettle Pro), availability: in stock."


def test_the_post_decides_where_the_question_names_no_column() -> None:
    said = spoken_row(LID, ["Any idea?", "Wondering about the price."], "en")

    assert said == "Lid (Kettle Pro) costs £12 in the UK and €14 in euro countries."


def test_prices_are_said_with_what_their_columns_name() -> None:
    said = spoken_row(
        "Product: Pour One; United Kingdom: £45; Euro countries: €52", ["How much is it?"], "en"
    )

    assert said == "Pour One costs £45 (United Kingdom) and €52 (euro countries)."


def test_a_row_of_one_cell_is_said_as_it_stands() -> None:
    assert spoken_row("Part: Lid", ["Lid?"], "en") == "Part: Lid."


def test_a_cell_that_denies_keeps_its_colon() -> None:
    row = "part: Cup; product: Bright Grinder; price: £11; availability: no longer made"

    said = spoken_row(row, ["Is there availability?"], "en")

    assert said == "Cup (Bright Grinder), availability: no longer made."


def test_a_column_that_is_a_place_or_a_day_keeps_its_capital() -> None:
    row = "Service: Saturday delivery; United Kingdom: £4.50; Ireland: €5.50; Sunday: £7"

    said = spoken_row(row, ["What does it cost?"], "en")

    assert said == "Saturday delivery costs £4.50 (United Kingdom), €5.50 (Ireland) and £7 (Sunday)."


def test_words_are_parted_from_their_column_and_a_measure_is_not() -> None:
    row = "Zone: Bristol Clean Air Zone; Daily charge: £9; Who pays: the driver"

    assert spoken_row(row, ["Who pays there?"], "en") == "Bristol Clean Air Zone, who pays: the driver."
    row = "Class: Yoga Flow; Length: 50 minutes; Places: 20"
    assert spoken_row(row, ["How many places?"], "en") == "Yoga Flow: places 20."


@pytest.mark.parametrize(
    "question",
    ["so what's that a month then?", "What would it come to per month?", "what does that set me back?"],
)
def test_a_price_is_asked_for_in_many_ways(question: str) -> None:
    row = "Plan: Fledge; Price: £28.75; Charged: every month, for the whole household"

    assert spoken_row(row, [question], "en") == "Fledge costs £28.75."


def test_a_column_of_notes_has_no_name_worth_saying() -> None:
    row = "Part: Table clamp; Price: £8; Notes: for table tops 1 to 5 cm thick"

    assert (
        spoken_row(row, ["Do you have notes on the clamp?"], "en")
        == "Table clamp: for table tops 1 to 5 cm thick."
    )


def test_the_column_of_the_asked_day_is_said_as_a_sentence() -> None:
    assert spoken_row(SHOP, ["habt ihr sonntags auf?"], "de") == "Neustadt ist sonntags geschlossen."
    assert spoken_row(SHOP, ["Sa offen?"], "de") == "Neustadt ist samstags 08:00–13:00 geöffnet."
    assert (
        spoken_row(SHOP, ["Was ist am Mittwoch?"], "de")
        == "Neustadt ist Montag bis Freitag 07:00–18:00 geöffnet."
    )


def test_a_question_for_hours_gets_the_columns_that_hold_hours() -> None:
    said = spoken_row(SHOP, ["ab wann kann man da rein, Wann?"], "de")

    assert said == "Neustadt ist Montag bis Freitag 07:00–18:00 und samstags 08:00–13:00 geöffnet."


def test_columns_that_one_chooses_from_keep_their_names() -> None:
    assert (
        spoken_row(SHARE, ["How much is it?"], "en")
        == "Monthly price: Solo €0, Family €12 / $13, Club €29 / $31."
    )
    assert spoken_row(SHARE, ["How much is Club?"], "en") == "Monthly price: Club €29 / $31."


def test_leading_columns_of_words_name_the_row() -> None:
    row = "route: Aarhus–Oslo; ticket: any; what: bicycle one way; low season: NOK 90 / £7; high season: NOK 150 / £12"

    said = spoken_row(row, ["what does a bike cost?"], "en")

    assert said == "Aarhus–Oslo, bicycle one way, low season: NOK 90 / £7, high season: NOK 150 / £12."


def test_a_column_with_a_capital_among_small_ones_is_a_name_and_keeps_it() -> None:
    row = "what: Towel; Leeds: £2; Porto: £3; notes: with deposit"

    assert (
        spoken_row(row, ["How much is a towel in Leeds or Porto?"], "en")
        == "Towel costs £2 (Leeds) and £3 (Porto)."
    )


def test_a_column_with_a_capital_among_others_like_it_is_said_small() -> None:
    row = "Part: Lid; Price: £8; Stock: yes"

    assert spoken_row(row, ["Is the lid in stock?"], "en") == "Lid, stock: yes."


SAVING = "account: Acorn; interest rate: 3.10%; smallest deposit: £20 a month; largest deposit: £300 a month"
HIRE = "Boat: Canoe; Day: £40; Week: £190; Deposit: £150"


def test_money_that_is_no_price_is_not_said_to_be_one() -> None:
    assert spoken_row(SAVING, ["How much is it?"], "en") == "Acorn: interest rate 3.10%."
    assert spoken_row(HIRE, ["What does it cost?"], "en") == "Canoe costs £40 (day) and £190 (week)."


def test_money_of_a_kind_is_said_where_that_kind_is_asked_for() -> None:
    assert spoken_row(HIRE, ["How much deposit do you take?"], "en") == "Canoe: deposit £150."
    assert (
        spoken_row(SAVING, ["What's the smallest deposit?"], "en") == "Acorn: smallest deposit £20 a month."
    )


def test_a_rate_is_a_share() -> None:
    assert spoken_row(SAVING, ["What does the Acorn pay?", "rate?"], "en") == "Acorn: interest rate 3.10%."


def test_a_price_from_which_on_is_said_as_one() -> None:
    row = "Cabin: Two berths; Sleeps: 2; From, per night: £80"

    assert spoken_row(row, ["How much is a cabin?"], "en") == "Two berths cost from £80 per night."


def test_all_options_are_said_where_they_are_short() -> None:
    row = "Reach; Sprite: 40 km; Marlin: 70 km; Otter: 55 km; Wren: 30 km"

    assert (
        spoken_row(row, ["how far do they go"], "en")
        == "Reach: Sprite 40 km, Marlin 70 km, Otter 55 km, Wren 30 km."
    )


def test_a_journey_is_named_by_both_its_ends() -> None:
    row = "from: Dover; to: Calais; ticket: Day return; adult fare: £43; child fare: £21"

    said = spoken_row(row, ("how much is it",), "en")

    assert said == "Dover to Calais, Day return costs £43 (adult) and £21 (child)."


def test_a_charge_is_a_price_and_needs_no_name() -> None:
    assert spoken_row("Old piece: Bed frame; Charge: £35", ("how much",), "en") == "Bed frame costs £35."


@pytest.mark.parametrize(
    ("subject", "things"),
    [
        ("Hoses, pumps and filters", ["Hoses", "pumps", "filters"]),
        ("Solid wood: beds, tables", ["Solid wood", "beds", "tables"]),
        ("Kissen und Bezüge", ["Kissen", "Bezüge"]),
        ("Garden hose", []),
        ("Family: 2 adults and 2 children", []),
    ],
)
def test_a_row_about_several_things_is_about_each(subject: str, things: list[str]) -> None:
    assert things_of(subject) == things


TARIFF = "plan: Quiet; fuel: gas; unit rate: 6.3p per kWh; standing charge per day: 29p; leaving fee: £40"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what's the standing charge for gas?", "Quiet, gas: standing charge per day 29p."),
        ("what do I pay per kWh?", "Quiet, gas: unit rate 6.3p per kWh."),
        ("how much is the leaving fee?", "Quiet, gas: leaving fee £40."),
    ],
)
def test_pence_are_money_and_a_charge_with_a_name_keeps_it(question: str, said: str) -> None:
    assert spoken_row(TARIFF, (question,), "en") == said


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Cats", "Cats cost £44."),
        ("Rabbits and dogs", "Rabbits and dogs cost £44."),
        ("Leeds", "Leeds costs £44."),
        ("Glass", "Glass costs £44."),
    ],
)
def test_several_things_cost_and_one_costs(subject: str, said: str) -> None:
    assert spoken_row(f"What: {subject}; Price: £44", ("how much",), "en") == said


MILLS = "What: Fine wheat; Quern: 100 g a minute; Quern Mini: 40 g a minute; Notes: dry"


def test_a_column_of_another_product_is_not_said_beside_that_of_the_one_spoken_of() -> None:
    products = {"quern": True, "quern mini": False}

    said = spoken_row(MILLS, ["How long for a kilo?"], "en", products=products)

    assert said == "Fine wheat, Quern: 100 g a minute, Notes: dry."
    assert "40 g" in spoken_row(
        MILLS, ["How long for a kilo?"], "en", products=dict.fromkeys(products, False)
    )


def test_a_column_is_asked_for_by_what_its_value_speaks_of() -> None:
    row = "Machine: Quern; Whole: 5 years; Longer for: the stones 10 years"

    assert (
        spoken_row(row, ["And the stones, for how long?"], "en") == "Quern, longer for: the stones 10 years."
    )


def test_a_column_that_its_value_names_itself_is_not_said_twice() -> None:
    row = "Reason: Moving away; End: end of the following month"

    assert (
        spoken_row(row, ["I am moving away, what now?"], "en") == "Moving away: end of the following month."
    )
