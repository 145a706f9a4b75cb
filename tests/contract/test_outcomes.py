"""What follows a suggestion, against the running routes: outcomes, escalation, audit, deletion."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.builders import NOW, a_knowledge
from tests.fixtures.flows import ScriptedFlow
from tests.fixtures.service import a_responder, opened

from aboveboard.domain.responder import token_hash
from aboveboard.routes.examples import REQUEST
from aboveboard.routes.outcome_examples import ESCALATION_ASKED, HANDED_OVER, OUTCOME_ASKED, TOLD
from aboveboard.services import Services

FINAL = "I work at Bright Kettle. You have 30 days to send it back. We pay for express."
BENS = {"Authorization": "Bearer bens"}
ROOTS = {"Authorization": "Bearer roots"}


@pytest.fixture
async def place(client: httpx.AsyncClient) -> str:
    """The address of a suggestion of Dana's."""
    answer = await client.post("/v1/suggestions", json=REQUEST)
    return f"/v1/suggestions/{answer.json()['id']}"


@pytest.fixture(autouse=True)
async def others(services: Services) -> AsyncIterator[None]:
    await services.responders.add(a_responder("Ben"), token_hash("bens"))
    await services.responders.add(a_responder("Root", role="admin"), token_hash("roots"))
    yield


async def tell(client: httpx.AsyncClient, place: str, key: str | None = None, **told: Any) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return await client.post(f"{place}/outcome", json=told, headers=headers)


