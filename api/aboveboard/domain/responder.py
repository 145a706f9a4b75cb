"""Who asks for suggestions, and the tokens they show."""

import hashlib
from typing import Literal

from pydantic import AwareDatetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Relation

ResponderRole = Literal["responder", "curator", "admin"]


class Responder(Frozen):
    """A person who answers posts. Roles include what the ones before them may do."""

    id: str
    name: str
    relation: Relation
    role: ResponderRole = "responder"
    created_at: AwareDatetime
    revoked_at: AwareDatetime | None = None


def token_hash(token: str) -> str:
    """What is kept of a token. It holds 256 random bits, so one round of SHA-256 hides it for good."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
