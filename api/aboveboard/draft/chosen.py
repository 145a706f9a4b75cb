"""A span with its rating, as the choosing passes it on."""

from dataclasses import dataclass

from aboveboard.domain.evidence import Evidence
from aboveboard.draft.spans import Span


@dataclass(frozen=True)
class Chosen:
    """A span that may be said, with where it comes from and how well it answers (comparable in one ask)."""

    span: Span
    evidence: Evidence
    score: float
    rival: bool = False
    """Whether it would come first, were the words of the question not looked at one by one."""
