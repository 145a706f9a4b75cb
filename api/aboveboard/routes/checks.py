"""The checks of a text that a person has edited; nothing of it is kept."""

from functools import partial
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter
from pydantic import Field

from aboveboard.checks import Checked, Edit, checked, context_for
from aboveboard.domain.base import Sent
from aboveboard.domain.post import ActingAs, Channel, Platform
from aboveboard.outcomes.record import FinalText, draft_of
from aboveboard.routes import examples
from aboveboard.routes.needs import CallerDep, RunsDep, ServicesDep, finished

router = APIRouter(prefix="/v1", tags=["checks"])


class CheckAsked(Sent):
    """A text as it stands in the editor, and what it was made from."""

    suggestion_id: Annotated[str, Field(min_length=1, max_length=40)]
    text: FinalText
    draft: Annotated[str, Field(max_length=40)] | None = None
    """Otherwise the draft that the text was most likely made from."""
    platform: Platform | None = None
    channel: Channel | None = None
    acting_as: ActingAs | None = None
    personal_use: bool = False
    """The person has ticked that they use it themselves; otherwise such a claim fails the disclosure."""


class CheckAnswer(Checked):
    suggestion_id: str


@router.post("/checks", responses=examples.CHECKED, summary="Check an edited text")
async def check(asked: CheckAsked, caller: CallerDep, runs: RunsDep, services: ServicesDep) -> CheckAnswer:
    """What every sentence stands on, and eight named checks. Nothing is blocked, and nothing is recorded."""
    record, suggestion = await finished(asked.suggestion_id, caller, runs)
    generation = services.current.need()
    context = context_for(
        record.request,
        suggestion,
        Edit(asked.platform, asked.channel, asked.acting_as, asked.personal_use),
        own=caller.relation,
        knowledge=generation.knowledge,
        internal=generation.internal,
    )
    draft = draft_of(record, asked.draft, asked.text)
    found = await to_thread.run_sync(partial(checked, asked.text, draft, context))
    return CheckAnswer(suggestion_id=record.id, **dict(found))
