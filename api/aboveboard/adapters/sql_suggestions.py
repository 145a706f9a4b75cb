"""Suggestions in the database: what was asked, what was answered, from which versions."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Row, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from aboveboard.adapters.sql import check, transaction
from aboveboard.adapters.sql_tables import suggestions
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.record import Record, Trace
from aboveboard.domain.suggestion import Suggestion

PLAIN = (
    "id",
    "owner",
    "responder",
    "relation",
    "request_hash",
    "idempotency_key",
    "created_at",
    "knowledge_version",
    "prompt_hash",
    "finished_at",
)


class SqlSuggestions:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def begin(self, record: Record) -> Record:
        try:
            async with transaction(self._engine) as connection:
                await connection.execute(insert(suggestions).values(**values_of(record)))
            return record
        except IntegrityError:
            earlier = await self._by_key(record.owner, record.idempotency_key)
            return record if earlier is None else earlier

    async def finish(self, record: Record) -> None:
        async with transaction(self._engine) as connection:
            if await self._end(connection, record):
                return
        try:
            async with transaction(self._engine) as connection:
                await connection.execute(insert(suggestions).values(**values_of(record)))
        except IntegrityError:
            # It has ended already, or its key has gone to another run: the end is kept without the key.
            async with transaction(self._engine) as connection:
                if not await self._exists(connection, record.id):
                    keyless = record.model_copy(update={"idempotency_key": None})
                    await connection.execute(insert(suggestions).values(**values_of(keyless)))

    async def get(self, id: str) -> Record | None:
        row = await self._row(id)
        return None if row is None or row.erased_at is not None else _record(row)

    async def trace(self, id: str) -> Trace | None:
        row = await self._row(id)
        return None if row is None else _trace(row)

    async def erase(self, id: str, at: datetime) -> None:
        kept = suggestions.c.id == id, suggestions.c.erased_at.is_(None)
        words = dict.fromkeys(("suggestion", "drafts", "passages", "problem", "idempotency_key"))
        async with transaction(self._engine) as connection:
            await connection.execute(
                update(suggestions).where(*kept).values(request="", erased_at=at, **words)
            )

    async def traces(self, owner: str, limit: int, before: str | None = None) -> list[Trace]:
        query = select(suggestions).where(suggestions.c.owner == owner)
        if before is not None:
            query = query.where(suggestions.c.id < before)
        async with transaction(self._engine) as connection:
            rows = await connection.execute(query.order_by(suggestions.c.id.desc()).limit(limit))
            return [_trace(row) for row in rows]

    async def unanswered(self, since: datetime, limit: int) -> list[Record]:
        query = select(suggestions).where(
            suggestions.c.rule == "no-answer",
            suggestions.c.created_at >= since,
            suggestions.c.erased_at.is_(None),
        )
        async with transaction(self._engine) as connection:
            rows = await connection.execute(query.order_by(suggestions.c.created_at.desc()).limit(limit))
            return [_record(row) for row in rows]

    async def aged(self, before: datetime) -> tuple[int, int]:
        count = select(func.count()).select_from(suggestions)
        async with transaction(self._engine) as connection:
            old = await connection.scalar(count.where(suggestions.c.created_at < before))
            every = await connection.scalar(count)
        return int(old or 0), int(every or 0)

    async def forget(self, before: datetime) -> int:
        async with transaction(self._engine) as connection:
            gone: CursorResult[Any] = await connection.execute(
                delete(suggestions).where(suggestions.c.created_at < before)
            )
        return gone.rowcount

    async def check(self) -> None:
        await check(self._engine)

    async def _row(self, id: str) -> Row[Any] | None:
        async with transaction(self._engine) as connection:
            return (await connection.execute(select(suggestions).where(suggestions.c.id == id))).first()

    async def _by_key(self, owner: str, key: str | None) -> Record | None:
        query = select(suggestions).where(suggestions.c.owner == owner, suggestions.c.idempotency_key == key)
        async with transaction(self._engine) as connection:
            row = (await connection.execute(query)).first()
        return None if row is None else _record(row)

    async def _end(self, connection: AsyncConnection, record: Record) -> bool:
        """Whether there was a record that had not ended."""
        ended: CursorResult[Any] = await connection.execute(
            update(suggestions)
            .where(suggestions.c.id == record.id, suggestions.c.finished_at.is_(None))
            .values(**values_of(record))
        )
        return ended.rowcount > 0

    async def _exists(self, connection: AsyncConnection, id: str) -> bool:
        query = select(suggestions.c.id).where(suggestions.c.id == id)
        return (await connection.execute(query)).first() is not None


def values_of(record: Record) -> dict[str, Any]:
    """A row. A run that ended in a problem gives its key back: the next try is a new run."""
    row: dict[str, Any] = {name: getattr(record, name) for name in PLAIN}
    row["request"] = record.request.model_dump_json()
    if record.problem is not None:
        row |= {"problem": json.dumps(record.problem), "idempotency_key": None}
    if (made := record.suggestion) is not None:
        whole = made.model_dump(mode="json")
        row |= {"action": made.verdict.action, "rule": made.verdict.rule, "drafter": made.drafter}
        row |= {"passages": json.dumps(whole.pop("passages")), "drafts": json.dumps(whole.pop("drafts"))}
        row["suggestion"] = json.dumps(whole)
    return row


def _record(row: Row) -> Record:
    held = row._mapping
    return Record(
        **{name: held[name] for name in PLAIN},
        request=SuggestionRequest.model_validate_json(held["request"]),
        problem=None if held["problem"] is None else json.loads(held["problem"]),
        suggestion=None if held["suggestion"] is None else _suggestion(held),
    )


def _trace(row: Row[Any]) -> Trace:
    held = row._mapping
    plain = {name: held[name] for name in PLAIN if name != "idempotency_key"}
    more = {name: held[name] for name in ("erased_at", "action", "rule", "drafter")}
    if held["erased_at"] is not None:
        return Trace(**plain, **more)
    made = None if held["suggestion"] is None else _suggestion(held)
    request = SuggestionRequest.model_validate_json(held["request"])
    return Trace(**plain, **more, request=request, suggestion=made)


def _suggestion(held: Any) -> Suggestion:
    parts = {"passages": json.loads(held["passages"]), "drafts": json.loads(held["drafts"])}
    return Suggestion.model_validate(json.loads(held["suggestion"]) | parts)
