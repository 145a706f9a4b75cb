"""Whom and what a post names, and whether it is about us."""

from typing import Any

import pytest
from tests.builders import NOW, a_knowledge, a_post, a_request, an_author, an_organization

from aboveboard.domain.post import Quote
from aboveboard.read import read


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "@BrightKettle hello"},
        {"text": "my BrightKettle hums"},
        {"text": "bright kettle rules"},
        {"text": "#brightkettle is down"},
        {"text": "got it from https://shop.brightkettle.example/x"},
        {"text": "my pour one drips"},
        {"text": "5 stars", "platform": "web", "url": "https://reviews.example/review/brightkettle.example"},
        {
            "text": "how long is it",
            "platform": "facebook",
            "url": "https://www.facebook.com/brightkettle/posts/1",
        },
        {"text": "nice", "thread": [a_post("Twelve years of tea", author="@brightkettle")]},
        {"text": "hi, how does the return work", "channel": "private"},
        {"post": a_post("same", quote=Quote(author=an_author("@brightkettle"), text="New colours"))},
    ],
)
def test_a_post_that_names_us_or_stands_by_us_is_about_us(fields: dict[str, Any]) -> None:
    assert read(a_request(**fields), a_knowledge(), NOW).about_us


@pytest.mark.parametrize(
    "text",
    [
        "Third train cancelled this week",
        "pour one out for my old boss",
        "what a bright kettle you have there",
        "I love the phone, the Pro is amazing",
        "my Steamhaus has packed in, any tips?",
        "@brightkettle_fan hello",
    ],
)
def test_a_post_without_us_is_not_about_us(text: str) -> None:
    assert not read(a_request(text), a_knowledge(), NOW).about_us


def test_a_name_that_is_an_ordinary_word_needs_a_capital_or_our_business() -> None:
    organization = an_organization(name="Harbor", aliases=(), products={}, website=None)
    knowledge = a_knowledge(organization=organization)

    about = [
        read(a_request(text), knowledge, NOW).about_us
        for text in ("sunset over the harbor", "so I asked Harbor")
    ]

    assert about == [False, True]


def test_talk_between_others_in_our_thread_is_not_about_us() -> None:
    thread = [a_post("@brightkettle how do I send it back?", author="@ben")]

    assert not read(a_request("@carla see you on saturday?", thread=thread), a_knowledge(), NOW).about_us


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("@brightkettle my Pro leaks", ("kettle-pro",)),
        ("@brightkettle is the pro worth it", ("kettle-pro",)),
        ("@brightkettle Pour One or Kettle Pro?", ("pour-1", "kettle-pro")),
        ("@brightkettle are your kettles any good", ()),
    ],
)
def test_products_are_known_by_their_names(text: str, products: tuple[str, ...]) -> None:
    assert read(a_request(text), a_knowledge(), NOW).products == products


def test_a_product_of_the_thread_is_meant_where_the_post_names_none() -> None:
    thread = [a_post("@brightkettle I want the Pour One", author="@ana")]

    assert read(a_request("how much is it?", thread=thread), a_knowledge(), NOW).products == ("pour-1",)


def test_competitors_are_named() -> None:
    assert read(a_request("@brightkettle or steamhaus?"), a_knowledge(), NOW).competitors == ("Steamhaus",)


@pytest.mark.parametrize(
    ("text", "about_us"),
    [
        ("Aus unserer Brisa tropft es. Ist das in Ordnung?", True),
        ("¿Nuestra Brisa puede estar fuera?", True),
        ("Meine Tasche ist kaputt, was nun?", False),
        ("An der See wehte eine Brisa, oder?", False),
    ],
)
def test_a_short_product_name_counts_with_its_owner_where_it_is_no_everyday_word(
    text: str, about_us: bool
) -> None:
    products = {"brisa": ("Brisa",), "tasche": ("Tasche",)}
    organization = an_organization(name="Alba Calor", products=products, languages=("de", "es"))
    knowledge = a_knowledge(organization=organization, documents=(), passages=())

    reading = read(a_request(text), knowledge, NOW)

    assert reading.about_us is about_us
