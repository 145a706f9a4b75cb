"""The checks of an edited text, against the running route."""

import asyncio
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.builders import a_document, a_knowledge, a_passage
from tests.fixtures.flows import ScriptedFlow
from tests.fixtures.service import a_responder, opened

from aboveboard.domain.responder import token_hash
from aboveboard.routes.examples import REQUEST
from aboveboard.routes.outcome_examples import CHECK, CHECK_ASKED, FINAL
from aboveboard.services import Services

NAMES = ["grounded", "disclosed", "length", "voice", "private", "links", "dialogue", "language"]


@pytest.fixture
async def id(client: httpx.AsyncClient) -> str:
    """A suggestion of Dana's."""
    answer = await client.post("/v1/suggestions", json=REQUEST)
    return str(answer.json()["id"])


async def check(client: httpx.AsyncClient, id: str, text: str, **more: Any) -> dict[str, Any]:
    answer = await client.post("/v1/checks", json={"suggestion_id": id, "text": text, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def status(answer: dict[str, Any], name: str) -> str:
    return next(each["status"] for each in answer["checks"] if each["name"] == name)


async def test_the_example_is_answered_in_the_examples_form(client: httpx.AsyncClient, id: str) -> None:
    answer = await client.post("/v1/checks", json={**CHECK_ASKED, "suggestion_id": id})

    told = answer.json()
    assert told.keys() == CHECK.keys()
    assert told["sentences"][0].keys() == CHECK["sentences"][0].keys()
    assert told["text_hash"] == CHECK["text_hash"]
    assert told["sentences"][2:] == CHECK["sentences"]
    assert told["checks"][:2] == CHECK["checks"]
    assert told["length"] == CHECK["length"]


async def test_all_checks_are_told_in_their_order(client: httpx.AsyncClient, id: str) -> None:
    answer = await check(client, id, FINAL)

    assert [each["name"] for each in answer["checks"]] == NAMES


async def test_the_length_is_the_sites_own_count(client: httpx.AsyncClient, id: str) -> None:
    text = "Read https://brightkettle.example/returns/and/all/that/follows/from/it 🫖"

    on_x = await check(client, id, text)
    on_linkedin = await check(client, id, text, platform="linkedin")
    in_private = await check(client, id, text, channel="private")

    assert on_x["length"] == {"used": 5 + 23 + 1 + 2, "limit": 280}
    assert on_linkedin["length"] == {"used": len(text), "limit": 1_250}
    assert in_private["length"]["limit"] == 10_000


async def test_the_account_that_posts_decides_which_disclosure_is_needed(
    client: httpx.AsyncClient, id: str
) -> None:
    text = "You have 30 days to send it back."

    as_a_person = await check(client, id, text)
    as_the_brand = await check(client, id, text, acting_as={"handle": "@brightkettle"})

    assert (status(as_a_person, "disclosed"), as_a_person["disclosure"]) == ("fail", None)
    assert (status(as_the_brand, "disclosed"), as_the_brand["disclosure"]) == ("pass", "brand")


async def test_personal_use_is_claimed_only_by_who_has_ticked_it(client: httpx.AsyncClient, id: str) -> None:
    text = "I work at Bright Kettle. I use mine every day, and I love it."

    unticked = await check(client, id, text)
    ticked = await check(client, id, text, personal_use=True)

    assert (status(unticked, "disclosed"), unticked["disclosure"]) == ("fail", None)
    assert (status(ticked, "disclosed"), ticked["disclosure"]) == ("pass", "employee/full")


async def test_internal_text_and_personal_data_fail_and_are_not_repeated(services: Services) -> None:
    knowledge = a_knowledge()
    secret = a_passage("The launch of Project Samovar is planned for the ninth of March.", document="plan")
    hidden = a_document("plan", "Plan", audience="internal")
    more = {
        "documents": (*knowledge.documents, hidden),
        "passages": (*knowledge.passages, secret),
    }
    generation = services.current.need()
    services.current.generation = replace(generation, knowledge=knowledge.model_copy(update=more))
    async with opened(services) as client:
        id = (await client.post("/v1/suggestions", json=REQUEST)).json()["id"]

        leaks = await check(
            client, id, "I work at Bright Kettle. Project Samovar is planned for the ninth of March."
        )
        tells = await check(client, id, "I work at Bright Kettle. Write to ana.k@mail.example.")

    detail = {each["name"]: each["detail"] for each in leaks["checks"]}["private"]
    assert status(leaks, "private") == status(tells, "private") == "fail"
    assert "internal" in detail
    assert "amovar" not in detail


async def test_who_is_in_the_conversation_may_be_named_and_nobody_else(
    client: httpx.AsyncClient, id: str
) -> None:
    ana = await check(client, id, "@ana I work at Bright Kettle.")
    ben = await check(client, id, "@ben_o I work at Bright Kettle.")

    assert (status(ana, "private"), status(ben, "private")) == ("pass", "fail")


async def test_a_claim_of_ones_own_is_a_warning_and_never_a_fail(client: httpx.AsyncClient, id: str) -> None:
    answer = await check(client, id, "I work at Bright Kettle. We replace every kettle within two days.")

    assert [each["support"] for each in answer["sentences"]] == [None, "yours"]
    assert answer["sentences"][1]["why"]
    assert status(answer, "grounded") == "warn"


async def test_a_foreign_link_and_a_sales_pitch_are_warnings(client: httpx.AsyncClient, id: str) -> None:
    answer = await check(
        client, id, "I work at Bright Kettle. Buy now!! Everything at https://shop.example/deal"
    )

    assert status(answer, "links") == status(answer, "dialogue") == "warn"


async def test_places_are_counted_as_javascript_counts(client: httpx.AsyncClient, id: str) -> None:
    text = "🫖🫖 Sorry, Ana.\nI work at Bright Kettle."

    answer = await check(client, id, text)

    units = text.encode("utf-16-le")
    for each in answer["sentences"]:
        assert units[2 * each["start"] : 2 * each["end"]].decode("utf-16-le") == each["text"]


async def test_an_empty_text_is_checked_too(client: httpx.AsyncClient, id: str) -> None:
    answer = await check(client, id, "")

    assert answer["sentences"] == []
    assert status(answer, "disclosed") == "fail"


async def test_a_source_that_is_no_longer_public_supports_nothing(services: Services) -> None:
    async with opened(services) as client:
        suggestion = (await client.post("/v1/suggestions", json=REQUEST)).json()
        text = suggestion["drafts"][0]["text"]
        before = await check(client, suggestion["id"], text)
        hidden = a_knowledge(documents=(a_document(audience="internal"),))
        services.current.generation = replace(services.current.need(), knowledge=hidden)

        after = await check(client, suggestion["id"], text)

    assert before["sentences"][-1]["support"] == "supported"
    assert after["sentences"][-1]["support"] == "yours"


async def test_nothing_of_it_is_kept(client: httpx.AsyncClient, id: str) -> None:
    await check(client, id, FINAL)

    assert (await client.get(f"/v1/suggestions/{id}/audit")).json()["outcomes"] == []


async def test_anothers_suggestion_looks_like_one_that_is_not_there(
    client: httpx.AsyncClient, services: Services, id: str
) -> None:
    await services.responders.add(a_responder("Ben"), token_hash("bens"))
    bens = {"Authorization": "Bearer bens"}

    anothers = await client.post("/v1/checks", json={"suggestion_id": id, "text": ""}, headers=bens)
    unknown = await client.post("/v1/checks", json={"suggestion_id": "sug_0", "text": ""}, headers=bens)

    assert anothers.status_code == unknown.status_code == 404
    assert anothers.json()["detail"] == unknown.json()["detail"]


async def test_one_in_the_making_is_told_as_such(services: Services, flow: ScriptedFlow) -> None:
    flow.hold()
    async with opened(services) as client:
        asking = asyncio.create_task(client.post("/v1/suggestions", json=REQUEST))
        while not flow.asked:
            await asyncio.sleep(0)

        answer = await client.post("/v1/checks", json={"suggestion_id": flow.ids[0], "text": ""})

        flow.let_go()
        await asking
    assert answer.status_code == 409


@pytest.mark.parametrize("body", [{}, {"suggestion_id": "s"}, {"text": "t"}, {"platform": "myspace"}])
async def test_what_does_not_fit_is_told_with_its_place(client: httpx.AsyncClient, body: Any) -> None:
    answer = await client.post("/v1/checks", json=body)

    assert answer.status_code == 422
    assert answer.json()["errors"]
