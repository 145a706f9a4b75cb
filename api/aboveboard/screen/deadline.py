"""By when an answer is due, and whether somebody is there."""

from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

from aboveboard.domain.knowledge import Contact, Organization

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPAN = regex.compile(
    r"(?i)(?P<first>mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:\s*[-–]\s*(?P<last>mon|tue|wed|thu|fri|sat|sun)[a-z]*)?"
    r"\s+(?P<opens>\d{1,2}:\d{2})\s*[-–]\s*(?P<closes>\d{1,2}:\d{2})"
)


def respond_by(created_at: datetime | None, within: timedelta, now: datetime) -> datetime:
    """The promise counted from when the post was written, every hour of the week; from now where that is
    unknown or lies in the future."""
    start = created_at if created_at and created_at <= now else now
    return start + within


def local_day(now: datetime, organization: Organization) -> datetime:
    """Now, on the organization's own clock: rules begin and end at its midnight."""
    return now.astimezone(_zone(organization.timezone))


def on_duty(contact: Contact, now: datetime, default_timezone: str = "UTC") -> bool | None:
    """Whether a contact is there now; None where no hours are given, or none that we can read.

    Hours are as in `Mon-Fri 09:00-17:00`; several spans may follow one another with commas.
    """
    spans = list(_SPAN.finditer(contact.hours or ""))
    if not spans:
        return None
    local = now.astimezone(_zone(contact.timezone or default_timezone))
    return any(_within(span, local) for span in spans)


def _within(span: "regex.Match[str]", local: datetime) -> bool:
    first = _DAYS.index(span["first"].casefold()[:3])
    last = _DAYS.index((span["last"] or span["first"]).casefold()[:3])
    days = {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    opens, closes = _clock(span["opens"]), _clock(span["closes"])
    if opens <= closes:
        return local.weekday() in days and opens <= local.time() < closes
    # A night shift: it belongs to the day on which it began.
    return (local.weekday() in days and local.time() >= opens) or (
        (local.weekday() - 1) % 7 in days and local.time() < closes
    )


def _clock(text: str) -> time:
    hours, minutes = (int(part) for part in text.split(":"))
    return time(hours % 24, minutes) if minutes < 60 else time(hours % 24, 59)


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
