"""The service: its routes, what stands before them, and the one place where errors become problems."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from aboveboard.errors import (
    AboveboardError,
    ForbiddenError,
    InvalidRequestError,
    MethodNotAllowedError,
    NotFoundError,
    TooLargeError,
    UnauthorizedError,
)
from aboveboard.middleware import BodyLimit, KnownHosts, Outermost, problem_response
from aboveboard.problems import message_of, pointer_of
from aboveboard.routes import (
    callers,
    checks,
    health,
    knowledge,
    organization,
    outcomes,
    practice,
    presence,
    problems,
    suggestions,
    version,
)
from aboveboard.routes.examples import shown_in
from aboveboard.runs import Runs
from aboveboard.services import Services
from aboveboard.settings import Settings

OpenServices = Callable[[Settings], AbstractAsyncContextManager[Services]]

ROUTES = (
    suggestions,
    checks,
    outcomes,
    presence,
    organization,
    practice,
    callers,
    knowledge,
    version,
    health,
    problems,
)
PRACTICE = Path(__file__).parents[2] / "extension" / "practice-dist"

UNBUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Aboveboard</title>
<h1>Aboveboard is running</h1>
<p>The practice page is not built yet: run <code>make setup</code>, then load this page again.</p></html>"""


def create_app(settings: Settings, open_services: OpenServices, practice: Path = PRACTICE) -> FastAPI:
    """The ASGI application. Nothing is opened before its lifespan begins."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_services(settings) as services:
            app.state.services = services
            app.state.runs = Runs(services)
            yield
            await app.state.runs.drain(settings.drain_s)

    app = FastAPI(
        title="Aboveboard",
        version="1",
        description="Checked, on-brand, disclosed replies to social posts.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        middleware=_middleware(settings),
    )
    for subject in ROUTES:
        app.include_router(subject.router)
    for kind in (AboveboardError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, _as_problem)
    _serve_practice(app, practice)
    _describe(app)
    return app


def _describe(app: FastAPI) -> None:
    made = app.openapi

    def described() -> dict[str, Any]:
        return app.openapi_schema if app.openapi_schema is not None else shown_in(made())

    app.openapi = described  # type: ignore[method-assign] # FastAPI's own way to extend the document


def _middleware(settings: Settings) -> list[Middleware]:
    origins = [*settings.origins, *(f"chrome-extension://{id}" for id in settings.extension_ids)]
    return [
        Middleware(Outermost),
        Middleware(KnownHosts, hosts=settings.hosts, origins=origins),
        Middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=["GET", "POST", "PUT", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID"],
            expose_headers=[
                "Aboveboard-Contract",
                "Aboveboard-Degraded",
                "Aboveboard-Version",
                "Retry-After",
                "X-Request-Id",
            ],
            allow_private_network=True,
        ),
        Middleware(BodyLimit),
    ]


async def _as_problem(request: Request, error: Exception) -> Response:
    return problem_response(_ours(error), request.scope)


def _ours(error: Exception) -> AboveboardError:
    if isinstance(error, AboveboardError):
        return error
    if isinstance(error, RequestValidationError):
        return _invalid(error)
    if isinstance(error, HTTPException):
        return _of_status(error)
    raise error


def _invalid(error: RequestValidationError) -> InvalidRequestError:
    faults = [(_pointer(fault["loc"], fault["type"]), message_of(fault)) for fault in error.errors()]
    count = "1 field does" if len(faults) == 1 else f"{len(faults)} fields do"
    return InvalidRequestError(f"{count} not fit; see `errors`", errors=faults)


def _pointer(location: tuple[int | str, ...], kind: str) -> str:
    """A place in the body as a JSON pointer; one in the headers or the path by its name."""
    where, *rest = location
    if where == "body":
        return "" if kind == "json_invalid" else pointer_of(tuple(rest))
    return ":".join(str(part) for part in location)


def _of_status(error: HTTPException) -> AboveboardError:
    """What the framework refuses by itself, in our family."""
    detail = str(error.detail)
    if error.status_code == 400:
        return InvalidRequestError("the body could not be read as JSON in UTF-8", errors=[("", "not JSON")])
    kinds: dict[int, type[AboveboardError]] = {
        401: UnauthorizedError,
        403: ForbiddenError,
        404: NotFoundError,
        405: MethodNotAllowedError,
        413: TooLargeError,
    }
    return kinds.get(error.status_code, AboveboardError)(detail)


def _serve_practice(app: FastAPI, practice: Path) -> None:
    if (practice / "index.html").is_file():
        app.mount("/", StaticFiles(directory=practice, html=True))
        return

    @app.get("/", include_in_schema=False)
    async def unbuilt() -> HTMLResponse:
        return HTMLResponse(UNBUILT)
