"""Any other page: the selected words, else the main text; and a text into the field that has the caret."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.site_pages import Sites

ADDRESS = "https://forum.example/t/pour-one-six-months-on?utm_source=mail#reply"
TEXT = "Vinegar is fine.\n\nUse one part to ten 🫖"


@pytest.fixture
def forum(page: Page, sites: Sites) -> Page:
    """A page that is none of the sites."""
    page.goto(ADDRESS)
    return page


def test_the_main_text_is_taken_without_what_stands_around_it(forum: Page, extension: Extension) -> None:
    captured = extension.bring_script(forum)

    assert captured["platform"] == "web"
    assert captured["url"] == "https://forum.example/t/pour-one-six-months-on"
    assert "I bought the Pour One in May" in captured["post"]["text"]
    assert "harms the inner coating?" in captured["post"]["text"]
    assert "all rights reserved" not in captured["post"]["text"]
    assert captured["post"]["author"]["name"] == "Greta Holm"
    assert captured["post"]["created_at"] == "2026-11-18T09:30:00+01:00"
    assert captured["post"]["language"] == "en-GB"
    assert captured["warnings"] == []


def test_selected_words_are_taken_instead(forum: Page, extension: Extension) -> None:
    forum.locator("#reply").evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.bring_script(forum)

    assert captured["post"]["text"] == "Essig ist kein Problem, sagt der Händler. Anleitung"
    assert captured["post"]["language"] == "de"
    assert captured["post"]["links"] == ["https://laden.example/entkalken?utm_source=forum"]
    assert "time-unknown" in captured["warnings"]


@pytest.mark.parametrize("field", ["answer", "rich"])
def test_a_text_goes_into_the_field_with_the_caret_and_one_undo_takes_it_back(
    forum: Page, extension: Extension, field: str
) -> None:
    extension.bring_script(forum)
    forum.locator(f"#{field}").click()
    forum.keyboard.type("Hello. ")
    read = f"document.getElementById('{field}').value ?? document.getElementById('{field}').innerText"

    answer = extension.ask(forum, {"kind": "insert", "key": "any", "text": TEXT})
    written = forum.evaluate(read)
    forum.keyboard.press("Control+z")

    assert answer == {"ok": True}
    assert written.replace("\xa0", " ").split() == ["Hello.", *TEXT.split()]
    assert forum.evaluate(read).replace("\xa0", " ").strip() == "Hello."


def test_a_secret_field_and_no_field_at_all_get_nothing(forum: Page, extension: Extension) -> None:
    extension.bring_script(forum)
    without = extension.ask(forum, {"kind": "insert", "key": "any", "text": TEXT})
    forum.locator("#secret").click()

    secret = extension.ask(forum, {"kind": "insert", "key": "any", "text": TEXT})

    assert without == secret == {"ok": False, "why": "no-composer"}
    assert forum.evaluate("document.getElementById('secret').value") == ""


REVIEWS = "https://reviews.example/p/kettle-pro"
WORDS = {
    # what is selected: who is named, when, at which address, and what is not known
    "data": ("Iris Vahl", "2026-11-17T10:05:00Z", REVIEWS),
    "day": ("Tom", None, REVIEWS),
    "words": (
        "Greta Holm",
        "2026-11-18T09:30:00+01:00",
        "https://reviews.example/reviews/77?utm_source=list",
    ),
    "item": ("Nour S.", "2026-11-19T08:00:00Z", REVIEWS),
    "slotted": ("kofi_b", "2026-11-20T11:00:00.000Z", REVIEWS),
    "nobody": ("Kettle Reviews", None, REVIEWS),
}


@pytest.fixture
def reviews(page: Page, sites: Sites) -> Page:
    """A page of reviews by several people, with data for machines, a frame and a component."""
    sites.show("web", "reviews.html")
    page.goto(REVIEWS)
    return page


@pytest.mark.parametrize("words", WORDS)
def test_author_time_and_address_are_those_of_the_selected_words_or_unknown(
    reviews: Page, extension: Extension, words: str
) -> None:
    name, time, url = WORDS[words]
    reviews.locator(f"#{words}").evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.bring_script(reviews)

    assert captured["post"]["text"] == reviews.locator(f"#{words}").inner_text()
    assert (captured["post"]["author"]["name"], captured["post"]["created_at"]) == (name, time)
    assert captured["url"] == url
    assert ("time-unknown" in captured["warnings"]) is (time is None)


def test_pictures_among_the_selected_words_are_told_and_icons_are_not(
    reviews: Page, extension: Extension
) -> None:
    reviews.locator("#marked").evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.bring_script(reviews)

    assert captured["post"]["media"] == [{"kind": "image", "alt": "a broken lid"}]
    assert captured["post"]["author"]["name"] == "Greta Holm"


def test_words_selected_in_a_frame_of_the_page_are_taken(reviews: Page, extension: Extension) -> None:
    reviews.frame_locator("#frame").locator("#framed").evaluate(
        "(node) => node.ownerDocument.getSelection().selectAllChildren(node)"
    )

    captured = extension.bring_script(reviews)

    assert captured["post"]["text"] == "Words of a frame."


@pytest.mark.parametrize("field", ["#field", "#inner", "#written"])
def test_a_text_goes_into_a_component_s_or_a_frame_s_field(
    reviews: Page, extension: Extension, field: str
) -> None:
    extension.bring_script(reviews)
    place = reviews.frame_locator("#frame").locator(field) if field == "#written" else reviews.locator(field)
    place.click()
    reviews.keyboard.type("Hello. ")
    read = "(one) => (one.value ?? one.innerText).replace(/\\u00a0/g, ' ')"

    answer = extension.ask(reviews, {"kind": "insert", "key": "any", "text": TEXT})
    written = place.evaluate(read)
    changed = extension.ask(reviews, {"kind": "insert", "key": "any", "text": "Something else."})
    replaced = place.evaluate(read).strip()
    reviews.keyboard.press("Control+z")

    assert (answer, changed) == ({"ok": True}, {"ok": True})
    assert written.split() == ["Hello.", *TEXT.split()]
    assert replaced == "Hello. Something else."
    assert place.evaluate(read).split() == ["Hello.", *TEXT.split()]


def test_an_editor_with_a_model_of_its_own_is_given_a_paste(reviews: Page, extension: Extension) -> None:
    extension.bring_script(reviews)
    reviews.locator("#model").click()

    answer = extension.ask(reviews, {"kind": "insert", "key": "any", "text": TEXT})

    assert answer == {"ok": True}
    assert reviews.evaluate("modelText()") == TEXT
