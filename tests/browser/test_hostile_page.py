"""A page that tries forty ways gets no token, no capture and no draft; only a person's click asks for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.scripted import ScriptedService

BUTTON = '[data-aboveboard="suggest"]'
TOKEN, DRAFT = "tok-4f1c-never-on-a-page", "A draft that nobody has sent yet"
SECRETS = """([token, draft]) => Promise.all([
  chrome.storage.local.set({token, service_token: token}),
  chrome.storage.session.set({token, 'taken:0': {click: 'x', captured: {ok: true, draft}}})])"""
# Gives the names of the ways and sets them up; each is then tried by name.
WAYS = (Path(__file__).parent / "hostile.js").read_text("utf-8")
TRY = """async (name) => {
  if (typeof ways[name] !== 'function') throw new Error(`no way called ${name}`);
  try { await Promise.race([ways[name](), new Promise((go) => setTimeout(go, 600))]); } catch {}
}"""
# Runs before anything else on the page: what it finds or is handed goes into `loot`.
BEFORE = """
window.loot = [];
for (const [owner, name] of [
  [EventTarget.prototype, 'addEventListener'], [EventTarget.prototype, 'dispatchEvent'],
  [Element.prototype, 'setAttribute'], [Element.prototype, 'getAttribute'], [Node.prototype, 'appendChild'],
  [Element.prototype, 'append'], [Document.prototype, 'createElement'], [Document.prototype, 'execCommand'],
  [Document.prototype, 'querySelectorAll'], [Array.prototype, 'push'], [JSON, 'stringify'], [window, 'fetch'],
  [MessagePort.prototype, 'postMessage'], [window, 'postMessage'], [Object, 'assign'], [String.prototype, 'replace'],
]) {
  const own = owner[name];
  owner[name] = function (...given) {
    for (const one of given) if (typeof one === 'string' && loot.length < 5000) loot[loot.length] = one;
    return own.apply(this, given);
  };
}
Object.defineProperty(Object.prototype, 'isTrusted', {get: () => true, set() {}, configurable: true});
Object.defineProperty(Event.prototype, 'isTrusted', {get: () => true, configurable: true});
"""

# What hides the button from a person's eyes while their click still reaches it.
HIDDEN = {
    "no colour left": "b.style.opacity = '0'",
    "hardly any colour left": "b.style.opacity = '0.05'",
    "around it no colour left": "b.closest('article').style.opacity = '0.01'",
    "filtered away": "b.closest('article').style.filter = 'opacity(0)'",
    "too small to see": "b.style.scale = '0.1'",
}


@pytest.fixture
def hostile(page: Page, extension: Extension, connected: ScriptedService) -> Page:
    """X's page in the hands of somebody else, while the extension holds a token and a draft."""
    page.add_init_script(BEFORE)
    page.on("popup", lambda opened: opened.close())
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    extension.worker.evaluate(SECRETS, [TOKEN, DRAFT])
    extension.hear()
    return page


def test_forty_ways_lead_to_nothing(hostile: Page, extension: Extension, connected: ScriptedService) -> None:
    ways = hostile.evaluate(WAYS)
    kept = extension.worker.evaluate("() => chrome.storage.session.get(null)")

    for way in ways:
        hostile.evaluate(TRY, way)
    # The answer to a question asked afterwards comes after anything that the page had sent.
    extension.ask(hostile, {"kind": "status"})
    loot = "\n".join(hostile.evaluate("loot.map(String)"))

    assert len(ways) >= 40
    assert extension.heard() == []
    assert extension.worker.evaluate("() => chrome.storage.session.get(null)") == kept
    assert TOKEN not in loot
    assert DRAFT not in loot
    assert not {"imported", "picture", "worker", "xhr"} & set(loot.split("\n"))
    assert '"manifest_version"' not in loot
    assert connected.questions() == []
    assert hostile.evaluate("__posted") == []


def test_a_person_s_click_still_takes_the_right_post_there(hostile: Page, extension: Extension) -> None:
    for way in hostile.evaluate(WAYS):
        hostile.evaluate(TRY, way)

    hostile.locator(f"article {BUTTON}").first.click()
    [told] = extension.heard(1)

    assert told["kind"] == "suggest-clicked"
    assert told["captured"]["post"]["id"] == "1990772607284152871"
    assert told["captured"]["post"]["author"]["handle"] == "@tilde_marsh"


@pytest.mark.parametrize("trick", HIDDEN)
def test_a_click_led_to_a_button_that_can_t_be_seen_asks_for_nothing(
    hostile: Page, extension: Extension, trick: str
) -> None:
    button = hostile.locator(f"article {BUTTON}").first
    button.evaluate(f"(b) => {{ {HIDDEN[trick]} }}")
    box = button.bounding_box()
    assert box

    hostile.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    extension.ask(hostile, {"kind": "status"})

    assert extension.heard() == []
