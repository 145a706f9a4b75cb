import pytest

from aboveboard.domain.post import Channel, Platform
from aboveboard.verify.length import check, weighted_length


def on_x(text: str) -> int:
    return weighted_length(text, "x", "public").used


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("a" * 280, 280),
        ("üöäßñé", 6),
        ("e\u0301", 1),
        ("“quoted” – and more", 19),
        ("…", 2),
        ("日本語", 6),
        ("한국어", 6),
        ("привет", 6),
        ("مرحبا", 5),
        ("H🐱☺👨‍👩‍👧‍👦", 7),
        ("👍🏽", 2),
        ("🇩🇪", 2),
        ("👩‍💻 x", 4),
        ("http://test.co", 23),
        ("https://x.com/ana/status/1800000000000000001?s=20", 23),
        ("see example.com now", 31),
        ("https://brightkettle.example/returns", 23),
        ("(https://brightkettle.example/returns).", 26),
        ("help@example.com", 16),
    ],
)
def test_x_counts_by_its_published_weights(text: str, weight: int) -> None:
    assert on_x(text) == weight


CHURCHILL = (
    "A lie gets halfway around the world before the truth has a chance to get its pants on. Winston Churchill "
    "(1874-1965) http://bit.ly/dJpywL"
)
"""The sentence of twitter-text's own conformance file, which counts 140 there."""


@pytest.mark.parametrize(
    ("text", "weight", "fits"),
    [
        ("I am a Tweet", 12, True),
        ("This is a test.", 15, True),
        (CHURCHILL, 140, True),
        (CHURCHILL.replace("e", "é").replace("dJpywL", "dJpywL"), 140, True),
        ("の" * 140, 280, True),
        ("の" * 141, 282, False),
        ("\U0001f431" * 140, 280, True),
        ("\U0001f431" * 141, 282, False),
        (f"{CHURCHILL} {CHURCHILL}", 281, False),
        (CHURCHILL.replace("on. W", "on.\nW") + " " + CHURCHILL, 281, False),
        ("test.com", 23, True),
        ("Test https://test.com test https://test.com test.com test", 86, True),
        ("\U00010000\U0010ffff", 4, True),
        ("저찀쯿쿿", 8, True),
        ("H\U0001f431☺", 5, True),
        ("🙋🏽👨\u200d🎤", 4, True),
        ("http://example.com/Русские_слова", 23, True),
        ("foo.co.jp", 23, True),
    ],
)
def test_x_counts_the_published_cases_as_published(text: str, weight: int, fits: bool) -> None:
    assert on_x(text) == weight
    assert (check(text, "x", "public").status == "pass") is fits


def test_the_contracts_example_counts_as_it_says() -> None:
    text = (
        "Sorry about the leak, Ana. I work at Bright Kettle. You have 30 days to send it back, and return postage is "
        "free. https://brightkettle.example/returns"
    )

    assert on_x(text) == 137


@pytest.mark.parametrize(
    ("platform", "channel", "limit"),
    [
        ("x", "public", 280),
        ("facebook", "public", 8_000),
        ("linkedin", "public", 1_250),
        ("web", "public", 10_000),
        ("x", "private", 10_000),
        ("linkedin", "private", 10_000),
    ],
)
def test_each_site_has_its_limit(platform: Platform, channel: Channel, limit: int) -> None:
    assert weighted_length("x", platform, channel).limit == limit


def test_elsewhere_a_character_counts_one() -> None:
    assert weighted_length("日本語 https://example.com", "facebook", "public").used == 23


def test_one_too_many_fails() -> None:
    assert check("a" * 280, "x", "public").status == "pass"
    assert check("a" * 281, "x", "public").status == "fail"
