"""How the database is made, upgraded, refused, and what its failures become."""

import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, inspect, text
from tests.contract.test_stores import a_record, finished
from tests.fixtures.servers import Server, free_port
from tests.fixtures.service import settings_for

from aboveboard.adapters.sql import open_engine
from aboveboard.adapters.sql_migrate import head, migrate, revisions
from aboveboard.adapters.sql_suggestions import SqlSuggestions, values_of
from aboveboard.adapters.sql_tables import metadata, suggestions
from aboveboard.errors import StorageFullError, StoreUnavailableError


@pytest.fixture
def url(tmp_path: Path) -> str:
    return settings_for(tmp_path).sqlalchemy_url


def _file(url: str) -> Path:
    return Path(url.partition("///")[2])


def _columns(url: str) -> dict[str, set[str]]:
    engine = create_engine(url.replace("sqlite+aiosqlite", "sqlite"))
    try:
        looked_at = inspect(engine)
        return {
            table: {column["name"] for column in looked_at.get_columns(table)}
            for table in looked_at.get_table_names()
            if table != "alembic_version"
        }
    finally:
        engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_migrations_make_the_tables_that_the_code_knows(
    kind: str, url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if kind == "postgres":
        server: Server = request.getfixturevalue("postgres")
        url = settings_for(tmp_path, database_url=server.url).sqlalchemy_url

    migrate(url)

    known = {table.name: {column.name for column in table.columns} for table in metadata.tables.values()}
    assert _columns(url) == known


def test_migrating_again_changes_nothing(url: str) -> None:
    migrate(url)
    before = _columns(url)

    migrate(url)

    assert _columns(url) == before


async def test_what_an_earlier_version_kept_is_there_after_the_upgrade(url: str) -> None:
    _file(url).parent.mkdir(parents=True)
    _upgrade_to("0001", url)
    record = finished(a_record())
    engine = create_engine(url.replace("sqlite+aiosqlite", "sqlite"))
    row = {name: value for name, value in values_of(record).items() if name != "erased_at"}
    with engine.begin() as connection:
        connection.execute(insert(suggestions).values(**row))
    engine.dispose()

    migrate(url)

    upgraded = open_engine(url)
    assert await SqlSuggestions(upgraded).get("sug_1") == record
    await upgraded.dispose()


def _upgrade_to(revision: str, url: str) -> None:
    from alembic import command
    from alembic.config import Config

    from aboveboard.adapters.sql_migrate import MIGRATIONS

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(url.replace("sqlite+aiosqlite", "sqlite"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def test_of_many_starts_at_once_one_migrates(url: str) -> None:
    with ThreadPoolExecutor(8) as starts:
        list(starts.map(migrate, [url] * 8))

    with sqlite3.connect(_file(url)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(head(),)]
    connection.close()


def test_a_database_of_a_newer_version_is_refused_and_left_alone(url: str) -> None:
    migrate(url)
    connection = sqlite3.connect(_file(url))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()

    with pytest.raises(StoreUnavailableError, match=r"newer Aboveboard .*9999.*" + head()):
        migrate(url)


def test_every_migration_file_begins_with_its_revision() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from aboveboard.adapters.sql_migrate import MIGRATIONS

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)

    assert sorted(each.revision for each in script.walk_revisions()) == revisions()
    assert script.get_current_head() == head()


def test_a_start_that_is_killed_in_a_migration_leaves_none_of_it(url: str) -> None:
    _file(url).parent.mkdir(parents=True)
    dying = (
        "import os, sys\n"
        "from sqlalchemy import event, Engine\n"
        "from aboveboard.adapters.sql_migrate import migrate\n"
        "@event.listens_for(Engine, 'after_cursor_execute')\n"
        "def die(connection, cursor, statement, *rest):\n"
        "    if 'CREATE TABLE suggestions' in statement:\n"
        "        os._exit(9)\n"
        f"migrate({url!r})\n"
    )

    ended = subprocess.run([sys.executable, "-c", dying], check=False)

    assert ended.returncode == 9
    assert _columns(url) == {}
    migrate(url)
    assert "suggestions" in _columns(url)


async def test_a_locked_database_is_told_after_its_time_with_a_hint_when_to_ask(url: str) -> None:
    migrate(url)
    engine = open_engine(url)
    locking = sqlite3.connect(_file(url))
    locking.execute("BEGIN EXCLUSIVE")

    with pytest.raises(StoreUnavailableError) as told:
        await SqlSuggestions(engine).begin(a_record())

    assert told.value.retry_after == 2
    locking.rollback()
    locking.close()
    await SqlSuggestions(engine).begin(a_record())
    await engine.dispose()


async def test_a_database_that_is_not_there_is_told(tmp_path: Path) -> None:
    gone = settings_for(tmp_path, database_url=f"postgresql://nobody@127.0.0.1:{free_port()}/none")
    engine = open_engine(gone.sqlalchemy_url)

    with pytest.raises(StoreUnavailableError, match="did not answer"):
        await SqlSuggestions(engine).get("sug_1")

    await engine.dispose()


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands where the folder should be")

    with pytest.raises(StoreUnavailableError):
        migrate(settings_for(tmp_path).sqlalchemy_url)


async def test_a_database_that_can_not_grow_is_told_as_full_and_still_reads(url: str) -> None:
    migrate(url)
    engine = open_engine(url)
    store = SqlSuggestions(engine)
    record = finished(a_record())
    await store.finish(record)
    async with engine.connect() as connection:
        pages = (await connection.execute(text("PRAGMA page_count"))).scalar()
        await connection.execute(text(f"PRAGMA max_page_count = {pages}"))

    with pytest.raises(StorageFullError):
        for n in range(2, 200):
            await store.finish(finished(a_record(f"sug_{n}")))

    assert await store.get("sug_1") == record
    await engine.dispose()


@pytest.mark.parametrize("by", ["age", "request"])
async def test_words_of_a_deleted_post_are_gone_from_the_file(url: str, by: str, tmp_path: Path) -> None:
    from datetime import timedelta

    from tests.builders import NOW, a_request

    migrate(url)
    engine = open_engine(url)
    store = SqlSuggestions(engine)
    await store.finish(finished(a_record(request=a_request("a-word-that-nobody-else-writes"))))

    await (store.forget(NOW + timedelta(days=1)) if by == "age" else store.erase("sug_1", NOW))
    async with engine.connect() as connection:
        await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    await engine.dispose()

    copied = shutil.copytree(_file(url).parent, tmp_path / "copy")
    assert not any(b"a-word-that-nobody-else-writes" in each.read_bytes() for each in copied.iterdir())
