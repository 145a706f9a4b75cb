"""What became of drafts, in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Row, Select, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from aboveboard.adapters.sql import transaction
from aboveboard.adapters.sql_tables import outcomes
from aboveboard.domain.outcome import Outcome, Told


class SqlOutcomes:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add(self, outcome: Outcome) -> Outcome:
        try:
            async with transaction(self._engine) as connection:
                await connection.execute(insert(outcomes).values(**_values(outcome)))
            return outcome
        except IntegrityError:
            mine = (outcomes.c.owner == outcome.owner) & (
                outcomes.c.idempotency_key == outcome.idempotency_key
            )
            [earlier] = await self._all(select(outcomes).where(mine))
            return earlier

    async def of(self, suggestion: str) -> list[Outcome]:
        order = (outcomes.c.recorded_at, outcomes.c.id)
        return await self._all(select(outcomes).where(outcomes.c.suggestion == suggestion).order_by(*order))

    async def at_place(self, place: str, limit: int) -> list[Outcome]:
        answers = (outcomes.c.place == place) & outcomes.c.event.in_(("inserted", "sent"))
        return await self._all(_newest(select(outcomes).where(answers), limit))

    async def escalated(self, since: datetime, limit: int) -> list[Outcome]:
        handed_over = (outcomes.c.event == "escalated") & (outcomes.c.recorded_at >= since)
        return await self._all(_newest(select(outcomes).where(handed_over), limit))

    async def erase(self, suggestion: str) -> None:
        for outcome in await self.of(suggestion):
            told = outcome.told.without_words().model_dump_json()
            async with transaction(self._engine) as connection:
                await connection.execute(
                    update(outcomes).where(outcomes.c.id == outcome.id).values(told=told)
                )

    async def forget(self, before: datetime) -> int:
        async with transaction(self._engine) as connection:
            gone: CursorResult[Any] = await connection.execute(
                delete(outcomes).where(outcomes.c.recorded_at < before)
            )
        return gone.rowcount

    async def _all(self, query: Select[Any]) -> list[Outcome]:
        async with transaction(self._engine) as connection:
            return [_outcome(row) for row in await connection.execute(query)]


def _newest(query: Select[Any], limit: int) -> Select[Any]:
    return query.order_by(outcomes.c.recorded_at.desc(), outcomes.c.id.desc()).limit(limit)


def _values(outcome: Outcome) -> dict[str, Any]:
    plain = outcome.model_dump(exclude={"told"})
    return plain | {"told": outcome.told.model_dump_json()}


def _outcome(row: Row[Any]) -> Outcome:
    held = dict(row._mapping)
    return Outcome(**held | {"told": Told.model_validate_json(held["told"])})
