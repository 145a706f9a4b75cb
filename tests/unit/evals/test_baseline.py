"""A run beside an earlier one: what was lost, won, or is said otherwise."""

import json
from pathlib import Path

import pytest
from tests.unit.evals.answers import DISCLOSED, a_case, a_result, an_answer

from aboveboard.domain.draft import Sentence
from aboveboard.errors import InvalidRequestError
from aboveboard.evals.baseline import Before, compare, read_baseline
from aboveboard.evals.report import Report
from aboveboard.evals.write import write_reports

LONGER = Sentence(text="You have 45 days to send it back.", kind="claim", cites=("returns#1",))


def report_of(*results: object, **fields: object) -> Report:
    return Report.model_validate(
        {"organization": "Bright Kettle", "asked_at": "now", "results": results, **fields}
    )


def test_only_the_reply_that_is_another_is_told_with_both_drafts(tmp_path: Path) -> None:
    same, other = a_case("same"), a_case("other", includes=["30 days"])
    write_reports(report_of(a_result(same), a_result(other)), tmp_path)

    now = [a_result(same), a_result(other, an_answer(DISCLOSED, LONGER))]
    (change,) = compare(now, read_baseline(tmp_path / "report.json")).changes

    assert (change.case, change.flip) == ("other", "lost")
    assert change.before and "30 days" in (change.before.draft or "")
    assert change.after and "45 days" in (change.after.draft or "")
    assert change.reasons == ("includes: missing: 30 days",)


def test_a_reply_may_change_and_pass() -> None:
    before = Before(passed=True, shown=None)
    found = compare([a_result()], {"c1": before, "gone": before})

    assert found.changes == ()
    assert found.cases == 1


def test_cases_about_one_document_are_one_cluster() -> None:
    results = [a_result(a_case(f"r{n}", cites=["returns"])) for n in range(3)]
    alone = a_result(a_case("w", cites=["warranty"]))

    found = compare([*results, alone], {r.case.id: Before(passed=True) for r in [*results, alone]})

    assert found.clusters == 2
    assert len(found.lost) == 1


def test_a_loss_fails_and_a_win_does_not() -> None:
    missed = a_result(a_case(includes=["60 days"]))
    before, after = {"c1": Before(passed=True)}, {"c1": Before(passed=False)}

    lost = report_of(missed, comparison=compare([missed], before))
    known = report_of(missed, comparison=compare([missed], after))

    assert lost.reasons == ("1 case lost that passed before",)
    assert known.reasons == ()


def test_no_baseline_excuses_what_allows_no_failure() -> None:
    bare = a_result(answer=an_answer(LONGER))

    report = report_of(bare, comparison=compare([bare], {"c1": Before(passed=False)}))

    assert report.reasons == ("1 case with something that allows no failure",)


@pytest.mark.parametrize("data", [[1], {"cases": [{"id": "a"}]}, {"a": 1}])
def test_a_file_that_is_no_baseline_says_so(tmp_path: Path, data: object) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(json.dumps(data), "utf-8")

    with pytest.raises(InvalidRequestError, match=r"baseline|report"):
        read_baseline(file)
