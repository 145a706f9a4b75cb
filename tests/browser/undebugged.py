"""A Chromium in which pages alone are debugged: a worker with a debugger on it is never ended by the browser."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import httpx
from tests.browser.extension import EXTENSION_ID
from websockets.sync.client import ClientConnection, connect

STARTS_S = 60.0
ANSWERS_S = 30.0
PANEL = f"chrome-extension://{EXTENSION_ID}/panel.html?tab=1"


class DebuggedPage:
    """One page, by the DevTools protocol: asked one thing at a time."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._last = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Sends one command and gives its result; what the page tells meanwhile is kept in `events`."""
        self._last += 1
        self._line.send(json.dumps({"id": self._last, "method": method, "params": given}))
        while True:
            told: dict[str, Any] = json.loads(self._line.recv(timeout=ANSWERS_S))
            if told.get("id") == self._last:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result
            self.events.append(told)

    def run(self, script: str) -> Any:
        """The value of an expression, awaited where it is a promise."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def wait_until(self, script: str, within_s: float = ANSWERS_S) -> None:
        ends_at = time.monotonic() + within_s
        while not self.run(script):
            assert time.monotonic() < ends_at, self.run("document.body.innerText")
            time.sleep(0.05)

    def wait_for_worker(self, status: str, within_s: float = ANSWERS_S) -> None:
        """Until the browser has told that the extension's worker is so."""
        ends_at = time.monotonic() + within_s
        while status not in self.workers():
            assert time.monotonic() < ends_at, self.workers()
            time.sleep(0.05)

    def workers(self) -> list[str]:
        """What became of the extension's worker, in order: `running`, `stopped` and so on."""
        self.run("0")
        return [
            version["runningStatus"]
            for event in self.events
            if event.get("method") == "ServiceWorker.workerVersionUpdated"
            for version in event["params"]["versions"]
        ]


@contextmanager
def undebugged_chromium(chromium: str, extension: Path, profile: Path) -> Iterator[str]:
    """Starts Chromium with the extension; gives the address where its pages can be debugged one by one."""
    command = [
        chromium,
        "--headless=new",
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--remote-debugging-port=0",
        f"--user-data-dir={profile}",
        f"--disable-extensions-except={extension}",
        f"--load-extension={extension}",
        "about:blank",
    ]
    # A profile that was used before still names the port of that time.
    (profile / "DevToolsActivePort").unlink(missing_ok=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{_port_of(profile)}"
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def undebugged_panel(chromium: str, extension: Path, profile: Path) -> Iterator[DebuggedPage]:
    """The panel of a browser's first tab, in a tab of its own, and a line to it alone."""
    with undebugged_chromium(chromium, extension, profile) as address:
        target = httpx.put(f"{address}/json/new?{PANEL}", timeout=ANSWERS_S).json()
        with connect(target["webSocketDebuggerUrl"], max_size=None) as line:
            yield DebuggedPage(line)


OpenPanel = Callable[[], AbstractContextManager[DebuggedPage]]


def _port_of(profile: Path) -> int:
    told = profile / "DevToolsActivePort"
    ends_at = time.monotonic() + STARTS_S
    while not (told.is_file() and told.read_text("utf-8").strip()):
        assert time.monotonic() < ends_at, "Chromium did not start"
        time.sleep(0.05)
    return int(told.read_text("utf-8").splitlines()[0])
