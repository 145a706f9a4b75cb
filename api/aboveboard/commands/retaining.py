"""`aboveboard retention`."""

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from aboveboard.commands.shared_options import Now, clock_of, settings_for

if TYPE_CHECKING:
    from aboveboard.outcomes.retention import Retained
    from aboveboard.settings import Settings


def retention(
    delete: Annotated[
        bool,
        typer.Option("--delete", help="Delete what is past its time, also where the service held it back"),
    ] = False,
    now: Now = None,
) -> None:
    """Tell what is past its time (ABOVEBOARD_RETENTION_DAYS), or delete it. Exits 1 where something waits.

    The service deletes by itself, but not where its clock may have jumped or where it would be most of what is
    kept: then it waits for this.
    """
    settings, clock = settings_for(), clock_of(now)
    done = asyncio.run(_run(settings, clock, delete))
    if delete:
        print(f"{done.deleted} suggestions deleted, older than {settings.retention_days} days")
        return
    held = f"; held back: {done.held}" if done.held else ""
    print(f"{done.old} suggestions are older than {settings.retention_days} days{held}")
    raise typer.Exit(1 if done.old else 0)


async def _run(settings: "Settings", now: datetime, delete: bool) -> "Retained":
    from aboveboard.adapters.sql_outcomes import SqlOutcomes
    from aboveboard.adapters.sql_practice import SqlMarks
    from aboveboard.adapters.sql_suggestions import SqlSuggestions
    from aboveboard.data_folder import make_data_folder
    from aboveboard.database import open_database
    from aboveboard.outcomes.retention import Retention

    make_data_folder(settings)
    async with open_database(settings) as engine:
        days = settings.retention_days
        kept = Retention(SqlSuggestions(engine), SqlOutcomes(engine), SqlMarks(engine), days)
        return await kept.run(now, confirmed=True) if delete else await kept.look(now)
