"""Settings -> Services: the only place that chooses adapters."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import structlog

from aboveboard.adapters.fallback_coordination import FallbackCoordination
from aboveboard.adapters.in_memory_coordination import InMemoryCoordination
from aboveboard.adapters.journal import JournaledSuggestions
from aboveboard.adapters.redis_coordination import RedisCoordination
from aboveboard.adapters.sql_outcomes import SqlOutcomes
from aboveboard.adapters.sql_practice import SqlMarks, SqlPractice
from aboveboard.adapters.sql_responders import SqlResponders
from aboveboard.adapters.sql_suggestions import SqlSuggestions
from aboveboard.curation import Curation, Progress, open_model
from aboveboard.data_folder import make_data_folder
from aboveboard.database import open_database
from aboveboard.errors import AboveboardError, SettingsError, StoreUnavailableError
from aboveboard.knowledge.watch import watch_folder
from aboveboard.logs import place_of
from aboveboard.outcomes.retention import Retention
from aboveboard.services import Services
from aboveboard.settings import Settings
from aboveboard.suggest import suggest
from aboveboard.warming import meet_spans, warm_up

EXTENSION = Path(__file__).parents[2] / "extension" / "dist"
"""Where a checkout builds the extension."""
MEND_EVERY_S = 5.0
FORGET_EVERY_S = 6 * 3600.0
WARM_S = 10.0
"""How long a start waits until it is warm: the first person should not be the one who does."""

log = structlog.get_logger("aboveboard.wiring")


@asynccontextmanager
async def open_services(settings: Settings, progress: Progress | None = None) -> AsyncIterator[Services]:
    """Everything that serving needs, opened in order and closed in the opposite one.

    Raises:
        AboveboardError: something that can't be done without can't be opened: the data folder, the database
            (also one of a newer version), the curated folder.
    """
    async with AsyncExitStack() as stack:
        make_data_folder(settings)
        engine = await stack.enter_async_context(open_database(settings))
        suggestions = JournaledSuggestions(SqlSuggestions(engine), settings.data / "journal")
        outcomes = SqlOutcomes(engine)
        retention = Retention(suggestions, outcomes, SqlMarks(engine), settings.retention_days)
        model = open_model(settings)
        if model is not None:
            stack.push_async_callback(model.close)
        curation = await asyncio.to_thread(Curation, settings, model)
        stack.callback(curation.close)
        await asyncio.to_thread(curation.open, progress)
        coordination, is_alone = await stack.enter_async_context(_open_coordination(settings))

        def degraded() -> tuple[str, ...]:
            parts = {"coordination": is_alone(), "index": curation.index_fault is not None}
            return tuple(name for name, missing in parts.items() if missing)

        services = Services(
            settings=settings,
            current=curation.current,
            responders=SqlResponders(engine),
            suggestions=suggestions,
            outcomes=outcomes,
            practice=SqlPractice(engine),
            coordination=coordination,
            flow=suggest,
            clock=now,
            model=model.name if model else None,
            degraded=degraded,
            extension=str(EXTENSION) if EXTENSION.is_dir() else None,
        )
        (warming,) = _start(warm_up(curation))
        stack.push_async_callback(_stop, [warming])
        stack.push_async_callback(
            _stop,
            _start(
                suggestions.replay_for_ever(),
                _forget(retention),
                _keep(curation, settings, warming),
                meet_spans(curation),
            ),
        )
        await asyncio.wait((warming,), timeout=WARM_S)
        yield services


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def _open_coordination(
    settings: Settings,
) -> AsyncIterator[tuple[InMemoryCoordination | FallbackCoordination, Callable[[], bool]]]:
    if settings.redis_url is None:
        yield InMemoryCoordination(), lambda: False
        return
    try:
        shared = RedisCoordination(settings.redis_url.get_secret_value())
    except ValueError as error:
        raise SettingsError("ABOVEBOARD_REDIS_URL: write redis://host:port/number") from error
    both = FallbackCoordination(shared, InMemoryCoordination())
    with contextlib.suppress(AboveboardError):
        await both.check()
    try:
        yield both, lambda: both.degraded
    finally:
        await shared.close()


def _start(*jobs: Coroutine[Any, Any, None]) -> list[asyncio.Task[None]]:
    return [asyncio.create_task(job) for job in jobs]


async def _stop(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _keep(curation: Curation, settings: Settings, warming: asyncio.Task[None]) -> None:
    """Once warm, take in the folder's changes, and mend an index that is not sound."""
    await asyncio.wait((warming,))
    changed = asyncio.Event()
    with _watching(settings, changed):
        while True:
            if changed.is_set() or not await asyncio.to_thread(curation.is_sound):
                changed.clear()
                await _refresh(curation)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(MEND_EVERY_S):
                    await changed.wait()


async def _refresh(curation: Curation) -> None:
    """What can't be read leaves what is in force as it is."""
    try:
        await asyncio.to_thread(curation.refresh)
    except AboveboardError as error:
        curation.current.stale = True
        log.warning("knowledge not taken in", why=error.detail)
    except Exception as error:
        curation.current.stale = True
        log.error("knowledge not taken in", error=type(error).__name__, at=place_of(error))


@contextmanager
def _watching(settings: Settings, changed: asyncio.Event) -> Iterator[None]:
    """Sets `changed` after each storm of edits; it is set in the loop, the watching has a thread of its own."""
    if not settings.watch:
        yield
        return
    loop, stop = asyncio.get_running_loop(), threading.Event()

    def tell(_: frozenset[Path]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has just ended
            loop.call_soon_threadsafe(changed.set)

    watching = threading.Thread(target=watch_folder, args=(settings.knowledge, tell, stop), daemon=True)
    watching.start()
    try:
        yield
    finally:
        stop.set()


async def _forget(retention: Retention) -> None:
    """Delete what has been kept long enough."""
    while True:
        with contextlib.suppress(StoreUnavailableError):
            done = await retention.run(now())
            if done.held is not None:
                log.warning("nothing deleted: confirm with `aboveboard retention --delete`", why=done.held)
            elif done.deleted:
                log.info("suggestions deleted", count=done.deleted, older_than_days=retention.days)
        await asyncio.sleep(FORGET_EVERY_S)
