"""The process that serves: it says when it is ready, and on SIGTERM ends what runs before it ends itself."""

import asyncio
import logging
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from fastapi import FastAPI

from aboveboard.app import create_app
from aboveboard.errors import AboveboardError
from aboveboard.progress import progress_bar
from aboveboard.services import Services
from aboveboard.settings import Settings
from aboveboard.wiring import open_services

KEEP_ALIVE_S = 30
LEFT_S = 2.0
"""Seconds after the runs' own that answers have to leave."""


class Server(uvicorn.Server):
    """Uvicorn, but a signal that asks it to stop is obeyed and done with: it exits 0."""

    def __init__(self, config: uvicorn.Config, app: FastAPI, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app = app
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop, number)
        yield
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)

    def _stop(self, number: int) -> None:
        runs = getattr(self._app.state, "runs", None)
        if runs is not None:
            runs.refuse()
        self.handle_exit(number, None)


def run(settings: Settings, listening: socket.socket, ready: Callable[[], None]) -> None:
    """Serve until told to stop.

    Raises:
        AboveboardError: it could not start.
    """
    failed: list[AboveboardError] = []

    @asynccontextmanager
    async def opened(settings: Settings) -> AsyncIterator[Services]:
        try:
            with progress_bar() as progress:
                services = open_services(settings, progress)
                held = await services.__aenter__()
        except AboveboardError as error:
            failed.append(error)
            raise
        try:
            yield held
        finally:
            await services.__aexit__(None, None, None)

    # A start that failed is told in one line, by who called; the server would add where in our code it was.
    logging.getLogger("uvicorn.error").addFilter(lambda _: not failed)
    app = create_app(settings, opened)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=max(1, round(settings.drain_s + LEFT_S)),
    )
    try:
        Server(config, app, ready).run(sockets=[listening])
    except SystemExit:
        if not failed:
            raise
    if failed:
        raise failed[0]
