"""By when an answer is due, and whether somebody is there."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from aboveboard.domain.hours import parse_hours
from aboveboard.domain.knowledge import Contact, Organization


def respond_by(created_at: datetime | None, within: timedelta, now: datetime) -> datetime:
    """The promise counted from when the post was written, every hour of the week; from now where that is
    unknown or lies in the future."""
    start = created_at if created_at and created_at <= now else now
    return start + within


def local_day(now: datetime, organization: Organization) -> datetime:
    """Now, on the organization's own clock: rules begin and end at its midnight."""
    return now.astimezone(_zone(organization.timezone))


def on_duty(contact: Contact, now: datetime, default_timezone: str = "UTC") -> bool | None:
    """Whether a contact is there now; None where no hours are given, or none that can be read."""
    try:
        spans = parse_hours(contact.hours) if contact.hours else ()
    except ValueError:
        return None
    local = now.astimezone(_zone(contact.timezone or default_timezone))
    if not spans:
        return None
    return any(
        local.weekday() in span.days
        and span.opens <= local.time()
        and (span.closes is None or local.time() < span.closes)
        for span in spans
    )


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
