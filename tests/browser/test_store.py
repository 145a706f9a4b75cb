"""What a store is given: one package, the same bytes every time, with its texts and pictures."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.extension import EXTENSION, Extension
from tests.browser.panels import Panel, opened
from tests.browser.pictures import FOR_DOCS, keep, sheet, without_scrollbars
from tests.browser.scripted import Answer, ScriptedService
from tests.browser.site_pages import Sites
from tests.browser.suggestions import LEAK, a_draft, a_stream, a_verdict
from tests.browser.test_steering import three

STORE = EXTENSION / "store"
PICTURES = STORE / "screenshots"
SIZE = (1280, 800)
"""Pixels; a store takes no other size."""
LIMIT = 400_000
PAGE_WIDTH = 840
ESCALATED = a_verdict(
    "escalate", rule="legal-threat", why="Only Legal answers legal threats.", contact="legal"
)
HOLDING = a_draft([("Thanks for telling us.", "courtesy", []), LEAK[1]])


def packed(dist: Path, out: Path) -> dict[str, zipfile.ZipFile]:
    subprocess.run(["node", "zip.mjs", str(dist), str(out)], cwd=EXTENSION, check=True, capture_output=True)
    return {file.name: zipfile.ZipFile(io.BytesIO(file.read_bytes())) for file in out.iterdir()}


def digests(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


@pytest.fixture(scope="module")
def package(extension_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, zipfile.ZipFile]:
    """The package and the store's page, as `make extension-zip` makes them."""
    return packed(extension_folder, tmp_path_factory.mktemp("packed"))


def test_the_same_build_is_packed_into_the_same_bytes(extension_folder: Path, tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    subprocess.run(["cp", "-r", str(extension_folder), str(touched)], check=True)

    packed(extension_folder, tmp_path / "one")
    packed(touched, tmp_path / "two")

    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_the_package_holds_the_whole_build_and_names_no_key(
    package: dict[str, zipfile.ZipFile], extension_folder: Path
) -> None:
    built = sorted(
        str(file.relative_to(extension_folder)) for file in extension_folder.rglob("*") if file.is_file()
    )
    zipped = package["aboveboard-0.1.0.zip"]

    manifest = json.loads(zipped.read("manifest.json"))

    assert sorted(zipped.namelist()) == built
    assert "key" not in manifest
    assert manifest["manifest_version"] == 3


def test_no_code_comes_from_anywhere_else(package: dict[str, zipfile.ZipFile]) -> None:
    zipped = package["aboveboard-0.1.0.zip"]
    pages = [zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".html")]
    policy = json.loads(zipped.read("manifest.json"))["content_security_policy"]["extension_pages"]

    assert all('src="http' not in page and "<script>" not in page for page in pages)
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy
    assert "unsafe-inline" not in policy


def test_the_store_s_page_has_a_text_in_each_language_and_says_what_is_kept_private(
    package: dict[str, zipfile.ZipFile],
) -> None:
    names = set(package["aboveboard-0.1.0-store.zip"].namelist())

    assert {"listing.en.md", "listing.de.md", "listing.es.md", "privacy.md", "permissions.md"} <= names


def test_each_permission_of_the_manifest_is_explained(package: dict[str, zipfile.ZipFile]) -> None:
    manifest = json.loads(package["aboveboard-0.1.0.zip"].read("manifest.json"))
    explained = (STORE / "permissions.md").read_text("utf-8")

    asked = [
        *manifest["permissions"],
        *manifest["host_permissions"],
        *manifest["optional_host_permissions"],
    ]

    assert [one for one in asked if f"`{one}`" not in explained] == []


@pytest.fixture
def beside(
    extension: Extension, connected: ScriptedService, page: Page, questions: Sites
) -> Iterator[Callable[[Answer, str], Panel]]:
    """X with a question, and the panel that answers it."""
    shown: list[Panel] = []

    def ask(answer: Answer, words: str) -> Panel:
        connected.answers[0] = answer
        page.set_viewport_size({"width": PAGE_WIDTH, "height": SIZE[1]})
        without_scrollbars(page)
        page.goto("https://x.com/home")
        post = page.locator("article", has_text=words)
        expect(post.locator('[data-aboveboard="suggest"]')).to_be_visible()
        panel = opened(extension, page)
        shown.append(panel)
        panel.view.set_viewport_size({"width": SIZE[0] - PAGE_WIDTH, "height": SIZE[1]})
        without_scrollbars(panel.view)
        panel.view.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.bring_to_front()
        post.locator('[data-aboveboard="suggest"]').click()
        panel.view.bring_to_front()
        expect(panel.view.locator(".panel[data-stage=done]")).to_be_visible()
        return panel

    yield ask
    for panel in shown:
        panel.view.close()


@pytest.mark.parametrize(
    ("name", "words", "answer"),
    [
        ("reply", "leaks after 3 weeks", three()),
        ("ask-first", "my solicitor", Answer(a_stream([], verdict=ESCALATED, passages=[], draft=HOLDING))),
    ],
)
def test_the_pictures_have_the_size_that_a_store_takes(
    beside: Callable[[Answer, str], Panel], plain_chromium: Browser, name: str, words: str, answer: Answer
) -> None:
    panel = beside(answer, words)
    shown = panel.view.screenshot()
    panel.page.bring_to_front()

    both = sheet(plain_chromium, [panel.page.screenshot(), shown], columns=2, gap=0, edge=0)

    keep(f"store-{name}", both)
    if FOR_DOCS:
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / f"{name}.png").write_bytes(both)
    assert len(both) < LIMIT
    kept = (PICTURES / f"{name}.png").read_bytes()
    assert (int.from_bytes(kept[16:20]), int.from_bytes(kept[20:24])) == SIZE
