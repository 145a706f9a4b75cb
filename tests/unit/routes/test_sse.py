"""Frames, silences, and readers that do not read."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

from aboveboard.routes.sse import EventStream, frame, frames
from aboveboard.sent import Sent


async def _events(*events: Sent | None) -> AsyncIterator[Sent | None]:
    for event in events:
        yield event


def test_an_event_has_an_id_a_name_and_one_line_of_data() -> None:
    sent = frame("sug_1", Sent(3, "draft", '{"text": "a\\nb"}'))

    assert sent == b'id: sug_1:3\nevent: draft\ndata: {"text": "a\\nb"}\n\n'


async def test_a_silence_becomes_a_comment() -> None:
    pieces = [piece async for piece in frames("sug_1", _events(None, Sent(1, "done", "{}", last=True)))]

    assert pieces[0] == b"retry: 2000\n\n"
    assert pieces[1] == b": ping\n\n"
    assert pieces[2].startswith(b"id: sug_1:1\n")


async def test_a_reader_that_takes_nothing_is_cut_off() -> None:
    closed = asyncio.Event()

    async def pieces() -> AsyncGenerator[bytes]:
        try:
            while True:
                yield b"more"
        finally:
            closed.set()

    async def stuck(message: Any) -> None:
        if message["type"] == "http.response.body":
            await asyncio.Event().wait()

    async def connected() -> Any:
        await asyncio.Event().wait()

    source = pieces()
    await asyncio.wait_for(EventStream(source, stuck_s=0.02)({"type": "http"}, connected, stuck), 5)
    await source.aclose()

    assert closed.is_set()


async def test_a_reader_that_has_gone_ends_the_stream() -> None:
    async def silent() -> AsyncIterator[bytes]:
        yield b"first"
        await asyncio.Event().wait()

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    async def taken(message: Any) -> None:
        return None

    await asyncio.wait_for(EventStream(silent())({"type": "http"}, gone, taken), 5)
