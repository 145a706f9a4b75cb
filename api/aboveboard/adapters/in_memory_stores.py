"""Responders, suggestions and their outcomes kept in the process: for tests, and for a look without a trace."""

from collections.abc import Callable, Collection
from datetime import datetime

from aboveboard.domain.outcome import Outcome
from aboveboard.domain.record import Record, Trace, trace_of
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
        self._erased: dict[str, Trace] = {}

    async def begin(self, record: Record) -> Record:
        earlier = self._by_key(record)
        if earlier is None:
            self._by_id.setdefault(record.id, record)
        return earlier or record

    async def finish(self, record: Record) -> None:
        held = self._by_id.get(record.id)
        if record.id in self._erased or (held is not None and held.finished_at is not None):
            return
        keyless = record.problem is not None or (held is None and self._by_key(record) is not None)
        self._by_id[record.id] = record.model_copy(update={"idempotency_key": None}) if keyless else record

    async def get(self, id: str) -> Record | None:
        return self._by_id.get(id)

    async def trace(self, id: str) -> Trace | None:
        record = self._by_id.get(id)
        return trace_of(record) if record is not None else self._erased.get(id)

    async def erase(self, id: str, at: datetime) -> None:
        record = self._by_id.pop(id, None)
        if record is not None:
            gone = {"request": None, "suggestion": None, "erased_at": at}
            self._erased[id] = trace_of(record).model_copy(update=gone)

    async def traces(self, owner: str, limit: int, before: str | None = None) -> list[Trace]:
        every = [*map(trace_of, self._by_id.values()), *self._erased.values()]
        own = [each for each in every if each.owner == owner and (before is None or each.id < before)]
        return sorted(own, key=lambda each: each.id, reverse=True)[:limit]

    async def unanswered(self, since: datetime, limit: int) -> list[Record]:
        found = [
            record
            for record in self._by_id.values()
            if record.created_at >= since
            and record.suggestion is not None
            and record.suggestion.verdict.rule == "no-answer"
        ]
        return sorted(found, key=lambda record: record.created_at, reverse=True)[:limit]

    async def aged(self, before: datetime) -> tuple[int, int]:
        times = [record.created_at for record in self._by_id.values()]
        times += [trace.created_at for trace in self._erased.values()]
        return sum(time < before for time in times), len(times)

    async def forget(self, before: datetime) -> int:
        gone, _ = await self.aged(before)
        self._by_id = {id: each for id, each in self._by_id.items() if each.created_at >= before}
        self._erased = {id: each for id, each in self._erased.items() if each.created_at >= before}
        return gone

    async def check(self) -> None:
        return None

    def _by_key(self, record: Record) -> Record | None:
        if record.idempotency_key is None:
            return None
        mine = (record.owner, record.idempotency_key)
        return next((r for r in self._by_id.values() if (r.owner, r.idempotency_key) == mine), None)


class InMemoryOutcomes:
    def __init__(self) -> None:
        self._kept: list[Outcome] = []

    async def add(self, outcome: Outcome) -> Outcome:
        mine = (outcome.owner, outcome.idempotency_key)
        earlier = (each for each in self._kept if (each.owner, each.idempotency_key) == mine)
        if outcome.idempotency_key is not None and (found := next(earlier, None)) is not None:
            return found
        self._kept.append(outcome)
        return outcome

    async def of(self, suggestion: str) -> list[Outcome]:
        found = [each for each in self._kept if each.suggestion == suggestion]
        return sorted(found, key=lambda each: each.recorded_at)

    async def at_place(self, place: str, limit: int) -> list[Outcome]:
        return self._newest(limit, lambda each: each.place == place and each.event in ("inserted", "sent"))

    async def escalated(self, since: datetime, limit: int) -> list[Outcome]:
        return self._newest(limit, lambda each: each.event == "escalated" and each.recorded_at >= since)

    async def erase(self, suggestion: str) -> None:
        self._kept = [
            each.model_copy(update={"told": each.told.without_words()})
            if each.suggestion == suggestion
            else each
            for each in self._kept
        ]

    async def forget(self, before: datetime) -> int:
        kept = [each for each in self._kept if each.recorded_at >= before]
        gone, self._kept = len(self._kept) - len(kept), kept
        return gone

    def _newest(self, limit: int, wanted: Callable[[Outcome], bool]) -> list[Outcome]:
        found = [each for each in reversed(self._kept) if wanted(each)]
        return sorted(found, key=lambda each: each.recorded_at, reverse=True)[:limit]


class InMemoryPractice:
    def __init__(self) -> None:
        self._practised: dict[str, dict[str, datetime]] = {}

    async def add(self, owner: str, rules: Collection[str], at: datetime) -> None:
        own = self._practised.setdefault(owner, {})
        for rule in rules:
            own.setdefault(rule, at)

    async def of(self, owner: str) -> dict[str, datetime]:
        return dict(sorted(self._practised.get(owner, {}).items()))


class InMemoryMarks:
    def __init__(self) -> None:
        self._marks: dict[str, datetime] = {}

    async def get(self, name: str) -> datetime | None:
        return self._marks.get(name)

    async def put(self, name: str, at: datetime) -> None:
        self._marks[name] = at