class TestTelling:
    async def test_the_example_is_answered_in_the_examples_form(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = await tell(client, place, **OUTCOME_ASKED)

        assert answer.status_code == 201
        assert answer.json().keys() == TOLD.keys()
        assert answer.json()["changes"].keys() == TOLD["changes"].keys()

    async def test_a_final_text_is_kept_with_what_the_audit_asks_for(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = (await tell(client, place, event="sent", text=FINAL)).json()

        assert answer["text_hash"] == hashlib.sha256(FINAL.encode()).hexdigest()
        assert (answer["disclosure"], answer["relation"]) == ("employee/full", "employee")
        assert (answer["responder"], answer["recorded_at"]) == (
            "Dana",
            NOW.isoformat().replace("+00:00", "Z"),
        )
        assert answer["draft"] == "d1"
        assert answer["changes"]["removed"] == ["Sorry about the leak, Ana."]
        assert answer["changes"]["added"] == ["I work at Bright Kettle.", "We pay for express."]
        assert answer["changes"]["kept"] == 1

    async def test_a_text_without_its_disclosure_is_kept_as_such(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = (await tell(client, place, event="sent", text="You have 30 days to send it back.")).json()

        assert answer["disclosure"] is None

    async def test_the_brands_own_account_discloses_itself(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = await tell(
            client, place, event="sent", text="You have 30 days.", acting_as={"handle": "@brightkettle"}
        )

        assert (answer.json()["disclosure"], answer.json()["relation"]) == ("brand", "brand")

    @pytest.mark.parametrize(
        ("event", "needed"),
        [
            ("inserted", "text"),
            ("copied", "text"),
            ("sent", "text"),
            ("edited", "text"),
            ("discarded", "reason"),
            ("rejected", "sentences"),
            ("opened", "passages"),
            ("chosen", "draft"),
        ],
    )
    async def test_an_event_without_what_it_needs_is_refused(
        self, client: httpx.AsyncClient, place: str, event: str, needed: str
    ) -> None:
        answer = await tell(client, place, event=event)

        assert answer.status_code == 422
        assert answer.json()["errors"] == [{"pointer": "", "message": f"{event} needs {needed}"}]

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x.example", "x.com/1"])
    async def test_an_answer_stands_at_a_web_address_only(
        self, client: httpx.AsyncClient, place: str, url: str
    ) -> None:
        answer = await tell(client, place, event="sent", text=FINAL, url=url)

        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/url"

    async def test_an_unknown_field_is_refused(self, client: httpx.AsyncClient, place: str) -> None:
        answer = await tell(client, place, event="discarded", reason="other", tweet=1)

        assert answer.status_code == 422

    async def test_an_event_that_is_sent_twice_is_kept_once(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        first = await tell(client, place, "k", event="discarded", reason="off-tone")
        again = await tell(client, place, "k", event="discarded", reason="off-tone")

        assert again.json() == first.json()
        assert len((await client.get(f"{place}/audit")).json()["outcomes"]) == 1

    async def test_the_same_key_with_another_event_is_a_conflict(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        await tell(client, place, "k", event="discarded", reason="off-tone")

        answer = await tell(client, place, "k", event="discarded", reason="too-long")

        assert answer.status_code == 409

    async def test_an_unknown_suggestion_and_anothers_look_the_same(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        told = {"event": "discarded", "reason": "other"}

        anothers = await client.post(f"{place}/outcome", json=told, headers=BENS)
        unknown = await client.post("/v1/suggestions/sug_0/outcome", json=told, headers=BENS)

        assert anothers.status_code == unknown.status_code == 404
        assert anothers.json()["detail"] == unknown.json()["detail"]

    async def test_one_in_the_making_has_no_outcome_yet(self, services: Services, flow: ScriptedFlow) -> None:
        flow.hold()
        async with opened(services) as client:
            asking = asyncio.create_task(client.post("/v1/suggestions", json=REQUEST))
            while not flow.asked:
                await asyncio.sleep(0)

            answer = await tell(client, f"/v1/suggestions/{flow.ids[0]}", event="discarded", reason="other")

            flow.let_go()
            await asking
        assert answer.status_code == 409


class TestHandingOver:
    async def test_the_example_is_answered_in_the_examples_form(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = await client.post(f"{place}/escalation", json=ESCALATION_ASKED)

        assert answer.status_code == 201
        assert answer.json().keys() == HANDED_OVER.keys()
        assert answer.json()["contact"].keys() == HANDED_OVER["contact"].keys()

    async def test_who_is_not_there_is_told_with_when_they_are_back(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        contact = (await client.post(f"{place}/escalation", json={"contact": "legal"})).json()["contact"]

        assert contact["there"] is False  # the test's clock is a Saturday
        assert contact["back_at"] == "2026-11-23T09:00:00Z"

    async def test_without_a_name_it_goes_to_whose_topics_are_nearest(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = await client.post(f"{place}/escalation", json={})

        assert answer.json()["contact"]["id"] == "care"

    async def test_a_contact_that_is_not_there_is_refused(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        answer = await client.post(f"{place}/escalation", json={"contact": "nobody"})

        assert answer.status_code == 422
        assert answer.json()["errors"] == [{"pointer": "/contact", "message": "is no id of contacts.yaml"}]

    async def test_where_contacts_yaml_names_nobody_it_is_told(self, services: Services) -> None:
        generation = services.current.need()
        services.current.generation = replace(generation, knowledge=a_knowledge(contacts=()))
        async with opened(services) as client:
            id = (await client.post("/v1/suggestions", json=REQUEST)).json()["id"]

            answer = await client.post(f"/v1/suggestions/{id}/escalation", json={})

        assert answer.status_code == 422
        assert "names nobody" in answer.json()["detail"]

    async def test_it_is_kept_once_and_shown_in_the_audit(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        for _ in range(2):
            body = {"draft": "So far.", "gap": "Who pays?"}
            await client.post(f"{place}/escalation", json=body, headers={"Idempotency-Key": "k"})

        [event] = (await client.get(f"{place}/audit")).json()["outcomes"]

        assert event["event"] == "escalated"
        assert (event["contact"], event["text"], event["gap"]) == ("care", "So far.", "Who pays?")


class TestTheAudit:
    async def test_it_holds_the_request_as_it_was_sent_and_all_that_became_of_it(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        await tell(client, place, event="inserted", text=FINAL)
        await tell(client, place, event="sent", text=FINAL, url="https://x.com/dana_k/status/2")

        audit = (await client.get(f"{place}/audit")).json()

        assert audit["request"]["post"]["text"] == REQUEST["post"]["text"]
        assert audit["suggestion"] == (await client.get(place)).json()
        assert [event["event"] for event in audit["outcomes"]] == ["inserted", "sent"]
        assert (audit["responder"], audit["action"], audit["prompt_hash"]) == ("Dana", "reply", "p1")

    async def test_it_is_for_who_asked_and_for_administrators(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        bens = await client.get(f"{place}/audit", headers=BENS)
        roots = await client.get(f"{place}/audit", headers=ROOTS)

        assert (bens.status_code, roots.status_code) == (404, 200)

    async def test_a_responder_lists_what_left_their_browser(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        await client.post("/v1/suggestions", json=REQUEST, headers=BENS)

        listed = (await client.get("/v1/suggestions")).json()["suggestions"]

        assert [f"/v1/suggestions/{each['id']}" for each in listed] == [place]
        assert listed[0]["url"] == REQUEST["url"]
        assert listed[0]["bytes"] > 0


class TestDeleting:
    async def test_all_words_go_and_the_audit_keeps_who_when_and_hashes(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        told = (await tell(client, place, event="sent", text=FINAL)).json()
        await client.post(f"{place}/escalation", json={"gap": "Who pays for Ana's express?"})

        deleted = await client.delete(place)
        audit = await client.get(f"{place}/audit")

        assert deleted.status_code == 204
        assert (await client.get(place)).status_code == 404
        kept = audit.json()
        assert kept["request"] is kept["suggestion"] is None
        assert kept["outcomes"][0]["text_hash"] == told["text_hash"]
        assert kept["outcomes"][0]["disclosure"] == "employee/full"
        assert kept["erased_at"] is not None
        assert not any(word in audit.text for word in ("leak", "30 days", "express", "Ana"))

    async def test_deleting_again_changes_nothing(self, client: httpx.AsyncClient, place: str) -> None:
        await client.delete(place)
        before = (await client.get(f"{place}/audit")).json()

        again = await client.delete(place)

        assert again.status_code == 204
        assert (await client.get(f"{place}/audit")).json() == before

    async def test_its_events_can_not_be_followed_any_more(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        await client.delete(place)

        assert (await client.get(f"{place}/events")).status_code == 404

    async def test_only_its_responder_and_administrators_delete_it(
        self, client: httpx.AsyncClient, place: str
    ) -> None:
        bens = await client.delete(place, headers=BENS)
        roots = await client.delete(place, headers=ROOTS)

        assert (bens.status_code, roots.status_code) == (404, 204)

    async def test_its_key_may_be_used_for_a_new_run(
        self, client: httpx.AsyncClient, flow: ScriptedFlow
    ) -> None:
        key = {"Idempotency-Key": "k"}
        first = (await client.post("/v1/suggestions", json=REQUEST, headers=key)).json()
        await client.delete(f"/v1/suggestions/{first['id']}")

        again = await client.post("/v1/suggestions", json=REQUEST, headers=key)

        assert again.status_code == 200
        assert again.json()["id"] != first["id"]
        assert len(flow.asked) == 2

    async def test_the_list_shows_it_as_deleted(self, client: httpx.AsyncClient, place: str) -> None:
        await client.delete(place)

        [listed] = (await client.get("/v1/suggestions")).json()["suggestions"]

        assert listed["erased_at"] is not None
        assert (listed["url"], listed["bytes"]) == (None, 0)

    async def test_one_in_the_making_is_not_deleted(self, services: Services, flow: ScriptedFlow) -> None:
        flow.hold()
        async with opened(services) as client:
            key = {"Idempotency-Key": "k"}
            asking = asyncio.create_task(client.post("/v1/suggestions", json=REQUEST, headers=key))
            while not flow.asked:
                await asyncio.sleep(0)

            answer = await client.delete(f"/v1/suggestions/{flow.ids[0]}")

            flow.let_go()
            await asking
        assert answer.status_code == 409
