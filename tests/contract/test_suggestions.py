"""The contract's examples and rules against the running routes."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.builders import NOW
from tests.fixtures.flows import ScriptedFlow
from tests.fixtures.service import a_responder, opened

from aboveboard.adapters.in_memory_stores import InMemorySuggestions
from aboveboard.domain.record import Record
from aboveboard.domain.responder import token_hash
from aboveboard.errors import ModelUnavailableError, StoreUnavailableError
from aboveboard.routes.examples import REQUEST, SUGGESTION
from aboveboard.services import Services

STREAM = {"Accept": "text/event-stream"}


def events_of(stream: str) -> list[tuple[str, str, dict[str, Any]]]:
    """(id, event, data) of each event; comments and hints left out."""
    found = []
    for block in stream.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "event" in fields:
            found.append((fields["id"], fields["event"], json.loads(fields["data"])))
    return found


async def ask(client: httpx.AsyncClient, body: Any = REQUEST, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await client.post("/v1/suggestions", json=body, headers=named)


class TestAsking:
    async def test_the_contracts_request_is_answered_in_the_contracts_form(
        self, client: httpx.AsyncClient
    ) -> None:
        answer = await ask(client)

        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert answer.json().keys() == SUGGESTION.keys()
        assert answer.json()["verdict"].keys() == SUGGESTION["verdict"].keys()
        assert answer.json()["reading"].keys() == SUGGESTION["reading"].keys()
        assert answer.json()["drafts"][0].keys() == SUGGESTION["drafts"][0].keys()
        assert answer.json()["passages"][0].keys() == SUGGESTION["passages"][0].keys()

    async def test_only_what_the_contract_needs_is_needed(self, client: httpx.AsyncClient) -> None:
        post = {"id": "1", "author": {"name": "Ana"}, "text": "Can I send it back?"}

        answer = await ask(client, {"platform": "web", "url": "https://example.org/1", "post": post})

        assert answer.status_code == 200

    async def test_an_emoji_alone_is_a_post(self, client: httpx.AsyncClient) -> None:
        answer = await ask(client, {**REQUEST, "post": {**REQUEST["post"], "text": "🫖"}})

        assert answer.status_code == 200

    async def test_every_answer_is_recorded_before_it_is_given(
        self, client: httpx.AsyncClient, services: Services
    ) -> None:
        answer = (await ask(client)).json()

        record = await services.suggestions.get(answer["id"])
        assert record is not None
        assert record.suggestion is not None
        assert record.suggestion.model_dump(mode="json") == answer
        assert (
            record.request.model_dump(mode="json", exclude_none=True)["post"]["id"] == REQUEST["post"]["id"]
        )
        assert (record.owner, record.responder, record.prompt_hash) == ("rsp_Dana", "Dana", "p1")
        assert record.finished_at == NOW

    @pytest.mark.parametrize(
        ("handle", "platform", "relation"),
        [
            ("@dana_k", "x", "employee"),
            ("@BrightKettle", "x", "brand"),
            ("brightkettle", "x", "brand"),
            ("brightkettle", "facebook", "brand"),
            ("company/brightkettle", "linkedin", "brand"),
            ("@brightkettle", "linkedin", "employee"),
        ],
    )
    async def test_the_organizations_own_account_speaks_as_the_brand(
        self, client: httpx.AsyncClient, services: Services, handle: str, platform: str, relation: str
    ) -> None:
        answer = await ask(client, {**REQUEST, "platform": platform, "acting_as": {"handle": handle}})

        record: Record | None = await services.suggestions.get(answer.json()["id"])
        assert record is not None
        assert record.relation == relation


class TestStreaming:
    async def test_the_stream_has_the_contracts_events_in_the_contracts_order(
        self, client: httpx.AsyncClient
    ) -> None:
        answer = await ask(client, **STREAM)

        events = events_of(answer.text)
        id = events[0][2]["id"]
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert [name for _, name, _ in events] == [
            "verdict",
            "passages",
            "sentence",
            "sentence",
            "draft",
            "done",
        ]
        assert [each for each, _, _ in events] == [f"{id}:{n}" for n in range(1, 7)]
        assert events[0][2].keys() == {"id", "verdict", "reading"}
        assert events[1][2].keys() == {"passages"}
        assert events[2][2].keys() == {"draft", "text", "kind", "cites"}
        assert events[4][2].keys() == SUGGESTION["drafts"][0].keys()
        assert events[5][2].keys() == SUGGESTION.keys()

    async def test_a_broken_stream_goes_on_behind_the_last_event_without_another_run(
        self, client: httpx.AsyncClient, flow: ScriptedFlow
    ) -> None:
        whole = events_of((await ask(client, **STREAM)).text)
        id = whole[0][2]["id"]

        rest = await client.get(f"/v1/suggestions/{id}/events", headers={"Last-Event-ID": f"{id}:3"})

        assert events_of(rest.text) == whole[3:]
        assert len(flow.asked) == 1

    async def test_the_same_post_with_the_same_key_resumes_too(
        self, client: httpx.AsyncClient, flow: ScriptedFlow
    ) -> None:
        whole = events_of((await ask(client, Idempotency_Key="k", **STREAM)).text)
        last = whole[1][0]

        rest = await ask(client, Idempotency_Key="k", Last_Event_ID=last, **STREAM)

        assert events_of(rest.text) == whole[2:]
        assert len(flow.asked) == 1

    @pytest.mark.parametrize("last", ["", "sug_other:3", "nonsense", "{id}:x", "{id}:-1"])
    async def test_a_last_event_that_is_not_of_this_stream_begins_anew(
        self, client: httpx.AsyncClient, last: str
    ) -> None:
        whole = events_of((await ask(client, **STREAM)).text)
        id = whole[0][2]["id"]

        again = await client.get(
            f"/v1/suggestions/{id}/events", headers={"Last-Event-ID": last.format(id=id)}
        )

        assert events_of(again.text) == whole

    async def test_the_run_goes_on_when_the_reader_leaves(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.hold()
        async with opened(services) as client:
            asking = asyncio.create_task(ask(client, Idempotency_Key="k"))
            while not flow.asked:
                await asyncio.sleep(0)
            asking.cancel()
            await asyncio.gather(asking, return_exceptions=True)
            flow.let_go()

            answer = await ask(client, Idempotency_Key="k")

        assert answer.status_code == 200
        assert len(flow.asked) == 1

    async def test_events_that_are_forgotten_are_told_again_from_the_record(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        async with opened(services) as client:
            whole = events_of((await ask(client, **STREAM)).text)
        id = whole[0][2]["id"]
        forgetful = services.coordination.__class__()

        async with opened(replace(services, coordination=forgetful)) as client:
            again = await client.get(f"/v1/suggestions/{id}/events", headers={"Last-Event-ID": f"{id}:4"})

        assert events_of(again.text) == whole[4:]


class TestFailing:
    async def test_a_failure_before_an_answer_is_a_problem(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.error = ModelUnavailableError("the model is asleep", retry_after=7)

        async with opened(services) as client:
            answer = await ask(client)

        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["retry-after"] == "7"
        assert answer.json()["type"] == "/problems/model-unavailable"
        assert answer.json()["detail"] == "the model is asleep"

    async def test_a_failure_in_a_stream_is_one_problem_event_and_the_end(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.error = ModelUnavailableError("the model is asleep")

        async with opened(services) as client:
            answer = await ask(client, **STREAM)

        names = [name for _, name, _ in events_of(answer.text)]
        assert answer.status_code == 200
        assert names == ["verdict", "problem"]

    async def test_an_unexpected_failure_tells_nothing_of_the_post(
        self, services: Services, flow: ScriptedFlow, capsys: pytest.CaptureFixture[str]
    ) -> None:
        flow.error = RuntimeError("something about My @brightkettle Pro leaks")

        async with opened(services) as client:
            answer = await ask(client)

        assert answer.status_code == 500
        assert "leaks" not in answer.text
        assert "leaks" not in "".join(capsys.readouterr())

    async def test_a_flow_without_an_end_is_a_problem(self, services: Services, flow: ScriptedFlow) -> None:
        flow.finishes = False

        async with opened(services) as client:
            answer = await ask(client)

        assert answer.status_code == 500

    async def test_a_suggestion_that_takes_too_long_is_given_up(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.hold()

        async with opened(services, suggestion_timeout_s=0.05) as client:
            answer = await ask(client)

        assert answer.status_code == 503
        assert "too long" in answer.json()["detail"]

    async def test_what_can_not_be_recorded_is_not_given(self, services: Services) -> None:
        class Full(InMemorySuggestions):
            async def finish(self, record: Record) -> None:
                raise StoreUnavailableError("the database did not answer", retry_after=2)

        async with opened(replace(services, suggestions=Full())) as client:
            answer = await ask(client)

        assert answer.status_code == 503
        assert answer.json()["type"] == "/problems/store-unavailable"

    async def test_more_runs_than_there_is_room_for_are_asked_to_come_back(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.hold()
        async with opened(services, running_at_once=1) as client:
            first = asyncio.create_task(ask(client))
            while not flow.asked:
                await asyncio.sleep(0)

            second = await ask(client)

            flow.let_go()
            assert (await first).status_code == 200
        assert second.status_code == 503
        assert second.headers["retry-after"] == "1"


class TestIdempotency:
    async def test_a_repeat_gets_the_first_answer(
        self, client: httpx.AsyncClient, flow: ScriptedFlow
    ) -> None:
        first = await ask(client, Idempotency_Key="k")

        again = await ask(client, Idempotency_Key="k")

        assert again.json() == first.json()
        assert len(flow.asked) == 1

    async def test_the_same_key_with_another_request_is_a_conflict(self, client: httpx.AsyncClient) -> None:
        await ask(client, Idempotency_Key="k")

        other = await ask(client, {**REQUEST, "drafts": 2}, Idempotency_Key="k")

        assert other.status_code == 409
        assert other.json()["type"] == "/problems/conflict"

    async def test_repeats_at_once_share_one_run(self, client: httpx.AsyncClient, flow: ScriptedFlow) -> None:
        answers = await asyncio.gather(*(ask(client, Idempotency_Key="k") for _ in range(10)))

        assert len(flow.asked) == 1
        assert len({answer.text for answer in answers}) == 1

    async def test_another_responders_key_is_another_key(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        await services.responders.add(a_responder("Ben"), token_hash("bens"))
        async with opened(services) as client:
            await ask(client, Idempotency_Key="k")

            await ask(client, Idempotency_Key="k", Authorization="Bearer bens")

        assert len(flow.asked) == 2

    async def test_the_database_knows_the_key_when_the_coordination_has_forgotten_it(
        self, services: Services, flow: ScriptedFlow
    ) -> None:

        async with opened(services) as client:
            first = await ask(client, Idempotency_Key="k")
        forgetful = services.coordination.__class__()

        async with opened(replace(services, coordination=forgetful)) as client:
            again = await ask(client, Idempotency_Key="k")
            other = await ask(client, {**REQUEST, "drafts": 2}, Idempotency_Key="k")

        assert again.json() == first.json()
        assert other.status_code == 409
        assert len(flow.asked) == 1

    async def test_a_run_that_failed_can_be_tried_again_with_its_key(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        flow.error = ModelUnavailableError("the model is asleep")
        async with opened(services) as client:
            failed = await ask(client, Idempotency_Key="k")
            flow.error = None

            again = await ask(client, Idempotency_Key="k")

        assert (failed.status_code, again.status_code) == (503, 200)

    async def test_a_run_that_died_with_its_process_is_run_again_under_its_id(
        self, services: Services, flow: ScriptedFlow
    ) -> None:

        flow.hold()
        async with opened(services) as client:
            asking = asyncio.create_task(ask(client, Idempotency_Key="k"))
            while not flow.asked:
                await asyncio.sleep(0)
            flow.let_go()
            await asking
        record = await services.suggestions.get(flow.ids[0])
        assert record is not None
        died = record.model_copy(update={"finished_at": None, "suggestion": None})
        reborn = replace(
            services,
            coordination=services.coordination.__class__(),
            suggestions=services.suggestions.__class__(),
        )
        await reborn.suggestions.begin(died)

        async with opened(reborn) as client:
            answer = await ask(client, Idempotency_Key="k")

        assert answer.json()["id"] == died.id
        kept = await reborn.suggestions.get(died.id)
        assert kept is not None
        assert kept.suggestion is not None


class TestFindingAgain:
    async def test_the_owner_and_an_administrator_find_it(self, services: Services) -> None:
        await services.responders.add(a_responder("Root", role="admin"), token_hash("root"))
        async with opened(services) as client:
            answer = await ask(client)
            place = f"/v1/suggestions/{answer.json()['id']}"

            own = await client.get(place)
            roots = await client.get(place, headers={"Authorization": "Bearer root"})

        assert own.json() == roots.json() == answer.json()

    async def test_anothers_looks_like_one_that_is_not_there(self, services: Services) -> None:
        await services.responders.add(a_responder("Ben", role="curator"), token_hash("bens"))
        async with opened(services) as client:
            id = (await ask(client)).json()["id"]
            bens = {"Authorization": "Bearer bens"}

            forbidden = await client.get(f"/v1/suggestions/{id}", headers=bens)
            forbidden_events = await client.get(f"/v1/suggestions/{id}/events", headers=bens)
            unknown = await client.get("/v1/suggestions/sug_0", headers=bens)

        assert forbidden.status_code == forbidden_events.status_code == unknown.status_code == 404
        assert forbidden.json()["detail"] == unknown.json()["detail"]

    async def test_one_in_the_making_is_told_as_such(self, services: Services, flow: ScriptedFlow) -> None:
        flow.hold()
        async with opened(services) as client:
            asking = asyncio.create_task(ask(client))
            while not flow.asked:
                await asyncio.sleep(0)

            found = await client.get(f"/v1/suggestions/{flow.ids[0]}")

            flow.let_go()
            await asking
        assert found.status_code == 202
        assert found.json()["status"] == "running"


async def test_openapi_shows_the_contracts_examples(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()

    post = document["paths"]["/v1/suggestions"]["post"]
    assert post["requestBody"]["content"]["application/json"]["example"] == REQUEST
    assert post["responses"]["200"]["content"]["application/json"]["example"] == SUGGESTION
    assert set(post["responses"]) >= {"200", "401", "409", "413", "422", "429", "503"}
