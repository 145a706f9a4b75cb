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
