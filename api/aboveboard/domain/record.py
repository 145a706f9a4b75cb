"""What is kept of every suggestion: who asked, what was answered, and from which versions."""

from typing import Any

from pydantic import AwareDatetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import Suggestion


class Record(Frozen):
    """One suggestion, from the request on. Finished with a `suggestion` or a `problem`, not both."""

    id: str
    owner: str
    """The responder's id; `local` for a caller let in without a token."""
    responder: str
    """The responder's name at that time."""
    relation: Relation
    """The relation that the draft was written for."""
    request: SuggestionRequest
    request_hash: str
    idempotency_key: str | None = None
    created_at: AwareDatetime
    knowledge_version: str
    prompt_hash: str
    finished_at: AwareDatetime | None = None
    suggestion: Suggestion | None = None
    problem: dict[str, Any] | None = None


class Trace(Frozen):
    """What is left of a suggestion for the audit. Of one that was deleted, `request` and `suggestion` are gone."""

    id: str
    owner: str
    responder: str
    relation: Relation
    request_hash: str
    created_at: AwareDatetime
    knowledge_version: str
    prompt_hash: str
    finished_at: AwareDatetime | None = None
    erased_at: AwareDatetime | None = None
    action: str | None = None
    rule: str | None = None
    drafter: str | None = None
    request: SuggestionRequest | None = None
    suggestion: Suggestion | None = None


def trace_of(record: Record) -> Trace:
    """The trace of a record that was not deleted."""
    kept = record.model_dump(include=set(Trace.model_fields) - {"request", "suggestion"})
    made = record.suggestion
    decided = (
        {}
        if made is None
        else {"action": made.verdict.action, "rule": made.verdict.rule, "drafter": made.drafter}
    )
    return Trace(**kept, **decided, request=record.request, suggestion=made)
