"""A report in every form, in one folder."""

import json
from pathlib import Path

from aboveboard.evals.markdown import as_markdown
from aboveboard.evals.page import as_page
from aboveboard.evals.report import Report, as_json, as_junit


def write_reports(report: Report, folder: Path) -> None:
    """`report.html`, `report.md`, `report.json` and `junit.xml`; the folder is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.html").write_text(as_page(report), "utf-8")
    (folder / "report.md").write_text(as_markdown(report), "utf-8")
    (folder / "report.json").write_text(
        json.dumps(as_json(report), ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    (folder / "junit.xml").write_text(as_junit(report), "utf-8")
