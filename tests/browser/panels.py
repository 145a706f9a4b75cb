"""The panel in a tab of its own: opened on a page's tab, read and used as a person would."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from playwright.sync_api import expect
from tests.browser.extension import EXTENSION, EXTENSION_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page
    from tests.browser.extension import Extension

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
KEPT_AT = """() => new Promise((done) => {
    const opening = indexedDB.open('aboveboard');
    opening.onsuccess = () => {
        const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => { opening.result.close(); done(Math.max(0, ...all.result.map((row) => row.at))); };
    };
})"""
"""When a draft was last written to the disk, in milliseconds; 0 where none was."""
AXE = EXTENSION / "node_modules" / "axe-core" / "axe.min.js"


@dataclass
class Panel:
    """One panel and the page that it shows and steers."""

    extension: Extension
    page: Page
    view: Page

    def part(self, name: str) -> Locator:
        return self.view.locator(f'[data-aboveboard="{name}"]')

    @property
    def draft(self) -> str:
        return self.part("draft").inner_text()

    def suggest(self, place: int = 0) -> None:
        """Presses the button under the post of that place on the page."""
        self.page.bring_to_front()
        self.page.locator('[data-aboveboard="suggest"]').nth(place).click()
        self.view.bring_to_front()

    def answered(self, place: int = 0) -> None:
        self.suggest(place)
        expect(self.view.locator(".panel[data-stage=done]")).to_be_visible()

    def type_at_end(self, text: str) -> None:
        self.part("draft").click()
        self.view.keyboard.press("Control+End")
        self.view.keyboard.type(text)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is done within is on the disk at the end: what the panel shows is there a moment before."""
        before = self.view.evaluate(KEPT_AT)
        yield
        self.view.wait_for_function(f"(before) => ({KEPT_AT})().then((at) => at > before)", arg=before)

    def notice(self) -> Locator:
        return self.part("notice")


def opened(extension: Extension, page: Page, *, fixed: bool = True) -> Panel:
    """Opens `panel.html` beside `page`; with `fixed` it names the tab that it shows."""
    tab = extension.tab_of(page)
    view = extension.context.new_page()
    view.set_viewport_size({"width": 400, "height": 900})
    search = f"?tab={tab}" if fixed else ""
    view.goto(f"chrome-extension://{EXTENSION_ID}/panel.html{search}")
    expect(view.locator(".panel")).to_be_visible()
    return Panel(extension, page, view)


def violations(page: Page, axe: Path = AXE) -> list[str]:
    """What axe finds wrong with the page as it stands once it has stopped moving: the rule, and where."""
    source = axe.read_text("utf-8")
    # Half way from light to dark a text has less contrast than in either; what moves for ever can't be ended.
    page.evaluate("() => document.getAnimations().forEach((each) => { try { each.finish(); } catch { } })")
    # Evaluated by the debugger, not loaded by the page: its policy lets nothing foreign in.
    page.evaluate(source + "; undefined")
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {json.dumps([node['target'] for node in each['nodes']])}"
        for each in found["violations"]
    ]
