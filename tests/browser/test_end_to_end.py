"""The whole job with real parts: the extension, the service and its knowledge; a person edits, a person posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
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


@pytest.fixture
def beside_x(extension: Extension, at_work: RunningService, page: Page, questions: Sites) -> Iterator[Panel]:
    """X's timeline with questions to the organization, and the panel beside it."""
    page.goto("https://x.com/home")
    expect(page.locator("article", has_text=LEAK).locator(BUTTON)).to_be_visible()
    shown = opened(extension, page)
    yield shown
    shown.view.close()


def audit_of(panel: Panel, service: RunningService) -> dict[str, Any]:
    """All that the service keeps of the last suggestion."""
    listed = httpx.get(f"{service.address}/v1/suggestions", timeout=10).json()["suggestions"]
    audit: dict[str, Any] = httpx.get(
        f"{service.address}/v1/suggestions/{listed[0]['id']}/audit", timeout=10
    ).json()
    return audit


def events_of(panel: Panel, service: RunningService, *wanted: str) -> list[dict[str, Any]]:
    """What the service was told, once it knows all of this."""
    for _ in range(100):
        outcomes = audit_of(panel, service)["outcomes"]
        if {one["event"] for one in outcomes} >= set(wanted):
            return list(outcomes)
        panel.view.wait_for_timeout(100)
    raise AssertionError(audit_of(panel, service)["outcomes"])


def test_the_service_learns_what_became_of_a_draft_to_its_posting(
    beside_x: Panel, at_work: RunningService
) -> None:
    draft = suggested(beside_x, PLACES["x"])
    beside_x.type_at_end(" Thank you for asking!")
    expect(beside_x.part("checks")).not_to_contain_text("Checked before your edit")
    insert(beside_x)
    beside_x.page.locator(f"{X_SEND} >> visible=true").last.click()

    outcomes = events_of(beside_x, at_work, "edited", "inserted", "sent")

    final = f"{draft} Thank you for asking!"
    assert {one["event"]: one["text"] for one in outcomes} == dict.fromkeys(
        ("edited", "inserted", "sent"), final
    )
    assert all(one["disclosure"] for one in outcomes)


def test_wishes_and_other_drafts_change_what_the_real_service_writes(beside_x: Panel) -> None:
    first = suggested(beside_x, PLACES["x"])
    beside_x.part("alternative").nth(1).click()
    expect(beside_x.part("draft")).not_to_have_text(first)
    second = beside_x.draft

    beside_x.part("steer").get_by_text("Warmer").click()
    expect(beside_x.view.locator(".panel[data-stage=done]")).to_be_visible()
    expect(beside_x.part("draft")).not_to_have_text(second)
    warmer = beside_x.draft

    assert len({first, second, warmer}) == 3
    assert all("I work at Bright Kettle" in each and "30 days" in each for each in (first, second, warmer))


def test_a_sentence_that_was_put_away_is_written_by_no_later_draft(beside_x: Panel) -> None:
    suggested(beside_x, PLACES["x"])
    claim = beside_x.view.locator('[data-aboveboard="sentence"][data-kind="claim"]').first
    said = claim.inner_text()
    claim.hover()
    beside_x.part("reject").click()
    expect(beside_x.part("draft")).not_to_contain_text(said)

    beside_x.part("steer").get_by_text("Warmer").click()
    expect(beside_x.view.locator(".panel[data-stage=done]")).to_be_visible()

    assert said not in beside_x.draft


def test_a_claim_of_the_persons_own_is_told_by_the_real_service(beside_x: Panel) -> None:
    suggested(beside_x, PLACES["x"])

    beside_x.type_at_end(" We also give every customer a helicopter.")

    checks = beside_x.part("checks")
    expect(checks).not_to_contain_text("Checked before your edit", timeout=10_000)
    expect(checks).to_contain_text("1 sentence of yours: no source")
    checks.get_by_text("1 sentence of yours: no source").click()
    expect(checks.locator("q").first).to_contain_text("helicopter")


def test_undo_in_the_panel_takes_the_draft_out_of_the_reply_box(panel: Panel, place: Place) -> None:
    draft = suggested(panel, place)
    insert(panel)
    panel.view.bring_to_front()

    panel.part("uninsert").click()
    expect(panel.notice()).to_have_attribute("data-notice", "uninserted")
    panel.page.bring_to_front()
    taken = composers(panel.page)
    insert(panel)

    assert taken == []
    assert [one["text"] for one in composers(panel.page)] == [place.before + draft]
    assert panel.page.evaluate("__fx.errors") == []


def test_undo_in_the_panel_leaves_alone_what_the_person_has_written_since(panel: Panel, place: Place) -> None:
    draft = suggested(panel, place)
    insert(panel)
    panel.page.locator(FILLED).first.click()
    panel.page.keyboard.press("Control+End")
    panel.page.keyboard.type(" And mine.")
    panel.view.bring_to_front()

    panel.part("uninsert").click()

    expect(panel.notice()).to_have_attribute("data-notice", "not-uninserted")
    assert [one["text"] for one in composers(panel.page)] == [f"{place.before}{draft} And mine."]
