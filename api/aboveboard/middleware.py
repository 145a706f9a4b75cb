"""What stands before every route: who may come in by which name and from where, how much may be sent."""

import asyncio
import ipaddress
from collections.abc import Collection
from datetime import UTC, datetime
from time import perf_counter
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from aboveboard.errors import AboveboardError, ForbiddenError, TooLargeError
from aboveboard.ids import new_id
from aboveboard.logs import place_of
from aboveboard.problems import MEDIA_TYPE, problem_of
from aboveboard.services import Services
from aboveboard.versions import CONTRACT, SERVICE

BODY_LIMIT = 256 * 1024
DRAINED = 16 * BODY_LIMIT
"""Bytes of a body too large that are read and thrown away, so that its sender hears the answer."""
BODY_S = 30.0
"""Seconds that a body may take to come."""
SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "aboveboard-contract": str(CONTRACT),
    "aboveboard-version": SERVICE,
}

log = structlog.get_logger("aboveboard.requests")


def problem_response(error: AboveboardError, scope: Scope) -> JSONResponse:
    """The problem, with its headers and the request's id."""
    problem = problem_of(error, scope["path"])
    problem["request_id"] = scope.get("state", {}).get("request_id")
    headers = {} if error.retry_after is None else {"retry-after": str(error.retry_after)}
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    return JSONResponse(problem, error.status, headers, media_type=MEDIA_TYPE)


class Outermost:
    """Gives every request an id, its answer our headers, one line to the log, and no error a way out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = perf_counter(), 0
        request_id = scope.setdefault("state", {})["request_id"] = new_id("req", datetime.now(UTC))

        async def dressed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in {**SECURITY, "x-request-id": request_id}.items():
                    headers.setdefault(name, value)
                if missing := _done_without(scope):
                    headers["aboveboard-degraded"] = ", ".join(missing)
            await send(message)

        try:
            await self._app(scope, receive, dressed)
        except Exception as error:
            log.error("request failed", request=request_id, error=type(error).__name__, at=place_of(error))
            if not status:
                told = AboveboardError("an error of ours; the service's log says where, by the request's id")
                await problem_response(told, scope)(scope, receive, dressed)
        finally:
            took_ms = round((perf_counter() - began) * 1000, 2)
            route = getattr(scope.get("route"), "path", None)
            log.info(
                "request",
                request=request_id,
                method=scope["method"],
                route=route,
                status=status,
                took_ms=took_ms,
            )


def _done_without(scope: Scope) -> tuple[str, ...]:
    """The parts that the service goes on without, as every answer says."""
    services: Services | None = getattr(scope["app"].state, "services", None) if "app" in scope else None
    return services.degraded() if services is not None else ()


class KnownHosts:
    """Refuses a request under a name that is not ours (a rebound DNS name), or from a foreign page."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], origins: Collection[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (error := self._refusal(scope)):
            await problem_response(error, scope)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> AboveboardError | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._is_ours(hosts[0]):
            return ForbiddenError("the service is not called by that host name; see ABOVEBOARD_HOSTS")
        origin = headers.get("origin")
        if origin is None or origin in self._origins or origin == f"{scope['scheme']}://{hosts[0]}":
            return None
        return ForbiddenError("pages of that origin may not call the service; see ABOVEBOARD_ORIGINS")

    def _is_ours(self, host: str) -> bool:
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        if name in self._hosts or name == "localhost":
            return True
        try:
            return ipaddress.ip_address(name).is_loopback
        except ValueError:
            return False


class BodyLimit:
    """Takes the whole body, up to the limit, before anybody reads it: with a length, chunked, or lying."""

    def __init__(self, app: ASGIApp, limit: int = BODY_LIMIT) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not _has_body(scope):
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(BODY_S):
                body = await self._body(receive)
        except TimeoutError:
            return
        if body is None:
            return  # the sender has gone
        if len(body) > self._limit:
            error = TooLargeError(f"a request may hold {self._limit} bytes")
            await problem_response(error, scope)(scope, receive, send)
            return
        await self._app(scope, _replaying(body, receive), send)

    async def _body(self, receive: Receive) -> bytes | None:
        pieces: list[bytes] = []
        size = 0
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return None
            size += len(message.get("body", b""))
            if size <= self._limit or not pieces:
                pieces.append(message.get("body", b""))
            if not message.get("more_body", False) or size > DRAINED:
                return b"".join(pieces) if size <= self._limit else bytes(self._limit + 1)


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers


def _replaying(body: bytes, receive: Receive) -> Receive:
    replayed = False

    async def again() -> Message:
        nonlocal replayed
        if replayed:
            return await receive()
        replayed = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
