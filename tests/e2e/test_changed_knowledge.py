"""A change of the knowledge alone: which replies it changes is told, and how, and nothing else is."""

import json
import shutil
from pathlib import Path

import pytest
from tests.fixtures.processes import READY_S, ROOT, run_command

CASES = ("returns.yaml", "delivery-and-orders.yaml", "products.yaml", "company.yaml")
FORMER, NOW = "30 days", "45 days"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """The knowledge as it is, a copy in which one document promises more days, and some cases."""
    root = tmp_path_factory.mktemp("change")
    before, after, cases = root / "before", root / "after", root / "cases"
    shutil.copytree(ROOT / "knowledge", before)
    shutil.copytree(ROOT / "knowledge", after)
    document = after / "policies" / "returns.md"
    document.write_text(document.read_text("utf-8").replace(FORMER, NOW), "utf-8")
    cases.mkdir()
    for name in CASES:
        shutil.copy(ROOT / "evals" / "cases" / name, cases)
    return before, after, cases


@pytest.fixture(scope="module")
def reports(folders: tuple[Path, Path, Path], warm_data: Path) -> tuple[Path, Path, str, int]:
    """Both reports, what the second run printed, and how it ended."""
    before, after, cases = folders
    root = cases.parent
    first, second = root / "first", root / "second"
    # The first one embeds everything, on a machine that may be busy.
    run_command(
        warm_data,
        root,
        *("eval", "--knowledge", str(before), "--cases", str(cases), "--report", str(first)),
        timeout_s=2 * READY_S,
    )
    ended = run_command(
        warm_data,
        root,
        *("eval", "--knowledge", str(after), "--cases", str(cases), "--report", str(second)),
        *("--baseline", str(first / "report.json")),
        timeout_s=READY_S,
    )
    return first, second, ended.stdout, ended.returncode


def drafts_of(report: Path) -> dict[str, str]:
    cases = json.loads((report / "report.json").read_text("utf-8"))["cases"]
    return {case["id"]: (case["shown"] or {}).get("draft") or "" for case in cases}


def test_exactly_the_replies_that_say_it_change_and_say_it_anew(
    reports: tuple[Path, Path, str, int],
) -> None:
    first, second, told, _ = reports
    before, after = drafts_of(first), drafts_of(second)
    document = (ROOT / "knowledge" / "policies" / "returns.md").read_text("utf-8")
    said = {id for id, draft in before.items() if FORMER in draft and FORMER in document}

    changes = json.loads((second / "report.json").read_text("utf-8"))["comparison"]["changes"]

    assert said
    assert {change["case"] for change in changes} == said == {id for id in before if before[id] != after[id]}
    assert all(NOW in change["after"]["draft"] and FORMER in change["before"]["draft"] for change in changes)
    assert f"{len(said)} changed" in told


def test_the_pull_request_is_told_before_and_after_of_each(reports: tuple[Path, Path, str, int]) -> None:
    first, second, _, _ = reports
    page = (second / "report.md").read_text("utf-8")
    before, after = drafts_of(first), drafts_of(second)

    for id in (id for id in before if before[id] != after[id]):
        assert f"<code>{id}</code>" in page
    assert (
        page.count("**before** reply")
        == page.count("**now** reply")
        == sum(before[i] != after[i] for i in before)
    )
    assert (second / "report.html").stat().st_size > 10_000


def test_a_case_that_wants_the_former_promise_fails_the_run(reports: tuple[Path, Path, str, int]) -> None:
    _, second, told, code = reports
    lost = [
        c
        for c in json.loads((second / "report.json").read_text("utf-8"))["comparison"]["changes"]
        if c["flip"]
    ]

    assert {change["flip"] for change in lost} == {"lost"}
    assert code == 1
    assert "lost that passed before" in told


def test_the_same_knowledge_changes_nothing(
    folders: tuple[Path, Path, Path], reports: tuple[Path, Path, str, int], warm_data: Path
) -> None:
    before, _, cases = folders
    ended = run_command(
        warm_data,
        cases.parent,
        *("eval", "--knowledge", str(before), "--cases", str(cases)),
        *("--baseline", str(reports[0] / "report.json")),
        timeout_s=READY_S,
    )

    assert "0 lost, 0 won, 0 changed" in ended.stdout
    assert ended.returncode == 0
