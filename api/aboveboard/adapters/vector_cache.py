"""Keeps every vector ever embedded, by content, in one SQLite file that several processes share."""

from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from aboveboard.adapters.sqlite_file import SqliteFile
from aboveboard.ports import Vector

ASKED = 500
"""Keys in one query: SQLite has a limit on a query's variables."""
_TABLE = "CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)"


class SqliteVectorCache:
    """A VectorCache in a file that any thread or process may use. A damaged one is begun anew."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _TABLE)

    def get(self, keys: Collection[str]) -> dict[str, Vector]:
        wanted = list(keys)
        found: dict[str, Vector] = {}
        with self._file.opened() as connection:
            for start in range(0, len(wanted), ASKED):
                some = wanted[start : start + ASKED]
                marks = ",".join("?" * len(some))
                rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
                found |= {key: np.frombuffer(blob, np.float32) for key, blob in rows}
        return found

    def put(self, vectors: Mapping[str, Vector]) -> None:
        rows = [(key, np.asarray(vector, np.float32).tobytes()) for key, vector in vectors.items()]
        with self._file.opened() as connection:
            connection.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
