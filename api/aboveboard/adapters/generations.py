"""Keeps generations of the knowledge in one SQLite file in the data folder."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from aboveboard.adapters.in_memory import GENERATIONS
from aboveboard.domain.manifest import Manifest
from aboveboard.errors import StoreUnavailableError

WAIT_S = 30


class SqliteManifestStore:
    """A ManifestStore in a file. Each call opens its own connection, so any thread or process may call.

    What it keeps can be read from the knowledge folder again: a damaged file is put aside and begun anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.OperationalError as error:
            raise StoreUnavailableError(f"{path} can't be opened: {error}") from error
        except sqlite3.DatabaseError:
            path.replace(path.with_suffix(".damaged"))
            self._prepare()

    def current(self) -> Manifest | None:
        with self._opened() as connection:
            row = connection.execute(
                "SELECT manifest FROM generations ORDER BY number DESC LIMIT 1"
            ).fetchone()
        try:
            return Manifest.model_validate_json(zlib.decompress(row[0])) if row else None
        except (zlib.error, ValidationError):
            return None  # another release's form, or damage: the folder is read again

    def swap(self, manifest: Manifest) -> None:
        packed = zlib.compress(manifest.model_dump_json().encode(), level=1)
        with self._opened() as connection:
            connection.execute(
                "INSERT INTO generations (version, manifest) VALUES (?, ?)", (manifest.version, packed)
            )
            connection.execute(
                "DELETE FROM generations WHERE number NOT IN "
                "(SELECT number FROM generations ORDER BY number DESC LIMIT ?)",
                (GENERATIONS,),
            )

    def versions(self) -> tuple[str, ...]:
        with self._opened() as connection:
            rows = connection.execute("SELECT version FROM generations ORDER BY number DESC").fetchall()
        return tuple(version for (version,) in rows)

    def _prepare(self) -> None:
        connection = sqlite3.connect(self._path, timeout=WAIT_S)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS generations (number INTEGER PRIMARY KEY AUTOINCREMENT, "
                "version TEXT NOT NULL, manifest BLOB NOT NULL)"
            )
            connection.commit()
        finally:
            connection.close()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        try:
            connection = sqlite3.connect(self._path, timeout=WAIT_S)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise StoreUnavailableError(f"{self._path} failed: {error}") from error
