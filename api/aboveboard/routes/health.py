"""Whether the process lives, and whether it can make suggestions."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal

from fastapi import APIRouter, Response

from aboveboard.domain.base import Frozen
from aboveboard.errors import AboveboardError
from aboveboard.routes.needs import RunsDep, ServicesDep
from aboveboard.services import Services

router = APIRouter(tags=["health"])

PART_S = 3.0
"""How long one part has to answer before it counts as down."""

State = Literal["ok", "degraded", "down", "off"]


class Part(Frozen):
    status: State
    detail: str | None = None


class Readiness(Frozen):
    """`degraded`: suggestions are made, with less; `down`: they can't be made."""

    status: Literal["ok", "degraded", "down"]
    parts: dict[str, Part]


@router.get("/livez", summary="The process lives")
async def livez() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/readyz", summary="Suggestions can be made", responses={503: {"model": Readiness}})
async def readyz(response: Response, services: ServicesDep, runs: RunsDep) -> Readiness:
    """Asks each part; the index is asked a question whose answer is known."""
    index, database, coordination = await asyncio.gather(
        _index(services), _database(services), _coordination(services)
    )
    parts = {
        "knowledge": _knowledge(services),
        "index": index,
        "database": database,
        "coordination": coordination,
        "model": Part(status="ok", detail=services.model) if services.model else Part(status="off"),
    }
    if runs.draining:
        parts["service"] = Part(status="down", detail="stopping")
    states = {part.status for part in parts.values()}
    status: Literal["ok", "degraded", "down"] = (
        "down" if "down" in states else "degraded" if "degraded" in states else "ok"
    )
    response.status_code = 503 if status == "down" else 200
    response.headers["cache-control"] = "no-store"
    return Readiness(status=status, parts=parts)


def _knowledge(services: Services) -> Part:
    current = services.current
    errors = sum(fault.severity == "error" for fault in current.faults)
    if current.generation is None:
        return Part(status="down", detail=f"{errors} faults; nothing usable yet")
    if current.stale:
        return Part(
            status="degraded", detail="an earlier version is in force: the folder can't be used as it is"
        )
    return Part(status="ok", detail=f"{errors} faults" if errors else None)


async def _index(services: Services) -> Part:
    generation = services.current.generation
    if generation is None:
        return Part(status="down", detail="not built yet")
    fault = await _fault(lambda: asyncio.to_thread(generation.probe))
    return Part(status="degraded", detail=f"searching by words only: {fault}") if fault else Part(status="ok")


async def _database(services: Services) -> Part:
    fault = await _fault(services.suggestions.check)
    if fault is None:
        return Part(status="ok")
    # Without it tokens can't be looked up; a caller who needs none still gets a suggestion, journaled.
    return Part(status="degraded" if services.settings.dev_open else "down", detail=fault)


async def _coordination(services: Services) -> Part:
    if services.settings.redis_url is None:
        return Part(status="ok", detail="in this process")
    fault = await _fault(services.coordination.check)
    return Part(status="degraded", detail=f"limits are stricter: {fault}") if fault else Part(status="ok")


async def _fault(ask: Callable[[], Awaitable[None]]) -> str | None:
    try:
        async with asyncio.timeout(PART_S):
            await ask()
    except AboveboardError as error:
        return error.title
    except TimeoutError:
        return "no answer in time"
    return None
