"""What a person sees, as pictures in `build/pictures/`, and at every width nothing sticks out of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.extension import EXTENSION, EXTENSION_ID, Extension
from tests.browser.panels import THEMES, Panel, Theme, opened
from tests.browser.pictures import DOCS, FOR_DOCS, drawn_icon, keep, keep_for_docs, sheet, without_scrollbars
from tests.browser.running_service import RunningService
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import LEAK, WARRANTY, a_draft, a_stream, a_verdict
from tests.browser.test_steering import three

WIDTHS = (320, 400, 480)
BUTTON = '[data-aboveboard="suggest"]'
LIMIT = 250_000
"""Bytes of a picture in the README: it is loaded by everybody who opens the project's page."""

ESCALATED = a_verdict(
    "escalate", rule="legal-threat", why="Only Legal answers legal threats.", contact="legal"
)
PRIVATE = a_verdict(
    "reply_privately",
    rule="personal-data",
    why="The post shows personal data: we move to private, and repeat none of it.",
)
HOLDING = a_draft([("Thanks for telling us.", "courtesy", []), LEAK[1]])
LEFT = a_verdict("leave", rule="not-about-us", why="Nothing in it speaks of us.", respond_by=None)
SILENT = a_verdict("escalate", rule="no-answer", why="Nothing we have on file answers this.", contact="legal")
ASK_PRIVATELY = a_draft(
    [
        ("Hi Sam.", "courtesy", []),
        LEAK[1],
        ("Could you send us a private message so that we can look into it with you?", "courtesy", []),
    ]
)
STATES: dict[str, Answer] = {
    "reply": Answer(a_stream()),
    "escalate": Answer(a_stream([], verdict=ESCALATED, passages=[], draft=HOLDING)),
    "no-answer": Answer(a_stream([], verdict=SILENT, passages=[WARRANTY])),
    "private": Answer(a_stream([], verdict=PRIVATE, passages=[], draft=ASK_PRIVATELY)),
    "leave": Answer(a_stream([], verdict=LEFT, passages=[])),
    "problem": Answer(status=503, problem={"detail": "The index can't be read: its disk is full."}),
}


FITS = """() => document.documentElement.scrollWidth <= innerWidth
  && [...document.querySelectorAll('.checks li[data-status=pass] > .icon + span')]
    .every((word) => word.offsetHeight < 20)
"""


def fits(view: Page) -> bool:
    """Whether nothing is wider than the page, and no check's name is broken."""
    return bool(view.evaluate(FITS))


def in_all_looks(view: Page, browser: Browser, name: str) -> list[str]:
    """Keeps a sheet of the panel at every width in both themes; gives the looks in which something sticks out."""
    pictures, wrong = [], []
    for theme in THEMES:
        view.emulate_media(color_scheme=theme, reduced_motion="reduce")
        for width in WIDTHS:
            view.set_viewport_size({"width": width, "height": 760})
            pictures.append(view.screenshot())
            if not fits(view):
                wrong.append(f"{theme} {width}")
    keep(f"panel-{name}", sheet(browser, pictures, columns=len(WIDTHS)))
    return wrong


@pytest.fixture
def beside_x(
    extension: Extension, connected: ScriptedService, page: Page, questions: Sites
) -> Iterator[Callable[[str], Panel]]:
    """Opens the panel beside the post with these words, asked about it."""
    opened_ones: list[Panel] = []

    def ask(words: str) -> Panel:
        page.goto("https://x.com/home")
        post = page.locator("article", has_text=words)
        post.scroll_into_view_if_needed()
        expect(post.locator(BUTTON)).to_be_visible()
        panel = opened(extension, page)
        opened_ones.append(panel)
        page.bring_to_front()
        post.locator(BUTTON).click()
        panel.view.bring_to_front()
        return panel

    yield ask
    for panel in opened_ones:
        panel.view.close()


@pytest.mark.parametrize("state", STATES)
def test_the_panel_keeps_its_shape_in_every_state(
    beside_x: Callable[[str], Panel], connected: ScriptedService, plain_chromium: Browser, state: str
) -> None:
    connected.answers[0] = STATES[state]

    panel = beside_x("leaks after 3 weeks")
    expect(panel.view.locator(".panel[data-stage=done], .panel[data-stage=failed]")).to_be_visible()

    assert in_all_looks(panel.view, plain_chromium, state) == []


