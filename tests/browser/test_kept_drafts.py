"""What a person has written outlives the panel, the browser and the token, and nobody reads it meanwhile."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import expect
from tests.browser.panels import Panel
from tests.browser.scripted import ScriptedService
from tests.browser.test_worker_death import CAPTURED, DONE
from tests.browser.undebugged import DebuggedPage, OpenPanel

MINE = "My own words that no disk may show"
SHOWN = "!!document.querySelector('.panel')"
WRITE = f"""(() => {{
  const draft = document.querySelector('[data-aboveboard=draft]');
  draft.focus();
  document.execCommand('selectAll');
  document.execCommand('insertText', false, '{MINE}');
}})()"""
# How many drafts with a person's own words are on the disk: what the panel shows is there a moment before.
KEPT = """new Promise((done) => {
  const opening = indexedDB.open('aboveboard');
  opening.onsuccess = () => {
    const db = opening.result;
    const all = db.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => { db.close(); done(all.result.filter((row) => row.changed).length); };
  };
})"""
READ_KEY = """new Promise((done) => {
  const opening = indexedDB.open('aboveboard');
  opening.onsuccess = () => {
    const db = opening.result;
    const asked = db.transaction('keys').objectStore('keys').get('sealing');
    asked.onsuccess = () => {
      db.close();
      crypto.subtle.exportKey('raw', asked.result).then(() => done('read'), () => done('refused'));
    };
  };
})"""


def written(panel: DebuggedPage, address: str) -> None:
    """Answers a post and writes over the draft."""
    panel.wait_until(SHOWN)
    panel.run(f"chrome.storage.local.set({{service_url: '{address}', token: 'a-token', toured: true}})")
    taken = json.dumps({"taken:1": {"click": "click-1", "captured": CAPTURED}})
    panel.run(f"chrome.storage.session.set({taken})")
    panel.wait_until(DONE)
    panel.run(WRITE)
    panel.wait_until(f"{KEPT}.then((n) => n === 1)")
    panel.wait_until("document.querySelector('.checks')?.innerText.includes('yours')")


def test_a_draft_survives_the_end_of_the_browser_and_a_sign_out(
    scripted: ScriptedService, undebugged: OpenPanel
) -> None:
    with undebugged() as panel:
        written(panel, scripted.address)
        panel.run("chrome.storage.local.remove('token')")

    with undebugged() as panel:
        panel.wait_until("!!document.querySelector('.recent .open')")
        panel.run("document.querySelector('.recent .open').click()")
        panel.wait_until("!!document.querySelector('[data-aboveboard=draft]')")
        again = panel.run("document.querySelector('[data-aboveboard=draft]').innerText")
        key = panel.run(READ_KEY)

    assert again == MINE
    assert key == "refused"
    assert len(scripted.questions()) == 1


def test_no_file_of_the_browser_holds_the_words_or_the_author(
    scripted: ScriptedService, undebugged: OpenPanel, tmp_path: Path
) -> None:
    with undebugged() as panel:
        written(panel, scripted.address)

    kept = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and "IndexedDB" in str(file)]
    assert kept, "the browser keeps the database in its profile"
    for words in (MINE, "leaks after 3 weeks", "ana_brews", "Returns and refunds"):
        for form in (words.encode(), words.encode("utf-16-le")):
            assert not any(form in file for file in kept), words


def test_drafts_of_more_than_seven_days_are_gone(panel: Panel) -> None:
    panel.answered()
    panel.part("draft").fill(MINE)
    expect(panel.part("checks")).to_contain_text("yours")
    panel.view.wait_for_function(f"() => {KEPT}.then((n) => n === 1)")
    panel.view.evaluate("() => chrome.storage.session.clear()")
    panel.view.reload()
    expect(panel.part("recent")).to_contain_text(MINE)

    panel.view.evaluate(
        """() => new Promise((done) => {
            const opening = indexedDB.open('aboveboard');
            opening.onsuccess = () => {
                const change = opening.result.transaction('drafts', 'readwrite');
                const all = change.objectStore('drafts').getAll();
                all.onsuccess = () => all.result.forEach((row) =>
                    change.objectStore('drafts').put({...row, at: row.at - 7.1 * 86400000}));
                change.oncomplete = () => { opening.result.close(); done(); };
            };
        })"""
    )
    panel.view.reload()

    expect(panel.view.get_by_text("No post yet")).to_be_visible()
    expect(panel.part("recent")).to_have_count(0)
