"""What became of a draft, handing a post over, and the audit of both."""

from typing import Any

from fastapi import APIRouter, Query, Response
from pydantic import AwareDatetime

from aboveboard.checks import Edit, context_for
from aboveboard.domain.base import Frozen
from aboveboard.domain.outcome import Outcome
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.record import Trace
from aboveboard.domain.responder import Responder
from aboveboard.domain.suggestion import Suggestion
from aboveboard.errors import ConflictError, NotFoundError
from aboveboard.ids import new_id
from aboveboard.outcomes.availability import contact_now
from aboveboard.outcomes.escalate import (
    Escalated,
    EscalationTold,
    contact_for,
    escalation_of,
    holding_reply,
)
from aboveboard.outcomes.record import OutcomeShown, OutcomeTold, fingerprint_of, outcome_of, shown
from aboveboard.routes import examples
from aboveboard.routes.needs import CallerDep, Key, RunsDep, ServicesDep, finished
from aboveboard.services import Services

router = APIRouter(prefix="/v1/suggestions", tags=["outcomes"])


class Audit(Frozen):
    """A suggestion from the request to what became of it; deleted, only who, when and the hashes are left."""

    id: str
    responder: str
    relation: str
    created_at: AwareDatetime
    finished_at: AwareDatetime | None
    erased_at: AwareDatetime | None
    action: str | None
    rule: str | None
    drafter: str | None
    knowledge_version: str
    prompt_hash: str
    request_hash: str
    request: SuggestionRequest | None
    """What left the browser."""
    suggestion: Suggestion | None
    outcomes: tuple[OutcomeShown, ...]


class Listed(Frozen):
    id: str
    created_at: AwareDatetime
    erased_at: AwareDatetime | None
    action: str | None
    platform: str | None
    url: str | None
    bytes: int
    """Of the request, as it was kept."""


class Mine(Frozen):
    suggestions: tuple[Listed, ...]


@router.get("", responses=examples.REFUSED, summary="What left this responder's browser")
async def mine(
    caller: CallerDep,
    services: ServicesDep,
    limit: int = Query(50, ge=1, le=200),
    before: str | None = Query(None, max_length=40),
) -> Mine:
    """The caller's own suggestions, newest first, deleted ones included."""
    traces = await services.suggestions.traces(caller.id, limit, before)
    return Mine(suggestions=tuple(map(_listed, traces)))


@router.post(
    "/{id}/outcome", status_code=201, responses=examples.OUTCOME, summary="Tell what became of a draft"
)
async def tell(
    id: str, told: OutcomeTold, caller: CallerDep, runs: RunsDep, services: ServicesDep, key: Key = None
) -> OutcomeShown:
    """One event. With an `Idempotency-Key` it is kept once, however often it is sent."""
    record, suggestion = await finished(id, caller, runs)
    generation, now = services.current.need(), services.clock()
    context = context_for(
        record.request,
        suggestion,
        Edit(acting_as=told.acting_as, personal_use=told.personal_use),
        own=caller.relation,
        knowledge=generation.knowledge,
        internal=generation.internal,
    )
    outcome = outcome_of(told, record, caller, context, id=new_id("out", now), now=now)
    return shown(await _kept(outcome, fingerprint_of(id, told), key, services))


@router.post("/{id}/escalation", status_code=201, responses=examples.ESCALATED, summary="Hand the post over")
async def escalate(
    id: str, told: EscalationTold, caller: CallerDep, runs: RunsDep, services: ServicesDep, key: Key = None
) -> Escalated:
    """Records who was asked, with the draft and what is missing; says whether they are there now."""
    record, _ = await finished(id, caller, runs)
    knowledge, now = services.current.need().knowledge, services.clock()
    contact = contact_for(record, told.contact, knowledge)
    outcome = escalation_of(told, contact, record, caller, id=new_id("out", now), now=now)
    kept = await _kept(outcome, fingerprint_of(id, told), key, services)
    return Escalated(
        id=kept.id,
        suggestion=id,
        at=kept.at,
        contact=contact_now(contact, knowledge.organization, now),
        holding=holding_reply(record),
    )


@router.get("/{id}/audit", responses=examples.FOUND_ALSO, summary="All that is kept of a suggestion")
async def audit(id: str, caller: CallerDep, services: ServicesDep) -> Audit:
    """What was asked and answered, and what became of it; to who asked for it and to administrators."""
    trace = await _trace(id, caller, services)
    outcomes = tuple(shown(each) for each in await services.outcomes.of(id))
    kept = {name: getattr(trace, name) for name in Audit.model_fields if name != "outcomes"}
    return Audit(**kept, outcomes=outcomes)


@router.delete("/{id}", status_code=204, responses=examples.FOUND_ALSO, summary="Delete what was sent")
async def delete(id: str, caller: CallerDep, runs: RunsDep, services: ServicesDep) -> Response:
    """The post, its thread, the drafts and all final texts are gone; the audit keeps who, when and the hashes."""
    trace = await _trace(id, caller, services)
    if trace.erased_at is None and trace.finished_at is None and await runs.is_alive(id):
        raise ConflictError("the suggestion is still in the making; delete it when it is done")
    if trace.erased_at is None:
        await runs.erase(id, services.clock())
    await services.outcomes.erase(id)
    return Response(status_code=204)


async def _trace(id: str, caller: Responder, services: Services) -> Trace:
    trace = await services.suggestions.trace(id)
    if trace is None or (trace.owner != caller.id and caller.role != "admin"):
        raise NotFoundError("there is no such suggestion")
    return trace


async def _kept(outcome: Outcome, fingerprint: str, key: str | None, services: Services) -> Outcome:
    named = outcome.model_copy(update={"fingerprint": fingerprint, "idempotency_key": key})
    kept = await services.outcomes.add(named)
    if kept.fingerprint != fingerprint:
        raise ConflictError("this Idempotency-Key was used with another event; use a new key")
    return kept


def _listed(trace: Trace) -> Listed:
    request: Any = trace.request
    return Listed(
        id=trace.id,
        created_at=trace.created_at,
        erased_at=trace.erased_at,
        action=trace.action,
        platform=request.platform if request else None,
        url=request.url if request else None,
        bytes=len(request.model_dump_json().encode()) if request else 0,
    )
