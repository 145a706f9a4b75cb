"""Coordination between replicas, through Redis.

The client's defaults (5 s, 10 retries) let a paused server hold one request for a minute. Every call here
has 50 ms and one try; what happens then is decided by who calls (see `fallback_coordination`).
"""

import asyncio
import time
from collections.abc import Awaitable
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from aboveboard.errors import CoordinationUnavailableError
from aboveboard.ports import Claim, Entry

CALL_TIMEOUT_S = 0.05
POLL_S = (0.01, 0.02, 0.05, 0.1)
"""Pauses between looks at a log that another replica writes; the last one repeats."""

# Each is one step for everybody: two replicas never see a half-made claim or two windows.
CLAIM = """
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'EX', ARGV[2]) then return ARGV[1] end
return redis.call('GET', KEYS[1])
"""
HIT = """
local hits = redis.call('INCR', KEYS[1])
if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
if hits <= tonumber(ARGV[1]) then return 0 end
return math.max(1, math.ceil(redis.call('PTTL', KEYS[1]) / 1000))
"""
APPEND = """
local latest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if latest and tonumber(string.match(latest[1], '%d+')) >= tonumber(ARGV[1]) then return 0 end
redis.call('XADD', KEYS[1], ARGV[1] .. '-0', 'data', ARGV[2], 'last', ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1
"""

# A field of a hash has no time of its own before Redis 7.4, so its end is kept in it, by the server's clock.
ENTER = """
local now = redis.call('TIME')
local until_ms = now[1] * 1000 + math.floor(now[2] / 1000) + ARGV[3] * 1000
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', until_ms) .. '\\n' .. ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
"""
PRESENT = """
local now = redis.call('TIME')
local now_ms = now[1] * 1000 + math.floor(now[2] / 1000)
local held, here = redis.call('HGETALL', KEYS[1]), {}
for place = 1, #held, 2 do
  local until_ms, note = string.match(held[place + 1], '^(%d+)\\n(.*)$')
  if tonumber(until_ms) > now_ms then
    here[#here + 1] = held[place]
    here[#here + 1] = note
  else
    redis.call('HDEL', KEYS[1], held[place])
  end
end
return here
"""


class RedisCoordination:
    """A Coordination on a Redis server, under keys that begin with `prefix`."""

    def __init__(self, url: str, prefix: str = "aboveboard:", timeout_s: float = CALL_TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._prefix = prefix
        self._redis: Redis = Redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=timeout_s,
            socket_connect_timeout=timeout_s,
            retry=Retry(NoBackoff(), 0),
            health_check_interval=0,
        )

    async def claim(self, key: str, fingerprint: str, value: str, seconds: int) -> Claim:
        mine = f"{fingerprint}\n{value}"
        held = await self._ask(self._redis.eval(CLAIM, 1, f"{self._prefix}claim:{key}", mine, seconds))
        held_fingerprint, _, held_value = str(held).partition("\n")
        return Claim(held == mine, held_fingerprint, held_value)

    async def release(self, key: str) -> None:
        await self._ask(self._redis.delete(f"{self._prefix}claim:{key}"))

    async def append(self, log: str, entry: Entry, seconds: int) -> None:
        name = f"{self._prefix}log:{log}"
        place = entry.number + 1  # a Redis stream has no 0-0
        await self._ask(self._redis.eval(APPEND, 1, name, place, entry.data, int(entry.last), seconds))

    async def read(self, log: str, after: int, wait_s: float) -> list[Entry]:
        name, ends_at, looks = f"{self._prefix}log:{log}", time.monotonic() + wait_s, 0
        while True:
            rows = await self._ask(self._redis.xrange(name, min=f"{after + 2}-0"))
            left_s = ends_at - time.monotonic()
            if rows or left_s <= 0 or (looks == 0 and not await self.has(log)):
                return [_entry(number, fields) for number, fields in rows]
            await asyncio.sleep(min(left_s, POLL_S[min(looks, len(POLL_S) - 1)]))
            looks += 1

    async def has(self, log: str) -> bool:
        return bool(await self._ask(self._redis.exists(f"{self._prefix}log:{log}")))

    async def forget(self, log: str) -> None:
        await self._ask(self._redis.delete(f"{self._prefix}log:{log}"))

    async def enter(self, room: str, who: str, note: str, seconds: int) -> None:
        await self._ask(self._redis.eval(ENTER, 1, f"{self._prefix}room:{room}", who, note, seconds))

    async def leave(self, room: str, who: str) -> None:
        await self._ask(self._redis.hdel(f"{self._prefix}room:{room}", who))

    async def present(self, room: str) -> dict[str, str]:
        held = await self._ask(self._redis.eval(PRESENT, 1, f"{self._prefix}room:{room}"))
        return dict(zip(held[::2], held[1::2], strict=True))

    async def hit(self, key: str, limit: int, seconds: int) -> int:
        name = f"{self._prefix}hit:{key}:{seconds}"
        return int(await self._ask(self._redis.eval(HIT, 1, name, limit, seconds * 1000)))

    async def check(self) -> None:
        await self._ask(self._redis.ping())

    async def close(self) -> None:
        await self._redis.aclose()

    async def _ask(self, call: Awaitable[Any]) -> Any:
        try:
            # The client's own timeouts are per read; this one holds for the whole call.
            async with asyncio.timeout(self._timeout_s):
                return await call
        except (RedisError, OSError, TimeoutError) as error:
            raise CoordinationUnavailableError(f"Redis did not answer: {type(error).__name__}") from error


def _entry(number: str, fields: dict[str, str]) -> Entry:
    return Entry(int(number.partition("-")[0]) - 1, fields["data"], fields["last"] == "1")
