"""Posts to the sample organization on the look-alike pages, as fresh as a responder would find them."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

_TIME = re.compile(r'"(\d{4}-\d\d-\d\dT[\d:]+)\.000Z"')
_NOW = re.compile(r'"now":"([^"]+)"')


def asked_now(built: Path, folder: Path) -> Path:
    """Copies the built pages; the times on those with questions become what they would be today."""
    shutil.copytree(built, folder)
    for page in folder.glob("*/questions.html"):
        page.write_text(_of_today(page.read_text("utf-8")), "utf-8")
    return folder


def _of_today(page: str) -> str:
    written = _NOW.search(page)
    if written is None:
        return page
    passed = datetime.now(UTC) - datetime.fromisoformat(written.group(1))
    return _TIME.sub(lambda at: _later(at.group(1), passed), page)


def _later(time: str, passed: timedelta) -> str:
    moved = datetime.fromisoformat(time) + passed
    return f'"{moved.isoformat(timespec="seconds")}.000Z"'
