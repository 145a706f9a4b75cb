"""What a grader is and what it says: pass or miss, why, and where."""

from collections.abc import Callable

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.evals.cases import Case


class Grade(Frozen):
    name: str
    passed: bool
    reason: str
    """What was looked for, what was found."""
    place: str = ""
    """Where in the answer: `verdict.action`, `drafts[0].sentences[2].cites`; the first place of several."""
    hard: bool = False
    """A miss is a failure of the run, whatever passed before and however many cases there are."""


Grader = Callable[[Case, Suggestion, Organization], Grade | None]
"""None: the case says nothing of it."""


def listed(items: tuple[str, ...] | list[str]) -> str:
    return ", ".join(items) or "none"
