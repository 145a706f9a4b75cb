"""Countries that an author names."""

import pytest

from aboveboard.read.regions import home_regions, regions


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("I'm in Germany", ("DE",)),
        ("here in the UK", ("GB",)),
        ("aus Österreich", ("AT",)),
        ("do you ship to Norway?", ("NO",)),
        ("¿envíos a México?", ("MX",)),
        ("livrez-vous en Belgique ?", ("BE",)),
        ("hiya from Cork", ("IE",)),
        ("delivery to Northern Ireland", ("GB",)),
        ("ship to 🇨🇦?", ("CA",)),
        ("bought in Spain, living in Paris", ("ES", "FR")),
        ("does it work in the US?", ("US",)),
        ("we live in Ramsey on the Isle of Man", ("IM",)),
        ("We're in Peel, IoM.", ("IM",)),
        ("does it go to Jersey?", ("JE",)),
        ("sent from Bath to Sligo", ("GB", "IE")),
    ],
)
def test_a_place_gives_its_country(text: str, codes: tuple[str, ...]) -> None:
    assert regions(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "tell us please",
        "made in China",
        "the cork is loose",
        "roast turkey",
        "my friend Austin",
        "I love Derby day",
        "a lincoln in the hull",
    ],
)
def test_a_word_that_is_no_place_of_theirs_gives_none(text: str) -> None:
    assert regions(text) == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Riding from London to Barcelona in May. Is the bike covered?", ()),
        ("Got your Annual Multi-Trip. Big one to Thailand planned!", ()),
        ("Gilt das auch im Urlaub in Österreich?", ()),
        ("nos vamos de vacaciones a Francia, ¿vale el seguro?", ()),
        ("I live in Spain. Does it hold on a trip to France?", ("ES",)),
        ("Can you ship it to Norway before our holiday?", ("NO",)),
        ("do you ship to Norway?", ("NO",)),
        ("here in the UK", ("GB",)),
    ],
)
def test_where_somebody_only_travels_to_is_not_their_country(text: str, codes: tuple[str, ...]) -> None:
    assert home_regions(text) == codes
