"""Praise that means its opposite, and displeasure that is praise."""

import pytest

from aboveboard.read.sentiment import sentiment


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "wow thanks for nothing"),
        ("en", "oh wonderful, my train is late again"),
        ("en", "lovely, the third time this week that it's broken 👏"),
        ("de", "super, schon wieder kaputt"),
        ("de", "na toll, jetzt geht nichts mehr"),
        ("es", "genial, otra vez sin luz"),
        ("nl", "lekker hoor, alweer te laat"),
    ],
)
def test_praise_of_what_goes_wrong_once_more_is_displeasure(language: str, text: str) -> None:
    assert sentiment(text, language) == "negative"


@pytest.mark.parametrize(
    "text",
    ["can't fault it", "not bad at all", "couldn't be happier", "it broke but you fixed it, brilliant 👏"],
)
def test_praise_by_denial_stays_praise(text: str) -> None:
    assert sentiment(text, "en") == "positive"


def test_laughter_alone_is_no_praise() -> None:
    assert sentiment("7 euros for two carrots 😂", "en") == "neutral"


def test_schon_is_not_schoen() -> None:
    assert sentiment("schon drei Tage alt", "de") == "neutral"
    assert sentiment("das ist schön", "de") == "positive"
