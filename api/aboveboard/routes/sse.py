"""Server-sent events: frames, comments, and a response that a slow reader can't hold for ever."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from aboveboard.sent import Sent

MEDIA_TYPE = "text/event-stream"
RETRY_MS = 2_000
"""How long a client waits before it resumes."""
STUCK_S = 30.0
"""How long a reader may take nothing before it is cut off."""


def frame(id: str, event: Sent) -> bytes:
    """One event; its data is one line, for JSON has no line break outside an escape."""
    return f"id: {id}:{event.number}\nevent: {event.name}\ndata: {event.data}\n\n".encode()


async def frames(id: str, events: AsyncIterator[Sent | None]) -> AsyncIterator[bytes]:
    """The stream's bytes; a silence becomes a comment."""
    yield f"retry: {RETRY_MS}\n\n".encode()
    async for event in events:
        yield b": ping\n\n" if event is None else frame(id, event)


def resumed_after(request: Request, id: str) -> int:
    """The number of the last event that the client has of this suggestion; 0 where it has none."""
    stream, _, number = request.headers.get("last-event-id", "").rpartition(":")
    return int(number) if stream == id and number.isascii() and number.isdigit() else 0


def wants_stream(request: Request) -> bool:
    kinds = request.headers.get("accept", "").split(",")
    return any(kind.partition(";")[0].strip().lower() == MEDIA_TYPE for kind in kinds)


class EventStream(Response):
    """Sends pieces as they come. Nothing is buffered here: a slow reader slows only itself."""

    media_type = MEDIA_TYPE

    def __init__(self, pieces: AsyncIterator[bytes], stuck_s: float = STUCK_S) -> None:
        self.status_code = 200
        self.background = None
        self._pieces = pieces
        self._stuck_s = stuck_s
        self.init_headers({"cache-control": "no-store", "x-accel-buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        gone = asyncio.create_task(_gone(receive))
        sending = asyncio.create_task(self._send(send))
        try:
            await asyncio.wait({gone, sending}, return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()
        finally:
            for task in (gone, sending):
                task.cancel()
            await asyncio.gather(gone, sending, return_exceptions=True)

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self._pieces:
            try:
                async with asyncio.timeout(self._stuck_s):
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            except TimeoutError:
                return
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