def test_the_panel_keeps_its_shape_with_warnings_and_an_edit(
    beside_x: Callable[[str], Panel], plain_chromium: Browser
) -> None:
    panel = beside_x("a question before I order")
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
    expect(panel.part("warnings").locator("p").first).to_be_visible()

    edited = panel.draft.replace("I work at Bright Kettle. ", "") + " We will also send you 20 free filters."
    panel.part("draft").fill(edited)

    expect(panel.part("checks")).to_contain_text("no source")
    assert in_all_looks(panel.view, plain_chromium, "warnings") == []


def test_the_panel_keeps_its_shape_without_a_post(
    extension: Extension, connected: ScriptedService, page: Page, questions: Sites, plain_chromium: Browser
) -> None:
    page.goto("https://x.com/home")
    panel = opened(extension, page)
    expect(panel.view.get_by_text("No post yet")).to_be_visible()

    assert in_all_looks(panel.view, plain_chromium, "empty") == []
    panel.view.close()


BUSY = {
    "others": [{"name": "Dana", "doing": "drafting", "seconds": 130}],
    "answered": [
        {"name": "Ben", "event": "sent", "at": "2026-11-20T18:22:00+00:00", "url": "https://x.com/ben/2"}
    ],
}


def test_the_panel_keeps_its_shape_with_three_drafts_a_colleague_and_a_source_in_hand(
    beside_x: Callable[[str], Panel], connected: ScriptedService, plain_chromium: Browser
) -> None:
    connected.answers[0] = three()
    connected.said["PUT /v1/presence"] = BUSY
    panel = beside_x("leaks after 3 weeks")
    expect(panel.part("presence")).to_contain_text("Dana is drafting")
    panel.part("steer").first.click()
    expect(panel.part("undo")).to_be_visible()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
    panel.part("draft").focus()
    panel.view.keyboard.press("Control+End")
    panel.view.keyboard.press("ArrowUp")

    expect(panel.part("source-card")).to_be_visible()
    assert in_all_looks(panel.view, plain_chromium, "drafts") == []


def test_the_panel_keeps_its_shape_with_spelling_and_an_open_check(
    beside_x: Callable[[str], Panel], plain_chromium: Browser
) -> None:
    panel = beside_x("leaks after 3 weeks")
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
    panel.type_at_end(" We will send teh label.")
    expect(panel.part("checks")).to_contain_text("teh", timeout=30_000)
    for check in ("spelling", "voice"):
        panel.part("checks").locator(f'[data-check="{check}"] summary').click()

    assert in_all_looks(panel.view, plain_chromium, "spelling") == []


def test_the_panel_keeps_its_shape_on_its_first_day(
    extension: Extension, connected: ScriptedService, page: Page, questions: Sites, plain_chromium: Browser
) -> None:
    extension.worker.evaluate("() => chrome.storage.local.remove('toured')")
    page.goto("https://x.com/home")
    panel = opened(extension, page)
    expect(panel.part("tour")).to_be_visible()

    assert in_all_looks(panel.view, plain_chromium, "tour") == []
    panel.view.close()


@pytest.mark.parametrize("language", ["en", "de", "es"])
@pytest.mark.parametrize("view", ["settings", "keys", "page", "left"])
def test_the_options_keep_their_shape(
    beside_x: Callable[[str], Panel], extension: Extension, plain_chromium: Browser, view: str, language: str
) -> None:
    extension.worker.evaluate("(language) => chrome.storage.local.set({language})", language)
    beside_x("leaks after 3 weeks")
    options = extension.context.new_page()
    options.goto(f"chrome-extension://{EXTENSION_ID}/options.html#{view}")
    expect(options.locator("nav")).to_be_visible()
    pictures, wrong = [], []
    for theme in THEMES:
        options.emulate_media(color_scheme=theme, reduced_motion="reduce")
        for width in (320, 760):
            options.set_viewport_size({"width": width, "height": 760})
            pictures.append(options.screenshot())
            if not fits(options):
                wrong.append(f"{theme} {width}")
    keep(f"options-{view}-{language}", sheet(plain_chromium, pictures, columns=4))
    options.close()

    assert wrong == []


