"""One suite for every store of responders, suggestions and what became of them: in memory, SQLite, PostgreSQL."""

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

from aboveboard.adapters.in_memory_stores import (
    InMemoryMarks,
    InMemoryOutcomes,
    InMemoryPractice,
    InMemoryResponders,
    InMemorySuggestions,
)
from aboveboard.adapters.sql import open_engine
from aboveboard.adapters.sql_migrate import migrate
from aboveboard.adapters.sql_outcomes import SqlOutcomes
from aboveboard.adapters.sql_practice import SqlMarks, SqlPractice
from aboveboard.adapters.sql_responders import SqlResponders
from aboveboard.adapters.sql_suggestions import SqlSuggestions
from aboveboard.domain.outcome import Changed, Changes, Outcome, Told
from aboveboard.domain.record import Record, trace_of
from aboveboard.domain.verdict import Verdict
from aboveboard.errors import ConflictError, NotFoundError
from aboveboard.ports import Marks, OutcomeStore, PracticeStore, ResponderStore, SuggestionStore


class Stores(NamedTuple):
    responders: ResponderStore
    suggestions: SuggestionStore
    outcomes: OutcomeStore
    practice: PracticeStore
    marks: Marks


@pytest.fixture(params=["in memory", "sqlite", "postgres"])
async def stores(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stores]:
    if request.param == "in memory":
        yield Stores(
            InMemoryResponders(),
            InMemorySuggestions(),
            InMemoryOutcomes(),
            InMemoryPractice(),
            InMemoryMarks(),
        )
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
            for table in ("responders", "suggestions", "outcomes", "practised", "marks"):
                await connection.execute(text(f"DELETE FROM {table}"))
        yield Stores(
            SqlResponders(engine),
            SqlSuggestions(engine),
            SqlOutcomes(engine),
            SqlPractice(engine),
            SqlMarks(engine),
        )
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


