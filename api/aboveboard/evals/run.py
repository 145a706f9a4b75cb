"""Asking every case and grading what comes back."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import Suggestion
from aboveboard.errors import AboveboardError
from aboveboard.evals.cases import Case
from aboveboard.evals.grade import grade
from aboveboard.evals.grader import Grade, Grader

Answer = Callable[[SuggestionRequest, datetime], Awaitable[Suggestion]]


class Result(Frozen):
    """One case with its answer; `problem` in place of an answer where there was none."""

    case: Case
    grades: tuple[Grade, ...] = ()
    answer: Suggestion | None = None
    problem: str | None = None

    @property
    def passed(self) -> bool:
        return self.problem is None and all(g.passed for g in self.grades)

    @property
    def broken(self) -> tuple[Grade, ...]:
        """Hard invariants that do not hold: no case may have one."""
        return tuple(g for g in self.grades if g.hard and not g.passed)

    @property
    def missed(self) -> tuple[Grade, ...]:
        return tuple(g for g in self.grades if not g.passed)


async def run(
    cases: Iterable[Case],
    answer: Answer,
    organization: Organization,
    now: datetime,
    told: Callable[[Result], None] = lambda _: None,
    also: Sequence[Grader] = (),
) -> tuple[Result, ...]:
    """Ask the cases one after the other, in order.

    Args:
        answer: asks the service for one suggestion at one clock.
        now: the clock for cases that bring none.
        told: called with each result as it comes.
        also: graders made for this folder of knowledge.
    """
    results: list[Result] = []
    for case in cases:
        try:
            suggestion = await answer(case.post, case.now or now)
        except AboveboardError as error:
            result = Result(case=case, problem=error.detail)
        else:
            grades = grade(case, suggestion, organization, also)
            result = Result(case=case, grades=grades, answer=suggestion)
        results.append(result)
        told(result)
    return tuple(results)
