"""After the draft: what became of it is told once, who knows is asked, and who else is there is seen."""

from __future__ import annotations

import time
from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.extension import Extension
from tests.browser.panels import Panel
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.suggestions import LEAK, LEGAL, a_draft, a_stream, a_verdict

TEXT = " ".join(said for said, _, _ in LEAK)
OUTCOME = "POST /v1/suggestions/sug_1/outcome"
ESCALATION = "POST /v1/suggestions/sug_1/escalation"
ESCALATED = a_verdict(
    "escalate", rule="legal-threat", why="Only Legal answers legal threats.", contact="legal"
)
HOLDING = a_draft([("Thanks for telling us.", "courtesy", []), LEAK[1]])


@pytest.fixture
def panel(panel: Panel, connected: ScriptedService) -> Panel:
    """The panel of a service that takes what became of a draft."""
    connected.said[OUTCOME] = {"id": "out_1"}
    return panel


def events(service: ScriptedService) -> list[str]:
    return [told["event"] for told in service.told()]


def wait_for_events(panel: Panel, service: ScriptedService, *wanted: str) -> None:
    for _ in range(200):
        if events(service) == list(wanted):
            return
        panel.view.wait_for_timeout(50)
    assert events(service) == list(wanted)


def test_what_was_inserted_is_told_with_its_text(panel: Panel, connected: ScriptedService) -> None:
    panel.answered()

    panel.part("insert").click()

    wait_for_events(panel, connected, "inserted")
    told = connected.told("inserted")[0]
    assert told["text"] == TEXT
    assert told["draft"] == "d1"
    assert "at" in told


def test_the_time_that_a_person_had_a_draft_before_them_is_told(
    panel: Panel, connected: ScriptedService
) -> None:
    began = time.monotonic()
    panel.answered()
    panel.view.wait_for_timeout(300)

    panel.part("copy").click()

    wait_for_events(panel, connected, "copied")
    took_ms = (time.monotonic() - began) * 1_000
    assert 300 <= connected.told("copied")[0]["spent_ms"] <= took_ms


def test_an_edit_is_told_when_the_text_is_used(panel: Panel, connected: ScriptedService) -> None:
    panel.answered()
    panel.part("draft").fill("My own words.")
    panel.view.wait_for_timeout(100)
    assert events(connected) == []

    panel.part("copy").click()

    wait_for_events(panel, connected, "edited", "copied")
    assert connected.told("edited")[0]["text"] == "My own words."


def test_what_an_outage_held_back_is_told_once_when_it_is_over(
    panel: Panel, connected: ScriptedService
) -> None:
    port = int(connected.address.rpartition(":")[2])
    panel.answered()
    connected.stop()
    panel.part("copy").click()
    expect(panel.notice()).to_have_attribute("data-notice", "copied")
    assert events(connected) == []

    connected.start(port)
    panel.view.reload()

    wait_for_events(panel, connected, "copied")
    panel.view.reload()
    expect(panel.part("draft")).to_be_visible()
    keys = [asked.headers["idempotency-key"] for asked in connected.asked if asked.path.endswith("/outcome")]
    assert len(set(keys)) == 1


def test_a_reply_that_was_seen_to_be_posted_is_told_once(
    panel: Panel, extension: Extension, connected: ScriptedService
) -> None:
    panel.answered()
    key = panel.view.evaluate(
        """async () => Object.entries(await chrome.storage.session.get(null))
            .filter(([name]) => name.startsWith('taken:')).map(([, taken]) => taken.captured.key)[0]"""
    )
    say = """([tabId, key, text]) => chrome.scripting.executeScript({target: {tabId}, args: [key, text],
        func: (key, text) => { chrome.runtime.sendMessage({kind: 'sent', key, text}); }})"""

    for _ in range(2):
        extension.worker.evaluate(say, [extension.tab_of(panel.page), key, "As it was posted."])

    wait_for_events(panel, connected, "sent")
    assert connected.told("sent")[0]["text"] == "As it was posted."


def test_one_click_hands_the_post_over_and_says_when_they_are_back(
    panel: Panel, connected: ScriptedService
) -> None:
    connected.answers[0] = Answer(a_stream([], verdict=ESCALATED, passages=[], draft=HOLDING))
    connected.said["GET /v1/contacts"] = {"contacts": [LEGAL]}
    connected.said[ESCALATION] = {"id": "out_9", "contact": LEGAL, "holding": "Thanks for telling us."}
    panel.answered()
    expect(panel.part("verdict")).to_contain_text("Not there now, back")

    panel.part("ask").click()

    expect(panel.notice()).to_contain_text("Handed to Legal desk, who is back")
    expect(panel.notice()).to_contain_text("Send the holding reply meanwhile.")
    [handed] = [asked for asked in connected.asked if asked.path.endswith("/escalation")]
    assert handed.body == {
        "contact": "legal",
        "draft": HOLDING["text"],
        "gap": "Only Legal answers legal threats.",
    }
    expect(panel.part("ask")).to_have_text("Write to Legal desk")
    expect(panel.part("insert")).to_have_attribute("data-primary", "")


