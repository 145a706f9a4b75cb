"""Options that several commands take, and the clock and settings made from them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aboveboard.errors import InvalidRequestError

if TYPE_CHECKING:
    from aboveboard.settings import Settings

Folder = Annotated[
    Path | None, typer.Option("--knowledge", help="The curated folder [default: ABOVEBOARD_KNOWLEDGE]")
]
Now = Annotated[str | None, typer.Option("--now", metavar="TIME", help="The clock: ISO 8601 with an offset")]


def settings_for(**given: object) -> "Settings":
    """The settings in force with what was given on the command line; logs of what went wrong only."""
    from aboveboard.logs import configure_logs
    from aboveboard.settings import read_settings

    settings = read_settings(**given)
    configure_logs(settings, at_least="warning")
    return settings


def clock_of(told: str | None) -> datetime:
    """
    Raises:
        InvalidRequestError: it is no time, or has no offset.
    """
    if told is None:
        return datetime.now(UTC)
    try:
        now = datetime.fromisoformat(told)
    except ValueError:
        now = None
    if now is None or now.tzinfo is None:
        raise InvalidRequestError(f"--now {told!r}: write a time as 2026-11-21T09:00:00+00:00")
    return now
