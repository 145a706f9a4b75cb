"""Cases, graders and reports: each grader has an answer that it must fail."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.builders import NOW, an_organization
from tests.fixtures.flows import a_suggestion
from tests.unit.evals.answers import FACT, LINE, a_case, an_answer

from aboveboard.domain.draft import Check, Length, Sentence
from aboveboard.domain.suggestion import Suggestion
from aboveboard.domain.verdict import Verdict
from aboveboard.errors import InvalidRequestError, ModelUnavailableError
from aboveboard.evals import Case, grade, load_cases, run
from aboveboard.evals.baseline import Before, compare, read_baseline, write_baseline
from aboveboard.evals.report import Report, as_json, as_junit


def missed(case: Case, answer: Suggestion) -> set[str]:
    return {each.name for each in grade(case, answer, an_organization()) if not each.passed}


def test_a_right_answer_misses_nothing() -> None:
    case = a_case(
        rule=None,
        cites=["returns"],
        includes=["30 days"],
        excludes=["60 days"],
        disclosed=True,
        language="en",
    )

    assert missed(case, an_answer()) == set()


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ({"action": "escalate"}, "action"),
        ({"rule": "legal-threat"}, "rule"),
        ({"contact": "legal"}, "contact"),
        ({"cites": ["warranty"]}, "cites"),
        ({"includes": ["60 days"]}, "includes"),
        ({"includes": [["a year", "12 months"]]}, "includes"),
        ({"excludes": ["30 DAYS"]}, "excludes"),
        ({"disclosed": False}, "disclosed"),
        ({"language": "de"}, "language"),
    ],
)
def test_each_expectation_can_be_missed(expected: dict[str, Any], name: str) -> None:
    assert missed(a_case(**expected), an_answer()) == {name}


CLAIM = Sentence(text=FACT, kind="claim", cites=("returns#1",))
DISCLOSED = Sentence(text=LINE, kind="disclosure")


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        (an_answer(text="Something else."), "joined"),
        (an_answer(DISCLOSED, Sentence(text=FACT, kind="claim")), "cited"),
        (an_answer(DISCLOSED, Sentence(text=FACT, kind="claim", cites=("returns#9",))), "cited"),
        (an_answer(length=Length(used=281, limit=280)), "fits"),
        (an_answer(CLAIM), "honest"),
        (an_answer(DISCLOSED, DISCLOSED, CLAIM), "honest"),
        (
            an_answer(CLAIM, Sentence(text="Thank you for all of it. " * 4, kind="courtesy"), DISCLOSED),
            "early",
        ),
        (an_answer(Sentence(text="https://a.example", kind="pointer"), DISCLOSED), "early"),
        (an_answer(checks=()), "checked"),
        (an_answer(checks=(Check(name="voice", status="fail", detail="shouts"),)), "checked"),
    ],
)
def test_what_holds_for_every_answer_is_graded_whatever_the_case_says(answer: Suggestion, name: str) -> None:
    assert name in missed(a_case(), answer)


def test_an_expectation_that_is_not_given_is_not_looked_at() -> None:
    names = {each.name for each in grade(a_case(), an_answer(), an_organization())}

    assert not names & {"rule", "contact", "cites", "includes", "excludes", "disclosed", "language"}


def test_an_answer_without_drafts_includes_nothing() -> None:
    answer = a_suggestion().model_copy(update={"drafts": (), "verdict": Verdict(action="reply", why="w")})

    assert missed(a_case(includes=["30 days"]), answer) == {"includes"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- id: a\n  post: {}\n  expect: {action: reply}\n", "case a: post.platform"),
        ("- id: a\n  expect: {action: reply}\n", "case a: post"),
        ("- id: a\n  post: {}\n  expect: {action: shout}\n", "expect.action"),
        ("- id: a\n  post: {}\n  expect: {action: reply, includs: [x]}\n", "expect.includs"),
        ("id: a\n", "a case file is a list"),
        ("- id: [\n", ":2: is not YAML"),
    ],
)
def test_a_case_that_does_not_fit_names_file_case_and_field(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(text, "utf-8")

    with pytest.raises(InvalidRequestError) as caught:
        load_cases(file)

    assert str(file) in caught.value.detail
    assert told in caught.value.detail


def test_a_folder_without_cases_says_so(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="no case file"):
        load_cases(tmp_path)


async def test_a_case_that_could_not_be_asked_is_a_miss_with_its_reason() -> None:
    async def answer(*_: Any) -> Suggestion:
        raise ModelUnavailableError("nobody there")

    (result,) = await run([a_case()], answer, an_organization(), NOW)

    assert not result.passed
    assert result.problem == "nobody there"


async def test_reports_tell_each_miss_and_what_flipped(tmp_path: Path) -> None:
    async def answer(*_: Any) -> Suggestion:
        return an_answer()

    results = await run([a_case(includes=["60 days"])], answer, an_organization(), NOW)
    write_baseline(results, tmp_path / "baseline.json")

    report = Report(organization="Bright Kettle", asked_at="2026-11-21", results=results)
    suite = ElementTree.fromstring(as_junit(report))
    assert suite.get("failures") == "1"
    assert as_json(report)["cases"][0]["passed"] is False
    assert read_baseline(tmp_path / "baseline.json") == {"c1": Before(passed=False)}
    assert [change.flip for change in compare(results, {"c1": Before(passed=True)}).changes] == ["lost"]


def test_a_baseline_that_is_none_says_so(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text("[1]", "utf-8")

    with pytest.raises(InvalidRequestError, match="not a baseline"):
        read_baseline(file)
