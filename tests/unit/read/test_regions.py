"""Countries that an author names."""

import pytest

from aboveboard.read.regions import regions


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
    ],
)
def test_a_place_gives_its_country(text: str, codes: tuple[str, ...]) -> None:
    assert regions(text) == codes


@pytest.mark.parametrize(
    "text", ["tell us please", "made in China", "the cork is loose", "roast turkey", "my friend Austin"]
)
def test_a_word_that_is_no_place_of_theirs_gives_none(text: str) -> None:
    assert regions(text) == ()
