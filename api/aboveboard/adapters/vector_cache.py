"""Keeps every vector ever embedded, by content, in one SQLite file that several processes share."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.embedding import vector_key
from aboveboard.errors import StoreUnavailableError
from aboveboard.ports import Embedder, Vector, VectorCache

WAIT_S = 30
ASKED = 500
"""Keys in one query: SQLite has a limit on a query's variables."""


class SqliteVectorCache:
    """A VectorCache in a file. Each call opens its own connection, so any thread or process may call.

    A damaged file is put aside and begun anew: everything in it can be embedded again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise StoreUnavailableError(f"the vector cache {path} can't be opened: {error}") from error
            path.replace(path.with_suffix(".damaged"))
            for rest in ("-wal", "-shm"):
                path.with_name(path.name + rest).unlink(missing_ok=True)
            self._prepare()

    def _prepare(self) -> None:
        connection = sqlite3.connect(self._path, timeout=WAIT_S)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)"
            )
            connection.commit()
        finally:
            connection.close()

    def get(self, keys: Collection[str]) -> dict[str, Vector]:
        wanted = list(keys)
        found: dict[str, Vector] = {}
        with self._opened() as connection:
            for start in range(0, len(wanted), ASKED):
                some = wanted[start : start + ASKED]
                marks = ",".join("?" * len(some))
                rows = connection.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", some)
                found |= {key: np.frombuffer(blob, np.float32) for key, blob in rows}
        return found

    def put(self, vectors: Mapping[str, Vector]) -> None:
        rows = [(key, np.asarray(vector, np.float32).tobytes()) for key, vector in vectors.items()]
        with self._opened() as connection:
            connection.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)

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
            raise StoreUnavailableError(f"the vector cache {self._path} failed: {error}") from error


class CachedEmbedder:
    """An Embedder that asks another one only for texts that the cache does not know.

    `embedded` counts the texts that really were embedded since it was made.
    """

    def __init__(self, embedder: Embedder, cache: VectorCache) -> None:
        self._embedder = embedder
        self._cache = cache
        self.embedded = 0

    @property
    def name(self) -> str:
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        return self._embedder.dimensions

    @property
    def languages(self) -> tuple[str, ...] | None:
        return self._embedder.languages

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        keys = [vector_key(self.name, text) for text in texts]
        known = self._cache.get(set(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._embedder.embed(list(missing.values())), strict=True))
            self._cache.put(fresh)
            self.embedded += len(fresh)
            known |= fresh
        if not keys:
            return np.empty((0, self.dimensions), np.float32)
        return np.stack([known[key] for key in keys])
