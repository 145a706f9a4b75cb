"""Steering a draft: other drafts, wishes, sentences put away; and each step can be taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.extension import Extension
from tests.browser.panels import Panel, opened
from tests.browser.scripted import Answer, Event, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import LEAK, Sentence, a_draft, a_stream

TEXT = " ".join(said for said, _, _ in LEAK)
CLAIM = LEAK[2][0]
BRIEF: list[Sentence] = [LEAK[1], ("You have 30 days.", "claim", ["returns#1"])]
PAGE: list[Sentence] = [LEAK[1], ("It is all on our page.", "pointer", ["returns#1"])]


def three() -> Answer:
    """Three drafts, each of another strategy."""
    events = a_stream()
    drafts = [
        a_draft(LEAK),
        a_draft(BRIEF, id="d2", length={"used": 40, "limit": 280}),
        a_draft(PAGE, id="d3"),
    ]
    whole: dict[str, Any] = events[-1][1] | {"drafts": drafts}
    told: list[Event] = [("draft", {"draft": each}) for each in drafts]
    return Answer([*events[:-2], *told, ("done", whole)])


def text_of(sentences: list[Sentence]) -> str:
    return " ".join(said for said, _, _ in sentences)


@pytest.fixture
def panel(extension: Extension, connected: ScriptedService, page: Page, sites: Sites) -> Iterator[Panel]:
    """A panel beside X's timeline, with an answer of three drafts."""
    connected.answers[0] = three()
    sites.show("x", "home.html")
    page.goto("https://x.com/home")
    expect(page.locator('[data-aboveboard="suggest"]').first).to_be_visible()
    shown = opened(extension, page)
    shown.answered()
    yield shown
    shown.view.close()


def asked(service: ScriptedService) -> dict[str, Any]:
    """The last question's body."""
    return service.questions()[-1].body or {}


def test_keys_and_tabs_choose_between_drafts(panel: Panel, connected: ScriptedService) -> None:
    tabs = panel.part("alternative")
    expect(tabs).to_have_count(3)
    assert asked(connected)["drafts"] == 3

    panel.view.locator(".verdict").click()
    panel.view.keyboard.press("2")
    expect(panel.part("draft")).to_have_text(text_of(BRIEF))
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    tabs.nth(1).focus()
    panel.view.keyboard.press("ArrowRight")

    expect(panel.part("draft")).to_have_text(text_of(PAGE))
    expect(tabs.nth(2)).to_be_focused()
    expect(tabs.nth(0).locator("kbd")).to_have_text("1")


def test_a_figure_typed_into_the_draft_chooses_nothing(panel: Panel) -> None:
    panel.type_at_end(" 2")

    expect(panel.part("draft")).to_have_text(f"{TEXT} 2")


def test_an_edit_stays_with_its_draft(panel: Panel) -> None:
    panel.part("draft").fill("My own words.")

    panel.part("alternative").nth(1).click()
    expect(panel.part("draft")).to_have_text(text_of(BRIEF))
    panel.part("alternative").nth(0).click()

    expect(panel.part("draft")).to_have_text("My own words.")


def test_a_wish_asks_again_and_undo_brings_the_draft_back(panel: Panel, connected: ScriptedService) -> None:
    connected.answers.append(Answer(a_stream(BRIEF, id="sug_2")))

    panel.part("steer").get_by_text("Shorter").click()
    expect(panel.part("draft")).to_have_text(text_of(BRIEF))
    expect(panel.part("steer").first).to_have_attribute("aria-pressed", "true")
    assert "shorter" in asked(connected)["instructions"]
    panel.part("undo").click()

    expect(panel.part("draft")).to_have_text(TEXT)
    expect(panel.part("steer").first).to_have_attribute("aria-pressed", "false")


def test_a_wish_that_changes_nothing_says_so(panel: Panel) -> None:
    panel.part("steer").get_by_text("Warmer").click()

    expect(panel.view.get_by_text("The draft stays as it is: the sources give no other.")).to_be_visible()


def test_warmer_is_a_tone(panel: Panel, connected: ScriptedService) -> None:
    panel.part("steer").get_by_text("Warmer").click()
    expect(panel.part("steer").nth(1)).to_have_attribute("aria-pressed", "true")

    assert asked(connected)["tone"] == "warmer"


def test_a_source_that_was_only_looked_at_can_be_used(panel: Panel, connected: ScriptedService) -> None:
    panel.part("sources").get_by_text("Also looked at (1)").click()

    panel.part("use").click()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()

    assert "warranty#2" in asked(connected)["instructions"]


def test_a_sentence_shows_its_source_on_hover(panel: Panel, connected: ScriptedService) -> None:
    panel.part("sentence").nth(2).hover()

    card = panel.part("source-card")
    expect(card).to_contain_text("Returns and refunds")
    expect(card).to_contain_text("You have 30 days from delivery")
    expect(card).to_contain_text("care-team · reviewed Oct 1, 2026")
    expect(card.locator("a")).to_have_attribute("href", "https://brightkettle.example/returns")


