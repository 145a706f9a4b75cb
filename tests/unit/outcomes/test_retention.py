"""Old suggestions are deleted; a clock that jumped deletes nothing."""

from datetime import datetime, timedelta

import pytest
from tests.builders import NOW
from tests.contract.test_stores import a_record, an_outcome

from aboveboard.adapters.in_memory_stores import InMemoryMarks, InMemoryOutcomes, InMemorySuggestions
from aboveboard.outcomes.retention import MARK, Retention

DAYS = 365


@pytest.fixture
async def retention() -> Retention:
    """A hundred suggestions, one of each of the last hundred days before `NOW`, and a run at `NOW`."""
    retention = Retention(InMemorySuggestions(), InMemoryOutcomes(), InMemoryMarks(), DAYS)
    for n in range(100):
        await retention.suggestions.begin(a_record(f"sug_{n}", created_at=NOW - timedelta(days=n)))
    await retention.run(NOW)
    return retention


async def _step(retention: Retention, until: datetime) -> int:
    """Run every six hours, as the service does; how many were deleted."""
    deleted, now = 0, NOW
    while now < until:
        now += timedelta(hours=6)
        deleted += (await retention.run(now)).deleted
    return deleted


async def test_what_is_past_its_time_is_deleted_with_its_outcomes(retention: Retention) -> None:
    await retention.outcomes.add(an_outcome(recorded_at=NOW - timedelta(days=99)))

    deleted = await _step(retention, NOW + timedelta(days=DAYS - 98))

    assert deleted == 1
    assert await retention.suggestions.get("sug_99") is None
    assert await retention.suggestions.get("sug_97") is not None
    assert await retention.outcomes.of("sug_1") == []


async def test_a_clock_that_jumped_deletes_nothing(retention: Retention) -> None:
    done = await retention.run(NOW + timedelta(days=DAYS - 90))

    assert (done.deleted, done.old) == (0, 9)
    assert done.held == f"the clock stands {DAYS - 90} days after the latest run"


async def test_it_goes_on_deleting_nothing_until_a_person_confirms(retention: Retention) -> None:
    jumped = NOW + timedelta(days=DAYS - 90)
    for n in range(50):
        assert (await retention.run(jumped + timedelta(hours=6 * n))).deleted == 0

    confirmed = await retention.run(jumped, confirmed=True)

    assert confirmed.deleted == 9


async def test_a_clock_that_jumped_with_nothing_to_delete_is_not_believed_at_once(
    retention: Retention,
) -> None:
    jumped = NOW + timedelta(days=DAYS - 100)
    await retention.run(jumped)

    assert (await retention.run(jumped + timedelta(days=1, hours=1))).held is not None


async def test_most_of_everything_is_never_deleted_unasked(retention: Retention) -> None:
    await retention.marks.put(MARK, NOW + timedelta(days=DAYS - 40))

    done = await retention.run(NOW + timedelta(days=DAYS - 40))

    assert done.held == "59 of 100 suggestions would be deleted at once"
    assert done.deleted == 0


async def test_a_few_are_deleted_whatever_their_share() -> None:
    retention = Retention(InMemorySuggestions(), InMemoryOutcomes(), InMemoryMarks(), DAYS)
    for n in range(3):
        await retention.suggestions.begin(a_record(f"sug_{n}"))

    assert (await retention.run(NOW + timedelta(days=DAYS + 1))).deleted == 3


async def test_a_clock_that_was_set_back_is_followed(retention: Retention) -> None:
    await retention.run(NOW - timedelta(days=9))

    assert await retention.marks.get(MARK) == NOW - timedelta(days=9)


async def test_looking_deletes_nothing(retention: Retention) -> None:
    jumped = NOW + timedelta(days=DAYS - 90)

    seen = await retention.look(jumped)

    assert (seen.deleted, seen.old) == (0, 9)
    assert seen.held is not None
    assert (await retention.suggestions.aged(jumped))[1] == 100
