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
