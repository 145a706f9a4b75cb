"""What the database could not take is kept beside it, durably, until it can."""

import asyncio
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import structlog
from pydantic import ValidationError

from aboveboard.domain.record import Record, Trace, trace_of
from aboveboard.errors import StorageFullError, StoreUnavailableError
from aboveboard.ports import SuggestionStore

REPLAY_EVERY_S = 5.0

log = structlog.get_logger("aboveboard.journal")


class JournaledSuggestions:
    """A SuggestionStore whose `finish` holds when the database is locked or down.

    One file a record, written whole or not at all, replayed by `replay`. On a full disk neither place
    can take it, and the caller is told.
    """

    def __init__(self, store: SuggestionStore, folder: Path) -> None:
        self._store = store
        self._folder = folder

    @property
    def waiting(self) -> bool:
        """Whether records wait for the database."""
        return next(self._files(), None) is not None

    async def begin(self, record: Record) -> Record:
        return await self._store.begin(record)

    async def finish(self, record: Record) -> None:
        try:
            await self._store.finish(record)
        except StorageFullError:
            raise
        except StoreUnavailableError:
            await asyncio.to_thread(self._write, record)
            log.warning("suggestion journaled", suggestion=record.id)

    async def get(self, id: str) -> Record | None:
        return await self._waiting(id) or await self._store.get(id)

    async def trace(self, id: str) -> Trace | None:
        waiting = await self._waiting(id)
        return trace_of(waiting) if waiting is not None else await self._store.trace(id)

    async def erase(self, id: str, at: datetime) -> None:
        """What waits goes to the database first, so that its trace is kept; then its words are deleted in both."""
        if (waiting := await self._waiting(id)) is not None:
            await self._store.finish(waiting)
            (self._folder / f"{id}.json").unlink(missing_ok=True)
        await self._store.erase(id, at)

    async def traces(self, owner: str, limit: int, before: str | None = None) -> list[Trace]:
        return await self._store.traces(owner, limit, before)

    async def unanswered(self, since: datetime, limit: int) -> list[Record]:
        return await self._store.unanswered(since, limit)

    async def aged(self, before: datetime) -> tuple[int, int]:
        return await self._store.aged(before)

    async def forget(self, before: datetime) -> int:
        return await self._store.forget(before)

    async def check(self) -> None:
        await self._store.check()

    async def replay(self) -> None:
        """Bring what waits to the database, oldest first; what it can't take yet goes on waiting."""
        for file in sorted(self._files()):
            record = await asyncio.to_thread(self._read, file)
            if record is None:
                file.replace(file.with_suffix(".damaged"))
                continue
            try:
                await self._store.finish(record)
            except StoreUnavailableError:
                return
            file.unlink(missing_ok=True)

    async def replay_for_ever(self, every_s: float = REPLAY_EVERY_S) -> None:
        while True:
            await self.replay()
            await asyncio.sleep(every_s)

    async def _waiting(self, id: str) -> Record | None:
        if not id.isidentifier():
            return None
        return await asyncio.to_thread(self._read, self._folder / f"{id}.json")

    def _files(self) -> Iterator[Path]:
        return self._folder.glob("*.json")

    def _write(self, record: Record) -> None:
        place = self._folder / f"{record.id}.json"
        partial = place.with_suffix(".partial")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with partial.open("w", encoding="utf-8") as file:
                file.write(record.model_dump_json())
                file.flush()
                os.fsync(file.fileno())
            partial.replace(place)
        except OSError as error:
            detail = "neither the database nor the journal beside it can take the suggestion"
            raise StorageFullError(f"{detail}: {error.strerror}; free some space and ask again") from error

    def _read(self, place: Path) -> Record | None:
        try:
            return Record.model_validate_json(place.read_bytes())
        except (OSError, ValidationError):
            return None
