"""Runs that go on, end, or are ended."""

import asyncio
from dataclasses import replace

import pytest
from tests.builders import a_request
from tests.fixtures.flows import ScriptedFlow, a_suggestion
from tests.fixtures.service import a_responder

from aboveboard.errors import UnavailableError
from aboveboard.runs import Runs
from aboveboard.sent import replayed
from aboveboard.services import Services

DANA = a_responder()


async def test_draining_lets_what_runs_end_and_starts_nothing_more(
    services: Services, flow: ScriptedFlow
) -> None:
    flow.hold()
    runs = Runs(services)
    id = await runs.start(a_request(), DANA, None)

    draining = asyncio.create_task(runs.drain(5))
    while not runs.draining:
        await asyncio.sleep(0)
    with pytest.raises(UnavailableError, match="stopping"):
        await runs.start(a_request(), DANA, None)
    flow.let_go()
    await draining

    assert [event.name async for event in runs.follow(id) if event][-1] == "done"


async def test_what_does_not_end_in_time_is_ended_with_a_problem_and_recorded(
    services: Services, flow: ScriptedFlow
) -> None:
    flow.hold()
    runs = Runs(services)
    id = await runs.start(a_request(), DANA, None)
    while not flow.asked:
        await asyncio.sleep(0)

    await runs.drain(0.01)

    events = [event async for event in runs.follow(id) if event]
    record = await services.suggestions.get(id)
    assert [event.name for event in events] == ["verdict", "problem"]
    assert record is not None
    assert record.problem is not None
    assert record.problem["status"] == 503


async def test_a_silent_run_is_told_to_be_alive(services: Services, flow: ScriptedFlow) -> None:
    flow.hold()
    runs = Runs(services, ping_s=0.01)
    id = await runs.start(a_request(), DANA, None)

    heard = []
    async for event in runs.follow(id):
        heard.append(event)
        if len(heard) == 4:
            flow.let_go()

    assert None in heard[:4]
    assert heard[-1] is not None
    assert heard[-1].name == "done"


async def test_many_readers_hear_the_same(services: Services) -> None:
    runs = Runs(services)
    id = await runs.start(a_request(), DANA, None)

    async def hear() -> list[str]:
        return [f"{event.number} {event.name}" async for event in runs.follow(id) if event]

    heard = await asyncio.gather(*(hear() for _ in range(20)))

    assert all(each == heard[0] for each in heard)
    assert len(heard[0]) == 6


async def test_a_run_that_another_replica_never_ended_is_told_as_interrupted(services: Services) -> None:
    short = replace(services, settings=services.settings.model_copy(update={"keep_events_s": 1}))
    await short.coordination.append("sug_1", replayed(a_suggestion("sug_1"))[0].entry(), 1)

    events = [event async for event in Runs(short, ping_s=0.2).follow("sug_1") if event]

    assert [event.name for event in events] == ["verdict", "problem"]
    assert "interrupted" in events[-1].data
