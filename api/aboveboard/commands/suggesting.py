"""`aboveboard suggest`: requests in, suggestions out, a line each."""

import asyncio
import json
import sys
from collections import deque
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aboveboard.commands.shared_options import Folder, Now, clock_of, settings_for
from aboveboard.errors import AboveboardError, InvalidRequestError, TooLargeError

if TYPE_CHECKING:
    from aboveboard.commands.answering import Answering

LINE_LIMIT = 256 * 1024
AT_ONCE = 4
"""Requests under way together where a language model is waited for; one where nothing is."""


def suggest(
    knowledge: Folder = None,
    now: Now = None,
    relation: Annotated[str, typer.Option(help="Who will post: employee or agency")] = "employee",
) -> None:
    """Answer requests (section 2 of the contract), one a line, with one suggestion a line, in order.

    A request may carry an `id`, given back as `request_id`, and its own `now`. A bad line gets a problem.
    """
    settings = settings_for(knowledge=knowledge)
    clock = None if now is None else clock_of(now)
    from aboveboard.commands.answering import Answering, relation_named

    with Answering(settings, relation_named(relation)) as answering:
        asyncio.run(_answer_lines(answering, clock))


async def _answer_lines(answering: "Answering", clock: datetime | None) -> None:
    waiting: deque[asyncio.Task[str]] = deque()
    while line := await asyncio.to_thread(sys.stdin.buffer.readline):
        if not line.strip():
            continue
        waiting.append(asyncio.create_task(_answer(line, answering, clock)))
        if len(waiting) >= (AT_ONCE if answering.waits else 1):
            print(await waiting.popleft(), flush=True)
    while waiting:
        print(await waiting.popleft(), flush=True)


async def _answer(line: bytes, answering: "Answering", clock: datetime | None) -> str:
    """The suggestion, or the problem in its place, as one line of JSON."""
    named: dict[str, Any] = {}
    try:
        body = _object(line)
        if "id" in body:
            named["request_id"] = body.pop("id")
        told = body.pop("now", None)
        suggestion = await answering.answer(body, told, clock)
        return json.dumps(named | suggestion.model_dump(mode="json"), ensure_ascii=False)
    except AboveboardError as error:
        return _problem(named, error)
    except Exception as error:
        import structlog

        from aboveboard.logs import place_of

        structlog.get_logger().error("suggestion failed", error=type(error).__name__, at=place_of(error))
        return _problem(named, AboveboardError("an error of ours; standard error says where"))


def _object(line: bytes) -> dict[str, Any]:
    if len(line) > LINE_LIMIT:
        raise TooLargeError(f"a request may hold {LINE_LIMIT} bytes")
    try:
        body = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InvalidRequestError("the line is not JSON in UTF-8", errors=[("", "not JSON")]) from error
    if not isinstance(body, dict):
        raise InvalidRequestError("a request is a JSON object", errors=[("", "not an object")])
    return body


def _problem(named: dict[str, Any], error: AboveboardError) -> str:
    from aboveboard.problems import problem_of

    return json.dumps(named | problem_of(error), ensure_ascii=False)
