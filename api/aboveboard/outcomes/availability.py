"""Who is there now, until when, and when they are back."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import AwareDatetime

from aboveboard.domain.hours import ALWAYS, Hours, parse_hours
from aboveboard.domain.knowledge import Contact, Organization

AHEAD_DAYS = 8
"""A week and today again: who has any hours has them within."""


class ContactNow(Contact):
    """A contact, and whether somebody is there; None throughout where their hours are not known."""

    there: bool | None = None
    until: AwareDatetime | None = None
    """When they leave; None where they are not there, or always are."""
    back_at: AwareDatetime | None = None
    """When they are there again; None where they are there."""


def contact_now(contact: Contact, organization: Organization, now: datetime) -> ContactNow:
    """A contact without a time zone of its own has the organization's."""
    name = contact.timezone or organization.timezone
    shown = contact.model_dump() | {"timezone": name if contact.hours else contact.timezone}
    if contact.hours is None:
        return ContactNow(**shown)
    try:
        hours, zone = parse_hours(contact.hours), ZoneInfo(name)
    except (ValueError, KeyError):
        return ContactNow(**shown)
    if hours == ALWAYS:
        return ContactNow(**shown, there=True)
    spans = _spans(hours, zone, now)
    closes = next((closes for opens, closes in spans if opens <= now < closes), None)
    if closes is not None:
        return ContactNow(**shown, there=True, until=_end_of(closes, spans))
    back_at = min((opens for opens, _ in spans if opens > now), default=None)
    return ContactNow(**shown, there=False, back_at=back_at)


def _spans(hours: tuple[Hours, ...], zone: ZoneInfo, now: datetime) -> list[tuple[datetime, datetime]]:
    """The opening times from yesterday on, as moments, in order; clock changes are the zone's."""
    yesterday = now.astimezone(zone).date() - timedelta(days=1)
    found = []
    for day in (yesterday + timedelta(days=n) for n in range(AHEAD_DAYS + 2)):
        for each in hours:
            if day.weekday() in each.days:
                last = day if each.closes else day + timedelta(days=1)
                opens = datetime.combine(day, each.opens, zone)
                found.append((opens, datetime.combine(last, each.closes or time(0), zone)))
    return sorted(found)


def _end_of(closes: datetime, spans: list[tuple[datetime, datetime]]) -> datetime:
    """A span that begins where another ends goes on."""
    for opens, later in spans:
        if opens <= closes < later:
            closes = later
    return closes
