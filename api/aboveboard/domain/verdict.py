"""What follows from the rules of engagement."""

from pydantic import AwareDatetime, Field

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Action


class Verdict(Frozen):
    action: Action
    rule: str | None = None
    """The id of the rule that decided; None where nothing but an answer was called for."""
    why: str
    contact: str | None = None
    """An id of contacts.yaml."""
    respond_by: AwareDatetime | None = None

    say: str | None = Field(None, exclude=True)
    """The rule's holding reply."""


CAUTION: tuple[Action, ...] = ("reply", "reply_privately", "leave", "hold", "escalate")
"""Least cautious first."""
