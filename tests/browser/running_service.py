"""The real service on its own copy of the sample organization, for tests that a scripted one can't stand in for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from tests.fixtures.servers import free_port

ROOT = Path(__file__).parents[2]
STARTS_S = 240.0
"""Seconds; the first start embeds the whole folder, on a machine that may be busy with other tests."""


@dataclass(frozen=True)
class RunningService:
    address: str
    knowledge: Path
    """A curator's folder: a test may edit it."""

    def version(self) -> str:
        answer = httpx.get(f"{self.address}/v1/organization", timeout=10)
        return str(answer.json()["knowledge"]["version"])


@contextmanager
def running_service(folder: Path) -> Iterator[RunningService]:
    """Starts `aboveboard serve`, open to this machine, and ends it afterwards."""
    knowledge = folder / "knowledge"
    shutil.copytree(ROOT / "knowledge", knowledge)
    port = free_port()
    command = [str(Path(sys.executable).with_name("aboveboard")), "serve", "--port", str(port)]
    own = {
        "ABOVEBOARD_KNOWLEDGE": str(knowledge),
        "ABOVEBOARD_DATA": str(folder / "data"),
        "ABOVEBOARD_DEV_OPEN": "true",
    }
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("ABOVEBOARD_", "OPENAI_"))
    }
    log = (folder / "service.log").open("wb")
    process = subprocess.Popen(command, cwd=folder, env=kept | own, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_until_ready(address, process, folder / "service.log")
        yield RunningService(address, knowledge)
    finally:
        process.terminate()
        process.wait(30)
        log.close()


def _wait_until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    ends_at = time.monotonic() + STARTS_S
    while True:
        assert process.poll() is None, log.read_text("utf-8")
        assert time.monotonic() < ends_at, log.read_text("utf-8")
        try:
            if httpx.get(f"{address}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
