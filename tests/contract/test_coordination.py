"""One suite for every Coordination."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator

import pytest
from tests.fixtures.servers import Server

from aboveboard.adapters.fallback_coordination import FallbackCoordination
from aboveboard.adapters.in_memory_coordination import InMemoryCoordination
from aboveboard.adapters.redis_coordination import RedisCoordination
from aboveboard.ports import Claim, Coordination, Entry

MINUTE_S = 60
PATIENT_S = 2.0
"""The suite asks what an adapter answers; how soon is asked elsewhere, on a machine that is not busy."""


@pytest.fixture(params=["in memory", "redis", "redis with a fallback"])
async def coordination(request: pytest.FixtureRequest) -> AsyncIterator[Coordination]:
    if request.param == "in memory":
        yield InMemoryCoordination()
        return
    server: Server = request.getfixturevalue("redis_server")
    redis = RedisCoordination(server.url, prefix=f"{uuid.uuid4()}:", timeout_s=PATIENT_S)
    yield redis if request.param == "redis" else FallbackCoordination(redis, InMemoryCoordination())
    await redis.close()


async def test_the_first_claim_of_a_key_is_the_claimers(coordination: Coordination) -> None:
    claim = await coordination.claim("k", "print", "sug_1", MINUTE_S)

    assert claim == Claim(True, "print", "sug_1")


async def test_a_later_claim_learns_what_the_first_one_said(coordination: Coordination) -> None:
    await coordination.claim("k", "print", "sug_1", MINUTE_S)

    claim = await coordination.claim("k", "another", "sug_2", MINUTE_S)

    assert claim == Claim(False, "print", "sug_1")


async def test_of_claims_at_once_exactly_one_is_first(coordination: Coordination) -> None:
    claims = await asyncio.gather(
        *(coordination.claim("k", "print", f"sug_{n}", MINUTE_S) for n in range(10))
    )

    assert sum(claim.mine for claim in claims) == 1
    assert len({claim.value for claim in claims}) == 1


async def test_a_released_key_can_be_claimed_again(coordination: Coordination) -> None:
    await coordination.claim("k", "print", "sug_1", MINUTE_S)

    await coordination.release("k")
    await coordination.release("k")

    assert (await coordination.claim("k", "print", "sug_2", MINUTE_S)).mine


async def test_entries_are_read_in_order_from_behind_a_number(coordination: Coordination) -> None:
    entries = [Entry(n, f"data {n}\nin two lines", n == 3) for n in range(4)]
    for entry in entries:
        await coordination.append("log", entry, MINUTE_S)

    assert await coordination.read("log", -1, 0) == entries
    assert await coordination.read("log", 1, 0) == entries[2:]
    assert await coordination.read("log", 3, 0) == []


async def test_an_entry_with_a_number_that_is_there_changes_nothing(coordination: Coordination) -> None:
    await coordination.append("log", Entry(0, "first", False), MINUTE_S)
    await coordination.append("log", Entry(1, "second", False), MINUTE_S)

    await coordination.append("log", Entry(0, "again", False), MINUTE_S)

    assert [entry.data for entry in await coordination.read("log", -1, 0)] == ["first", "second"]


async def test_a_reader_waits_for_the_next_entry(coordination: Coordination) -> None:
    await coordination.append("log", Entry(0, "first", False), MINUTE_S)

    reading = asyncio.create_task(coordination.read("log", 0, 5))
    await asyncio.sleep(0)
    await coordination.append("log", Entry(1, "second", True), MINUTE_S)

    assert await reading == [Entry(1, "second", True)]


async def test_a_reader_waits_no_longer_than_it_said(coordination: Coordination) -> None:
    await coordination.append("log", Entry(0, "first", False), MINUTE_S)

    assert await coordination.read("log", 0, 0.05) == []


async def test_a_log_that_nobody_wrote_is_unknown(coordination: Coordination) -> None:
    await coordination.append("log", Entry(0, "first", False), MINUTE_S)

    assert await coordination.has("log")
    assert not await coordination.has("another")
    assert await coordination.read("another", -1, 5) == []


async def test_what_is_held_is_forgotten_after_its_time(coordination: Coordination) -> None:
    await coordination.claim("k", "print", "sug_1", 1)
    await coordination.append("log", Entry(0, "first", False), 1)  # the later one ends later

    began = time.monotonic()
    while await coordination.has("log") and time.monotonic() < began + 5:
        await asyncio.sleep(0.05)

    assert not await coordination.has("log")
    assert (await coordination.claim("k", "print", "sug_2", 1)).mine


async def test_a_forgotten_log_is_unknown(coordination: Coordination) -> None:
    await coordination.append("log", Entry(0, "first", True), MINUTE_S)

    await coordination.forget("log")
    await coordination.forget("another")

    assert not await coordination.has("log")
    assert await coordination.read("log", -1, 0) == []


async def test_who_is_in_a_room_is_seen_by_their_latest_note(coordination: Coordination) -> None:
    await coordination.enter("room", "dana", "reading", MINUTE_S)
    await coordination.enter("room", "dana", 'drafting, "now"\nin two lines', MINUTE_S)
    await coordination.enter("room", "ben", "", MINUTE_S)
    await coordination.enter("another", "kim", "reading", MINUTE_S)

    assert await coordination.present("room") == {"dana": 'drafting, "now"\nin two lines', "ben": ""}


async def test_who_has_left_a_room_is_not_in_it(coordination: Coordination) -> None:
    await coordination.enter("room", "dana", "reading", MINUTE_S)

    await coordination.leave("room", "dana")
    await coordination.leave("room", "nobody")
    await coordination.leave("another", "dana")

    assert await coordination.present("room") == {}


async def test_who_says_nothing_more_is_forgotten_and_others_stay(coordination: Coordination) -> None:
    await coordination.enter("room", "dana", "reading", 1)
    await coordination.enter("room", "ben", "reading", MINUTE_S)

    began = time.monotonic()
    while "dana" in await coordination.present("room") and time.monotonic() < began + 5:
        await asyncio.sleep(0.05)

    assert await coordination.present("room") == {"ben": "reading"}


async def test_hits_up_to_the_limit_pass_and_the_next_one_is_told_to_wait(coordination: Coordination) -> None:
    passed = [await coordination.hit("dana", 3, MINUTE_S) for _ in range(3)]

    wait_s = await coordination.hit("dana", 3, MINUTE_S)

    assert passed == [0, 0, 0]
    assert 1 <= wait_s <= MINUTE_S
    assert await coordination.hit("ben", 3, MINUTE_S) == 0


async def test_after_the_window_hits_pass_again(coordination: Coordination) -> None:
    await coordination.hit("dana", 1, 1)

    began = time.monotonic()
    while await coordination.hit("dana", 1, 1) and time.monotonic() < began + 5:
        await asyncio.sleep(0.05)

    assert time.monotonic() < began + 5


async def test_a_store_that_answers_passes_its_check(coordination: Coordination) -> None:
    answers = await asyncio.gather(coordination.check(), return_exceptions=True)

    assert answers == [None]
