"""By when an answer is due, and whether somebody is there."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.builders import NOW, a_contact

from aboveboard.screen.deadline import on_duty, respond_by

DAY = timedelta(hours=24)


def test_the_promise_counts_every_hour_from_when_the_post_was_written() -> None:
    written = datetime(2026, 11, 20, 18, 22, tzinfo=UTC)

    assert respond_by(written, DAY, NOW) == datetime(2026, 11, 21, 18, 22, tzinfo=UTC)


@pytest.mark.parametrize("written", [None, NOW + timedelta(hours=1)])
def test_without_a_time_that_can_be_true_the_promise_counts_from_now(written: datetime | None) -> None:
    assert respond_by(written, DAY, NOW) == NOW + DAY


@pytest.mark.parametrize(
    ("hours", "now", "there"),
    [
        ("Mon-Fri 09:00-17:00", datetime(2026, 11, 20, 8, 30, tzinfo=UTC), True),
        ("Mon-Fri 09:00-17:00", datetime(2026, 11, 20, 16, 30, tzinfo=UTC), False),
        ("Mon-Fri 09:00-17:00", datetime(2026, 11, 21, 10, 0, tzinfo=UTC), False),
        ("Mon-Fri 09:00-17:00, Sat 10:00-14:00", datetime(2026, 11, 21, 10, 0, tzinfo=UTC), True),
        ("24/7", datetime(2026, 11, 22, 3, 0, tzinfo=UTC), True),
        ("whenever", NOW, None),
        (None, NOW, None),
    ],
)
def test_a_contact_is_there_in_its_own_time_zone(
    hours: str | None, now: datetime, there: bool | None
) -> None:
    contact = a_contact(hours=hours, timezone="Europe/Berlin")

    assert on_duty(contact, now) is there
