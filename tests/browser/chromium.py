"""Chromium as a person has it: a profile of its own, with the extension loaded or without it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

QUIET = [
    "--no-sandbox",
    "--headless=new",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--lang=en-US",
]


def found_chromium() -> str:
    """The path of the machine's own browser."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    assert found is not None, "no Chromium here: apt-get install chromium"
    return found


@contextmanager
def chromium_with(driver: Playwright, profile: Path, extension: Path | None) -> Iterator[BrowserContext]:
    """One profile; where it has the extension, the extension's worker runs."""
    loaded = [f"--disable-extensions-except={extension}", f"--load-extension={extension}"]
    context = driver.chromium.launch_persistent_context(
        str(profile),
        executable_path=found_chromium(),
        headless=False,
        args=[*QUIET, *(loaded if extension else [])],
        ignore_default_args=["--disable-extensions"],
        viewport={"width": 1100, "height": 900},
    )
    if extension and not context.service_workers:
        context.wait_for_event("serviceworker")
    yield context
    context.close()
