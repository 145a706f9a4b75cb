"""__HOST__: what its page holds is what is captured, and a text arrives in its reply box."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension

TEXT = "Yes, within 30 days 🙏\n\nWe pay the postage."


@pytest.fixture
def home(page: Page) -> Page:
    """The stored page, under the site's own name."""
    page.goto("https://__HOST__/")
    return page


def test_the_selected_post_is_captured_whole(home: Page, extension: Extension) -> None:
    home.get_by_text("My kettle leaks.").evaluate("(node) => getSelection().selectAllChildren(node)")

    captured = extension.bring_script(home)

    assert captured["url"] == "https://__HOST__/posts/11"
    assert captured["post"]["author"]["name"] == "Ana 🫖"
    assert captured["post"]["text"] == "My kettle leaks.\nCan I send it back?"
    assert captured["post"]["created_at"] == "2026-11-20T18:22:00Z"
    assert captured["post"]["language"] == "en"
    assert captured["warnings"] == []


def test_a_text_arrives_in_the_reply_box_and_one_undo_takes_it_back(home: Page, extension: Extension) -> None:
    extension.bring_script(home)
    box = home.locator('[data-post-id="12"] textarea')

    answer = extension.ask(home, {"kind": "insert", "key": "12", "text": TEXT})
    written = box.input_value()
    home.keyboard.press("Control+z")

    assert answer == {"ok": True}
    assert written == TEXT
    assert box.input_value() == ""


def test_every_hook_matches_its_page(home: Page, extension: Extension) -> None:
    extension.bring_script(home)

    status = extension.ask(home, {"kind": "status"})

    assert [hook["name"] for hook in status["hooks"] if hook["needed"] and hook["count"] == 0] == []
