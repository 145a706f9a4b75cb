"""What a run of the evals found, gathered in one value, and as a table, as JSON and as JUnit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree import ElementTree

from rich.console import Console
from rich.table import Table

from aboveboard.domain.base import Frozen
from aboveboard.evals.baseline import Comparison, cluster_of, shown_of
from aboveboard.evals.judge import Judgement
from aboveboard.evals.metrics import wilson
from aboveboard.evals.mutants import Tried, survivors
from aboveboard.evals.run import Result


class Report(Frozen):
    """Everything that one run found: what is printed and written is made from this alone."""

    organization: str
    asked_at: str
    results: tuple[Result, ...]
    tried: tuple[Tried, ...] = ()
    comparison: Comparison | None = None
    judgement: Judgement | None = None

    @property
    def passed(self) -> int:
        return sum(result.passed for result in self.results)

    @property
    def broken(self) -> tuple[Result, ...]:
        """Cases in which something failed that allows no failure."""
        return tuple(result for result in self.results if result.broken)

    @property
    def survivors(self) -> tuple[Tried, ...]:
        return survivors(self.tried)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the run fails, one a line; empty where it does not. A judge's word is never among them."""
        told = []
        if self.broken:
            told.append(f"{_count(len(self.broken), 'case')} with something that allows no failure")
        if self.survivors:
            told.append(f"{_count(len(self.survivors), 'mutant')} that no grader caught")
        if self.comparison is None and self.passed < len(self.results):
            told.append(f"{_count(len(self.results) - self.passed, 'case')} missed")
        if self.comparison is not None and self.comparison.lost:
            told.append(f"{_count(len(self.comparison.lost), 'case')} lost that passed before")
        return tuple(told)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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


def hard_names(results: Iterable[Result]) -> frozenset[str]:
    return frozenset(grade.name for result in results for grade in result.grades if grade.hard)


def by_tag(results: Iterable[Result]) -> list[tuple[str, int, int]]:
    """(tag, passed, of), the largest first."""
    of: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for result in results:
        for tag in result.case.tags:
            of[tag] += 1
            passed[tag] += result.passed
    return [(tag, passed[tag], count) for tag, count in of.most_common()]


def interval_of(passed: int, of: int) -> str:
    interval = wilson(passed, of)
    return f"{interval[0]:.0%}–{interval[1]:.0%}" if interval else "nothing to measure"


def print_table(report: Report, console: Console) -> None:
    table = Table(title="Evals", title_justify="left")
    table.add_column("graded")
    for column in ("passed", "of", "95 % interval"):
        table.add_column(column, justify="right")
    hard = hard_names(report.results)
    for name, passed, of in summary(report.results):
        told = f"{name} (no failure allowed)" if name in hard else name
        table.add_row(
            told, str(passed), str(of), interval_of(passed, of), style="" if passed == of else "red"
        )
    console.print(table)
    for result in report.results:
        if not result.passed:
            kind = "[bold red]broken[/bold red]" if result.broken else "[red]miss[/red]"
            console.print(f"{kind} [bold]{result.case.id}[/bold]", highlight=False)
            for line in lines_of(result):
                console.print(f"  {line}", highlight=False, markup=False)


def lines_of(result: Result) -> list[str]:
    """What was missed, with its place, and the draft."""
    if result.problem:
        return [f"problem: {result.problem}"]
    lines = [f"{grade.name}: {grade.reason} at {grade.place}" for grade in result.missed]
    if result.answer and result.answer.drafts:
        lines.append(f"draft: {result.answer.drafts[0].text}")
    return lines


def as_json(report: Report) -> dict[str, Any]:
    """Everything, for a machine: cases in order, their grades, and the versions that answered."""
    results = report.results
    return {
        "organization": report.organization,
        "asked_at": report.asked_at,
        "fails": list(report.reasons),
        "knowledge_versions": sorted({r.answer.knowledge_version for r in results if r.answer}),
        "drafters": sorted({r.answer.drafter for r in results if r.answer}),
        "summary": [
            {"name": n, "passed": p, "of": of, "interval": wilson(p, of)} for n, p, of in summary(results)
        ],
        "mutants": [tried.model_dump() for tried in report.tried],
        "comparison": report.comparison.model_dump() if report.comparison else None,
        "judgement": report.judgement.model_dump() if report.judgement else None,
        "cases": [_case(result) for result in results],
    }


def _case(result: Result) -> dict[str, Any]:
    shown = shown_of(result)
    return {
        "id": result.case.id,
        "tags": list(result.case.tags),
        "cluster": cluster_of(result),
        "passed": result.passed,
        "problem": result.problem,
        "grades": [grade.model_dump() for grade in result.grades],
        "shown": shown.model_dump() if shown else None,
        "answer": result.answer.model_dump(mode="json") if result.answer else None,
    }


def as_junit(report: Report) -> str:
    """One test case for each case, and one for each mutant."""
    failed = sum(not result.passed for result in report.results) + len(report.survivors)
    suite = ElementTree.Element(
        "testsuite",
        name="aboveboard eval",
        tests=str(len(report.results) + len(report.tried)),
        failures=str(failed),
        errors="0",
    )
    for result in report.results:
        lines = [] if result.passed else lines_of(result)
        _add(suite, ".".join(result.case.tags) or "eval", result.case.id, lines)
    for tried in report.tried:
        lines = [f"{tried.grader} let pass: {tried.what}"] if tried in report.survivors else []
        _add(suite, "mutants", f"{tried.grader}: {tried.what}", lines)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True)


def _add(suite: ElementTree.Element, classname: str, name: str, lines: Sequence[str]) -> None:
    case = ElementTree.SubElement(suite, "testcase", classname=classname, name=name)
    if lines:
        failure = ElementTree.SubElement(case, "failure", message=lines[0])
        failure.text = "\n".join(lines)
