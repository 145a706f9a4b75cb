"""The whole job with real parts: the extension, the service and its knowledge; a person edits, a person posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.extension import Extension
from tests.browser.panels import Panel, opened
from tests.browser.running_service import RunningService
from tests.browser.site_pages import Sites

LEAK = "leaks after 3 weeks."
BUTTON = '[data-aboveboard="suggest"]'
FILLED = '[contenteditable="true"]:has-text("I work at Bright Kettle")'


@dataclass(frozen=True)
class Place:
    """Where a post stands on a look-alike page; `send` is the site's own control, `before` what its box starts with."""

    url: str
    post: str
    text: str
    send: str
    says: str
    before: str = ""
    comments_of: str | None = None


X_SEND = '[data-testid="tweetButton"]'
FACEBOOK = "https://www.facebook.com/"
FACEBOOK_SEND = "#focused-state-actions-list [role=button][aria-disabled=false]"
PLACES = {
    "x": Place("https://x.com/home", 'article[data-testid="tweet"]', LEAK, X_SEND, "30 days"),
    "facebook": Place(FACEBOOK, "[data-pagelet] .fx-post", LEAK, FACEBOOK_SEND, "30 days"),
    "facebook-comment": Place(
        FACEBOOK,
        '[role="article"]',
        "How much is the Kettle Mini now?",
        FACEBOOK_SEND,
        "£59",
        before="Priya N. ",
        comments_of="The Kettle Mini is back in stock",
    ),
}


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> Place:
    return PLACES[request.param]


@pytest.fixture
def panel(
    place: Place, extension: Extension, at_work: RunningService, page: Page, questions: Sites
) -> Iterator[Panel]:
    """The page of the place, and the panel beside it."""
    page.goto(place.url)
    if place.comments_of:
        unit = page.locator("[data-pagelet]", has_text=place.comments_of)
        unit.locator('[data-ad-rendering-role="comment_button"]').click()
    expect(post_of(page, place).locator(BUTTON)).to_be_visible()
    shown = opened(extension, page)
    yield shown
    shown.view.close()


def post_of(page: Page, place: Place) -> Locator:
    return page.locator(place.post, has_text=place.text)


def composers(page: Page) -> list[dict[str, Any]]:
    """The boxes that hold anything; the site fills in a name by itself."""
    found: list[dict[str, Any]] = page.evaluate("() => __fx.composers().filter((one) => one.canSubmit)")
    return found


def suggested(panel: Panel, place: Place) -> str:
    """Presses our button under the post, and waits for the whole answer of the real service."""
    panel.page.bring_to_front()
    post_of(panel.page, place).locator(BUTTON).click()
    panel.view.bring_to_front()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
    return panel.draft


def insert(panel: Panel) -> None:
    panel.view.bring_to_front()
    panel.part("insert").click()
    expect(panel.notice()).to_have_attribute("data-notice", "inserted")
    panel.page.bring_to_front()
    # The notice of an earlier insertion says nothing of this one.
    expect(panel.page.locator(FILLED).first).to_be_visible()


def test_a_post_is_answered_from_the_knowledge_edited_inserted_and_posted_by_the_person(
    panel: Panel, place: Place
) -> None:
    draft = suggested(panel, place)
    panel.type_at_end(" Thank you for asking!")
    insert(panel)
    [written] = composers(panel.page)
    posted_by_us = panel.page.evaluate("__posted")
    panel.page.locator(f"{place.send} >> visible=true").last.click()
    posted = panel.page.evaluate("__posted")

    assert place.says in draft
    assert "I work at Bright Kettle" in draft
    assert panel.part("verdict").get_attribute("data-action") == "reply"
    assert " ".join(panel.part("sentence").all_inner_texts()).startswith(draft)
    assert written["text"] == f"{place.before}{draft} Thank you for asking!"
    assert posted_by_us == []
    assert [(one["text"], one["trusted"]) for one in posted] == [(written["text"], True)]
    assert panel.page.evaluate("__fx.errors") == []


def test_one_undo_takes_the_draft_out_again_and_it_can_be_inserted_once_more(
    panel: Panel, place: Place
) -> None:
    draft = suggested(panel, place)
    insert(panel)

    panel.page.keyboard.press("Control+z")
    undone = composers(panel.page)
    insert(panel)

    assert undone == []
    assert [one["text"] for one in composers(panel.page)] == [place.before + draft]
    assert panel.page.evaluate("__posted") == []
    assert panel.page.evaluate("__fx.errors") == []
