"""The practice page: the main job in any browser, from the service alone."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.browser.panels import THEMES, Theme, violations
from tests.browser.running_service import RunningService
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.suggestions import a_stream

PHONE: ViewportSize = {"width": 360, "height": 780}
LEAK = "My @brightkettle Pro leaks after 3 weeks. Can I still send it back?"


@pytest.fixture
def visitor(plain_chromium: Browser) -> Iterator[Page]:
    """A browser with nothing installed; what the page complains of fails the test."""
    context = plain_chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert [each for each in complaints if "Failed to load resource" not in each] == []


def suggest(page: Page, text: str = LEAK) -> None:
    """Presses the button under the post with this text, and waits for the whole answer."""
    page.locator("article.card", has_text=text).locator('[data-aboveboard="suggest"]').click()
    expect(page.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
    expect(page.locator(".card[aria-current=true]")).to_contain_text(text)


def ask_again_until(page: Page, words: str) -> None:
    """The folder is watched: what was edited is in force within seconds."""
    ends_at = time.monotonic() + 90
    while True:
        page.locator('[data-aboveboard="again"]').click()
        expect(page.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
        if words in page.locator('[data-aboveboard="draft"]').inner_text():
            return
        assert time.monotonic() < ends_at, page.locator(".panel").inner_text()
        page.wait_for_timeout(250)


def test_three_lines_say_what_this_is_where_the_knowledge_is_and_how_to_load_the_extension(
    service: RunningService, visitor: Page
) -> None:
    visitor.goto(service.address)

    intro = visitor.locator(".intro")

    expect(intro).to_contain_text("Posts to Bright Kettle")
    expect(intro).to_contain_text(str(service.knowledge))
    expect(intro).to_contain_text("chrome://extensions")
    expect(intro).to_contain_text("extension/dist")


def test_one_click_answers_a_post_with_its_sources(service: RunningService, visitor: Page) -> None:
    visitor.goto(service.address)

    suggest(visitor)

    expect(visitor.locator('[data-aboveboard="verdict"]')).to_have_attribute("data-action", "reply")
    expect(visitor.locator('[data-aboveboard="draft"]')).to_contain_text("30 days")
    expect(visitor.locator('[data-aboveboard="draft"]')).to_contain_text("I work at Bright Kettle")
    expect(visitor.locator(".origin")).to_contain_text("Answered from Returns and refunds (returns).")
    expect(visitor.locator('[data-aboveboard="sources"] mark').first).to_be_visible()


def test_every_post_is_answered_and_the_actions_differ(service: RunningService, visitor: Page) -> None:
    visitor.goto(service.address)
    buttons = visitor.locator('[data-aboveboard="suggest"]')
    expect(buttons.first).to_be_visible()
    actions = []

    for place in range(buttons.count()):
        buttons.nth(place).click()
        card = visitor.locator("article.card").nth(place)
        expect(card).to_have_attribute("aria-current", "true")
        expect(visitor.locator(".panel[data-stage=done]")).to_be_visible(timeout=60_000)
        actions.append(visitor.locator('[data-aboveboard="verdict"]').get_attribute("data-action"))

    assert len(actions) >= 12
    assert {"reply", "escalate", "leave"} <= set(actions)


def test_an_edited_document_changes_the_answer_and_the_page_says_so(
    service: RunningService, visitor: Page
) -> None:
    returns = service.knowledge / "policies" / "returns.md"
    before = returns.read_text("utf-8")
    visitor.goto(service.address)
    suggest(visitor)

    try:
        returns.write_text(before.replace("30 days", "45 days"), "utf-8")
        ask_again_until(visitor, "45 days")

        origin = visitor.locator(".origin")
        expect(origin).to_contain_text("Returns and refunds (returns)")
        expect(origin).to_contain_text("The knowledge changed since you last asked.")
        expect(origin).to_contain_text("The answer changed. Before:")
    finally:
        returns.write_text(before, "utf-8")
        ask_again_until(visitor, "30 days")


@pytest.mark.parametrize("scrolled", [0, 600])
def test_what_to_do_with_a_draft_is_in_view_wherever_the_page_is(
    scripted: ScriptedService, visitor: Page, scrolled: int
) -> None:
    visitor.set_viewport_size({"width": 1280, "height": 640})
    visitor.goto(scripted.address)
    suggest(visitor)

    visitor.mouse.move(300, 300)
    visitor.mouse.wheel(0, scrolled)

    visitor.wait_for_function("(y) => scrollY === y", arg=scrolled)
    expect(visitor.locator('[data-aboveboard="copy"]')).to_be_in_viewport(ratio=1)


def test_a_post_of_ones_own_is_answered(service: RunningService, visitor: Page) -> None:
    visitor.goto(service.address)

    visitor.get_by_label("Text of the post").fill("@brightkettle how much is the Kettle Mini?")
    visitor.locator(".paste").get_by_role("button", name="Suggest reply").click()

    expect(visitor.locator('[data-aboveboard="draft"]')).to_contain_text("£59", timeout=60_000)


def test_copy_takes_the_draft(service: RunningService, visitor: Page) -> None:
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=service.address)
    visitor.goto(service.address)
    suggest(visitor)

    visitor.locator('[data-aboveboard="copy"]').click()

    expect(visitor.locator('[data-aboveboard="notice"]')).to_have_text("Copied.")
    assert (
        visitor.evaluate("() => navigator.clipboard.readText()")
        == visitor.locator('[data-aboveboard="draft"]').inner_text()
    )


def test_nothing_is_asked_of_anybody_but_the_service(service: RunningService, visitor: Page) -> None:
    asked: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))

    visitor.goto(service.address)
    suggest(visitor)

    assert [url for url in asked if not url.startswith((f"{service.address}/", "data:"))] == []


def test_on_a_phone_the_panel_stands_under_its_post_and_nothing_sticks_out(
    scripted: ScriptedService, visitor: Page
) -> None:
    visitor.set_viewport_size(PHONE)
    visitor.goto(scripted.address)

    suggest(visitor)

    panel = visitor.locator(".panel").bounding_box()
    card = visitor.locator(".card[aria-current=true]").bounding_box()
    assert panel and card
    assert panel["y"] > card["y"]
    assert panel["y"] - (card["y"] + card["height"]) < 80
    assert visitor.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_service_that_asks_for_a_token_gets_one(scripted: ScriptedService, visitor: Page) -> None:
    scripted.organization_status = 401
    scripted.answers[:] = [Answer(status=401), Answer(a_stream())]
    visitor.goto(scripted.address)
    visitor.locator('[data-aboveboard="suggest"]').first.click()
    expect(visitor.locator('[data-aboveboard="problem"]')).to_contain_text("Aboveboard needs your token.")

    scripted.organization_status = 200
    visitor.get_by_label("Your token").fill("dana-token")
    visitor.get_by_role("button", name="Use it").click()

    expect(visitor.locator(".panel[data-stage=done]")).to_be_visible()
    assert scripted.questions()[-1].headers["authorization"] == "Bearer dana-token"


@pytest.mark.parametrize(
    ("locale", "language", "direction", "word"),
    [
        ("en-GB", "en", "ltr", "Suggest reply"),
        ("de-DE", "de", "ltr", "Antwort vorschlagen"),
        ("es-ES", "es", "ltr", "Sugerir respuesta"),
        ("ar-EG", "en", "rtl", "Suggest reply"),
    ],
)
def test_the_page_speaks_the_browsers_language_and_turns_with_its_direction(
    scripted: ScriptedService, plain_chromium: Browser, locale: str, language: str, direction: str, word: str
) -> None:
    context = plain_chromium.new_context(locale=locale)
    page = context.new_page()

    page.goto(scripted.address)

    expect(page.locator('[data-aboveboard="suggest"]').first).to_have_text(word)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", direction)
    context.close()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(scripted: ScriptedService, visitor: Page, theme: Theme, width: int) -> None:
    visitor.emulate_media(color_scheme=theme)
    visitor.set_viewport_size({"width": width, "height": 900})
    visitor.goto(scripted.address)
    expect(visitor.locator(".intro code").first).to_be_visible()

    suggest(visitor)

    assert violations(visitor) == []