def test_where_the_service_can_not_hand_over_the_person_is_written_to(
    panel: Panel, connected: ScriptedService
) -> None:
    connected.answers[0] = Answer(a_stream([], verdict=ESCALATED, passages=[], draft=HOLDING))
    panel.answered()

    panel.part("ask").click()

    expect(panel.notice()).to_contain_text("could not hand it over")
    assert (panel.part("ask").get_attribute("href") or "").startswith("mailto:legal@brightkettle.example?")


def test_a_colleague_on_the_same_post_is_seen(panel: Panel, connected: ScriptedService) -> None:
    connected.said["PUT /v1/presence"] = {
        "others": [{"name": "Dana", "doing": "drafting", "seconds": 130}],
        "answered": [],
        "expires_s": 120,
    }

    panel.answered()

    expect(panel.part("presence")).to_have_text("Dana is drafting, 2 min.")
    told = [asked.body or {} for asked in connected.asked if asked.method == "PUT"]
    assert told[-1]["doing"] == "drafting"
    assert told[-1]["url"].startswith("https://x.com/")


def test_an_answer_that_is_there_already_is_linked(panel: Panel, connected: ScriptedService) -> None:
    answered: dict[str, Any] = {"name": "Ben", "event": "sent", "at": "2026-11-20T18:22:00+00:00"}
    connected.said["PUT /v1/presence"] = {
        "others": [],
        "answered": [answered | {"url": "https://x.com/ben/status/2"}],
    }

    panel.answered()

    expect(panel.part("presence")).to_contain_text("Ben has answered this.")
    link = panel.part("presence").get_by_role("link", name="See the answer")
    expect(link).to_have_attribute("href", "https://x.com/ben/status/2")


def test_a_colleague_is_not_bothered_by_a_closed_panel(panel: Panel, connected: ScriptedService) -> None:
    connected.said["PUT /v1/presence"] = {"others": [], "answered": []}
    panel.suggest(0)
    expect(panel.part("verdict")).to_be_visible()
    first = next(asked.body or {} for asked in connected.asked if asked.method == "PUT")["url"]

    panel.suggest(1)
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
    panel.view.wait_for_timeout(200)

    left = [asked.path for asked in connected.asked if asked.method == "DELETE"]
    assert any(first.rpartition("/")[2] in path for path in left)


def test_a_topic_that_asks_for_practice_offers_it(panel: Panel, connected: ScriptedService) -> None:
    problem = {
        "type": "/problems/practice-needed",
        "title": "Practise first",
        "status": 403,
        "detail": "This topic asks for a rule that you have not practised.",
        "errors": [{"pointer": "/rules/legal-threat", "message": "practise it first"}],
    }
    connected.organization = connected.organization | {
        "rules": [{"id": "legal-threat", "then": "escalate", "why": "Only Legal.", "says": ["my lawyer"]}]
    }
    connected.said["PUT /v1/practice"] = {"practised": [{"rule": "legal-threat"}], "required": []}
    practice = Answer(a_stream([], id="sug_p", verdict=ESCALATED, passages=[]))
    connected.answers[:] = [Answer([*a_stream()[:1], ("problem", problem)]), practice]
    panel.view.reload()
    panel.suggest()
    expect(panel.part("problem")).to_contain_text("This topic asks for practice first.")

    panel.part("practise").click()

    expect(panel.view.locator(".head")).to_contain_text("my lawyer")
    expect(panel.part("verdict")).to_contain_text("Ask first")
    panel.view.wait_for_timeout(200)
    marked = [
        asked.body for asked in connected.asked if asked.path == "/v1/practice" and asked.method == "PUT"
    ]
    assert marked == [{"rules": ["legal-threat"]}]


@pytest.mark.parametrize(
    ("older", "words"),
    [("extension", "Update the extension."), ("service", "Ask for its update.")],
)
def test_versions_too_far_apart_say_what_to_update(
    panel: Panel, connected: ScriptedService, older: str, words: str
) -> None:
    connected.said["GET /v1/version"] = {
        "service": "0.4.0",
        "contract": 1,
        "update": older,
        "why": "far apart",
    }

    panel.view.reload()

    expect(panel.part("update")).to_contain_text(words)


def test_a_service_of_before_knows_none_of_this_and_the_answer_is_there(
    panel: Panel, connected: ScriptedService
) -> None:
    connected.said.clear()

    panel.answered()
    panel.type_at_end(" We will also send a free mug.")

    expect(panel.part("checks")).to_contain_text("1 sentence of yours: no source")
    expect(panel.part("presence")).to_be_empty()
    expect(panel.part("problem")).to_have_count(0)