def an_outcome(id: str = "out_1", **fields: Any) -> Outcome:
    defaults: dict[str, Any] = {
        "suggestion": "sug_1",
        "owner": "rsp_Dana",
        "responder": "Dana",
        "relation": "employee",
        "event": "sent",
        "at": NOW,
        "recorded_at": NOW,
        "place": "p1",
        "text_hash": "h1",
        "disclosure": "employee/full",
    }
    return Outcome(id=id, **{**defaults, **fields})


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

    async def test_of_an_erased_record_the_trace_is_left(self, stores: Stores) -> None:
        record = finished(a_record(idempotency_key="k"))
        await stores.suggestions.finish(record)

        await stores.suggestions.erase("sug_1", NOW + timedelta(hours=1))
        await stores.suggestions.erase("sug_1", NOW + timedelta(hours=2))

        assert await stores.suggestions.get("sug_1") is None
        gone = {"request": None, "suggestion": None, "erased_at": NOW + timedelta(hours=1)}
        assert await stores.suggestions.trace("sug_1") == trace_of(record).model_copy(update=gone)

    async def test_the_trace_of_a_record_holds_all_of_it(self, stores: Stores) -> None:
        record = finished(a_record())
        await stores.suggestions.finish(record)

        trace = await stores.suggestions.trace("sug_1")

        assert trace == trace_of(record)
        assert (trace.action, trace.drafter) == ("reply", "extractive")
        assert await stores.suggestions.trace("sug_2") is None

    async def test_the_key_of_an_erased_record_is_free(self, stores: Stores) -> None:
        await stores.suggestions.begin(a_record("sug_1", idempotency_key="k"))
        await stores.suggestions.finish(finished(a_record("sug_1", idempotency_key="k")))
        await stores.suggestions.erase("sug_1", NOW)

        assert (await stores.suggestions.begin(a_record("sug_2", idempotency_key="k"))).id == "sug_2"

    async def test_an_end_that_comes_late_brings_nothing_back(self, stores: Stores) -> None:
        await stores.suggestions.finish(finished(a_record()))
        await stores.suggestions.erase("sug_1", NOW)

        await stores.suggestions.finish(finished(a_record()))

        assert await stores.suggestions.get("sug_1") is None

    async def test_a_responders_traces_come_newest_first_in_pages(self, stores: Stores) -> None:
        for n in range(1, 5):
            await stores.suggestions.finish(finished(a_record(f"sug_{n}")))
        await stores.suggestions.finish(finished(a_record("sug_5", owner="rsp_Ben")))
        await stores.suggestions.erase("sug_3", NOW)

        first = await stores.suggestions.traces("rsp_Dana", 2)
        rest = await stores.suggestions.traces("rsp_Dana", 2, before=first[-1].id)

        assert [trace.id for trace in (*first, *rest)] == ["sug_4", "sug_3", "sug_2", "sug_1"]
        assert first[1].erased_at is not None

    async def test_what_nothing_answered_is_found(self, stores: Stores) -> None:
        def unanswered(id: str, **fields: Any) -> Record:
            verdict = Verdict(
                action="escalate", rule="no-answer", why="Nothing we have on file answers this."
            )
            suggestion = a_suggestion(id).model_copy(update={"verdict": verdict})
            return finished(a_record(id, **fields), suggestion=suggestion)

        await stores.suggestions.finish(unanswered("sug_1", created_at=NOW - timedelta(days=9)))
        await stores.suggestions.finish(unanswered("sug_2", created_at=NOW - timedelta(days=2)))
        await stores.suggestions.finish(unanswered("sug_3"))
        await stores.suggestions.finish(unanswered("sug_4"))
        await stores.suggestions.finish(finished(a_record("sug_5")))
        await stores.suggestions.erase("sug_4", NOW)

        found = await stores.suggestions.unanswered(NOW - timedelta(days=7), 10)

        assert [record.id for record in found] == ["sug_3", "sug_2"]

    async def test_what_is_old_is_counted_before_it_is_forgotten(self, stores: Stores) -> None:
        await stores.suggestions.begin(a_record("sug_1", created_at=NOW - timedelta(days=2)))
        await stores.suggestions.begin(a_record("sug_2"))

        assert await stores.suggestions.aged(NOW - timedelta(days=1)) == (1, 2)

    async def test_a_store_that_answers_passes_its_check(self, stores: Stores) -> None:
        answers = await asyncio.gather(stores.suggestions.check(), return_exceptions=True)

        assert answers == [None]


