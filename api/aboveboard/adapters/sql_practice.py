"""Rules that were practised, and moments that outlive a restart, in the database."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from aboveboard.adapters.sql import transaction
from aboveboard.adapters.sql_tables import marks, practised


class SqlPractice:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add(self, owner: str, rules: Collection[str], at: datetime) -> None:
        known = await self.of(owner)
        for rule in sorted(set(rules) - known.keys()):
            try:
                async with transaction(self._engine) as connection:
                    row = {"owner": owner, "rule": rule, "practised_at": at}
                    await connection.execute(insert(practised).values(**row))
            except IntegrityError:
                continue  # another tab was first: its time stands

    async def of(self, owner: str) -> dict[str, datetime]:
        query = select(practised).where(practised.c.owner == owner).order_by(practised.c.rule)
        async with transaction(self._engine) as connection:
            return {row.rule: row.practised_at for row in await connection.execute(query)}


class SqlMarks:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def get(self, name: str) -> datetime | None:
        async with transaction(self._engine) as connection:
            found = await connection.execute(select(marks.c.at).where(marks.c.name == name))
            at: datetime | None = found.scalar()
        return at

    async def put(self, name: str, at: datetime) -> None:
        async with transaction(self._engine) as connection:
            await connection.execute(delete(marks).where(marks.c.name == name))
            await connection.execute(insert(marks).values(name=name, at=at))
