"""An event as the browser tells it, and as it is kept: with what the audit asks of a final text."""

import hashlib
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from aboveboard.checks import template_of
from aboveboard.checks.edited import hash_of, nearest_draft
from aboveboard.checks.pieces import every_line
from aboveboard.domain.base import Frozen, Sent
from aboveboard.domain.draft import Draft
from aboveboard.domain.outcome import Changes, Outcome, Reason, Told
from aboveboard.domain.post import TEXT_LIMIT, ActingAs
from aboveboard.domain.record import Record
from aboveboard.domain.responder import Responder
from aboveboard.outcomes.changes import changes_between
from aboveboard.outcomes.place import place_of
from aboveboard.verify import VerifyContext

FinalText = Annotated[str, Field(max_length=TEXT_LIMIT)]
Words = Annotated[str, Field(max_length=2_000)]
Note = Annotated[str, Field(max_length=500)]
Id = Annotated[str, Field(min_length=1, max_length=300)]

_NEEDED = {
    "inserted": "text", "copied": "text", "sent": "text", "edited": "text",
    "discarded": "reason", "rejected": "sentences", "opened": "passages", "chosen": "draft",
}  # fmt: skip


class OutcomeTold(Sent):
    """One event, told by the browser; `at` is when it happened there, however late it is sent."""

    event: Literal["inserted", "copied", "sent", "edited", "discarded", "chosen", "rejected", "opened"]
    at: AwareDatetime | None = None
    draft: Annotated[str, Field(max_length=40)] | None = None
    text: FinalText | None = None
    """The final text: needed for inserted, copied, sent and edited."""
    acting_as: ActingAs | None = None
    personal_use: bool = False
    """As it was told for the checks of the final text."""
    url: Annotated[str, Field(max_length=2_048, pattern=r"^https?://")] | None = None
    """Where the answer stands, where the page shows it: colleagues may open it."""
    reason: Reason | None = None
    """Needed for discarded."""
    note: Note | None = None
    sentences: Annotated[tuple[Words, ...], Field(max_length=50)] = ()
    """Needed for rejected: those that were put away."""
    passages: Annotated[tuple[Id, ...], Field(max_length=50)] = ()
    """Needed for opened: the sources."""
    spent_ms: Annotated[int, Field(ge=0, le=7 * 86_400_000)] | None = None

    @model_validator(mode="after")
    def _tells_what_it_needs(self) -> Self:
        needed = _NEEDED[self.event]
        if getattr(self, needed) in (None, ()):
            raise ValueError(f"{self.event} needs {needed}")
        return self


class OutcomeShown(Frozen):
    """An event as it is kept. Of a deleted suggestion's, all that is somebody's words is gone."""

    id: str
    suggestion: str
    event: str
    at: AwareDatetime
    recorded_at: AwareDatetime
    responder: str
    relation: str
    text_hash: str | None
    disclosure: str | None
    draft: str | None
    reason: str | None
    passages: tuple[str, ...]
    spent_ms: int | None
    contact: str | None
    text: str | None
    changes: Changes | None
    sentences: tuple[str, ...]
    note: str | None
    gap: str | None
    url: str | None


def shown(outcome: Outcome) -> OutcomeShown:
    kept = outcome.model_dump(exclude={"told", "owner", "place", "fingerprint", "idempotency_key"})
    return OutcomeShown(**kept, **dict(outcome.told))


def outcome_of(
    told: OutcomeTold, record: Record, caller: Responder, context: VerifyContext, *, id: str, now: datetime
) -> Outcome:
    """The event as it is kept; `context`: the text's own, where a text is told."""
    draft = draft_of(record, told.draft, told.text)
    made = told.text is not None
    return Outcome(
        id=id,
        suggestion=record.id,
        owner=caller.id,
        responder=caller.name,
        relation=context.relation,
        event=told.event,
        at=told.at or now,
        recorded_at=now,
        place=place_of(record.request.url),
        text_hash=hash_of(told.text) if told.text is not None else None,
        disclosure=template_of(told.text, context) if told.text is not None else None,
        told=Told(
            **told.model_dump(include={"reason", "passages", "spent_ms", "text", "sentences", "note", "url"}),
            draft=draft.id if draft is not None and (made or told.draft) else told.draft,
            changes=_changes(draft, told.text, context)
            if draft is not None and told.text is not None
            else None,
        ),
    )


def _changes(draft: Draft, final: str, context: VerifyContext) -> Changes:
    return changes_between(draft.text, final, every_line(context.knowledge.organization))


def draft_of(record: Record, id: str | None, text: str | None) -> Draft | None:
    """The draft that is named, else the one that the text was most likely made from."""
    drafts = record.suggestion.drafts if record.suggestion is not None else ()
    named = next((draft for draft in drafts if draft.id == id), None)
    return named or (nearest_draft(drafts, text) if text is not None else None)


def fingerprint_of(suggestion: str, body: Sent) -> str:
    """The same for the same event of the same suggestion, and for no other."""
    return hashlib.sha256(f"{suggestion}\n{body.model_dump_json()}".encode()).hexdigest()