class TestOutcomes:
    async def test_an_outcome_comes_back_as_it_was_kept(self, stores: Stores) -> None:
        changes = Changes(kept=1, changed=(Changed(before="a", after="b"),), added=("c",), removed=("d",))
        told = Told(draft="d1", text="NUL \x00, emoji 🫖", changes=changes, url="https://x.com/2", spent_ms=9)
        outcome = an_outcome(told=told, idempotency_key="k", fingerprint="f")

        await stores.outcomes.add(outcome)

        assert await stores.outcomes.of("sug_1") == [outcome]

    async def test_the_same_key_of_the_same_owner_finds_the_first(self, stores: Stores) -> None:
        first = an_outcome("out_1", idempotency_key="k")
        await stores.outcomes.add(first)

        again = await stores.outcomes.add(an_outcome("out_2", idempotency_key="k"))
        anothers = await stores.outcomes.add(an_outcome("out_3", idempotency_key="k", owner="rsp_Ben"))

        assert again == first
        assert anothers.id == "out_3"
        assert len(await stores.outcomes.of("sug_1")) == 2

    async def test_outcomes_without_a_key_do_not_meet(self, stores: Stores) -> None:
        await stores.outcomes.add(an_outcome("out_1"))

        assert (await stores.outcomes.add(an_outcome("out_2"))).id == "out_2"

    async def test_they_come_in_the_order_in_which_they_were_recorded(self, stores: Stores) -> None:
        for n in (3, 1, 2):
            await stores.outcomes.add(an_outcome(f"out_{n}", recorded_at=NOW + timedelta(seconds=n)))

        assert [each.id for each in await stores.outcomes.of("sug_1")] == ["out_1", "out_2", "out_3"]
        assert await stores.outcomes.of("sug_2") == []

    async def test_the_answers_at_a_place_are_found_newest_first(self, stores: Stores) -> None:
        for n, event in enumerate(("copied", "inserted", "sent", "edited")):
            at = NOW + timedelta(seconds=n)
            await stores.outcomes.add(an_outcome(f"out_{n}", event=event, recorded_at=at))
        await stores.outcomes.add(an_outcome("out_9", place="p2"))

        assert [each.event for each in await stores.outcomes.at_place("p1", 5)] == ["sent", "inserted"]
        assert len(await stores.outcomes.at_place("p1", 1)) == 1

    async def test_escalations_since_a_day_are_found(self, stores: Stores) -> None:
        await stores.outcomes.add(an_outcome("out_1", event="escalated", recorded_at=NOW - timedelta(days=9)))
        await stores.outcomes.add(an_outcome("out_2", event="escalated"))
        await stores.outcomes.add(an_outcome("out_3", event="sent"))

        found = await stores.outcomes.escalated(NOW - timedelta(days=7), 10)

        assert [each.id for each in found] == ["out_2"]

    async def test_erasing_takes_all_words_and_leaves_the_hash(self, stores: Stores) -> None:
        told = Told(
            draft="d1",
            text="Words",
            sentences=("Words",),
            note="Words",
            gap="Words",
            url="https://words.example",
            changes=Changes(kept=0, added=("Words",)),
            spent_ms=9,
        )
        await stores.outcomes.add(an_outcome("out_1", told=told))
        await stores.outcomes.add(an_outcome("out_2", suggestion="sug_2", told=told))

        await stores.outcomes.erase("sug_1")

        [erased] = await stores.outcomes.of("sug_1")
        [other] = await stores.outcomes.of("sug_2")
        assert erased == an_outcome("out_1", told=Told(draft="d1", spent_ms=9))
        assert other.told == told

    async def test_what_is_old_is_forgotten_and_counted(self, stores: Stores) -> None:
        await stores.outcomes.add(an_outcome("out_1", recorded_at=NOW - timedelta(days=2)))
        await stores.outcomes.add(an_outcome("out_2"))

        assert await stores.outcomes.forget(NOW - timedelta(days=1)) == 1
        assert [each.id for each in await stores.outcomes.of("sug_1")] == ["out_2"]


class TestPractice:
    async def test_a_rule_keeps_the_time_of_its_first_practice(self, stores: Stores) -> None:
        await stores.practice.add("rsp_Dana", ["press", "abuse"], NOW)
        await stores.practice.add("rsp_Dana", ["press", "spam"], NOW + timedelta(days=1))

        assert await stores.practice.of("rsp_Dana") == {
            "abuse": NOW,
            "press": NOW,
            "spam": NOW + timedelta(days=1),
        }

    async def test_each_responder_practises_alone(self, stores: Stores) -> None:
        await stores.practice.add("rsp_Dana", ["press"], NOW)

        assert await stores.practice.of("rsp_Ben") == {}

    async def test_the_same_practice_in_two_tabs_is_one(self, stores: Stores) -> None:
        await asyncio.gather(*(stores.practice.add("rsp_Dana", ["press"], NOW) for _ in range(5)))

        assert await stores.practice.of("rsp_Dana") == {"press": NOW}


class TestMarks:
    async def test_a_mark_is_the_latest_that_was_put(self, stores: Stores) -> None:
        await stores.marks.put("retention", NOW)
        await stores.marks.put("retention", NOW + timedelta(hours=6))

        assert await stores.marks.get("retention") == NOW + timedelta(hours=6)
        assert await stores.marks.get("another") is None
