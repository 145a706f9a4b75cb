"""Bring the database to the form that this version knows, once, whoever starts first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from aboveboard.adapters.sql import unavailable
from aboveboard.errors import StoreUnavailableError

MIGRATIONS = Path(__file__).parent.parent / "migrations"
LOCK_S = 30
"""How long one start waits for another one's migration."""
POSTGRES_LOCK = 0x41624264
"""Any number will do that is the same in every replica."""


def migrate(url: str) -> None:
    """Make or upgrade the tables; all of a migration happens, or none of it.

    Raises:
        StoreUnavailableError: the database can't be opened, is locked, or was made by a newer version.
    """
    engine = _engine(url.replace("sqlite+aiosqlite", "sqlite"))
    try:
        with _lock(engine), engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text(f"SET LOCAL lock_timeout = '{LOCK_S}s'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": POSTGRES_LOCK})
            _upgrade(connection)
    except Timeout as error:
        raise StoreUnavailableError("another start has been migrating the database for too long") from error
    except (SQLAlchemyError, OSError) as error:
        raise unavailable(error) from error
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, poolclass=NullPool, connect_args={"connect_timeout": 5})
    engine = create_engine(url, poolclass=NullPool)
    event.listen(engine, "connect", _by_hand)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _by_hand(connection: Any, _record: object) -> None:
    # The driver's own transactions don't span CREATE TABLE: a kill would leave half a migration.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {LOCK_S * 1000}")
    connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def _lock(engine: Engine) -> Iterator[None]:
    database = engine.url.database
    if engine.dialect.name != "sqlite" or not database:
        yield
        return
    Path(database).parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{database}.migrating", timeout=LOCK_S):
        yield


def _upgrade(connection: Connection) -> None:
    held, newest = _revision(connection), head()
    if held == newest:
        return
    known = revisions()
    if held is not None and held not in known:
        raise StoreUnavailableError(
            f"the database was made by a newer Aboveboard (its form is {held}, this one knows {newest}); "
            "start that version, or name another database"
        )
    # Loaded only when there is something to do: it takes a third of a second.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def revisions() -> list[str]:
    """The forms that this version knows, oldest first: a migration's file begins with its number."""
    return sorted(file.name.partition("_")[0] for file in MIGRATIONS.glob("versions/[0-9]*.py"))


def head() -> str:
    return revisions()[-1]


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
