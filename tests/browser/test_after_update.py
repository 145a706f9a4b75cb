"""After the extension was updated under an open page, the page says what helps instead of doing nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect
from tests.browser.chromium import chromium_with
from tests.browser.extension import Extension
from tests.browser.site_pages import route_sites

BUTTON = '[data-aboveboard="suggest"]'


@pytest.fixture
def own_chromium(
    playwright: Playwright, clicked_extension: Path, pages_folder: Path, tmp_path: Path
) -> Iterator[BrowserContext]:
    """A browser for one test alone: reloading the extension would leave the others without it."""
    with chromium_with(playwright, tmp_path / "profile", clicked_extension) as context:
        route_sites(context, pages_folder)
        yield context


@pytest.fixture
def left_behind(own_chromium: BrowserContext) -> Page:
    """A page of X whose extension was reloaded, as an update does."""
    page = own_chromium.new_page()
    page.goto("https://x.com/home")
    page.wait_for_selector(BUTTON)
    Extension(own_chromium).worker.evaluate("() => void setTimeout(() => chrome.runtime.reload(), 50)")
    page.wait_for_function("() => new Promise((go) => setTimeout(() => go(true), 1000))")
    return page


def test_the_button_says_that_the_tab_has_to_be_reloaded(left_behind: Page) -> None:
    button = left_behind.locator(BUTTON).first
    wide = json.loads(left_behind.evaluate("JSON.stringify([innerWidth])"))[0]

    button.click()

    expect(button).to_have_text("Aboveboard was updated: reload this tab")
    expect(button).to_have_attribute("aria-label", "Aboveboard was updated: reload this tab")
    box = button.bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= wide
    assert left_behind.evaluate("__posted") == []
    assert left_behind.evaluate("__fx.errors") == []
