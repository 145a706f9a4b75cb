"""The built extension in Chromium: what the panel and the worker would ask a page, asked by a test."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Worker

EXTENSION = Path(__file__).parents[2] / "extension"
EXTENSION_ID = "mdpoblpacibmhbgmdghnfigfjdlccmla"
_SOURCES = ("src", "public", "package-lock.json", "wxt.config.ts", "tsconfig.json")


def _newest(paths: list[Path]) -> float:
    files = [
        file for path in paths for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file()
    ]
    return max(file.stat().st_mtime for file in files)


def built_extension() -> Path:
    """Builds `extension/dist` where a source is newer, and gives that folder."""
    dist = EXTENSION / "dist"
    with FileLock(str(EXTENSION / "node_modules" / ".build.lock")):
        manifest = dist / "manifest.json"
        sources = [EXTENSION / name for name in _SOURCES]
        if not manifest.is_file() or manifest.stat().st_mtime < _newest(sources):
            if not (EXTENSION / "node_modules" / "wxt").is_dir():
                subprocess.run(["npm", "ci"], cwd=EXTENSION, check=True, capture_output=True)
            subprocess.run(
                ["npx", "--no-install", "wxt", "build"], cwd=EXTENSION, check=True, capture_output=True
            )
            manifest.touch()
    return dist


def built_practice() -> Path:
    """Builds `extension/practice-dist` where a source is newer, and gives that folder."""
    page = EXTENSION / "practice-dist" / "index.html"
    with FileLock(str(EXTENSION / "node_modules" / ".practice.lock")):
        sources = [EXTENSION / name for name in ("src", "package-lock.json", "practice.vite.config.ts")]
        if not page.is_file() or page.stat().st_mtime < _newest(sources):
            command = ["npm", "run", "--silent", "build:practice"]
            subprocess.run(command, cwd=EXTENSION, check=True, capture_output=True)
            page.touch()
    return page.parent


@dataclass
class Extension:
    """A browser with the extension in it."""

    context: BrowserContext
    numbers: dict[Page, int] = field(default_factory=dict)

    @property
    def worker(self) -> Worker:
        """The background worker, started if it sleeps."""
        workers = [w for w in self.context.service_workers if EXTENSION_ID in w.url]
        return workers[0] if workers else self.context.wait_for_event("serviceworker")

    def _tabs(self) -> set[int]:
        found: list[int] = self.worker.evaluate(
            "async () => (await chrome.tabs.query({})).map((tab) => tab.id)"
        )
        return set(found)

    def open_tab(self) -> Page:
        """A new tab whose number is known: the one in front may still be another for a while."""
        before = self._tabs()
        page = self.context.new_page()
        [self.numbers[page]] = self._tabs() - before
        return page

    def tab_of(self, page: Page) -> int:
        """The browser's own number of the page's tab, which is brought to the front."""
        page.bring_to_front()
        if page in self.numbers:
            return self.numbers[page]
        found = self.worker.evaluate(
            "async (url) => (await chrome.tabs.query({})).filter((tab) => tab.active).map((tab) => tab.id)",
            page.url,
        )
        return int(found[-1])

    def bring_script(self, page: Page) -> Any:
        """What a click of the toolbar button does on a page without a content script; gives the capture."""
        return self.worker.evaluate(
            """async (tabId) => {
                const [frame] = await chrome.scripting.executeScript({target: {tabId}, files: ['capture-page.js']});
                return frame.result;
            }""",
            self.tab_of(page),
        )

    def hear(self) -> None:
        """Keeps what pages say to the worker from now on; `heard` gives it."""
        self.worker.evaluate(
            """() => {
                globalThis.heard = [];
                if (globalThis.hearing) return;
                globalThis.hearing = true;
                chrome.runtime.onMessage.addListener((message) => { globalThis.heard.push(message); });
            }"""
        )

    def heard(self, at_least: int = 0) -> list[Any]:
        """What pages have said; waits until it is `at_least` so much."""
        found: list[Any] = self.worker.evaluate(
            """async (least) => {
                while (globalThis.heard.length < least) await new Promise((go) => setTimeout(go, 20));
                return globalThis.heard;
            }""",
            at_least,
        )
        return found

    def ask(self, page: Page, message: dict[str, Any], tab: int | None = None) -> Any:
        """Sends what the panel sends to the page's content script, and gives its answer."""
        return self.worker.evaluate(
            "([tab, message]) => chrome.tabs.sendMessage(tab, message, {frameId: 0})",
            [self.tab_of(page) if tab is None else tab, message],
        )
