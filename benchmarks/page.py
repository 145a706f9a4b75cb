"""What the extension costs a page: its size, its time a mutation, and what it leaves behind.

    python -m benchmarks.page [--rows 10000]

A Chromium with the built extension scrolls X's timeline of recycled rows. Every call into the content script is taken
from the browser's own trace; nodes and listeners are counted by the browser after its garbage was collected.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright
from tests.browser.chromium import chromium_with
from tests.browser.extension import built_extension
from tests.browser.site_pages import built_pages, route_sites

SCRIPT = "content-scripts/content.js"
STEP_PX = 900
TRACED_ROWS = 1_000
LIMIT_BYTES, LIMIT_MS = 60 * 1024, 1.0
CATEGORIES = ["devtools.timeline"]


@contextmanager
def timeline(rows: int, extension: Path | None) -> Iterator[Page]:
    """X's page with so many rows, with the extension or without it."""
    scratch = Path(tempfile.mkdtemp(prefix="page-bench-"))
    pages = shutil.copytree(built_pages(), scratch / "pages")
    long = pages / "x" / "rows.html"
    long.write_text(re.sub(r'"rows":\s*\d+', f'"rows":{rows}', long.read_text("utf-8")), "utf-8")
    with sync_playwright() as driver, chromium_with(driver, scratch / "profile", extension) as context:
        sites = route_sites(context, pages)
        sites.show("x", "rows.html")
        page = context.new_page()
        page.goto("https://x.com/home")
        page.wait_for_selector('[data-aboveboard="suggest"]' if extension else "article")
        yield page
    shutil.rmtree(scratch, ignore_errors=True)


def scroll(page: Page, until_row: int) -> int:
    """Scrolls from where the page is until a row of that number is shown; gives the rows passed."""
    reached = 0
    while reached < until_row:
        reached = page.evaluate(
            """async (step) => {
                scrollBy(0, step);
                await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
                const rows = [...document.body.innerText.matchAll(/Row (\\d+):/g)].map((found) => Number(found[1]));
                const atEnd = scrollY + innerHeight + 4 >= document.documentElement.scrollHeight;
                return Math.max(0, ...rows) + (atEnd ? 1e9 : 0);
            }""",
            STEP_PX,
        )
    return reached % 1_000_000_000


def held(line: CDPSession) -> dict[str, int]:
    """Nodes and listeners that the page holds once nobody holds its garbage."""
    for _ in range(2):
        line.send("HeapProfiler.collectGarbage")
    counted = line.send("Memory.getDOMCounters")
    return {"nodes": counted["nodes"], "listeners": counted["jsEventListeners"]}


def calls_ms(page: Page, line: CDPSession) -> list[float]:
    """How long each call into the content script took, in milliseconds, over the first thousand rows."""
    events: list[dict[str, Any]] = []
    line.on("Tracing.dataCollected", lambda told: events.extend(told["value"]))
    line.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    scroll(page, TRACED_ROWS)
    ended: list[bool] = []
    line.on("Tracing.tracingComplete", lambda _: ended.append(True))
    line.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    ours = [
        event
        for event in events
        if event.get("name") == "FunctionCall"
        and SCRIPT in str(event.get("args", {}).get("data", {}).get("url"))
    ]
    return [event["dur"] / 1000 for event in ours if "dur" in event]


def measure(rows: int) -> dict[str, Any]:
    extension = built_extension()
    size = len(gzip.compress((extension / SCRIPT).read_bytes()))
    found: dict[str, Any] = {"bytes": size}
    for name, folder in (("with", extension), ("without", None)):
        with timeline(rows, folder) as page:
            line = page.context.new_cdp_session(page)
            if folder:
                took = sorted(calls_ms(page, line))
                found["calls"] = len(took)
                found["median_ms"] = statistics.median(took)
                found["p95_ms"] = took[int(0.95 * len(took))]
                found["most_ms"] = took[-1]
            else:
                scroll(page, TRACED_ROWS)
            early = held(line)
            found["rows"] = scroll(page, rows - 1)
            found[name] = {"early": early, "late": held(line)}
    return found


def told(found: dict[str, Any]) -> str:
    lines = [
        "| of the content script | measured | at most |",
        "| --- | --- | --- |",
        f"| size, compressed | {found['bytes'] / 1024:.1f} KiB | {LIMIT_BYTES // 1024} KiB |",
        f"| a call after a mutation, median of {found['calls']} | {found['median_ms']:.2f} ms | {LIMIT_MS:.0f} ms |",
        f"| the same, 95th percentile and longest | {found['p95_ms']:.2f} ms, {found['most_ms']:.2f} ms | |",
    ]
    for kind in ("nodes", "listeners"):
        grown = {name: found[name]["late"][kind] - found[name]["early"][kind] for name in ("with", "without")}
        lines.append(
            f"| {kind} more after row {found['rows']} than after row {TRACED_ROWS} "
            f"| {grown['with']} | {grown['without']} without it |"
        )
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()

    found = measure(given.rows)

    print(json.dumps(found) if given.json else told(found))
    return 0 if found["bytes"] < LIMIT_BYTES and found["median_ms"] < LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
