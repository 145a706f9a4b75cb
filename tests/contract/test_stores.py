"""One suite for every store of responders and suggestions: in memory, SQLite, PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import text
from tests.builders import NOW, a_post, a_request
from tests.fixtures.flows import a_suggestion
from tests.fixtures.servers import Server
from tests.fixtures.service import a_responder, settings_for

from aboveboard.adapters.in_memory_stores import InMemoryResponders, InMemorySuggestions
from aboveboard.adapters.sql import open_engine
from aboveboard.adapters.sql_migrate import migrate
from aboveboard.adapters.sql_responders import SqlResponders
from aboveboard.adapters.sql_suggestions import SqlSuggestions
from aboveboard.domain.record import Record
from aboveboard.errors import ConflictError, NotFoundError
from aboveboard.ports import ResponderStore, SuggestionStore


class Stores(NamedTuple):
    responders: ResponderStore
    suggestions: SuggestionStore


@pytest.fixture(params=["in memory", "sqlite", "postgres"])
async def stores(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stores]:
    if request.param == "in memory":
        yield Stores(InMemoryResponders(), InMemorySuggestions())
        return
    given = {}
    if request.param == "postgres":
        server: Server = request.getfixturevalue("postgres")
        given["database_url"] = server.url
    async with _in_database(settings_for(tmp_path, **given).sqlalchemy_url) as stores:
        yield stores


@asynccontextmanager
async def _in_database(url: str) -> AsyncIterator[Stores]:
    migrate(url)
    engine = open_engine(url)
    try:
        async with engine.begin() as connection:
            for table in ("responders", "suggestions"):
                await connection.execute(text(f"DELETE FROM {table}"))
        yield Stores(SqlResponders(engine), SqlSuggestions(engine))
    finally:
        await engine.dispose()


def a_record(id: str = "sug_1", **fields: Any) -> Record:
    defaults: dict[str, Any] = {
        "owner": "rsp_Dana",
        "responder": "Dana",
        "relation": "employee",
        "request": a_request(),
        "request_hash": "h1",
        "created_at": NOW,
        "knowledge_version": "1",
        "prompt_hash": "p1",
    }
    return Record(id=id, **{**defaults, **fields})


def finished(record: Record, **end: Any) -> Record:
    end = end or {"suggestion": a_suggestion(record.id)}
    return record.model_copy(update={**end, "finished_at": NOW})


class TestResponders:
    async def test_a_token_leads_to_its_responder(self, stores: Stores) -> None:
        dana, ben = a_responder("Dana", role="curator"), a_responder("Ben", relation="agency")
        await stores.responders.add(dana, "hash of Dana's")
        await stores.responders.add(ben, "hash of Ben's")

        assert await stores.responders.by_token("hash of Ben's") == ben
        assert await stores.responders.by_token("hash of Dana's") == dana
        assert await stores.responders.by_token("another") is None

    async def test_a_name_is_given_once(self, stores: Stores) -> None:
        await stores.responders.add(a_responder("Dana"), "h1")

        with pytest.raises(ConflictError, match="Dana"):
            await stores.responders.add(a_responder("Dana", id="rsp_2"), "h2")

    async def test_a_revoked_token_is_refused_from_then_on_and_the_name_is_free(self, stores: Stores) -> None:
        await stores.responders.add(a_responder("Dana"), "h1")

        revoked = await stores.responders.revoke("Dana", NOW + timedelta(hours=1))
        await stores.responders.add(a_responder("Dana", id="rsp_2"), "h2")

        assert revoked.revoked_at == NOW + timedelta(hours=1)
        assert await stores.responders.by_token("h1") is None
        assert await stores.responders.by_token("h2") is not None

    async def test_revoking_nobody_is_told(self, stores: Stores) -> None:
        with pytest.raises(NotFoundError, match="Nobody"):
            await stores.responders.revoke("Nobody", NOW)

    async def test_all_are_listed_oldest_first_the_revoked_included(self, stores: Stores) -> None:
        await stores.responders.add(a_responder("Ben", created_at=NOW + timedelta(days=1)), "h2")
        await stores.responders.add(a_responder("Dana"), "h1")
        await stores.responders.revoke("Dana", NOW)

        assert [each.name for each in await stores.responders.all()] == ["Dana", "Ben"]


class TestSuggestions:
    async def test_a_record_comes_back_as_it_was_kept(self, stores: Stores) -> None:
        post = a_post("NUL \x00, emoji 🫖, right to left שלום, and a line\nbreak")
        record = finished(a_record(request=a_request(post=post)))
        await stores.suggestions.begin(a_record(request=record.request))

        await stores.suggestions.finish(record)

        assert await stores.suggestions.get("sug_1") == record

    async def test_a_record_that_never_began_is_kept_when_it_ends(self, stores: Stores) -> None:
        record = finished(a_record())

        await stores.suggestions.finish(record)

        assert await stores.suggestions.get("sug_1") == record

    async def test_an_unknown_record_is_none(self, stores: Stores) -> None:
        assert await stores.suggestions.get("sug_1") is None

    async def test_the_same_key_of_the_same_owner_finds_the_first_record(self, stores: Stores) -> None:
        first = a_record("sug_1", idempotency_key="k")
        await stores.suggestions.begin(first)

        again = await stores.suggestions.begin(a_record("sug_2", idempotency_key="k"))
        anothers = await stores.suggestions.begin(a_record("sug_3", idempotency_key="k", owner="rsp_Ben"))

        assert again == first
        assert anothers.id == "sug_3"
        assert await stores.suggestions.get("sug_2") is None

    async def test_of_beginnings_at_once_exactly_one_is_kept(self, stores: Stores) -> None:
        kept = await asyncio.gather(
            *(stores.suggestions.begin(a_record(f"sug_{n}", idempotency_key="k")) for n in range(6))
        )

        assert len({record.id for record in kept}) == 1

    async def test_records_without_a_key_do_not_meet(self, stores: Stores) -> None:
        await stores.suggestions.begin(a_record("sug_1"))

        assert (await stores.suggestions.begin(a_record("sug_2"))).id == "sug_2"

    async def test_there_is_one_end(self, stores: Stores) -> None:
        first = finished(a_record())
        await stores.suggestions.finish(first)

        await stores.suggestions.finish(finished(a_record(), problem={"status": 503}))

        assert await stores.suggestions.get("sug_1") == first

    async def test_a_run_that_failed_gives_its_key_back(self, stores: Stores) -> None:
        record = a_record("sug_1", idempotency_key="k")
        await stores.suggestions.begin(record)
        await stores.suggestions.finish(finished(record, problem={"status": 503, "title": "T"}))

        again = await stores.suggestions.begin(a_record("sug_2", idempotency_key="k"))

        assert again.id == "sug_2"
        failed = await stores.suggestions.get("sug_1")
        assert failed is not None
        assert failed.problem == {"status": 503, "title": "T"}

    async def test_an_end_whose_key_has_gone_to_another_run_is_kept_without_it(self, stores: Stores) -> None:
        await stores.suggestions.begin(a_record("sug_1", idempotency_key="k"))

        await stores.suggestions.finish(finished(a_record("sug_2", idempotency_key="k")))

        kept = await stores.suggestions.get("sug_2")
        assert kept is not None
        assert kept.idempotency_key is None

    async def test_what_is_old_is_forgotten_and_counted(self, stores: Stores) -> None:
        await stores.suggestions.begin(a_record("sug_1", created_at=NOW - timedelta(days=2)))
        await stores.suggestions.begin(a_record("sug_2"))

        gone = await stores.suggestions.forget(NOW - timedelta(days=1))

        assert gone == 1
        assert await stores.suggestions.get("sug_1") is None
        assert await stores.suggestions.get("sug_2") is not None

    async def test_a_store_that_answers_passes_its_check(self, stores: Stores) -> None:
        assert await stores.suggestions.check() is None
