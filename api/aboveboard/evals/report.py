"""What a run of the evals found: as a table, as JSON, as JUnit, and against a baseline."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from rich.console import Console
from rich.table import Table

from aboveboard.errors import InvalidRequestError
from aboveboard.evals.metrics import wilson
from aboveboard.evals.run import Result


def summary(results: Sequence[Result]) -> list[tuple[str, int, int]]:
    """(name, passed, of) for each grader, then for all cases."""
    graders: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for result in results:
        for grade in result.grades:
            graders[grade.name] += 1
            held[grade.name] += grade.passed
    rows = [(name, held[name], count) for name, count in graders.items()]
    return [*rows, ("cases", sum(r.passed for r in results), len(results))]


def print_table(results: Sequence[Result], console: Console) -> None:
    table = Table(title="Evals", title_justify="left")
    table.add_column("graded")
    for column in ("passed", "of", "95 % interval"):
        table.add_column(column, justify="right")
    for name, passed, of in summary(results):
        interval = wilson(passed, of)
        told = f"{interval[0]:.0%}–{interval[1]:.0%}" if interval else "nothing to measure"
        table.add_row(name, str(passed), str(of), told, style="" if passed == of else "red")
    console.print(table)
    for result in results:
        if not result.passed:
            console.print(f"[red]miss[/red] [bold]{result.case.id}[/bold]", highlight=False)
            for line in _told(result):
                console.print(f"  {line}", highlight=False, markup=False)


def _told(result: Result) -> list[str]:
    if result.problem:
        return [f"problem: {result.problem}"]
    lines = [f"{grade.name}: {grade.reason}" for grade in result.missed]
    if result.answer and result.answer.drafts:
        lines.append(f"draft: {result.answer.drafts[0].text}")
    return lines


def as_json(results: Sequence[Result]) -> dict[str, Any]:
    """Everything, for a machine: cases in order, their grades, and the versions that answered."""
    return {
        "knowledge_versions": sorted({r.answer.knowledge_version for r in results if r.answer}),
        "drafters": sorted({r.answer.drafter for r in results if r.answer}),
        "summary": [{"name": n, "passed": p, "of": of} for n, p, of in summary(results)],
        "cases": [
            {
                "id": r.case.id,
                "tags": list(r.case.tags),
                "passed": r.passed,
                "problem": r.problem,
                "grades": [g.model_dump() for g in r.grades],
                "answer": r.answer.model_dump(mode="json") if r.answer else None,
            }
            for r in results
        ],
    }


def as_junit(results: Sequence[Result]) -> str:
    failed = [r for r in results if not r.passed]
    suite = ElementTree.Element(
        "testsuite", name="aboveboard eval", tests=str(len(results)), failures=str(len(failed)), errors="0"
    )
    for result in results:
        case = ElementTree.SubElement(
            suite, "testcase", classname=".".join(result.case.tags) or "eval", name=result.case.id
        )
        if not result.passed:
            told = _told(result)
            failure = ElementTree.SubElement(case, "failure", message=told[0] if told else "missed")
            failure.text = "\n".join(told)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True)


def write_reports(results: Sequence[Result], folder: Path) -> None:
    """`report.json` and `junit.xml` in a folder, made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(results), ensure_ascii=False, indent=1)
    (folder / "report.json").write_text(text + "\n", "utf-8")
    (folder / "junit.xml").write_text(as_junit(results), "utf-8")


def write_baseline(results: Sequence[Result], file: Path) -> None:
    """Which cases pass, one a line, so that a change of the file shows which."""
    held = {result.case.id: result.passed for result in results}
    file.write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", "utf-8")


def read_baseline(file: Path) -> dict[str, bool]:
    """A baseline, or an earlier `report.json`: case id to whether it passed.

    Raises:
        InvalidRequestError: the file is neither.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidRequestError(f"{file}: the baseline can't be read: {error}") from error
    if isinstance(data, dict) and isinstance(data.get("cases"), list):
        return {str(case["id"]): bool(case["passed"]) for case in data["cases"]}
    if isinstance(data, dict) and all(isinstance(v, bool) for v in data.values()):
        return data
    raise InvalidRequestError(f"{file}: not a baseline; it maps each case's id to true or false")


def flips(results: Sequence[Result], baseline: Mapping[str, bool]) -> tuple[list[str], list[str]]:
    """(newly missed, newly passed) ids against a baseline, in the cases' order."""
    known = [r for r in results if r.case.id in baseline]
    worse = [r.case.id for r in known if baseline[r.case.id] and not r.passed]
    better = [r.case.id for r in known if not baseline[r.case.id] and r.passed]
    return worse, better
