"""The first run is three practice posts, answered like any other, and nothing of them is told as real."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.extension import Extension
from tests.browser.panels import Panel, opened
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import a_stream, a_verdict

DANGER = a_verdict("escalate", rule="injury", why="Somebody was hurt.", contact="legal")
RULES = [
    {"id": "injury", "then": "escalate", "why": "Somebody was hurt.", "says": ["electric shock"]},
    {"id": "legal-threat", "then": "escalate", "why": "Only Legal.", "says": ["my lawyer"]},
]


@pytest.fixture
def panel(extension: Extension, connected: ScriptedService, page: Page, sites: Sites) -> Iterator[Panel]:
    """The panel as it is right after the installation."""
    connected.organization = connected.organization | {"rules": RULES, "accounts": {"x": ["@brightkettle"]}}
    extension.worker.evaluate("() => chrome.storage.local.remove('toured')")
    page.goto("https://x.com/home")
    shown = opened(extension, page)
    expect(shown.part("tour")).to_contain_text("@brightkettle")
    yield shown
    shown.view.close()


def test_there_are_three_posts_and_each_is_answered(panel: Panel, connected: ScriptedService) -> None:
    posts = panel.part("tour").locator("li")
    expect(posts).to_have_count(3)

    for place in range(3):
        posts.nth(place).get_by_role("button").click()
        expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
        expect(panel.part("try")).to_be_visible()
        panel.part("home").click()

    expect(panel.part("tour").locator("li[data-seen]")).to_have_count(3)
    texts = [(asked.body or {})["post"]["text"] for asked in connected.questions()]
    assert len(set(texts)) == 3
    assert all(text.startswith("@brightkettle ") for text in texts)


def test_nothing_of_a_practice_post_is_told_as_real(panel: Panel, connected: ScriptedService) -> None:
    panel.part("tour").locator("li").first.get_by_role("button").click()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()

    panel.part("copy").click()
    expect(panel.notice()).to_have_attribute("data-notice", "copied")
    panel.view.wait_for_timeout(200)

    assert connected.told() == []
    assert [asked.path for asked in connected.asked if "presence" in asked.path] == []


def test_a_rule_that_was_practised_is_counted_on_the_badge(panel: Panel, connected: ScriptedService) -> None:
    asked_for = {"topic": "law", "rules": ["legal-threat"], "missing": ["legal-threat"]}
    practised = {"practised": [{"rule": "injury"}], "required": [asked_for]}
    connected.said["PUT /v1/practice"] = practised
    connected.said["GET /v1/practice"] = practised
    connected.answers[0] = Answer(a_stream([], verdict=DANGER, passages=[]))
    panel.part("tour").locator("li").nth(2).get_by_role("button").click()
    expect(panel.part("verdict")).to_contain_text("Ask first")

    panel.part("home").click()
    panel.view.get_by_role("button", name="Skip").click()

    expect(panel.part("badge")).to_contain_text("Rules practised: 1 of 2")
    expect(panel.part("badge").locator("li").first).to_have_attribute("data-rule", "legal-threat")
    expect(panel.part("badge").locator("li").first).to_contain_text("needed for your topics")


def test_once_put_away_it_does_not_come_back(panel: Panel) -> None:
    panel.view.get_by_role("button", name="Skip").click()
    expect(panel.part("tour")).to_have_count(0)

    panel.view.reload()

    expect(panel.view.get_by_text("No post yet")).to_be_visible()
    expect(panel.part("tour")).to_have_count(0)
