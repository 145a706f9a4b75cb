"""Handing a post over to the person who knows: recorded, and told who that is and whether they are there."""

from datetime import datetime
from typing import Annotated

from pydantic import AwareDatetime, Field

from aboveboard.checks.edited import hash_of
from aboveboard.domain.base import Frozen, Sent
from aboveboard.domain.knowledge import Contact, Knowledge
from aboveboard.domain.outcome import Outcome, Told
from aboveboard.domain.record import Record
from aboveboard.domain.responder import Responder
from aboveboard.errors import InvalidRequestError
from aboveboard.outcomes.availability import ContactNow
from aboveboard.outcomes.place import place_of
from aboveboard.outcomes.record import FinalText, Note
from aboveboard.screen.contacts import Desks


class EscalationTold(Sent):
    """To whom, with what was drafted so far and what is missing."""

    contact: Annotated[str, Field(max_length=300)] | None = None
    """An id of contacts.yaml; otherwise the verdict's, otherwise the one whose topics are nearest."""
    draft: FinalText | None = None
    gap: Annotated[str, Field(max_length=2_000)] | None = None
    note: Note | None = None


class Escalated(Frozen):
    id: str
    suggestion: str
    at: AwareDatetime
    contact: ContactNow
    holding: str | None = None
    """What may be said meanwhile, where the rule has words for it."""


def contact_for(record: Record, wanted: str | None, knowledge: Knowledge) -> Contact:
    """Who the post is handed to.

    Raises:
        InvalidRequestError: contacts.yaml does not have that id, or nobody at all.
    """
    by_id = {contact.id: contact for contact in knowledge.contacts}
    if wanted is not None:
        if wanted not in by_id:
            told = [("/contact", "is no id of contacts.yaml")]
            raise InvalidRequestError("there is no such contact", errors=told)
        return by_id[wanted]
    suggestion = record.suggestion
    if suggestion is not None:
        nearest = suggestion.verdict.contact or Desks(knowledge, None).nearest(suggestion.reading)
        if nearest in by_id:
            return by_id[nearest]
    if not by_id:
        raise InvalidRequestError(
            "contacts.yaml names nobody", errors=[("/contact", "nobody can be handed to")]
        )
    return next(iter(by_id.values()))


def escalation_of(
    told: EscalationTold, contact: Contact, record: Record, caller: Responder, *, id: str, now: datetime
) -> Outcome:
    return Outcome(
        id=id,
        suggestion=record.id,
        owner=caller.id,
        responder=caller.name,
        relation=record.relation,
        event="escalated",
        at=now,
        recorded_at=now,
        place=place_of(record.request.url),
        text_hash=hash_of(told.draft) if told.draft is not None else None,
        told=Told(contact=contact.id, text=told.draft, gap=told.gap, note=told.note),
    )


def holding_reply(record: Record) -> str | None:
    """The draft of a suggestion that was not to be answered is its rule's holding reply."""
    made = record.suggestion
    holds = made is not None and made.verdict.action in ("escalate", "hold", "leave")
    return made.drafts[0].text if made is not None and holds and made.drafts else None
