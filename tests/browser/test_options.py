"""The options page: an address is used only when it is safe and the browser allows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.extension import EXTENSION_ID, Extension
from tests.browser.panels import THEMES, Panel, Theme, violations
from tests.browser.scripted import ScriptedService

OPTIONS = f"chrome-extension://{EXTENSION_ID}/options.html"

# Runs where content scripts run, beside a page that may be hostile.
READ_FROM_THE_PAGE = """async (tabId) => {
  const read = async () => {
    const areas = [chrome.storage.local, chrome.storage.session];
    return Promise.all(areas.map((area) => area.get(null).then(() => 'read', () => 'refused')));
  };
  const [frame] = await chrome.scripting.executeScript({target: {tabId}, func: read});
  return frame.result;
}"""


def question_in(options: Page) -> Locator:
    """The newest question among what left; the browser's own side panel may have taken up its stream."""
    posted = options.get_by_text("POST", exact=True)
    return options.locator("li", has=posted, has_text="/v1/suggestions").first


def show_what_left(options: Page) -> None:
    options.bring_to_front()
    options.goto(f"{OPTIONS}#left")


@pytest.fixture
def options(extension: Extension, connected: ScriptedService) -> Iterator[Page]:
    """The options page, as the extension opens it."""
    page = extension.context.new_page()
    page.goto(OPTIONS)
    expect(page.get_by_label("Address of the service")).to_be_visible()
    yield page
    page.close()


def stored(extension: Extension) -> dict[str, object]:
    return dict(extension.worker.evaluate("() => chrome.storage.local.get(null)"))


@pytest.mark.parametrize(
    "address", ["http://aboveboard.example.com", "ftp://127.0.0.1", "https://a:b@example.com"]
)
def test_an_address_that_is_not_safe_is_refused_and_nothing_changes(
    extension: Extension, options: Page, connected: ScriptedService, address: str
) -> None:
    options.get_by_label("Address of the service").fill(address)

    options.get_by_role("button", name="Save and test").click()

    expect(options.get_by_role("status")).to_contain_text("That is not an address we can use")
    assert stored(extension)["service_url"] == connected.address


def test_what_is_kept_of_a_token_is_out_of_the_pages_sight(extension: Extension, options: Page) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({token: 'secret-token'})")

    options.reload()

    expect(options.get_by_text("A token is kept. Leave empty to keep it.")).to_be_visible()
    expect(options.get_by_label("Your token")).to_have_value("")
    assert "secret-token" not in options.content()


def test_no_script_on_a_page_can_read_what_is_kept(
    extension: Extension, options: Page, timeline: Page
) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({token: 'secret-token'})")
    tab = extension.tab_of(timeline)

    read = extension.worker.evaluate(READ_FROM_THE_PAGE, tab)

    assert read == ["refused", "refused"]


def test_a_key_is_changed_by_pressing_another(options: Page, panel: Panel) -> None:
    panel.answered()
    options.bring_to_front()
    options.goto(f"{OPTIONS}#keys")
    row = options.locator('[data-act="insert"]')
    expect(row.locator("kbd")).to_have_text("Ctrl ↵")

    row.get_by_role("button", name="Change").click()
    options.keyboard.press("Alt+i")
    expect(row.locator("kbd")).to_have_text("Alt I")
    panel.view.bring_to_front()
    expect(panel.part("insert").locator("kbd")).to_have_text("Alt I")
    panel.view.keyboard.press("Alt+i")

    expect(panel.notice()).to_have_attribute("data-notice", "inserted")


@pytest.mark.parametrize(
    ("key", "words"), [("Control+c", "belongs to the browser"), ("Escape", "in use for something else")]
)
def test_a_key_that_means_something_else_is_refused(options: Page, key: str, words: str) -> None:
    options.goto(f"{OPTIONS}#keys")
    row = options.locator('[data-act="insert"]')

    row.get_by_role("button", name="Change").click()
    options.keyboard.press(key)

    expect(options.get_by_role("status")).to_contain_text(words)
    expect(row.locator("kbd")).to_have_text("Ctrl ↵")


def test_the_usual_keys_come_back(extension: Extension, options: Page) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({keys: {first: 'Alt+1'}})")
    options.goto(f"{OPTIONS}#keys")
    options.reload()
    expect(options.locator('[data-act="first"] kbd')).to_have_text("Alt 1")

    options.get_by_role("button", name="Back to the usual keys").click()

    expect(options.locator('[data-act="first"] kbd')).to_have_text("1")


def test_the_self_check_finds_every_hook_on_an_open_page(options: Page, timeline: Page) -> None:
    options.goto(f"{OPTIONS}#page")

    checked = options.locator('article[data-platform="x"]')
    expect(checked).to_have_attribute("data-broken", "0")
    expect(checked).to_contain_text("Every hook that is needed is there.")
    assert checked.locator("tbody tr").count() > 3


def test_the_self_check_names_the_hook_that_the_site_has_changed(options: Page, timeline: Page) -> None:
    timeline.evaluate(
        """() => document.querySelectorAll('[data-testid="tweetText"]')
            .forEach((text) => text.setAttribute('data-testid', 'words'))"""
    )

    options.goto(f"{OPTIONS}#page")

    checked = options.locator('article[data-platform="x"]')
    expect(checked).to_have_attribute("data-broken", "1")
    expect(checked.locator('tr[data-status="fail"]')).to_contain_text("missing")


def test_what_left_the_browser_is_shown_byte_for_byte_and_the_token_is_not(
    extension: Extension, options: Page, connected: ScriptedService, panel: Panel
) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({token: 'secret-token'})")
    panel.answered()

    show_what_left(options)

    sent = connected.questions()[0].raw.decode()
    question = question_in(options)
    expect(question).to_be_visible()
    question.locator("summary").click()
    assert question.locator("pre").inner_text().endswith(sent)
    assert "secret-token" not in options.content()


def test_what_left_the_browser_is_deleted_here_and_in_the_service(
    options: Page, connected: ScriptedService, panel: Panel
) -> None:
    panel.answered()
    show_what_left(options)
    request = question_in(options)
    request.locator("summary").click()
    expect(request.get_by_role("button", name="Delete here and in the service")).to_be_visible()

    request.get_by_role("button").click()

    expect(options.get_by_role("status")).to_have_text("Deleted, here and in the service.")
    deleted = [asked.path for asked in connected.asked if asked.method == "DELETE"]
    assert "/v1/suggestions/sug_1" in deleted
    expect(options.locator("li", has_text="POST /v1/suggestions")).to_have_count(0)


def test_what_the_service_could_not_delete_stays_in_the_list(
    options: Page, connected: ScriptedService, panel: Panel
) -> None:
    connected.said["DELETE /v1/suggestions/sug_1"] = {"title": "Down", "status": 503}
    panel.answered()
    show_what_left(options)

    options.get_by_role("button", name="Delete all of it").click()

    expect(options.get_by_role("status")).to_contain_text("they are kept here, to try again")
    expect(options.locator("li", has_text="POST /v1/suggestions")).not_to_have_count(0)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", ["settings", "keys", "page", "left"])
def test_axe_finds_nothing(options: Page, timeline: Page, theme: Theme, view: str) -> None:
    options.bring_to_front()
    options.emulate_media(color_scheme=theme)
    options.goto(f"{OPTIONS}#{view}")
    expect(options.locator(f'nav a[href="#{view}"]')).to_have_attribute("aria-current", "page")

    assert violations(options) == []
