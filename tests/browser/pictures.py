"""Pictures of what a person sees: where they are kept, and how several are laid on one sheet."""

from __future__ import annotations

import base64
import os
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "pictures"
DOCS = ROOT / "docs" / "images"
FOR_DOCS = os.environ.get("ABOVEBOARD_PICTURES") == "docs"
"""With `ABOVEBOARD_PICTURES=docs` the README's own pictures and the icons are drawn anew."""

_SHEET = """<!doctype html><style>
body { display: grid; grid-template-columns: repeat(%d, max-content); gap: %dpx; align-items: start; margin: 0;
       width: max-content; padding: %dpx; background: #8a94a0 }
img { display: block } </style>%s"""


def keep(name: str, picture: bytes) -> Path:
    """Writes a picture to `build/pictures/`."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    file = PICTURES / f"{name}.png"
    file.write_bytes(picture)
    return file


def keep_for_docs(name: str, picture: bytes) -> None:
    """Keeps it, and where the README's pictures are asked for puts it among them."""
    keep(name, picture)
    if FOR_DOCS:
        DOCS.mkdir(parents=True, exist_ok=True)
        (DOCS / f"{name}.png").write_bytes(picture)


def sheet(
    browser: Browser, pictures: Sequence[bytes], *, columns: int, gap: int = 12, edge: int = 12
) -> bytes:
    """Lays pictures on one, row by row."""
    drawn = "".join(f'<img src="{_address(picture)}">' for picture in pictures)
    page = browser.new_page()
    page.set_content(_SHEET % (columns, gap, edge, drawn))
    page.wait_for_function("() => [...document.images].every((image) => image.naturalWidth > 0)")
    laid = page.locator("body").screenshot()
    page.close()
    return laid


def without_scrollbars(page: Page) -> None:
    """As on a system that shows them only while scrolling."""
    page.context.new_cdp_session(page).send("Emulation.setScrollbarsHidden", {"hidden": True})


def drawn_icon(browser: Browser, svg: str, size: int) -> bytes:
    """The drawing as a PNG of `size` pixels a side, clear around its shape."""
    page = browser.new_page(viewport={"width": size, "height": size})
    source = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    page.set_content(
        f'<style>body{{margin:0}}</style><img width="{size}" height="{size}" src="{escape(source)}">'
    )
    page.wait_for_function("() => document.images[0].complete")
    drawn = page.screenshot(omit_background=True)
    page.close()
    return drawn


def _address(picture: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"
