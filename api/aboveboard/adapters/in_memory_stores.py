"""Responders and suggestions kept in the process: for tests, and for a look without a trace."""

from datetime import datetime

from aboveboard.domain.record import Record
from aboveboard.domain.responder import Responder
from aboveboard.errors import ConflictError, NotFoundError


class InMemoryResponders:
    def __init__(self) -> None:
        self._by_token: dict[str, Responder] = {}

    async def add(self, responder: Responder, token_hash: str) -> None:
        if any(other.name == responder.name and not other.revoked_at for other in self._by_token.values()):
            raise ConflictError(f"there is a responder named {responder.name!r}; revoke that one first")
        self._by_token[token_hash] = responder

    async def all(self) -> list[Responder]:
        return sorted(self._by_token.values(), key=lambda each: (each.created_at, each.id))

    async def revoke(self, name: str, at: datetime) -> Responder:
        for token, responder in self._by_token.items():
            if responder.name == name and responder.revoked_at is None:
                revoked = responder.model_copy(update={"revoked_at": at})
                self._by_token[token] = revoked
                return revoked
        raise NotFoundError(f"there is no responder named {name!r}")

    async def by_token(self, token_hash: str) -> Responder | None:
        found = self._by_token.get(token_hash)
        return found if found is not None and found.revoked_at is None else None


class InMemorySuggestions:
    def __init__(self) -> None:
        self._by_id: dict[str, Record] = {}

    async def begin(self, record: Record) -> Record:
        earlier = self._by_key(record)
        if earlier is None:
            self._by_id.setdefault(record.id, record)
        return earlier or record

    async def finish(self, record: Record) -> None:
        held = self._by_id.get(record.id)
        if held is not None and held.finished_at is not None:
            return
        keyless = record.problem is not None or (held is None and self._by_key(record) is not None)
        self._by_id[record.id] = record.model_copy(update={"idempotency_key": None}) if keyless else record

    async def get(self, id: str) -> Record | None:
        return self._by_id.get(id)

    async def forget(self, before: datetime) -> int:
        kept = {id: record for id, record in self._by_id.items() if record.created_at >= before}
        gone, self._by_id = len(self._by_id) - len(kept), kept
        return gone

    async def check(self) -> None:
        return None

    def _by_key(self, record: Record) -> Record | None:
        if record.idempotency_key is None:
            return None
        mine = (record.owner, record.idempotency_key)
        return next((r for r in self._by_id.values() if (r.owner, r.idempotency_key) == mine), None)
