"""What happens to coordination when Redis is slow, dead, or has forgotten everything."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from tests.fixtures.servers import Server

from aboveboard.adapters.fallback_coordination import FAILURES, PROBE_EVERY_S, FallbackCoordination
from aboveboard.adapters.in_memory_coordination import InMemoryCoordination
from aboveboard.adapters.redis_coordination import RedisCoordination
from aboveboard.errors import CoordinationUnavailableError
from aboveboard.ports import Claim, Entry


class Hands:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Failing(InMemoryCoordination):
    """A shared store that can be switched off. Counts the calls that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.down = False
        self.calls = 0

    def _answer(self) -> None:
        self.calls += 1
        if self.down:
            raise CoordinationUnavailableError("it is down")

    async def claim(self, key: str, fingerprint: str, value: str, seconds: int) -> Claim:
        self._answer()
        return await super().claim(key, fingerprint, value, seconds)

    async def append(self, log: str, entry: Entry, seconds: int) -> None:
        self._answer()
        await super().append(log, entry, seconds)

    async def hit(self, key: str, limit: int, seconds: int) -> int:
        self._answer()
        return await super().hit(key, limit, seconds)

    async def enter(self, room: str, who: str, note: str, seconds: int) -> None:
        self._answer()
        await super().enter(room, who, note, seconds)

    async def present(self, room: str) -> dict[str, str]:
        self._answer()
        return await super().present(room)

    async def check(self) -> None:
        self._answer()


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def shared() -> Failing:
    return Failing()


@pytest.fixture
def both(shared: Failing, clock: Hands) -> FallbackCoordination:
    return FallbackCoordination(shared, InMemoryCoordination(), clock)


async def test_without_the_shared_store_every_call_is_answered(
    both: FallbackCoordination, shared: Failing
) -> None:
    shared.down = True

    claim = await both.claim("k", "print", "sug_1", 60)
    again = await both.claim("k", "print", "sug_2", 60)
    await both.append("log", Entry(0, "first", True), 60)

    assert (claim.mine, again.mine, again.value) == (True, False, "sug_1")
    assert await both.read("log", -1, 0) == [Entry(0, "first", True)]
    assert await both.hit("dana", 10, 60) == 0


async def test_without_the_shared_store_those_of_this_process_still_see_each_other(
    both: FallbackCoordination, shared: Failing
) -> None:
    shared.down = True
    await both.enter("room", "dana", "reading", 60)
    await both.enter("room", "ben", "drafting", 60)
    await both.leave("room", "dana")

    assert await both.present("room") == {"ben": "drafting"}


async def test_after_three_failures_the_shared_store_is_left_alone_and_then_probed_by_one(
    both: FallbackCoordination, shared: Failing, clock: Hands
) -> None:
    shared.down = True
    for _ in range(10):
        await both.hit("dana", 100, 60)
    asked_while_open = shared.calls

    clock.seconds += PROBE_EVERY_S
    await asyncio.gather(*(both.hit("dana", 100, 60) for _ in range(10)))

    assert asked_while_open == FAILURES
    assert both.degraded
    assert shared.calls == FAILURES + 1


async def test_it_is_used_again_once_it_answers(
    both: FallbackCoordination, shared: Failing, clock: Hands
) -> None:
    shared.down = True
    for _ in range(FAILURES):
        await both.hit("dana", 100, 60)
    shared.down = False
    clock.seconds += PROBE_EVERY_S

    await both.hit("dana", 100, 60)

    assert not both.degraded


async def test_limits_are_halved_while_each_replica_counts_for_itself(
    both: FallbackCoordination, shared: Failing
) -> None:
    shared.down = True
    for _ in range(FAILURES):
        await both.hit("ben", 100, 60)

    waits = [await both.hit("dana", 4, 60) for _ in range(3)]

    assert waits[:2] == [0, 0]
    assert waits[2] > 0


