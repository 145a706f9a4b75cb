"""Responders in the database."""

from datetime import datetime

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from aboveboard.adapters.sql import transaction
from aboveboard.adapters.sql_tables import responders
from aboveboard.domain.responder import Responder
from aboveboard.errors import ConflictError, NotFoundError


class SqlResponders:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def add(self, responder: Responder, token_hash: str) -> None:
        try:
            async with transaction(self._engine) as connection:
                await connection.execute(
                    insert(responders).values(token_hash=token_hash, **responder.model_dump())
                )
        except IntegrityError as error:
            raise ConflictError(
                f"there is a responder named {responder.name!r}; revoke that one first"
            ) from error

    async def all(self) -> list[Responder]:
        async with transaction(self._engine) as connection:
            rows = await connection.execute(
                select(responders).order_by(responders.c.created_at, responders.c.id)
            )
            return [_responder(row) for row in rows]

    async def revoke(self, name: str, at: datetime) -> Responder:
        living = (responders.c.name == name) & responders.c.revoked_at.is_(None)
        async with transaction(self._engine) as connection:
            rows = await connection.execute(
                update(responders).where(living).values(revoked_at=at).returning(*responders.c)
            )
            row = rows.first()
        if row is None:
            raise NotFoundError(f"there is no responder named {name!r}")
        return _responder(row)

    async def by_token(self, token_hash: str) -> Responder | None:
        query = select(responders).where(
            responders.c.token_hash == token_hash, responders.c.revoked_at.is_(None)
        )
        async with transaction(self._engine) as connection:
            row = (await connection.execute(query)).first()
        return None if row is None else _responder(row)


def _responder(row: Row) -> Responder:
    return Responder(**{name: value for name, value in row._mapping.items() if name != "token_hash"})
