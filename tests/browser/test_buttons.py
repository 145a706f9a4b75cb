"""One button a post, in the site's own bar; nothing for promoted posts; nothing at all on LinkedIn."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.browser.extension import Extension
from tests.browser.site_pages import Sites

BUTTON = '[data-aboveboard="suggest"]'
HOST = {"x": "x.com", "facebook": "www.facebook.com"}
# How many buttons each post of the page holds, and whether it is promoted.
COUNT_X = """() => [...document.querySelectorAll('article[data-testid="tweet"]')].map((post) => [
  post.querySelectorAll('[data-aboveboard="suggest"]').length, !!post.closest('[data-testid="placementTracking"]')])"""
COUNT_FACEBOOK = """() => [
  ...[...document.querySelectorAll('[data-pagelet], [role="feed"] > div, [role="dialog"]')]
    .filter((unit) => unit.querySelector('[data-ad-rendering-role="comment_button"]'))
    .map((unit) => [[...unit.querySelectorAll('[data-aboveboard="suggest"]')].filter((b) => !b.closest('ul')).length,
                    !!unit.querySelector('a[href="#"]')]),
  ...[...document.querySelectorAll('[role="article"][aria-label]')]
    .map((comment) => [comment.querySelectorAll('[data-aboveboard="suggest"]').length, false])]"""


def _wrong(counts: list[list[int | bool]]) -> list[list[int | bool]]:
    return [count for count in counts if count[0] != (0 if count[1] else 1)]


@pytest.mark.parametrize("file", ["home.html", "status-de.html", "timeline-ar.html", "rows.html"])
def test_every_post_of_x_has_one_button_and_promoted_ones_none(page: Page, sites: Sites, file: str) -> None:
    sites.show("x", file)
    page.goto("https://x.com/uwe_kocht/status/2004" if file == "status-de.html" else "https://x.com/home")
    page.wait_for_selector(BUTTON)

    counts = page.evaluate(COUNT_X)

    assert len(counts) >= 5
    assert _wrong(counts) == []


@pytest.mark.parametrize("file", ["home.html", "feed-de.html", "feed-ar.html", "group.html", "post.html"])
def test_every_post_and_comment_of_facebook_has_one_button(page: Page, sites: Sites, file: str) -> None:
    sites.show("facebook", file)
    page.goto("https://www.facebook.com/")
    page.wait_for_selector(BUTTON)
    if file == "home.html":
        page.locator('[data-ad-rendering-role="comment_button"]').first.click()
        page.wait_for_selector('[role="article"]')

    counts = page.evaluate(COUNT_FACEBOOK)

    assert len(counts) >= 4
    assert _wrong(counts) == []


@pytest.mark.parametrize(
    ("site", "file", "name"),
    [
        ("x", "home.html", "Suggest reply"),
        ("x", "status-de.html", "Antwort vorschlagen"),
        ("facebook", "feed-de.html", "Antwort vorschlagen"),
        ("facebook", "feed-ar.html", "Suggest reply"),
    ],
)
def test_the_button_s_name_is_in_the_page_s_language_where_we_speak_it(
    page: Page, sites: Sites, site: str, file: str, name: str
) -> None:
    sites.show(site, file)
    page.goto("https://x.com/home" if site == "x" else "https://www.facebook.com/")
    page.wait_for_selector(BUTTON)

    names = {button.get_attribute("aria-label") for button in page.locator(BUTTON).all()}

    assert names == {name}
    assert page.get_by_role("button", name=name, exact=True).count() == page.locator(BUTTON).count()


def test_scrolling_through_a_thousand_rows_leaves_one_button_a_row_and_nothing_behind(
    page: Page, sites: Sites
) -> None:
    sites.show("x", "rows.html")
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    nodes, wrong, seen = [], [], set()

    for step in range(120):
        page.evaluate("(y) => scrollTo(0, y)", step * 900)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        wrong += _wrong(page.evaluate(COUNT_X))
        seen |= set(
            page.evaluate("[...document.querySelectorAll('[data-fx-key]')].map((row) => row.dataset.fxKey)")
        )
        nodes.append(page.evaluate("document.querySelectorAll('*').length"))

    assert wrong == []
    assert len(seen) > 500
    # A row more or less in the view is the timeline's own; what grows with every step would be ours.
    assert max(nodes[60:]) <= max(nodes[:60]) * 1.02


def test_a_button_of_a_recycled_row_asks_about_the_post_it_stands_under(
    page: Page, extension: Extension, sites: Sites
) -> None:
    sites.show("x", "rows.html")
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    page.evaluate("scrollTo(0, 60000)")
    page.get_by_text("Row 3", exact=False).first.wait_for()
    article = page.locator("article").filter(has=page.locator(BUTTON)).nth(6)
    wanted = article.locator("time").locator("..").get_attribute("href")
    extension.hear()
    article.locator(BUTTON).click()
    [message] = extension.heard(1)

    assert message["kind"] == "suggest-clicked"
    assert message["captured"]["url"] == f"https://x.com{wanted}"


FORGED = """() => {
  for (const button of document.querySelectorAll('[data-aboveboard="suggest"]')) {
    button.click();
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'focus', 'submit', 'touchend']) {
      button.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, composed: true}));
      button.dispatchEvent(new KeyboardEvent(type, {key: 'Enter', bubbles: true, cancelable: true}));
      button.firstChild.dispatchEvent(new CustomEvent(type, {bubbles: true, detail: {isTrusted: true}}));
    }
  }
  for (const message of [{kind: 'suggest-clicked'}, {kind: 'capture'}, {kind: 'insert', key: '1', text: 'x'}]) {
    window.postMessage(message, '*');
    document.dispatchEvent(new CustomEvent('suggest-clicked', {detail: message}));
  }
}"""


def test_a_page_s_own_clicks_and_messages_start_nothing(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    extension.hear()

    page.evaluate(FORGED)
    # The answer to a question asked afterwards comes after anything that the forgeries had sent.
    extension.ask(page, {"kind": "status"})

    assert extension.heard() == []
    assert page.evaluate("__posted") == []
    assert page.evaluate("typeof chrome === 'undefined' || !chrome.runtime || !chrome.runtime.sendMessage")


def test_the_keyboard_reaches_the_button_and_the_site_s_shortcuts_do_not_hear_it(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    page.evaluate(
        "() => { window.keys = []; document.onkeydown = document.onclick = (e) => keys.push(e.type); }"
    )
    extension.hear()

    page.locator('article [data-testid="bookmark"]').first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.dataset.aboveboard")
    page.evaluate("keys.length = 0")
    page.keyboard.press("Enter")
    sent = len(extension.heard(1))

    assert focused == "suggest"
    assert sent == 1
    assert page.evaluate("keys") == []
    assert page.url == "https://x.com/home"


@pytest.mark.parametrize("file", ["feed.html", "feed-sdui.html"])
def test_linkedin_s_page_is_not_touched_before_or_by_the_click(
    page: Page, extension: Extension, sites: Sites, file: str
) -> None:
    sites.show("linkedin", file)
    page.add_init_script(
        "new MutationObserver((all) => { (window.changed ||= []).push(...all); })"
        ".observe(document, {subtree: true, childList: true, attributes: true, characterData: true})"
    )
    page.goto("https://www.linkedin.com/feed/")
    page.wait_for_selector('[data-urn], [role="listitem"]')
    page.evaluate("() => new Promise((done) => requestIdleCallback(done))")
    page.evaluate("window.changed.length = 0")

    captured = extension.bring_script(page)

    assert captured["ok"]
    assert page.locator("[data-aboveboard]").count() == 0
    assert page.evaluate("window.changed.length") == 0


@pytest.mark.parametrize("dark", [False, True])
def test_the_button_takes_the_grey_of_the_site_s_own_controls(page: Page, sites: Sites, dark: bool) -> None:
    sites.show("x", "timeline-ar.html" if dark else "home.html")
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    page.mouse.move(0, 0)

    ours = page.locator(BUTTON).first.evaluate("(button) => getComputedStyle(button).color")
    theirs = page.locator('[data-testid="reply"] [dir]').first.evaluate(
        "(icon) => getComputedStyle(icon).color"
    )

    assert ours == theirs


# Every element of the site that a person sees, with its box; ours, and what is in ours, left out.
BOXES = """() => [...document.querySelectorAll('body *')]
  .filter((one) => !one.closest('[data-aboveboard]'))
  .map((one) => { const box = one.getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; })"""
WITHOUT_OURS = """() => document.querySelectorAll('[data-aboveboard]').forEach((one) => one.remove())"""
# Letters and drawings of the site below one of our buttons.
COVERED = """() => {
  const covered = [];
  for (const button of document.querySelectorAll('[data-aboveboard="suggest"]')) {
    const mine = button.getBoundingClientRect();
    const bar = button.closest('[role="group"], ul') ?? button.parentElement;
    for (const one of bar.querySelectorAll('svg, i, span')) {
      if (button.contains(one) || (one.localName === 'span' && one.childElementCount)) continue;
      const box = one.getBoundingClientRect();
      const beside = box.right <= mine.left || box.left >= mine.right;
      const above = box.bottom <= mine.top || box.top >= mine.bottom;
      if (box.width && !beside && !above) covered.push([one.outerHTML.slice(0, 80), mine.x, box.x]);
    }
  }
  return covered;
}"""
PLACED = """() => [...document.querySelectorAll('[data-aboveboard="suggest"]')]
  .every((one) => one.style.visibility === '')"""


@pytest.mark.parametrize("width", [1100, 560])
@pytest.mark.parametrize(
    ("site", "file"),
    [
        ("x", "home.html"),
        ("x", "timeline-ar.html"),
        ("x", "status-de.html"),
        ("facebook", "home.html"),
        ("facebook", "feed-ar.html"),
        ("facebook", "group.html"),
    ],
)
def test_the_buttons_move_and_cover_nothing_of_the_site_s(
    page: Page, sites: Sites, site: str, file: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    sites.show(site, file)
    page.goto("https://x.com/uwe_kocht/status/2004" if file == "status-de.html" else f"https://{HOST[site]}/")
    page.wait_for_selector(BUTTON)
    page.wait_for_function(PLACED)

    covered = page.evaluate(COVERED)
    boxes = page.evaluate(BOXES)
    page.evaluate(WITHOUT_OURS)

    assert covered == []
    assert boxes == page.evaluate(BOXES)


def test_a_button_finds_its_place_again_when_the_window_changes(page: Page, sites: Sites) -> None:
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    wide = page.locator(BUTTON).first.evaluate("(button) => button.style.translate")

    page.set_viewport_size({"width": 560, "height": 900})
    page.wait_for_function(
        "(before) => document.querySelector('[data-aboveboard=suggest]').style.translate !== before", arg=wide
    )

    assert page.evaluate(COVERED) == []


@pytest.mark.parametrize(
    ("site", "file"), [("x", "status-de.html"), ("facebook", "group.html"), ("linkedin", "feed.html")]
)
def test_every_hook_that_is_needed_matches_and_says_what_it_is_for(
    page: Page, extension: Extension, sites: Sites, site: str, file: str
) -> None:
    sites.show(site, file)
    page.goto("https://www.linkedin.com/feed/" if site == "linkedin" else f"https://{HOST[site]}/")
    page.wait_for_selector('article, [role="article"], [data-urn]')
    if site == "linkedin":
        extension.bring_script(page)

    status = extension.ask(page, {"kind": "status"})

    assert status["posts"] > 0
    assert [hook for hook in status["hooks"] if hook["needed"] and hook["count"] == 0] == []
    assert all(hook["name"] and hook["selector"] and hook["why"] for hook in status["hooks"])
    assert len({hook["name"] for hook in status["hooks"]}) == len(status["hooks"])


def test_a_hook_that_the_site_has_changed_is_told_by_its_name(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    page.evaluate(
        """() => document.querySelectorAll('[data-testid="User-Name"]')
          .forEach((one) => { delete one.dataset.testid; })"""
    )

    status = extension.ask(page, {"kind": "status"})

    assert [hook["name"] for hook in status["hooks"] if hook["needed"] and hook["count"] == 0] == ["name"]


def test_the_button_is_busy_while_the_post_is_handed_over(
    page: Page, extension: Extension, sites: Sites
) -> None:
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    page.evaluate(
        """() => {
          window.busy = [];
          const note = (all) => all.forEach((one) => busy.push(one.target.getAttribute('aria-busy')));
          new MutationObserver(note).observe(document, {subtree: true, attributeFilter: ['aria-busy']});
        }"""
    )

    page.locator(BUTTON).first.click()
    page.wait_for_function("() => busy.length > 1")

    assert page.evaluate("busy.at(-1)") is None
    assert page.locator(f"{BUTTON}[aria-busy]").count() == 0
