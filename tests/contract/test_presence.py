"""Who else is on a post, practised rules, and versions, against the running routes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from tests.builders import NOW, a_contact, a_knowledge, a_rule
from tests.fixtures.flows import ScriptedFlow
from tests.fixtures.service import a_responder, opened

from aboveboard.domain.responder import token_hash
from aboveboard.routes.examples import REQUEST
from aboveboard.routes.outcome_examples import (
    ON_THE_POST,
    PRACTICE,
    PRACTICE_ASKED,
    PRESENCE_ASKED,
    VERSIONS,
)
from aboveboard.services import Services

URL = REQUEST["url"]
BENS = {"Authorization": "Bearer bens"}


@pytest.fixture(autouse=True)
async def ben(services: Services) -> None:
    await services.responders.add(a_responder("Ben"), token_hash("bens"))


async def look(client: httpx.AsyncClient, url: str = URL, **headers: str) -> dict[str, Any]:
    answer = await client.get("/v1/presence", params={"url": url}, headers=headers)
    assert answer.status_code == 200
    found: dict[str, Any] = answer.json()
    return found


class TestPresence:
    async def test_a_colleague_on_the_same_post_is_shown_by_name(self, client: httpx.AsyncClient) -> None:
        await client.put("/v1/presence", json=PRESENCE_ASKED, headers=BENS)

        seen = await look(client)

        assert seen.keys() == ON_THE_POST.keys()
        [other] = seen["others"]
        assert other == {
            "name": "Ben",
            "doing": "drafting",
            "since": NOW.isoformat().replace("+00:00", "Z"),
            "seconds": 0,
        }

    async def test_the_answer_to_being_there_shows_the_others(self, client: httpx.AsyncClient) -> None:
        await client.put("/v1/presence", json=PRESENCE_ASKED, headers=BENS)

        answer = await client.put("/v1/presence", json={"url": URL})

        assert [other["name"] for other in answer.json()["others"]] == ["Ben"]

    async def test_nobody_sees_themselves_or_another_post(self, client: httpx.AsyncClient) -> None:
        await client.put("/v1/presence", json=PRESENCE_ASKED)

        assert (await look(client))["others"] == []
        assert (await look(client, "https://x.com/ana/status/2", **BENS))["others"] == []

    async def test_since_stays_while_what_is_done_changes(self, services: Services) -> None:
        async with opened(services) as client:
            await client.put("/v1/presence", json={"url": URL}, headers=BENS)
        later = replace(services, clock=lambda: NOW + timedelta(seconds=90))
        async with opened(later) as client:
            await client.put("/v1/presence", json=PRESENCE_ASKED, headers=BENS)

            [other] = (await look(client))["others"]

        assert (other["doing"], other["seconds"]) == ("drafting", 90)

    async def test_who_leaves_is_gone(self, client: httpx.AsyncClient) -> None:
        await client.put("/v1/presence", json=PRESENCE_ASKED, headers=BENS)

        left = await client.delete("/v1/presence", params={"url": URL}, headers=BENS)

        assert left.status_code == 204
        assert (await look(client))["others"] == []

    @pytest.mark.parametrize(
        "spelling",
        [
            "https://twitter.com/ana/status/1800000000000000001?s=20&t=abc",
            "https://mobile.x.com/ana/status/1800000000000000001/",
            "http://www.x.com/i/web/status/1800000000000000001#m",
        ],
    )
    async def test_one_post_is_one_place_however_its_address_is_written(
        self, client: httpx.AsyncClient, spelling: str
    ) -> None:
        await client.put("/v1/presence", json=PRESENCE_ASKED, headers=BENS)

        assert len((await look(client, spelling))["others"]) == 1

    async def test_an_answer_is_told_to_everybody_with_its_link(self, client: httpx.AsyncClient) -> None:
        id = (await client.post("/v1/suggestions", json=REQUEST, headers=BENS)).json()["id"]
        for event in ("inserted", "sent"):
            told = {"event": event, "text": "Hello.", "url": "https://x.com/ben/status/9"}
            await client.post(f"/v1/suggestions/{id}/outcome", json=told, headers=BENS)

        [answered] = (await look(client))["answered"]

        assert answered["event"] == "sent"
        assert (answered["name"], answered["url"]) == ("Ben", "https://x.com/ben/status/9")

    async def test_a_discarded_draft_answers_nothing(self, client: httpx.AsyncClient) -> None:
        id = (await client.post("/v1/suggestions", json=REQUEST, headers=BENS)).json()["id"]
        told = {"event": "discarded", "reason": "other"}
        await client.post(f"/v1/suggestions/{id}/outcome", json=told, headers=BENS)

        assert (await look(client))["answered"] == []


class TestPractice:
    async def test_rules_that_were_practised_are_kept(self, client: httpx.AsyncClient) -> None:
        answer = await client.put("/v1/practice", json=PRACTICE_ASKED)

        told = answer.json()
        assert told.keys() == PRACTICE.keys()
        assert [each["rule"] for each in told["practised"]] == ["personal-data"]
        assert (await client.get("/v1/practice")).json() == told
        assert (await client.get("/v1/practice", headers=BENS)).json()["practised"] == []

    async def test_a_rule_that_is_not_in_force_is_refused(self, client: httpx.AsyncClient) -> None:
        answer = await client.put("/v1/practice", json={"rules": ["personal-data", "nonsense"]})

        assert answer.status_code == 422
        assert answer.json()["errors"] == [{"pointer": "/rules/1", "message": "is no rule in force"}]

    async def test_a_topic_that_needs_practice_is_answered_after_it(
        self, services: Services, flow: ScriptedFlow
    ) -> None:
        async with opened(services, practice=("*=personal-data+press",)) as client:
            refused = await client.post("/v1/suggestions", json=REQUEST)
            required = (await client.get("/v1/practice")).json()["required"]
            await client.put("/v1/practice", json={"rules": ["press", "personal-data"]})
            answered = await client.post("/v1/suggestions", json=REQUEST)

        assert (refused.status_code, answered.status_code) == (403, 200)
        assert refused.json()["type"] == "/problems/practice-needed"
        assert [each["pointer"] for each in refused.json()["errors"]] == [
            "/rules/personal-data",
            "/rules/press",
        ]
        assert required == [
            {"topic": "*", "rules": ["personal-data", "press"], "missing": ["personal-data", "press"]}
        ]

    async def test_another_topic_needs_none(self, services: Services) -> None:
        async with opened(services, practice=("earnings=press",)) as client:
            answer = await client.post("/v1/suggestions", json=REQUEST)

        assert answer.status_code == 200

    async def test_an_organizations_own_rule_can_be_practised(self, services: Services) -> None:
        knowledge = a_knowledge(rules=(a_rule("quiet-period", topics=("earnings",), then="hold"),))
        services.current.generation = replace(services.current.need(), knowledge=knowledge)
        async with opened(services) as client:
            answer = await client.put("/v1/practice", json={"rules": ["quiet-period"]})

        assert answer.status_code == 200


class TestContacts:
    async def test_each_is_told_with_whether_they_are_there(self, services: Services) -> None:
        contacts = (
            a_contact("care", hours="24/7"),
            a_contact("legal", hours="Mon-Fri 09:00-17:00"),
            a_contact("press"),
        )
        services.current.generation = replace(
            services.current.need(), knowledge=a_knowledge(contacts=contacts)
        )
        async with opened(services) as client:
            told = (await client.get("/v1/contacts")).json()["contacts"]

        assert [(each["id"], each["there"]) for each in told] == [
            ("care", True),
            ("legal", False),
            ("press", None),
        ]


class TestVersions:
    async def test_every_answer_says_the_services_version(self, client: httpx.AsyncClient) -> None:
        for place in ("/livez", "/v1/version", "/nowhere"):
            assert (await client.get(place)).headers["aboveboard-version"] == VERSIONS["service"]

    @pytest.mark.parametrize(
        ("extension", "update"),
        [
            ("0.1.0", None),
            ("0.0.9", None),
            ("0.2.7", None),
            ("0.3.0", "service"),
            ("1.0.0", "service"),
            ("0", None),
        ],
    )
    async def test_versions_further_apart_than_one_are_told_which_to_update(
        self, client: httpx.AsyncClient, extension: str, update: str | None
    ) -> None:
        answer = (await client.get("/v1/version", params={"extension": extension})).json()

        assert answer.keys() == VERSIONS.keys()
        assert answer["update"] == update
        assert (answer["why"] is None) == (update is None)

    @pytest.mark.parametrize("extension", ["", "newest", "1.x", "1." * 20])
    async def test_what_is_no_version_is_refused(self, client: httpx.AsyncClient, extension: str) -> None:
        answer = await client.get("/v1/version", params={"extension": extension})

        assert answer.status_code == 422


async def test_openapi_shows_an_example_of_every_body_and_answer(client: httpx.AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()

    for path in ("/v1/checks", "/v1/suggestions/{id}/outcome", "/v1/suggestions/{id}/escalation"):
        told = document["paths"][path]["post"]
        assert told["requestBody"]["content"]["application/json"]["example"]
        assert any("example" in str(answer) for answer in told["responses"].values())
        assert set(told["responses"]) >= {"401", "404", "409", "413", "422", "429"}
