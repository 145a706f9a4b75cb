"""Whether a contact is there, until when, and when they are back."""

from datetime import UTC, datetime

import pytest
from tests.builders import a_contact, an_organization

from aboveboard.outcomes.availability import contact_now


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "now", "there", "until", "back_at"),
    [
        ("Mon-Fri 09:00-17:00", "2026-11-20T10:00", True, "2026-11-20T17:00", None),
        ("Mon-Fri 09:00-17:00", "2026-11-20T17:00", False, None, "2026-11-23T09:00"),
        ("Mon-Fri 09:00-17:00", "2026-11-20T08:59", False, None, "2026-11-20T09:00"),
        ("Mon-Fri 09:00-12:00, Mon-Fri 12:00-17:00", "2026-11-20T10:00", True, "2026-11-20T17:00", None),
        ("Sat 18:00-24:00, Sun 00:00-02:00", "2026-11-21T20:00", True, "2026-11-22T02:00", None),
        ("Mon 09:00-10:00", "2026-11-23T10:30", False, None, "2026-11-30T09:00"),
        ("24/7", "2026-11-21T03:00", True, None, None),
        (None, "2026-11-20T10:00", None, None, None),
        ("when we feel like it", "2026-11-20T10:00", None, None, None),
    ],
)
def test_hours_tell_who_is_there(
    hours: str | None, now: str, there: bool | None, until: str | None, back_at: str | None
) -> None:
    found = contact_now(a_contact(hours=hours), an_organization(), at(now))

    assert found.there is there
    assert found.until == (at(until) if until else None)
    assert found.back_at == (at(back_at) if back_at else None)


def test_a_contact_has_its_own_time_zone_or_the_organizations() -> None:
    now = at("2026-11-20T16:30")
    abroad = a_contact(hours="Mon-Fri 09:00-17:00", timezone="America/New_York")

    london = contact_now(a_contact(hours="Mon-Fri 09:00-16:00"), an_organization(), now)
    new_york = contact_now(abroad, an_organization(), now)

    assert (london.there, new_york.there) == (False, True)
    assert (london.timezone, new_york.timezone) == ("Europe/London", "America/New_York")


def test_over_a_change_of_the_clocks_the_local_hour_counts() -> None:
    friday = at("2026-10-23T17:30")  # summer time ends on Sunday

    found = contact_now(a_contact(hours="Mon-Fri 09:00-17:00"), an_organization(), friday)

    assert found.back_at == at("2026-10-26T09:00")


def test_an_unknown_time_zone_tells_nothing() -> None:
    contact = a_contact(hours="Mon-Fri 09:00-17:00", timezone="Europe/Atlantis")

    assert contact_now(contact, an_organization(), at("2026-11-20T10:00")).there is None
