"""Coordination within one process: the default, and what is left when Redis is down."""

import asyncio
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from aboveboard.ports import Claim, Entry

SWEEP_EVERY = 256
"""Calls between two looks for what may be forgotten: memory stays in proportion to what is alive."""


@dataclass
class _Log:
    forget_at: float
    entries: list[Entry] = field(default_factory=list)
    grown: asyncio.Event = field(default_factory=asyncio.Event)
    """Set, and replaced by a fresh one, whenever an entry comes."""


@dataclass
class _Window:
    ends_at: float
    hits: int = 0


class InMemoryCoordination:
    """A Coordination in dictionaries. For one event loop; `monotonic` gives seconds."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._now = monotonic
        self._claims: dict[str, tuple[float, str, str]] = {}
        self._logs: dict[str, _Log] = {}
        self._windows: dict[str, _Window] = {}
        self._rooms: dict[str, dict[str, tuple[float, str]]] = {}
        self._calls = 0

    async def claim(self, key: str, fingerprint: str, value: str, seconds: int) -> Claim:
        self._sweep()
        held = self._claims.get(key)
        if held is not None and held[0] > self._now():
            return Claim(False, held[1], held[2])
        self._claims[key] = (self._now() + seconds, fingerprint, value)
        return Claim(True, fingerprint, value)

    async def release(self, key: str) -> None:
        self._claims.pop(key, None)

    async def append(self, log: str, entry: Entry, seconds: int) -> None:
        self._sweep()
        kept = self._living(log)
        if kept is None:
            kept = self._logs[log] = _Log(0.0)
        if kept.entries and entry.number <= kept.entries[-1].number:
            return
        kept.entries.append(entry)
        kept.forget_at = self._now() + seconds
        grown, kept.grown = kept.grown, asyncio.Event()
        grown.set()

    async def read(self, log: str, after: int, wait_s: float) -> list[Entry]:
        kept = self._living(log)
        if kept is None:
            return []
        if wait_s > 0 and not (kept.entries and kept.entries[-1].number > after):
            try:
                async with asyncio.timeout(wait_s):
                    await kept.grown.wait()
            except TimeoutError:
                return []
        return [entry for entry in kept.entries if entry.number > after]

    async def has(self, log: str) -> bool:
        return self._living(log) is not None

    async def forget(self, log: str) -> None:
        self._logs.pop(log, None)

    async def enter(self, room: str, who: str, note: str, seconds: int) -> None:
        self._sweep()
        self._rooms.setdefault(room, {})[who] = (self._now() + seconds, note)

    async def leave(self, room: str, who: str) -> None:
        self._rooms.get(room, {}).pop(who, None)

    async def present(self, room: str) -> dict[str, str]:
        now = self._now()
        return {who: note for who, (until, note) in self._rooms.get(room, {}).items() if until > now}

    async def hit(self, key: str, limit: int, seconds: int) -> int:
        self._sweep()
        now = self._now()
        window = self._windows.get(key)
        if window is None or window.ends_at <= now:
            window = self._windows[key] = _Window(now + seconds)
        window.hits += 1
        return 0 if window.hits <= limit else max(1, math.ceil(window.ends_at - now))

    async def check(self) -> None:
        return None

    def _living(self, log: str) -> _Log | None:
        kept = self._logs.get(log)
        return kept if kept is not None and kept.forget_at > self._now() else None

    def _sweep(self) -> None:
        self._calls += 1
        if self._calls % SWEEP_EVERY:
            return
        now = self._now()
        self._claims = {key: held for key, held in self._claims.items() if held[0] > now}
        self._logs = {name: log for name, log in self._logs.items() if log.forget_at > now}
        self._windows = {key: window for key, window in self._windows.items() if window.ends_at > now}
        self._rooms = {
            room: here
            for room, people in self._rooms.items()
            if (here := {who: held for who, held in people.items() if held[0] > now})
        }
