"""The browser may end the extension's worker at any moment: the panel wakes it and goes on where it stopped."""

from __future__ import annotations

import json
import threading

from tests.browser.scripted import ScriptedService
from tests.browser.suggestions import LEAK
from tests.browser.undebugged import OpenPanel

CAPTURED = {
    "ok": True,
    "platform": "x",
    "key": "3101",
    "url": "https://x.com/ana_brews/status/3101",
    "post": {
        "id": "3101",
        "author": {"handle": "@ana_brews", "name": "Ana Duarte", "verified": False},
        "text": "My @brightkettle Pro leaks after 3 weeks. Can I still send it back?",
        "created_at": None,
        "language": "en",
        "media": [],
        "links": [],
        "quote": None,
    },
    "thread": [],
    "warnings": [],
}
SENTENCES = "document.querySelectorAll('[data-aboveboard=sentence]').length"
DONE = "document.querySelector('.panel')?.dataset.stage === 'done'"
HEARD_BEFORE = 4
"""Verdict, passages and two sentences."""


def test_an_answer_goes_on_behind_the_death_of_the_worker(
    scripted: ScriptedService, undebugged: OpenPanel
) -> None:
    gate = threading.Event()
    scripted.answers[0].hold[HEARD_BEFORE] = gate
    taken = json.dumps({"taken:1": {"click": "click-1", "captured": CAPTURED}})

    with undebugged() as panel:
        panel.wait_until("document.readyState === 'complete' && !!document.querySelector('.panel')")
        panel.run(f"chrome.storage.local.set({{service_url: '{scripted.address}'}})")
        panel.run(f"chrome.storage.session.set({taken})")
        panel.wait_until(f"{SENTENCES} === 2")

        panel.call("ServiceWorker.enable")
        panel.wait_for_worker("running")
        panel.call("ServiceWorker.stopAllWorkers")
        gate.set()
        panel.wait_until(DONE)
        lives = panel.workers()
        draft = panel.run("document.querySelector('[data-aboveboard=draft]').innerText")

    assert "stopped" in lives
    assert lives.index("running") < lives.index("stopped")
    assert "running" in lives[lives.index("stopped") :]
    assert draft == " ".join(said for said, _, _ in LEAK)
    assert len(scripted.questions()) == 1
    resumed = [asked.headers["last-event-id"] for asked in scripted.asked if asked.path.endswith("/events")]
    assert resumed == [f"sug:{HEARD_BEFORE}"]
