"""The panel for everyone: by keyboard, by ear, enlarged, in few colours, without motion; and at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.extension import Extension
from tests.browser.panels import THEMES, Panel, opened, violations
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import LEAK, WARRANTY, a_draft, a_stream, a_verdict
from tests.browser.test_steering import three

TEXT = " ".join(said for said, _, _ in LEAK)
ESCALATED = a_verdict(
    "escalate", rule="legal-threat", why="Only Legal answers legal threats.", contact="legal"
)
HOLDING = a_draft([("Thanks for telling us.", "courtesy", []), LEAK[1]])
STATES: dict[str, Answer] = {
    "drafts": three(),
    "escalate": Answer(a_stream([], verdict=ESCALATED, passages=[], draft=HOLDING)),
    "no-answer": Answer(a_stream([], verdict=ESCALATED, passages=[WARRANTY])),
    "leave": Answer(a_stream([], verdict=a_verdict("leave"), passages=[])),
    "hold": Answer(a_stream([], verdict=a_verdict("hold"), passages=[])),
    "private": Answer(a_stream(verdict=a_verdict("reply_privately"))),
    "problem": Answer(status=503),
}
BUSY = {
    "others": [{"name": "Dana", "doing": "drafting", "seconds": 130}],
    "answered": [
        {"name": "Ben", "event": "sent", "at": "2026-11-20T18:22:00+00:00", "url": "https://x.com/b/2"}
    ],
}
KEPT = """async () => {
  // To open what is not there yet would make it, without its parts.
  const known = await indexedDB.databases();
  return known.some(({name}) => name === 'aboveboard') && new Promise((done) => {
    const opening = indexedDB.open('aboveboard');
    opening.onsuccess = () => {
      const counted = opening.result.transaction('drafts').objectStore('drafts').count();
      counted.onsuccess = () => { opening.result.close(); done(counted.result); };
    };
  });
}"""
"""How many drafts are on the disk."""
SIDEWAYS = """() => [...document.querySelectorAll('.panel *')]
    .filter((part) => !part.closest('.unseen') && part.getBoundingClientRect().right > innerWidth + 1)
    .map((part) => part.className || part.tagName)"""

Ask = Callable[[Answer], Panel]


@pytest.fixture
def asked(extension: Extension, connected: ScriptedService, page: Page, sites: Sites) -> Iterator[Ask]:
    """Opens the panel beside X's timeline and asks about its first post."""
    shown: list[Panel] = []

    def ask(answer: Answer) -> Panel:
        connected.answers[0] = answer
        sites.show("x", "home.html")
        page.goto("https://x.com/home")
        expect(page.locator('[data-aboveboard="suggest"]').first).to_be_visible()
        panel = opened(extension, page)
        shown.append(panel)
        panel.suggest()
        expect(panel.view.locator(".panel[data-stage=done], .panel[data-stage=failed]")).to_be_visible(
            timeout=10_000
        )
        return panel

    yield ask
    for panel in shown:
        panel.view.close()


def kept_on_disk(view: Page) -> None:
    """Waits until the draft is on the disk: what the panel shows is there a moment before."""
    for _ in range(50):
        if view.evaluate(KEPT):
            return
        view.wait_for_timeout(100)
    pytest.fail("no draft on the disk after 5 s")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state_and_theme(asked: Ask, connected: ScriptedService, state: str) -> None:
    connected.said["PUT /v1/presence"] = BUSY
    panel = asked(STATES[state])
    found = []

    for theme in THEMES:
        panel.view.emulate_media(color_scheme=theme)
        found += violations(panel.view)

    assert found == []


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_axe_finds_nothing_with_everything_open(extension: Extension, asked: Ask, language: str) -> None:
    extension.worker.evaluate("(language) => chrome.storage.local.set({language})", language)
    panel = asked(three())
    panel.part("draft").fill("You have 60 days to send it back.")
    for summary in panel.view.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    panel.part("sentence").or_(panel.part("draft")).first.hover()

    assert violations(panel.view) == []


def test_axe_finds_nothing_on_the_first_day(extension: Extension, asked: Ask) -> None:
    panel = asked(three())
    kept_on_disk(panel.view)
    extension.worker.evaluate(
        "() => Promise.all([chrome.storage.local.remove('toured'), chrome.storage.session.clear()])"
    )
    panel.view.reload()
    expect(panel.part("tour")).to_be_visible()
    expect(panel.part("recent")).to_be_visible()

    assert violations(panel.view) == []


@pytest.mark.parametrize("state", ["drafts", "escalate", "problem"])
def test_at_two_hundred_percent_in_the_narrowest_panel_nothing_is_out_of_reach(
    asked: Ask, state: str
) -> None:
    panel = asked(STATES[state])

    panel.view.set_viewport_size({"width": 160, "height": 380})

    assert panel.view.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert panel.view.evaluate(SIDEWAYS) == []


