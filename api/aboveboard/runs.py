"""Runs of the flow: each started once, going on without whoever asked, its events kept for a while."""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncGenerator, AsyncIterator
from datetime import datetime

import structlog

from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.record import Record
from aboveboard.domain.responder import Responder
from aboveboard.domain.suggestion import DoneEvent, Event, Suggestion, VerdictEvent
from aboveboard.draft.disclose import relation_of
from aboveboard.errors import (
    AboveboardError,
    ConflictError,
    PracticeNeededError,
    StoreUnavailableError,
    UnavailableError,
)
from aboveboard.ids import new_id
from aboveboard.logs import place_of
from aboveboard.outcomes.practice import missing_for, required_by
from aboveboard.problems import pointer_of, problem_of
from aboveboard.sent import Sent, replayed, sent, sent_of, sent_problem
from aboveboard.services import Generation, Services

PING_S = 10.0
"""Silence after which a stream says that it is alive."""
GRACE_S = 5.0
"""How long after a run's own deadline a reader waits for an end that another replica was to write."""

log = structlog.get_logger("aboveboard.runs")


class Runs:
    """Starts runs and lets anybody follow them. For one event loop."""

    def __init__(self, services: Services, ping_s: float = PING_S) -> None:
        self._services = services
        self._ping_s = ping_s
        self._running: dict[str, tuple[Record, asyncio.Task[None]]] = {}
        self._draining = False

    async def start(self, request: SuggestionRequest, caller: Responder, key: str | None) -> str:
        """Start a run, or find the one that the caller's key has started; the suggestion's id.

        Raises:
            ConflictError: the key was used with another request.
            UnavailableError: too many runs, the service is stopping, or there is no knowledge.
        """
        generation = self._services.current.need()
        self._need_room()
        record = self._record(request, caller, key, generation)
        await self._open(record.id)
        if key is None:
            self._launch(record, generation, begun=False)
            return record.id
        return await self._start_once(record, generation, f"{caller.id}:{key}")

    async def follow(self, id: str, after: int = 0) -> AsyncGenerator[Sent | None]:
        """The events with numbers above `after`, to the last one; None where the stream has been silent.

        The first silence may come late: whoever sends it on should have sent something by then.
        """
        loop, settings = asyncio.get_running_loop(), self._services.settings
        give_up_at = loop.time() + settings.suggestion_timeout_s + GRACE_S
        while await self.is_alive(id):
            entries = await self._services.coordination.read(id, after, self._ping_s)
            for entry in entries:
                yield sent_of(entry)
                if entry.last:
                    return
                after = entry.number
            if not entries:
                yield None
            if loop.time() > give_up_at:
                break
        for event in await self._replayed(id, after):
            yield event

    async def record(self, id: str) -> Record | None:
        """The record of a run, finished or not.

        Raises:
            StoreUnavailableError: the database did not answer.
        """
        running = self._running.get(id)
        return running[0] if running else await self._services.suggestions.get(id)

    async def is_alive(self, id: str) -> bool:
        """Whether its events may still come or be read again, here or in another replica."""
        return id in self._running or await self._services.coordination.has(id)

    async def erase(self, id: str, at: datetime) -> None:
        """Delete what was asked and answered, also where it is kept for a while only."""
        record = await self._services.suggestions.get(id)
        await self._services.suggestions.erase(id, at)
        await self._services.coordination.forget(id)
        if record is not None and record.idempotency_key is not None:
            await self._services.coordination.release(f"{record.owner}:{record.idempotency_key}")

    async def drain(self, seconds: float) -> None:
        """Start nothing more, give what runs its time, then end it with a problem."""
        self.refuse()
        tasks = [task for _, task in self._running.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def refuse(self) -> None:
        """Start nothing more."""
        self._draining = True

    @property
    def draining(self) -> bool:
        return self._draining

    def _need_room(self) -> None:
        if self._draining:
            raise UnavailableError("the service is stopping; ask again in a moment", retry_after=5)
        if len(self._running) >= self._services.settings.running_at_once:
            raise UnavailableError("too many suggestions are in the making; ask again", retry_after=1)

    def _record(
        self, request: SuggestionRequest, caller: Responder, key: str | None, generation: Generation
    ) -> Record:
        now = self._services.clock()
        return Record(
            id=new_id("sug", now),
            owner=caller.id,
            responder=caller.name,
            relation=relation_of(request, generation.knowledge.organization, caller.relation),
            request=request,
            request_hash=hashlib.sha256(request.model_dump_json().encode()).hexdigest(),
            idempotency_key=key,
            created_at=now,
            knowledge_version=generation.knowledge.version,
            prompt_hash=generation.prompt_hash,
        )

    async def _open(self, id: str) -> None:
        """The log is there before anybody can look for the run."""
        await self._append(id, Sent(0, "opened", "{}"))

    async def _start_once(self, record: Record, generation: Generation, key: str) -> str:
        """The claim decides among those who ask at once; the database among those who ask later."""
        coordination, seconds = self._services.coordination, self._services.settings.keep_events_s
        claim = await coordination.claim(key, record.request_hash, record.id, seconds)
        if not claim.mine:
            _need_same(claim.fingerprint, record.request_hash)
            return claim.value
        try:
            kept, begun = await self._begin(record)
            _need_same(kept.request_hash, record.request_hash)
        except BaseException:
            await coordination.release(key)
            raise
        if kept.id != record.id:
            await coordination.release(key)
            await coordination.claim(key, kept.request_hash, kept.id, seconds)
            if kept.finished_at is not None or await self.is_alive(kept.id):
                return kept.id
            await self._open(kept.id)  # its run died with the process that ran it
        self._launch(kept, generation, begun=begun, key=key)
        return kept.id

    async def _begin(self, record: Record) -> tuple[Record, bool]:
        try:
            return await self._services.suggestions.begin(record), True
        except StoreUnavailableError:
            return record, False  # the claim holds meanwhile; the end is kept in any case

    def _launch(self, record: Record, generation: Generation, *, begun: bool, key: str | None = None) -> None:
        task = asyncio.create_task(self._run(record, generation, begun, key), name=record.id)
        self._running[record.id] = (record, task)
        task.add_done_callback(lambda _: self._running.pop(record.id, None))

    async def _run(self, record: Record, generation: Generation, begun: bool, key: str | None) -> None:
        beginning = None if begun else asyncio.create_task(self._begin(record))
        number = 0
        try:
            async with asyncio.timeout(self._services.settings.suggestion_timeout_s):
                async for event in self._events(record, generation):
                    if isinstance(event, DoneEvent):
                        if beginning is not None:
                            await beginning
                        await self._finish(record, event.suggestion)
                    number += 1
                    await self._append(record.id, sent(number, event))
        except (Exception, asyncio.CancelledError) as error:
            if beginning is not None:
                await beginning
            await self._fail(record, error, number + 1)
            if key is not None:
                await self._services.coordination.release(key)

    async def _events(self, record: Record, generation: Generation) -> AsyncIterator[Event]:
        flow = self._services.flow(
            record.request,
            generation.tools,
            relation=record.relation,
            now=record.created_at,
            suggestion_id=record.id,
        )
        async for event in flow:
            yield event
            if isinstance(event, VerdictEvent):
                await self._need_practice(record.owner, event)
            if isinstance(event, DoneEvent):
                return
        raise RuntimeError("the flow ended without its last event")

    async def _need_practice(self, owner: str, event: VerdictEvent) -> None:
        """A topic that asks for practice is not answered before; leaving and escalating need none."""
        required = required_by(self._services.settings.practice)
        if not required or event.verdict.action not in ("reply", "reply_privately"):
            return
        practised = await self._services.practice.of(owner)
        missing = missing_for(event.reading.topics, required, practised)
        if missing:
            raise PracticeNeededError(
                f"practise {', '.join(missing)} before you answer this topic",
                errors=[(pointer_of(("rules", rule)), "practise it first") for rule in missing],
            )

    async def _append(self, id: str, event: Sent) -> None:
        await self._services.coordination.append(id, event.entry(), self._services.settings.keep_events_s)

    async def _fail(self, record: Record, error: BaseException, number: int) -> None:
        log.warning("suggestion failed", suggestion=record.id, error=type(error).__name__, at=place_of(error))
        problem = problem_of(_told(error), f"/v1/suggestions/{record.id}")
        end = {"problem": problem, "finished_at": self._services.clock()}
        with contextlib.suppress(StoreUnavailableError):  # it is told either way
            await self._services.suggestions.finish(record.model_copy(update=end))
        await self._append(record.id, sent_problem(number, problem))

    async def _finish(self, record: Record, suggestion: Suggestion) -> None:
        end = {"suggestion": suggestion, "finished_at": self._services.clock()}
        await self._services.suggestions.finish(record.model_copy(update=end))
        _log_stages(suggestion)

    async def _replayed(self, id: str, after: int) -> list[Sent]:
        """What is left of a stream whose events are gone; its end always is."""
        record = await self._services.suggestions.get(id)
        if record is not None and record.suggestion is not None:
            events = replayed(record.suggestion)
            return [event for event in events if event.number > after or event.last]
        problem = record.problem if record is not None else None
        if problem is None:
            gone = UnavailableError("the suggestion was interrupted; ask again", retry_after=1)
            problem = problem_of(gone, f"/v1/suggestions/{id}")
        return [sent_problem(after + 1, problem)]


def _need_same(fingerprint: str, other: str) -> None:
    if fingerprint != other:
        raise ConflictError("this Idempotency-Key was used with another request; use a new key")


def _told(error: BaseException) -> AboveboardError:
    if isinstance(error, AboveboardError):
        return error
    if isinstance(error, TimeoutError):
        return UnavailableError("the suggestion took too long and was given up; ask again", retry_after=1)
    if isinstance(error, asyncio.CancelledError):
        return UnavailableError(
            "the service stopped before the suggestion was done; ask again", retry_after=5
        )
    return AboveboardError("the suggestion failed; the service's log says where")


def _log_stages(suggestion: Suggestion) -> None:
    for stage, took_ms in suggestion.timings_ms.model_dump().items():
        if stage != "total":
            log.info("stage", suggestion=suggestion.id, stage=stage, took_ms=round(took_ms, 2))
    log.info(
        "suggestion",
        suggestion=suggestion.id,
        action=suggestion.verdict.action,
        rule=suggestion.verdict.rule,
        drafter=suggestion.drafter,
        knowledge=suggestion.knowledge_version,
        took_ms=round(suggestion.timings_ms.total, 2),
    )