def test_a_sentence_shows_its_source_to_the_caret_and_escape_puts_it_away(panel: Panel) -> None:
    panel.part("draft").focus()
    panel.view.keyboard.press("Control+Home")
    for _ in range(len(LEAK[0][0]) + len(LEAK[1][0]) + 8):
        panel.view.keyboard.press("ArrowRight")

    expect(panel.part("source-card")).to_contain_text("Returns and refunds")
    panel.view.keyboard.press("Escape")

    expect(panel.part("source-card")).to_have_count(0)


def test_a_sentence_that_was_put_away_stays_gone(panel: Panel, connected: ScriptedService) -> None:
    panel.part("sentence").nth(2).hover()
    panel.part("reject").click()
    rest = text_of([LEAK[0], LEAK[1], LEAK[3]])
    expect(panel.part("draft")).to_have_text(rest)

    panel.part("again").click()
    expect(panel.view.locator(".former")).to_be_visible()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()

    expect(panel.part("draft")).to_have_text(rest)
    assert CLAIM in asked(connected)["instructions"]


def test_undo_brings_a_sentence_back_by_its_key(panel: Panel) -> None:
    panel.part("sentence").nth(2).hover()
    panel.part("reject").click()
    expect(panel.part("draft")).not_to_contain_text("30 days")

    panel.view.keyboard.press("Alt+z")

    expect(panel.part("draft")).to_have_text(TEXT)


def test_the_disclosure_can_not_be_put_away_by_a_button(panel: Panel) -> None:
    panel.part("sentence").nth(1).hover()

    expect(panel.part("source-card")).to_contain_text("Says for whom you speak")
    expect(panel.part("reject")).to_have_count(0)


def test_a_discarded_draft_says_why_and_can_be_had_back(panel: Panel, connected: ScriptedService) -> None:
    panel.part("discard").locator("summary").click()
    panel.view.get_by_role("button", name="Wrong tone").click()
    expect(panel.view.get_by_text("Draft discarded: Wrong tone.")).to_be_visible()
    expect(panel.part("draft")).to_have_count(0)

    panel.part("undo").click()

    expect(panel.part("draft")).to_have_text(TEXT)
    panel.view.wait_for_timeout(100)
    assert [told["reason"] for told in connected.told("discarded")] == ["off-tone"]


def test_steps_can_be_taken_back_after_the_panel_was_closed_and_opened_again(panel: Panel) -> None:
    panel.part("sentence").nth(2).hover()
    with panel.kept():
        panel.part("reject").click()
    expect(panel.part("draft")).not_to_contain_text("30 days")
    panel.part("discard").locator("summary").click()
    with panel.kept():
        panel.view.get_by_role("button", name="Wrong tone").click()
    panel.view.reload()

    panel.part("undo").click()
    expect(panel.part("draft")).not_to_contain_text("30 days")
    panel.part("undo").click()

    expect(panel.part("draft")).to_have_text(TEXT)


def test_the_draft_stays_while_a_wish_is_on_its_way_for_those_who_undo_it(
    panel: Panel, connected: ScriptedService
) -> None:
    slow = Answer(a_stream(BRIEF, id="sug_2"))
    gate = threading.Event()
    slow.hold[0] = gate
    connected.answers.append(slow)
    panel.part("steer").get_by_text("Shorter").click()
    expect(panel.part("verdict")).to_be_visible()

    panel.view.keyboard.press("Alt+z")
    gate.set()
    panel.view.wait_for_timeout(150)

    expect(panel.part("draft")).to_have_text(TEXT)


def test_a_text_is_checked_by_the_service_in_a_moment(panel: Panel, connected: ScriptedService) -> None:
    def checked(body: dict[str, Any]) -> dict[str, Any]:
        start = body["text"].index("We also")
        yours = {"text": body["text"][start:], "start": start, "end": len(body["text"]), "kind": "claim"}
        return {
            "suggestion_id": body["suggestion_id"],
            "length": {"used": 163, "limit": 280},
            "disclosure": "employee/full",
            "sentences": [yours | {"support": "yours", "why": "nothing found says “express”"}],
            "checks": [
                {"name": "grounded", "status": "warn", "detail": "1 of 2 claims supported; 1 is yours"},
                {"name": "dialogue", "status": "warn", "detail": "hard sell: “buy now”"},
            ],
        }

    connected.said["POST /v1/checks"] = checked

    panel.type_at_end(" We also pay for express. Buy now!")

    expect(panel.part("checks")).to_contain_text("163 / 280")
    expect(panel.part("checks")).to_contain_text("hard sell: “buy now”")
    panel.part("checks").get_by_text("1 sentence of yours: no source").click()
    expect(panel.part("checks")).to_contain_text("nothing found says “express”")
    bodies = [each.body or {} for each in connected.asked if each.path == "/v1/checks"]
    assert bodies[-1]["draft"] == "d1"
    assert len(bodies) < 6, "asked in pauses, not with every key"


def test_english_is_spelled_in_this_browser(panel: Panel, connected: ScriptedService) -> None:
    panel.type_at_end(" We apologise for the teh wait, Ana.")

    spelling = panel.part("checks").locator('[data-check="spelling"]')
    expect(spelling).to_contain_text("teh", timeout=30_000)
    spelling.locator("summary").click()
    spelling.get_by_role("button", name="the", exact=True).click()

    expect(panel.part("draft")).to_contain_text("for the the wait")
