"""Grading one answer: all that its case expects, then what holds for every answer."""

from collections.abc import Sequence

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.evals.cases import Case
from aboveboard.evals.expectations import EXPECTATIONS
from aboveboard.evals.grader import Grade, Grader
from aboveboard.evals.invariants import INVARIANTS


def grade(
    case: Case, answer: Suggestion, organization: Organization, also: Sequence[Grader] = ()
) -> tuple[Grade, ...]:
    """One grade for each grader that has something to say.

    Args:
        also: graders made for one folder of knowledge, such as the one that looks for leaks.
    """
    found = [grader(case, answer, organization) for grader in (*EXPECTATIONS, *INVARIANTS, *also)]
    return tuple(grade for grade in found if grade is not None)
