"""A rule that a post matches, and which of several is what is spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from aboveboard.domain.knowledge import Rule
from aboveboard.domain.verdict import CAUTION
from aboveboard.screen.builtin import YIELDING

MUCH_SURER = 0.15
"""How much surer a rule of the file, no less cautious, has to be for what another one means by vicinity to give way."""


@dataclass(frozen=True)
class Match:
    """A rule that a post matches, and by what."""

    rule: Rule
    by: Literal["says", "means", "topics", "sign"]
    evidence: str
    surely: float = 1.0
    """How far a meaning is above what it needs; words, topics and signs are sure."""


def meant_most(matches: Sequence[Match]) -> list[Match]:
    """The matches without those by a meaning that another rule tells much more surely.

    What `shareholders out` says is a rule's on politics, whose words it holds, not the service's on investors.
    Nothing becomes less cautious by that.
    """
    return [match for match in matches if not any(_gives_way(match, other) for other in matches)]


def _gives_way(match: Match, other: Match) -> bool:
    """Whether a meaning is only near, and another rule of the file, no less cautious, is what is spoken of."""
    return (
        match.by == "means"
        and (not match.rule.builtin or match.rule.id in YIELDING)
        and not other.rule.builtin
        and match.surely < other.surely - MUCH_SURER
        and CAUTION.index(other.rule.then) >= CAUTION.index(match.rule.then)
    )
