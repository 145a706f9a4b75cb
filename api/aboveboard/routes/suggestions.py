"""Asking for a suggestion, following it, and finding it again."""

import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import Suggestion
from aboveboard.problems import MEDIA_TYPE as PROBLEM
from aboveboard.routes import examples
from aboveboard.routes.needs import CallerDep, Key, RunsDep, readable
from aboveboard.routes.sse import EventStream, frames, resumed_after, wants_stream
from aboveboard.runs import Runs
from aboveboard.sent import Sent

router = APIRouter(prefix="/v1/suggestions", tags=["suggestions"])


@router.post(
    "",
    response_model=Suggestion,
    responses=examples.ANSWERS,
    summary="Ask for a suggestion",
)
async def suggest(
    asked: SuggestionRequest, request: Request, caller: CallerDep, runs: RunsDep, key: Key = None
) -> Response:
    """One JSON document, or with `Accept: text/event-stream` a stream (section 4 of the contract)."""
    id = await runs.start(asked, caller, key)
    return await _answer(id, request, runs)


@router.get("/{id}", response_model=Suggestion, responses=examples.FOUND, summary="Find a suggestion again")
async def find(id: str, caller: CallerDep, runs: RunsDep) -> Response:
    """The suggestion, to who asked for it and to administrators; 202 while it is in the making."""
    record = await readable(id, caller, runs)
    if record.suggestion is not None:
        return Response(record.suggestion.model_dump_json(), media_type="application/json")
    if record.problem is not None:
        return _problem(record.problem)
    return JSONResponse({"id": id, "status": "running"}, 202, {"retry-after": "1"})


@router.get("/{id}/events", responses=examples.STREAMED, summary="Follow a suggestion, or resume")
async def follow(id: str, request: Request, caller: CallerDep, runs: RunsDep) -> Response:
    """The stream from the beginning, or from behind `Last-Event-ID`."""
    await readable(id, caller, runs)
    return EventStream(frames(id, runs.follow(id, resumed_after(request, id))))


async def _answer(id: str, request: Request, runs: Runs) -> Response:
    if wants_stream(request):
        return EventStream(frames(id, runs.follow(id, resumed_after(request, id))))
    last = await _last(runs.follow(id))
    if last.name == "problem":
        return _problem(json.loads(last.data))
    return Response(last.data, media_type="application/json")


async def _last(events: AsyncGenerator[Sent | None]) -> Sent:
    async with aclosing(events) as following:
        async for event in following:
            if event is not None and event.last:
                return event
    raise RuntimeError("a stream ended without its last event")


def _problem(problem: dict[str, Any]) -> Response:
    wait_s = problem.get("retry_after")
    headers = None if wait_s is None else {"retry-after": str(wait_s)}
    return JSONResponse(problem, problem["status"], headers, media_type=PROBLEM)
