"""One SQLite file of what can be made again, shared by several processes; a damaged one is put aside."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aboveboard.errors import StoreUnavailableError

WAIT_S = 30


class SqliteFile:
    """Opens a connection for each use, so any thread or process may use it.

    A damaged file is put aside as `.damaged` and begun anew, for what it holds can be made again.

    Raises:
        StoreUnavailableError: the file can't be opened, read or written.
    """

    def __init__(self, path: Path, table: str) -> None:
        """`table` is the statement that makes the one table where it is not there."""
        self._path = path
        self._table = table
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.OperationalError as error:
            raise StoreUnavailableError(f"{path} can't be opened: {error}") from error
        except sqlite3.DatabaseError:
            self._put_aside()
            self._prepare()

    def _prepare(self) -> None:
        connection = sqlite3.connect(self._path, timeout=WAIT_S)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(self._table)
            connection.commit()
        finally:
            connection.close()

    def _put_aside(self) -> None:
        self._path.replace(self._path.with_suffix(".damaged"))
        for rest in ("-wal", "-shm"):
            self._path.with_name(self._path.name + rest).unlink(missing_ok=True)

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept where the block ends, taken back where it raises."""
        try:
            connection = sqlite3.connect(self._path, timeout=WAIT_S)
            try:
                with connection:
                    yield connection
            finally:
                connection.close()
        except sqlite3.Error as error:
            raise StoreUnavailableError(f"{self._path} failed: {error}") from error
