"""Keeps generations of the knowledge in one SQLite file in the data folder."""

import zlib
from pathlib import Path

from pydantic import ValidationError

from aboveboard.adapters.in_memory import GENERATIONS
from aboveboard.adapters.sqlite_file import SqliteFile
from aboveboard.domain.manifest import Manifest

_TABLE = (
    "CREATE TABLE IF NOT EXISTS generations "
    "(number INTEGER PRIMARY KEY AUTOINCREMENT, version TEXT NOT NULL, manifest BLOB NOT NULL)"
)


class SqliteManifestStore:
    """A ManifestStore in a file that any thread or process may use.

    What it keeps can be read from the knowledge folder again: a damaged file is begun anew.
    """

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _TABLE)

    def current(self) -> Manifest | None:
        with self._file.opened() as connection:
            row = connection.execute(
                "SELECT manifest FROM generations ORDER BY number DESC LIMIT 1"
            ).fetchone()
        try:
            return Manifest.model_validate_json(zlib.decompress(row[0])) if row else None
        except (zlib.error, ValidationError):
            return None  # another release's form, or damage: the folder is read again

    def swap(self, manifest: Manifest) -> None:
        packed = zlib.compress(manifest.model_dump_json().encode(), level=1)
        with self._file.opened() as connection:
            connection.execute(
                "INSERT INTO generations (version, manifest) VALUES (?, ?)", (manifest.version, packed)
            )
            connection.execute(
                "DELETE FROM generations WHERE number NOT IN "
                "(SELECT number FROM generations ORDER BY number DESC LIMIT ?)",
                (GENERATIONS,),
            )

    def versions(self) -> tuple[str, ...]:
        with self._file.opened() as connection:
            rows = connection.execute("SELECT version FROM generations ORDER BY number DESC").fetchall()
        return tuple(version for (version,) in rows)
