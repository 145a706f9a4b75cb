"""The page and the Markdown: complete, self-contained, and safe with whatever strangers write."""

from html.parser import HTMLParser

import pytest
from tests.unit.evals.answers import DISCLOSED, a_case, a_result, an_answer
from tests.unit.evals.test_baseline import LONGER, report_of

from aboveboard.evals.baseline import Before, compare, shown_of
from aboveboard.evals.judge import Agreement, Judgement
from aboveboard.evals.markdown import as_markdown
from aboveboard.evals.page import as_page
from aboveboard.evals.plots import bar, forest, histogram
from aboveboard.evals.report import Report

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=y> @everyone [a](javascript:b) `c` | https://evil.example"
)
VOID = {"meta", "input", "br", "line", "circle", "rect"}


class Checked(HTMLParser):
    """Which elements and addresses a page holds, and whether each that opens is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.loads: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.loads += [str(value) for name, value in attrs if name in ("src", "srcset", "style")]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def a_full_report() -> Report:
    hostile = a_result(a_case("hostile", ("injection",), text=HOSTILE, includes=["60 days"]))
    changed = a_result(a_case("changed"), an_answer(DISCLOSED, LONGER))
    before = {
        "hostile": Before(passed=True),
        "changed": Before(passed=True, shown=shown_of(a_result())),
    }
    opinion = Judgement(
        name="judge",
        good=1,
        of=2,
        unheard=0,
        agreement=Agreement(of=40, same=34, kappa=(0.7, 0.5, 0.9), unheard=0),
        doubted=(("hostile", HOSTILE),),
    )
    results = [hostile, changed]
    return report_of(*results, comparison=compare(results, before), judgement=opinion)


def test_the_page_is_whole_and_loads_and_runs_nothing() -> None:
    page = Checked(as_page(a_full_report()))

    assert page.open == []
    assert page.loads == []
    assert not page.seen & {"script", "img", "link", "iframe", "object", "base", "form"}


def test_the_page_shows_post_reply_source_place_and_what_changed() -> None:
    page = as_page(a_full_report())

    for told in ("&lt;script&gt;", "30 days", "45 days", "returns#1", "drafts[0].text", "kappa 0.70", "<svg"):
        assert told in page
    assert "The run fails" in page


def test_the_page_of_a_run_without_cases_is_a_page() -> None:
    assert Checked(as_page(report_of())).open == []


def test_markdown_tells_what_changes_and_keeps_strangers_words_words() -> None:
    told = as_markdown(a_full_report())

    assert "2 replies of 2 change" in told
    assert "1 case lost that passed before" in told
    assert "> I work at Bright Kettle. You have 30 days to send it back." in told
    assert "> I work at Bright Kettle. You have 45 days to send it back." in told
    for live in ("<script", "<img", "@everyone", "[a](", "https://evil"):
        assert live not in told


def test_markdown_of_a_change_that_changes_nothing_says_so() -> None:
    result = a_result()
    report = report_of(
        result, comparison=compare([result], {"c1": Before(passed=True, shown=shown_of(result))})
    )

    assert "No reply changes (1 posts asked)" in as_markdown(report)
    assert "**Holds.**" in as_markdown(report)


def test_a_forest_has_a_row_for_what_was_measured_and_none_for_what_was_not() -> None:
    plot = forest([("action", 9, 10), ("rule", 0, 0), ("honest", 9, 10)], "shares", frozenset({"honest"}))

    assert "action" in plot and "rule" not in plot
    assert plot.count('class="mark broken"') == 1


@pytest.mark.parametrize("values", [[0.0], [5.0, 5.0], [1.0, 2.0, 900.0]])
def test_a_histogram_stays_inside_its_frame(values: list[float]) -> None:
    plot = histogram(values, "times", "ms")

    assert plot.count("<rect") <= len(values)
    assert "nan" not in plot


def test_nothing_to_plot_is_no_plot() -> None:
    assert histogram([], "times", "ms") == bar([("held", 0)], "none") == ""
