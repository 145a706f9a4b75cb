"""What a route asks for: the services, who calls, and whether they may."""

import ipaddress
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Header, Request

from aboveboard.domain.record import Record
from aboveboard.domain.responder import Responder, ResponderRole, token_hash
from aboveboard.domain.suggestion import Suggestion
from aboveboard.errors import (
    ConflictError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    UnauthorizedError,
)
from aboveboard.runs import Runs
from aboveboard.services import Services

MINUTE_S = 60
ROLES: tuple[ResponderRole, ...] = ("responder", "curator", "admin")
"""Each may do what the ones before it may."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip")

LOCAL = Responder(
    id="local", name="This machine", relation="employee", created_at=datetime(2026, 1, 1, tzinfo=UTC)
)
"""Whoever is let in without a token (`ABOVEBOARD_DEV_OPEN`)."""


def services_of(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


def runs_of(request: Request) -> Runs:
    runs: Runs = request.app.state.runs
    return runs


ServicesDep = Annotated[Services, Depends(services_of)]
RunsDep = Annotated[Runs, Depends(runs_of)]
Key = Annotated[str | None, Header(alias="Idempotency-Key", min_length=1, max_length=255)]
"""The same key gives the first answer again."""


async def caller_of(request: Request, services: ServicesDep) -> Responder:
    """Who calls, by the token they show.

    Raises:
        UnauthorizedError: no token, or one that is unknown or revoked.
        RateLimitedError: too many of their requests, or of an address's refused ones.
    """
    address = request.client.host if request.client else ""
    caller = await _known(request, services, address)
    if caller is None:
        await _count(services, f"refused:{address}", services.settings.refusals_per_minute)
        raise UnauthorizedError("send `Authorization: Bearer <token>`; `aboveboard responder add` makes one")
    who = f"local:{address}" if caller is LOCAL else f"responder:{caller.id}"
    await _count(services, who, services.settings.rate_per_minute)
    return caller


CallerDep = Annotated[Responder, Depends(caller_of)]
CALLED = Depends(caller_of)
"""For a route that anybody with a token may ask, whoever they are."""


async def readable(id: str, caller: Responder, runs: Runs) -> Record:
    """The record of a suggestion that the caller may see: their own, and for administrators anybody's.

    Raises:
        NotFoundError: it is unknown, deleted, or another's: all look the same.
    """
    record = await runs.record(id)
    if record is None or (record.owner != caller.id and caller.role != "admin"):
        raise NotFoundError("there is no such suggestion")
    return record


async def finished(id: str, caller: Responder, runs: Runs) -> tuple[Record, Suggestion]:
    """A readable record that has ended in a suggestion.

    Raises:
        NotFoundError: it is not there for the caller, or it ended in a problem.
        ConflictError: it is still in the making.
    """
    record = await readable(id, caller, runs)
    if record.suggestion is not None:
        return record, record.suggestion
    if record.problem is not None:
        raise NotFoundError("that suggestion ended in a problem")
    raise ConflictError("the suggestion is still in the making; ask again when it is done")


def needs_role(role: ResponderRole) -> Callable[[Responder], Awaitable[Responder]]:
    """A dependency that lets this role in, and those above it."""

    async def allowed(caller: CallerDep) -> Responder:
        if ROLES.index(caller.role) < ROLES.index(role):
            raise ForbiddenError(f"this needs the role {role}; yours is {caller.role}")
        return caller

    return allowed


async def _known(request: Request, services: Services, address: str) -> Responder | None:
    header = request.headers.get("authorization")
    if header is None:
        return LOCAL if services.settings.dev_open and _is_local(request, address) else None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        return None
    return await services.responders.by_token(token_hash(token.strip()))


def _is_local(request: Request, address: str) -> bool:
    """A loopback caller, and not a proxy that speaks for somebody else."""
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


async def _count(services: Services, who: str, limit: int) -> None:
    wait_s = await services.coordination.hit(who, limit, MINUTE_S)
    if wait_s:
        raise RateLimitedError(
            f"at most {limit} requests a minute; ask again in {wait_s} s", retry_after=wait_s
        )
