"""The report of the evals as a page: it stands alone, fits every width in light and dark, and needs no script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.panels import THEMES, Theme
from tests.browser.pictures import keep_for_docs, sheet
from tests.fixtures.processes import READY_S, ROOT, run_command

FITS = "() => document.documentElement.scrollWidth <= innerWidth"
LIMIT = 400_000
"""Bytes of the picture in the documentation."""
UNMEETABLE = """
- id: never-right-reply
  now: 2026-11-21T09:00:00+00:00
  post:
    platform: facebook
    url: https://www.facebook.com/brightkettle/posts/900001
    post: {id: "900001", author: {name: "Uma"}, text: "How long can I send a kettle back? @brightkettle"}
  expect: {action: reply, includes: ["a promise that no page makes"]}
- id: never-right-leave
  now: 2026-11-21T09:00:00+00:00
  post:
    platform: facebook
    url: https://www.facebook.com/brightkettle/posts/900002
    post: {id: "900002", author: {name: "Uli"}, text: "I'm taking this to small claims, @brightkettle."}
  expect: {action: leave}
"""
"""A reply and a hand-over that stay missed, however good the replies to the other cases become."""


@pytest.fixture(scope="module")
def report(warm_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real run over a part of the cases and two that no reply can meet, beside the baseline that gates."""
    folder = tmp_path_factory.mktemp("report")
    cases = folder / "cases"
    cases.mkdir()
    for name in ("returns", "german", "rules", "injections"):
        (cases / f"{name}.yaml").write_bytes((ROOT / "evals" / "cases" / f"{name}.yaml").read_bytes())
    (cases / "unmeetable.yaml").write_text(UNMEETABLE, "utf-8")
    ran = run_command(
        warm_data,
        folder,
        *("eval", "--knowledge", str(ROOT / "knowledge"), "--cases", str(cases)),
        *("--now", "2026-11-21T09:00:00+00:00", "--baseline", str(ROOT / "evals" / "baseline.json")),
        *("--report", str(folder / "report")),
        # It embeds everything, on a machine that may be busy.
        timeout_s=2 * READY_S,
    )
    written = folder / "report" / "report.html"
    assert written.is_file(), ran.stderr
    return written


@pytest.fixture
def page(plain_chromium: Browser) -> Iterator[Page]:
    """A browser in which script is switched off: the page must not need it."""
    context = plain_chromium.new_context(java_script_enabled=False, viewport={"width": 1180, "height": 900})
    yield context.new_page()
    context.close()


def test_the_page_loads_nothing_and_filters_without_script(report: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report.as_uri())

    every = page.locator(".case:visible").count()
    page.locator('label[for="state-missed"]').click()
    missed = page.locator(".case:visible").count()
    page.locator('label[for="action-reply"]').click()

    assert asked == [report.as_uri()]
    assert every > missed > page.locator(".case:visible").count() > 0
    expect(page.locator(".case.is-missed.to-reply:visible").first).to_be_visible()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [360, 800, 1180])
def test_nothing_sticks_out_at_any_width(
    report: Path, plain_chromium: Browser, theme: Theme, width: int
) -> None:
    view = plain_chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    view.goto(report.as_uri())
    view.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true })")

    fits = view.evaluate(FITS)
    view.close()

    assert fits


def test_the_documentation_has_its_picture(report: Path, plain_chromium: Browser) -> None:
    """The top in light, and the cases that were missed in dark."""
    shots = []
    for theme, place in zip(THEMES, ("h1", "h2 >> text=Every case"), strict=True):
        view = plain_chromium.new_page(viewport={"width": 1180, "height": 980}, color_scheme=theme)
        view.goto(report.as_uri())
        view.locator("#state-missed").evaluate("(input) => { input.checked = true }")
        view.locator(".case.is-missed.to-reply").first.locator(":scope > summary").click()
        view.locator(place).first.evaluate("(heading) => heading.scrollIntoView()")
        shots.append(view.screenshot())
        view.close()

    drawn = sheet(plain_chromium, shots, columns=2)
    keep_for_docs("eval-report", drawn)

    assert len(drawn) < LIMIT
    assert (ROOT / "docs" / "images" / "eval-report.png").stat().st_size < LIMIT
