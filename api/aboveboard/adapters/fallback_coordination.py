"""Redis while it answers, this process alone while it does not."""

import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aboveboard.errors import CoordinationUnavailableError
from aboveboard.ports import Claim, Coordination, Entry

FAILURES = 3
"""Calls that may fail in a row before the breaker opens: each of them cost its time-out."""
PROBE_EVERY_S = 5.0

T = TypeVar("T")


class FallbackCoordination:
    """A Coordination that never fails: what the shared store can't answer, this process answers.

    Event logs are kept in both, so that a stream that began with Redis goes on without it.
    Limits are halved while the shared store is down: several replicas then count each for itself.
    """

    def __init__(
        self, shared: Coordination, local: Coordination, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._shared = shared
        self._local = local
        self._now = monotonic
        self._failures = 0
        self._probe_at = 0.0

    @property
    def degraded(self) -> bool:
        """Whether the shared store is left alone for now."""
        return self._failures >= FAILURES

    async def claim(self, key: str, fingerprint: str, value: str, seconds: int) -> Claim:
        here = await self._local.claim(key, fingerprint, value, seconds)
        if not here.mine:
            return here
        found = await self._try(lambda: self._shared.claim(key, fingerprint, value, seconds), here)
        if not found.mine:
            await self._local.release(key)  # another replica was first: it is asked again next time
        return found

    async def release(self, key: str) -> None:
        await self._local.release(key)
        await self._try(lambda: self._shared.release(key), None)

    async def append(self, log: str, entry: Entry, seconds: int) -> None:
        await self._local.append(log, entry, seconds)
        await self._try(lambda: self._shared.append(log, entry, seconds), None)

    async def read(self, log: str, after: int, wait_s: float) -> list[Entry]:
        if await self._local.has(log):
            return await self._local.read(log, after, wait_s)
        return await self._try(lambda: self._shared.read(log, after, wait_s), [])

    async def has(self, log: str) -> bool:
        return await self._local.has(log) or await self._try(lambda: self._shared.has(log), False)

    async def forget(self, log: str) -> None:
        await self._local.forget(log)
        await self._try(lambda: self._shared.forget(log), None)

    async def enter(self, room: str, who: str, note: str, seconds: int) -> None:
        await self._local.enter(room, who, note, seconds)
        await self._try(lambda: self._shared.enter(room, who, note, seconds), None)

    async def leave(self, room: str, who: str) -> None:
        await self._local.leave(room, who)
        await self._try(lambda: self._shared.leave(room, who), None)

    async def present(self, room: str) -> dict[str, str]:
        here = await self._local.present(room)
        return await self._try(lambda: self._shared.present(room), here)

    async def hit(self, key: str, limit: int, seconds: int) -> int:
        here = await self._local.hit(key, max(1, limit // 2) if self.degraded else limit, seconds)
        return await self._try(lambda: self._shared.hit(key, limit, seconds), here)

    async def check(self) -> None:
        """Ask the shared store itself, whatever the breaker says.

        Raises:
            CoordinationUnavailableError: it does not answer.
        """
        try:
            await self._shared.check()
        except CoordinationUnavailableError:
            self._failed()
            raise
        self._failures = 0

    async def _try(self, call: Callable[[], Awaitable[T]], otherwise: T) -> T:
        if self.degraded and self._now() < self._probe_at:
            return otherwise
        # One caller probes; the others go on at once.
        self._probe_at = self._now() + PROBE_EVERY_S
        try:
            found = await call()
        except CoordinationUnavailableError:
            self._failed()
            return otherwise
        self._failures = 0
        return found

    def _failed(self) -> None:
        self._failures += 1
        self._probe_at = self._now() + PROBE_EVERY_S
