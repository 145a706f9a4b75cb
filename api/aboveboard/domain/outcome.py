"""What became of a draft, event by event: the second half of the audit."""

from typing import Literal

from pydantic import AwareDatetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Relation

Deed = Literal[
    "inserted", "copied", "sent", "edited", "discarded", "chosen", "rejected", "opened", "escalated"
]
"""`sent` as it was seen on the page; `escalated` handed the post over to a contact."""
Reason = Literal["inaccurate", "off-tone", "too-long", "not-needed", "already-answered", "other"]


class Changed(Frozen):
    """One sentence of the draft and what the person made of it."""

    before: str
    after: str


class Changes(Frozen):
    """How a final text differs from the draft, sentence by sentence."""

    kept: int
    changed: tuple[Changed, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class Told(Frozen):
    """The particulars of one event; what of them is somebody's words goes when the record is deleted."""

    draft: str | None = None
    reason: Reason | None = None
    passages: tuple[str, ...] = ()
    spent_ms: int | None = None
    contact: str | None = None
    """An id of contacts.yaml."""

    text: str | None = None
    """The final text."""
    changes: Changes | None = None
    sentences: tuple[str, ...] = ()
    note: str | None = None
    gap: str | None = None
    """What the knowledge lacks, in the responder's words."""
    url: str | None = None
    """Where the answer stands."""

    def without_words(self) -> "Told":
        return self.model_copy(
            update={"text": None, "changes": None, "sentences": (), "note": None, "gap": None, "url": None}
        )


class Outcome(Frozen):
    """One event. Never changed, but for the words that are deleted with the suggestion they belong to."""

    id: str
    suggestion: str
    owner: str
    """The responder's id, as in the suggestion's record."""
    responder: str
    relation: Relation
    """The relation in which the final text speaks."""
    event: Deed
    at: AwareDatetime
    """By the browser's clock; `recorded_at` is by ours."""
    recorded_at: AwareDatetime
    place: str
    """A hash of the post's address: who looks at the same post finds the answer."""
    text_hash: str | None = None
    """SHA-256 of the final text's UTF-8, in hexadecimal."""
    disclosure: str | None = None
    """Which of the organization's lines the final text holds: `employee/full`; `brand` needs none."""
    told: Told = Told()
    idempotency_key: str | None = None
    fingerprint: str = ""
    """A hash of what was sent: the same key with another one is a conflict."""
