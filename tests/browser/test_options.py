"""The options page: an address is used only when it is safe and the browser allows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from tests.browser.extension import EXTENSION_ID, Extension
from tests.browser.panels import violations
from tests.browser.scripted import ScriptedService
from tests.browser.site_pages import Sites

# Runs where content scripts run, beside a page that may be hostile.
READ_FROM_THE_PAGE = """async (tabId) => {
  const read = async () => {
    const areas = [chrome.storage.local, chrome.storage.session];
    return Promise.all(areas.map((area) => area.get(null).then(() => 'read', () => 'refused')));
  };
  const [frame] = await chrome.scripting.executeScript({target: {tabId}, func: read});
  return frame.result;
}"""


@pytest.fixture
def options(extension: Extension, connected: ScriptedService) -> Iterator[Page]:
    """The options page, as the extension opens it."""
    page = extension.context.new_page()
    page.goto(f"chrome-extension://{EXTENSION_ID}/options.html")
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
    extension: Extension, options: Page, page: Page, sites: Sites
) -> None:
    extension.worker.evaluate("() => chrome.storage.local.set({token: 'secret-token'})")
    sites.show("x", "home.html")
    page.goto("https://x.com/home")
    tab = extension.tab_of(page)

    read = extension.worker.evaluate(READ_FROM_THE_PAGE, tab)

    assert read == ["refused", "refused"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(options: Page, theme: str) -> None:
    options.emulate_media(color_scheme=theme)  # type: ignore[arg-type]

    assert violations(options) == []
