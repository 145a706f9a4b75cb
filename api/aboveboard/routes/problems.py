"""A page for each problem type, where its `type` leads."""

from html import escape

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from aboveboard.errors import AboveboardError, NotFoundError

router = APIRouter(include_in_schema=False)


def problem_types() -> dict[str, type[AboveboardError]]:
    """Every error by the last part of its type."""
    found: dict[str, type[AboveboardError]] = {}
    waiting: list[type[AboveboardError]] = [AboveboardError]
    while waiting:
        error = waiting.pop()
        found.setdefault(error.type.rpartition("/")[2], error)
        waiting += error.__subclasses__()
    return found


@router.get("/problems/{name}")
async def problem(name: str) -> HTMLResponse:
    error = problem_types().get(name)
    if error is None:
        raise NotFoundError("there is no such problem type")
    paragraphs = "".join(
        f"<p>{escape(' '.join(part.split()))}</p>" for part in (error.__doc__ or "").split("\n\n")
    )
    return HTMLResponse(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(error.title)}</title>'
        f"<h1>{escape(error.title)}</h1>{paragraphs}<p>HTTP status {error.status}</p></html>"
    )