@pytest.mark.parametrize("language", ["de", "es", "rtl"])
def test_the_panel_keeps_its_shape_in_other_languages(
    beside_x: Callable[[str], Panel], extension: Extension, plain_chromium: Browser, language: str
) -> None:
    if language != "rtl":
        extension.worker.evaluate("(language) => chrome.storage.local.set({language})", language)
    panel = beside_x("leaks after 3 weeks")
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
    if language == "rtl":
        panel.view.evaluate("() => { document.documentElement.dir = 'rtl'; }")

    assert in_all_looks(panel.view, plain_chromium, f"reply-{language}") == []


@pytest.fixture
def visitor(plain_chromium: Browser) -> Iterator[Page]:
    """A person at a desk, with nothing installed."""
    context = plain_chromium.new_context(
        viewport={"width": 1280, "height": 860}, locale="en-GB", reduced_motion="reduce"
    )
    page = context.new_page()
    page.route("**/v1/organization", _with_plain_folders)
    yield page
    context.close()


def _with_plain_folders(route: Route) -> None:
    """The picture shows folders that could be anybody's, not those of the machine that drew it."""
    answer = route.fetch()
    told: dict[str, Any] = answer.json()
    told["knowledge"]["folder"] = "~/aboveboard/knowledge"
    told["extension"] = "~/aboveboard/extension/dist"
    route.fulfill(response=answer, body=json.dumps(told))


@pytest.mark.parametrize("theme", THEMES)
def test_the_practice_page_after_one_click(service: RunningService, visitor: Page, theme: Theme) -> None:
    visitor.emulate_media(color_scheme=theme)
    visitor.goto(service.address)

    visitor.locator(BUTTON).first.click()
    expect(visitor.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
    expect(visitor.locator(".sources .quiet").first).to_contain_text("reviewed")

    picture = visitor.screenshot()
    assert fits(visitor)
    if theme == "light":
        keep_for_docs("practice", picture)
        assert len(picture) < LIMIT
    else:
        keep("practice-dark", picture)


def test_the_panel_beside_a_post_of_x(
    extension: Extension, at_work: RunningService, page: Page, questions: Sites, plain_chromium: Browser
) -> None:
    page.set_viewport_size({"width": 880, "height": 800})
    without_scrollbars(page)
    page.goto("https://x.com/home")
    post = page.locator("article", has_text="leaks after 3 weeks")
    expect(post.locator(BUTTON)).to_be_visible()
    panel = opened(extension, page)
    panel.view.set_viewport_size({"width": 400, "height": 800})
    without_scrollbars(panel.view)
    panel.view.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.bring_to_front()

    post.locator(BUTTON).click()
    panel.view.bring_to_front()
    expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
    expect(panel.view.locator(".sources .quiet").first).to_contain_text("reviewed")
    shown = panel.view.screenshot()
    page.bring_to_front()
    post.locator(BUTTON).hover()
    both = sheet(plain_chromium, [page.screenshot(), shown], columns=2, gap=1, edge=0)

    keep_for_docs("panel", both)
    assert fits(panel.view)
    assert panel.part("verdict").get_attribute("data-action") == "reply"
    assert len(both) < LIMIT
    panel.view.close()


def test_the_readme_s_pictures_are_there_and_light() -> None:
    sizes = {name: (DOCS / f"{name}.png").stat().st_size for name in ("practice", "panel")}

    assert [name for name, size in sizes.items() if not 10_000 < size < LIMIT] == []


def test_the_toolbar_and_the_list_of_extensions_show_our_icon(
    extension: Extension, plain_chromium: Browser
) -> None:
    drawing = (EXTENSION / "icon.svg").read_text("utf-8")
    manifest = extension.worker.evaluate("() => chrome.runtime.getManifest()")
    sizes = extension.worker.evaluate(
        """async (icons) => Object.fromEntries(await Promise.all(Object.entries(icons).map(async ([size, path]) => {
            const image = await createImageBitmap(await (await fetch(`/${path}`)).blob());
            return [size, [image.width, image.height]];
        })))""",
        manifest["icons"],
    )

    for size in manifest["icons"]:
        drawn = drawn_icon(plain_chromium, drawing, int(size))
        if FOR_DOCS:
            (EXTENSION / "public" / "icon" / f"{size}.png").write_bytes(drawn)
    assert sizes == {size: [int(size)] * 2 for size in ("16", "32", "48", "128")}
    assert manifest["action"]["default_icon"] == manifest["icons"]
    assert "web_accessible_resources" not in manifest
