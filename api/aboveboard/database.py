"""Opens the database that the settings name."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from aboveboard.adapters.sql import open_engine
from aboveboard.adapters.sql_migrate import migrate
from aboveboard.settings import Settings


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[AsyncEngine]:
    """The database, brought to the form that this version knows."""
    await asyncio.to_thread(migrate, settings.sqlalchemy_url)
    engine = open_engine(settings.sqlalchemy_url)
    try:
        yield engine
    finally:
        await engine.dispose()