def test_in_forced_colours_what_is_pressed_or_chosen_is_still_told_apart(asked: Ask) -> None:
    panel = asked(three())
    panel.view.emulate_media(forced_colors="active")

    borders = panel.part("alternative").evaluate_all(
        "(tabs) => tabs.map((tab) => getComputedStyle(tab).borderBlockEndColor)"
    )
    fonts = panel.part("alternative").evaluate_all(
        "(tabs) => tabs.map((tab) => getComputedStyle(tab).fontWeight)"
    )

    assert fonts[0] != fonts[1] or borders[0] != borders[1]
    assert violations(panel.view) == []


def test_under_reduced_motion_nothing_moves(asked: Ask) -> None:
    panel = asked(three())
    panel.view.emulate_media(reduced_motion="reduce")

    moving = panel.view.evaluate(
        """() => [...document.querySelectorAll('*')].map((part) => getComputedStyle(part))
            .filter((style) => parseFloat(style.animationDuration) > 0 || parseFloat(style.transitionDuration) > 0)
            .length"""
    )

    assert moving == 0


def test_an_answer_is_used_from_the_first_key_to_the_last_without_a_pointer(asked: Ask) -> None:
    panel = asked(three())
    reached: list[str] = []

    for _ in range(40):
        panel.view.keyboard.press("Tab")
        reached.append(
            panel.view.evaluate(
                "() => document.activeElement?.dataset.aboveboard ?? document.activeElement?.tagName ?? ''"
            )
        )

    wanted = ["again", "alternative", "draft", "steer", "insert", "copy"]
    assert [name for name in wanted if name not in reached] == []
    assert reached.index("draft") < reached.index("steer") < reached.index("insert")


def test_for_a_screen_reader_each_part_has_its_role_and_name(asked: Ask) -> None:
    panel = asked(three())
    view = panel.view

    expect(view.get_by_role("region", name="Reply", exact=True)).to_be_visible()
    expect(view.get_by_role("textbox", name="Draft, editable")).to_be_visible()
    expect(view.get_by_role("tab", name="Draft 2")).to_be_visible()
    expect(view.get_by_role("group", name="Wishes for the draft")).to_be_visible()
    expect(view.get_by_role("region", name="Checks")).to_be_visible()
    expect(view.get_by_role("region", name="Sources")).to_be_visible()
    expect(view.get_by_role("button", name="Insert")).to_have_attribute("aria-keyshortcuts", "Control+Enter")


def test_it_is_read_out_sentence_by_sentence(asked: Ask) -> None:
    panel = asked(three())

    read = panel.view.get_by_role("log").locator("p").all_inner_texts()

    assert read == ["Reply. A question about returns.", *(said for said, _, _ in LEAK)]


def test_a_click_shows_something_within_a_tenth_of_a_second_and_a_sentence_within_half(asked: Ask) -> None:
    panel = asked(three())
    started = """() => new Promise((done) => {
        const began = performance.now();
        const panel = document.querySelector('.panel');
        const times = {};
        new MutationObserver((_, watch) => {
            times.change ??= performance.now() - began;
            if (panel.dataset.stage === 'done' && document.querySelector('[data-aboveboard=sentence]')) {
                watch.disconnect();
                done({...times, sentence: performance.now() - began});
            }
        }).observe(panel, {subtree: true, childList: true, attributes: true});
        document.querySelector('[data-chip=shorter]').click();
    })"""

    times = [panel.view.evaluate(started) for _ in range(5)]

    assert sorted(each["change"] for each in times)[2] < 100
    assert sorted(each["sentence"] for each in times)[2] < 500


def test_without_its_disclosure_a_text_is_inserted_and_the_panel_says_so(asked: Ask) -> None:
    panel = asked(three())
    panel.part("draft").fill(TEXT.replace("I work at Bright Kettle. ", ""))

    panel.part("insert").click()

    expect(panel.notice()).to_have_attribute("data-notice", "inserted")
    expect(panel.notice()).to_contain_text("Without the disclosure: “I work at Bright Kettle.”")


@pytest.mark.parametrize(
    ("rule", "why", "shown"),
    [
        ("press", "A journalist asks: the press desk answers.", "Eine Anfrage der Presse"),
        (None, "A question about returns.", "Eine Frage zu „returns“."),
        ("press", "Ask Kim before you answer.", "Ask Kim before you answer."),
    ],
)
def test_the_services_reasons_speak_the_interfaces_language_and_a_companys_stay_its_own(
    extension: Extension, asked: Ask, rule: str | None, why: str, shown: str
) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({language: 'de'})")

    panel = asked(Answer(a_stream(verdict=a_verdict(rule=rule, why=why))))

    expect(panel.part("verdict")).to_contain_text(shown)
