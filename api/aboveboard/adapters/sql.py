"""The database: SQLite in the data folder, or PostgreSQL. One door where its errors become ours."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from aboveboard.errors import StorageFullError, StoreUnavailableError

BUSY_MS = 2_000
"""How long a call waits for a lock that somebody else holds."""
RETRY_AFTER_S = 2

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was acknowledged outlives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what was deleted is gone from the file
    f"PRAGMA busy_timeout = {BUSY_MS}",
)


def open_engine(url: str) -> AsyncEngine:
    """An engine that opens no connection yet. `url` names an async driver."""
    if url.startswith("sqlite"):
        engine = create_async_engine(url, pool_size=4, max_overflow=4, pool_timeout=BUSY_MS / 1000)
        event.listen(engine.sync_engine, "connect", prepare_sqlite)
        return engine
    return create_async_engine(
        url,
        pool_size=8,
        max_overflow=8,
        pool_timeout=BUSY_MS / 1000,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": 2,
            "options": f"-c lock_timeout={BUSY_MS} -c statement_timeout=5000",
        },
    )


def prepare_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


@asynccontextmanager
async def transaction(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """One transaction, committed at the end.

    Raises:
        StoreUnavailableError: the database did not answer, or is locked.
        StorageFullError: it can't grow.
        IntegrityError: as it is, for the caller that expects it.
    """
    try:
        async with engine.begin() as connection:
            yield connection
    except IntegrityError:
        raise
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise unavailable(error) from error


def unavailable(error: BaseException) -> StoreUnavailableError:
    """Ours for theirs. Their messages hold statements and values, so only their kind is told."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    if _is_full(cause):
        return StorageFullError("the disk that holds the database is full; free some space and ask again")
    return StoreUnavailableError(
        f"the database did not answer ({type(cause).__name__})", retry_after=RETRY_AFTER_S
    )


def _is_full(cause: BaseException) -> bool:
    full_in_sqlite = getattr(cause, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
    return full_in_sqlite or getattr(cause, "sqlstate", None) == "53100"


async def check(engine: AsyncEngine) -> None:
    """Return when the database answers."""
    async with transaction(engine) as connection:
        await connection.execute(text("SELECT 1"))
