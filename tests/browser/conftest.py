"""A real Chromium with the built extension, on pages that answer under the sites' own names."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from tests.browser.chromium import QUIET, chromium_with, found_chromium
from tests.browser.extension import Extension, built_extension, built_practice
from tests.browser.panels import Panel, opened
from tests.browser.questions import asked_now
from tests.browser.running_service import RunningService, running_service
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import HOSTS, Sites, built_pages, route_sites
from tests.browser.suggestions import ORGANIZATION, a_stream
from tests.browser.undebugged import DebuggedPage, OpenPanel, undebugged_panel

FORGET = """() => Promise.all([
  chrome.storage.local.clear(),
  chrome.storage.session.clear(),
  new Promise((done) => { indexedDB.deleteDatabase('aboveboard').onsuccess = done; }),
])"""
"""All that the extension keeps; a test finds it as new as a person who has just installed it."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver, one for all tests."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def extension_folder() -> Path:
    """`extension/dist`, as new as its sources."""
    return built_extension()


@pytest.fixture(scope="session")
def clicked_extension(extension_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same build, as if its toolbar button had been clicked: no test can click the browser's own toolbar."""
    folder = tmp_path_factory.mktemp("extension") / "clicked"
    shutil.copytree(extension_folder, folder)
    manifest = folder / "manifest.json"
    granted = json.loads(manifest.read_text("utf-8"))
    granted["host_permissions"] += [*(f"https://{host}/*" for host in HOSTS), "https://*.example/*"]
    manifest.write_text(json.dumps(granted), "utf-8")
    return folder


@pytest.fixture(scope="session")
def pages_folder() -> Path:
    """`tests/pages/dist`, as new as its sources."""
    return built_pages()


@pytest.fixture(scope="session")
def chromium_with_extension(
    playwright: Playwright, clicked_extension: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """One profile with the extension loaded, as a person has it."""
    with chromium_with(playwright, tmp_path_factory.mktemp("profile"), clicked_extension) as context:
        yield context


@pytest.fixture
def extension(chromium_with_extension: BrowserContext) -> Extension:
    """What the worker and the panel can ask a page."""
    return Extension(chromium_with_extension)


@pytest.fixture
def sites(chromium_with_extension: BrowserContext, pages_folder: Path) -> Iterator[Sites]:
    """x.com, www.facebook.com and www.linkedin.com, answered from the look-alikes; the rest of the net is shut."""
    answered = route_sites(chromium_with_extension, pages_folder)
    yield answered
    chromium_with_extension.unroute("**/*")


@pytest.fixture
def page(extension: Extension, sites: Sites) -> Iterator[Page]:
    """A fresh tab, closed afterwards."""
    tab = extension.open_tab()
    yield tab
    tab.close()


@pytest.fixture
def timeline(page: Page, sites: Sites) -> Page:
    """X's timeline, whose posts have their buttons."""
    sites.show("x", "home.html")
    page.goto("https://x.com/home")
    expect(page.locator('[data-aboveboard="suggest"]').first).to_be_visible()
    return page


@pytest.fixture
def undebugged(extension_folder: Path, tmp_path: Path) -> OpenPanel:
    """Opens the panel alone, each time in a browser of its own on the same profile."""

    def open_panel() -> AbstractContextManager[DebuggedPage]:
        return undebugged_panel(found_chromium(), extension_folder, tmp_path)

    return open_panel


@pytest.fixture(scope="session")
def practice_folder() -> Path:
    """`extension/practice-dist`, as new as its sources."""
    return built_practice()


@pytest.fixture
def scripted(practice_folder: Path) -> Iterator[ScriptedService]:
    """A service that says what the test writes for it; at first one whole answer about returns."""
    service = ScriptedService(practice=practice_folder, organization=ORGANIZATION)
    service.answers.append(Answer(a_stream()))
    service.start()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def service(practice_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """The real service on the sample organization; the practice page is built before it starts."""
    with running_service(tmp_path_factory.mktemp("service")) as running:
        yield running


@contextmanager
def told_of(extension: Extension, address: str) -> Iterator[None]:
    """The extension, told a service's address as the options page would; it forgets all of it afterwards."""
    extension.worker.evaluate("(url) => chrome.storage.local.set({service_url: url, toured: true})", address)
    yield
    extension.worker.evaluate(FORGET)


@pytest.fixture
def connected(extension: Extension, scripted: ScriptedService) -> Iterator[ScriptedService]:
    """The extension beside the scripted service."""
    with told_of(extension, scripted.address):
        yield scripted


@pytest.fixture
def panel(extension: Extension, connected: ScriptedService, timeline: Page) -> Iterator[Panel]:
    """A panel beside X's timeline."""
    shown = opened(extension, timeline)
    yield shown
    shown.view.close()


@pytest.fixture
def at_work(extension: Extension, service: RunningService) -> Iterator[RunningService]:
    """The extension beside the real service."""
    with told_of(extension, service.address):
        yield service


@pytest.fixture
def questions(sites: Sites, pages_folder: Path, tmp_path: Path) -> Sites:
    """X and Facebook, showing posts to the sample organization, asked within the last hours."""
    root = asked_now(pages_folder, tmp_path / "pages")
    sites.show("x", "questions.html", root=root)
    sites.show("facebook", "questions.html")
    return sites


@pytest.fixture
def plain_chromium(playwright: Playwright) -> Iterator[Browser]:
    """A browser without the extension, for pages that need none."""
    browser = playwright.chromium.launch(executable_path=found_chromium(), args=QUIET)
    yield browser
    browser.close()
