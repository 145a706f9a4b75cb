"""A span with its rating, as the choosing passes it on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from aboveboard.domain.evidence import Evidence
from aboveboard.draft.spans import Span


@dataclass(frozen=True)
class Chosen:
    """A span that may be said, with where it comes from and how well it answers (comparable in one ask)."""

    span: Span
    evidence: Evidence
    score: float
    chance: float | None = None
    """How likely it is the one that answers, of all that were compared, in 0..1; None where no examples were asked."""
    named: bool = False
    """Whether it is the band of a table or list that a value of the question falls into."""
    signals: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)
    """What speaks for it, each signal by itself, as `features` compares it with the others."""