async def test_a_check_asks_whatever_the_breaker_says(both: FallbackCoordination, shared: Failing) -> None:
    shared.down = True
    for _ in range(FAILURES):
        await both.hit("dana", 100, 60)
    shared.down = False

    await both.check()

    assert not both.degraded


async def test_a_key_that_another_replica_claimed_is_asked_for_again(shared: Failing) -> None:
    here = FallbackCoordination(shared, InMemoryCoordination())
    there = FallbackCoordination(shared, InMemoryCoordination())
    await there.claim("k", "print", "sug_there", 60)

    answers = [await here.claim("k", "print", f"sug_{n}", 60) for n in range(2)]

    assert [(answer.mine, answer.value) for answer in answers] == [(False, "sug_there")] * 2


async def test_a_stream_begun_by_another_replica_is_read(shared: Failing) -> None:
    here = FallbackCoordination(shared, InMemoryCoordination())
    there = FallbackCoordination(shared, InMemoryCoordination())
    await there.append("log", Entry(0, "first", True), 60)

    assert await here.has("log")
    assert await here.read("log", -1, 0) == [Entry(0, "first", True)]


class TestARealRedis:
    @pytest.fixture
    async def redis(self, own_redis: Server) -> AsyncIterator[RedisCoordination]:
        redis = RedisCoordination(own_redis.url)
        yield redis
        await redis.close()

    async def test_a_paused_one_costs_a_twentieth_of_a_second_a_call_and_then_nothing(
        self, own_redis: Server, redis: RedisCoordination
    ) -> None:
        both = FallbackCoordination(redis, InMemoryCoordination())
        await both.hit("dana", 1000, 60)
        own_redis.pause()

        began = time.monotonic()
        for _ in range(FAILURES):
            await both.hit("dana", 1000, 60)
        until_open_s = time.monotonic() - began
        for _ in range(100):
            await both.hit("dana", 1000, 60)
        all_s = time.monotonic() - began

        own_redis.go_on()
        assert both.degraded
        assert until_open_s < FAILURES * 0.05 + 0.5  # the machine may be busy
        assert all_s < until_open_s + 0.5

    async def test_an_answer_that_came_too_late_is_nobody_elses(
        self, own_redis: Server, redis: RedisCoordination
    ) -> None:
        await redis.claim("a", "print", "value of a", 60)
        own_redis.pause()
        with pytest.raises(CoordinationUnavailableError):
            await redis.claim("a", "print", "late", 60)
        own_redis.go_on()

        patient = RedisCoordination(own_redis.url, timeout_s=2)
        claims = [await patient.claim(key, "print", f"value of {key}", 60) for key in ("b", "c")]
        await patient.close()

        assert [claim.value for claim in claims] == ["value of b", "value of c"]
        assert [claim.mine for claim in claims] == [True, True]

    async def test_a_killed_one_is_done_without_and_used_again_when_it_is_back(
        self, own_redis: Server, redis: RedisCoordination
    ) -> None:
        clock = Hands()
        both = FallbackCoordination(redis, InMemoryCoordination(), clock)
        own_redis.kill()
        for _ in range(FAILURES):
            assert await both.hit("dana", 1000, 60) == 0
        degraded = both.degraded
        own_redis.start()
        while both.degraded:
            clock.seconds += PROBE_EVERY_S
            await both.hit("dana", 1000, 60)

        assert degraded
        await both.check()

    async def test_no_error_of_the_library_leaks(self, own_redis: Server, redis: RedisCoordination) -> None:
        own_redis.kill()

        calls = [
            redis.claim("k", "p", "v", 60),
            redis.release("k"),
            redis.append("log", Entry(0, "d", False), 60),
            redis.read("log", -1, 0),
            redis.has("log"),
            redis.hit("dana", 1, 60),
            redis.check(),
        ]
        told = await asyncio.gather(*calls, return_exceptions=True)

        assert {type(each) for each in told} == {CoordinationUnavailableError}
