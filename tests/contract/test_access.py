"""Who may come in, by which name, from which page, how often, and with how much."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.builders import NOW
from tests.fixtures.service import a_responder, opened

from aboveboard.adapters.in_memory_stores import InMemorySuggestions
from aboveboard.domain.knowledge import Fault
from aboveboard.domain.responder import token_hash
from aboveboard.errors import AboveboardError, IndexUnavailableError, StoreUnavailableError
from aboveboard.middleware import BODY_LIMIT
from aboveboard.routes.examples import REQUEST
from aboveboard.routes.outcome_examples import (
    CHECK_ASKED,
    ESCALATION_ASKED,
    OUTCOME_ASKED,
    PRACTICE_ASKED,
    PRESENCE_ASKED,
)
from aboveboard.routes.problems import problem_types
from aboveboard.services import Services

EXTENSION = "chrome-extension://mdpoblpacibmhbgmdghnfigfjdlccmla"
NOBODY: dict[str, str] = {}
PROTECTED = [
    ("GET", "/v1/me"),
    ("GET", "/v1/organization"),
    ("GET", "/v1/contacts"),
    ("GET", "/v1/documents/returns"),
    ("GET", "/v1/knowledge"),
    ("GET", "/v1/version"),
    ("GET", "/v1/suggestions"),
    ("POST", "/v1/suggestions"),
    ("GET", "/v1/suggestions/sug_1"),
    ("DELETE", "/v1/suggestions/sug_1"),
    ("GET", "/v1/suggestions/sug_1/events"),
    ("GET", "/v1/suggestions/sug_1/audit"),
    ("POST", "/v1/suggestions/sug_1/outcome"),
    ("POST", "/v1/suggestions/sug_1/escalation"),
    ("POST", "/v1/checks"),
    ("GET", "/v1/presence?url=https%3A%2F%2Fx.com%2F1"),
    ("PUT", "/v1/presence"),
    ("DELETE", "/v1/presence?url=https%3A%2F%2Fx.com%2F1"),
    ("GET", "/v1/practice"),
    ("PUT", "/v1/practice"),
]
BODIES = {
    "/v1/suggestions": REQUEST,
    "/v1/suggestions/sug_1/outcome": OUTCOME_ASKED,
    "/v1/suggestions/sug_1/escalation": ESCALATION_ASKED,
    "/v1/checks": CHECK_ASKED,
    "/v1/presence": PRESENCE_ASKED,
    "/v1/practice": PRACTICE_ASKED,
}


def is_problem(answer: httpx.Response, status: int, name: str) -> bool:
    told = answer.json()
    return (
        answer.status_code == status == told["status"]
        and answer.headers["content-type"] == "application/problem+json"
        and told["type"] == f"/problems/{name}"
        and bool(told["title"] and told["detail"])
        and told["request_id"] == answer.headers["x-request-id"]
    )


class TestTokens:
    @pytest.mark.parametrize(("method", "place"), PROTECTED)
    @pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer  ", "Bearer wrong", "Basic abc", "wrong"])
    async def test_every_route_asks_for_a_token(
        self, services: Services, method: str, place: str, header: str | None
    ) -> None:
        body = BODIES.get(place) if method in ("POST", "PUT") else None
        async with opened(services, headers={} if header is None else {"Authorization": header}) as client:
            answer = await client.request(method, place, json=body)

        assert is_problem(answer, 401, "unauthorized")
        assert answer.headers["www-authenticate"] == "Bearer"

    async def test_every_route_of_the_contract_is_in_the_list_above(self, client: httpx.AsyncClient) -> None:
        document = (await client.get("/openapi.json")).json()

        known = {
            (method.upper(), path.format(id="sug_1"))
            for path, methods in document["paths"].items()
            if path.startswith("/v1")
            for method in methods
        }
        listed = {(method, place.partition("?")[0]) for method, place in PROTECTED}
        assert known == (listed - {("GET", "/v1/documents/returns")}) | {("GET", "/v1/documents/sug_1")}

    async def test_a_revoked_token_is_refused_at_once(self, services: Services) -> None:
        async with opened(services) as client:
            before = await client.get("/v1/me")
            await services.responders.revoke("Dana", NOW)
            after = await client.get("/v1/me")

        assert (before.status_code, after.status_code) == (200, 401)

    @pytest.mark.parametrize(("role", "status"), [("responder", 403), ("curator", 200), ("admin", 200)])
    async def test_the_folders_faults_are_for_curators(
        self, services: Services, role: Any, status: int
    ) -> None:
        await services.responders.add(a_responder("Ben", role=role), token_hash("bens"))
        async with opened(services, headers={"Authorization": "Bearer bens"}) as client:
            answer = await client.get("/v1/knowledge")

        assert answer.status_code == status

    async def test_a_first_look_needs_no_token_on_this_machine(self, services: Services) -> None:
        async with opened(services, headers=NOBODY, dev_open=True) as client:
            answer = await client.get("/v1/me")

        assert answer.json() == {"name": "This machine", "relation": "employee", "role": "responder"}

    @pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Real-IP"])
    async def test_a_first_look_through_a_proxy_needs_one(self, services: Services, header: str) -> None:
        async with opened(services, headers={header: "127.0.0.1"}, dev_open=True) as client:
            answer = await client.get("/v1/me")

        assert answer.status_code == 401

    async def test_a_wrong_token_is_refused_even_in_a_first_look(self, services: Services) -> None:
        async with opened(services, headers={"Authorization": "Bearer wrong"}, dev_open=True) as client:
            answer = await client.get("/v1/me")

        assert answer.status_code == 401


class TestNamesAndPages:
    @pytest.mark.parametrize(
        "host", ["127.0.0.1:8400", "localhost", "[::1]:8400", "127.9.9.9", "replies.example"]
    )
    async def test_it_answers_under_its_own_names(self, services: Services, host: str) -> None:
        async with opened(services, hosts=("replies.example",)) as client:
            answer = await client.get("/v1/me", headers={"Host": host})

        assert answer.status_code == 200

    @pytest.mark.parametrize(
        "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1", "", "[", "localhost.evil.example:8400"]
    )
    async def test_under_any_other_name_it_does_not(self, client: httpx.AsyncClient, host: str) -> None:
        answer = await client.get("/livez", headers={"Host": host})

        assert is_problem(answer, 403, "forbidden")

    @pytest.mark.parametrize("origin", [EXTENSION, "http://127.0.0.1:8400", "https://console.example"])
    @pytest.mark.parametrize("method", ["GET", "POST"])
    async def test_its_own_pages_may_call(self, services: Services, origin: str, method: str) -> None:
        async with opened(services, origins=("https://console.example",)) as client:
            answer = await client.request(method, "/v1/suggestions/sug_1", headers={"Origin": origin})

        assert answer.status_code in (404, 405)

    @pytest.mark.parametrize(
        "origin",
        [
            "https://evil.example",
            "null",
            "http://127.0.0.1:9999",
            "https://127.0.0.1:8400",
            "http://localhost:8400",
            EXTENSION + "x",
            EXTENSION.replace("m", "a"),
            "https://console.example.evil.example",
        ],
    )
    @pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
    async def test_no_other_page_may(self, services: Services, origin: str, method: str) -> None:
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        async with opened(services, origins=("https://console.example",)) as client:
            answer = await client.request(method, "/v1/suggestions", headers=headers)

        assert is_problem(answer, 403, "forbidden")
        assert "access-control-allow-origin" not in answer.headers

    async def test_the_extension_is_told_what_it_may_send_and_read(self, client: httpx.AsyncClient) -> None:
        asked = {
            "Origin": EXTENSION,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization, content-type, idempotency-key, last-event-id",
            "Access-Control-Request-Private-Network": "true",
        }

        preflight = await client.options("/v1/suggestions", headers=asked)
        answer = await client.get("/v1/me", headers={"Origin": EXTENSION})

        assert preflight.status_code == 200
        assert preflight.headers["access-control-allow-private-network"] == "true"
        assert answer.headers["access-control-allow-origin"] == EXTENSION
        assert "Retry-After" in answer.headers["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in answer.headers

    @pytest.mark.parametrize(
        ("method", "place"),
        [("PUT", "/v1/presence"), ("DELETE", "/v1/suggestions/sug_1"), ("POST", "/v1/checks")],
    )
    async def test_the_extension_may_use_every_method_that_a_route_has(
        self, client: httpx.AsyncClient, method: str, place: str
    ) -> None:
        asked = {
            "Origin": EXTENSION,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "authorization, content-type, idempotency-key",
        }

        preflight = await client.options(place, headers=asked)

        assert preflight.status_code == 200
        assert method in preflight.headers["access-control-allow-methods"]

    async def test_every_answer_has_the_headers_that_protect_it(self, client: httpx.AsyncClient) -> None:
        for place in ("/", "/livez", "/v1/me", "/nowhere"):
            answer = await client.get(place)

            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["aboveboard-contract"] == "1"


class TestHowOften:
    async def test_over_the_limit_a_responder_is_told_when_to_come_back(self, services: Services) -> None:
        await services.responders.add(a_responder("Ben"), token_hash("bens"))
        async with opened(services, rate_per_minute=3) as client:
            answers = [await client.get("/v1/me") for _ in range(4)]
            bens = await client.get("/v1/me", headers={"Authorization": "Bearer bens"})

        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert is_problem(answers[3], 429, "rate-limited")
        assert 1 <= int(answers[3].headers["retry-after"]) <= 60
        assert bens.status_code == 200

    async def test_an_address_that_guesses_tokens_is_slowed(self, services: Services) -> None:
        async with opened(
            services, headers={"Authorization": "Bearer wrong"}, refusals_per_minute=2
        ) as client:
            answers = [(await client.get("/v1/me")).status_code for _ in range(3)]

        assert answers == [401, 401, 429]


class TestBadRequests:
    async def test_a_field_that_does_not_fit_is_told_with_its_place(self, client: httpx.AsyncClient) -> None:
        body = {**REQUEST, "tweet": 1, "drafts": 9, "post": {**REQUEST["post"], "text": "", "media": []}}

        answer = await client.post("/v1/suggestions", json=body)

        assert is_problem(answer, 422, "invalid-request")
        told = {fault["pointer"]: fault["message"] for fault in answer.json()["errors"]}
        assert told["/tweet"] == "unknown field"
        assert told["/drafts"] == "input should be less than or equal to 3"
        assert told["/post"] == "text may be empty only where there is media"

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{",
            b"[" * 100_000,
            b'{"platform": "\xff"}',
            b"9" * 10_000,
            b"null",
            b'"text"',
            b'{"post": {"text": "\\ud800"}}',
        ],
    )
    async def test_what_is_no_request_is_told_as_such(self, client: httpx.AsyncClient, body: bytes) -> None:
        answer = await client.post(
            "/v1/suggestions", content=body, headers={"Content-Type": "application/json"}
        )

        assert is_problem(answer, 422, "invalid-request")
        assert answer.json()["errors"]

    @pytest.mark.parametrize(
        "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
    )
    async def test_a_form_is_no_request(self, client: httpx.AsyncClient, kind: str) -> None:
        answer = await client.post("/v1/suggestions", content=b"{}", headers={"Content-Type": kind})

        assert is_problem(answer, 422, "invalid-request")

    async def test_what_was_sent_is_not_sent_back(self, client: httpx.AsyncClient) -> None:
        body = {**REQUEST, "channel": "a-secret-of-the-author"}

        answer = await client.post("/v1/suggestions", json=body)

        assert answer.status_code == 422
        assert "a-secret-of-the-author" not in answer.text

    @pytest.mark.parametrize("chunked", [False, True])
    @pytest.mark.parametrize("size", [BODY_LIMIT + 1, 300 * 1024, 5 * 1024 * 1024])
    async def test_more_than_the_limit_is_too_large(
        self, client: httpx.AsyncClient, size: int, chunked: bool
    ) -> None:
        async def pieces() -> Any:
            for _ in range(0, size, 64 * 1024):
                yield b" " * 64 * 1024

        content = pieces() if chunked else b" " * size
        answer = await client.post("/v1/suggestions", content=content)

        assert is_problem(answer, 413, "too-large")

    async def test_up_to_the_limit_is_not(self, client: httpx.AsyncClient) -> None:
        answer = await client.post("/v1/suggestions", content=b" " * BODY_LIMIT)

        assert answer.status_code == 422

    @pytest.mark.parametrize("key", ["", "k" * 256])
    async def test_a_key_that_does_not_fit_is_told(self, client: httpx.AsyncClient, key: str) -> None:
        answer = await client.post("/v1/suggestions", json=REQUEST, headers={"Idempotency-Key": key})

        assert is_problem(answer, 422, "invalid-request")
        assert answer.json()["errors"][0]["pointer"] == "header:Idempotency-Key"

    @pytest.mark.parametrize(
        "place", ["/nowhere", "/v1/nowhere", "/problems/nowhere", "/v1/documents/nowhere"]
    )
    async def test_what_is_not_there_is_a_problem_too(self, client: httpx.AsyncClient, place: str) -> None:
        assert is_problem(await client.get(place), 404, "not-found")

    async def test_so_is_what_is_not_done(self, client: httpx.AsyncClient) -> None:
        assert is_problem(await client.patch("/v1/suggestions"), 405, "method-not-allowed")

    async def test_every_problems_type_leads_to_a_page(self, client: httpx.AsyncClient) -> None:
        types = problem_types()

        assert len(types) > 10
        for name, error in types.items():
            page = await client.get(error.type)
            assert page.status_code == 200, name
            assert error.title in unescape(page.text)
            assert "<p></p>" not in page.text, name


class TestHealth:
    async def test_all_parts_are_told(self, client: httpx.AsyncClient) -> None:
        answer = await client.get("/readyz")

        assert answer.status_code == 200
        assert answer.json()["status"] == "ok"
        assert set(answer.json()["parts"]) == {"knowledge", "index", "database", "coordination", "model"}

    async def test_an_index_that_does_not_know_the_answer_is_degraded(self, services: Services) -> None:
        def wrong() -> None:
            raise IndexUnavailableError("a known passage was not found")

        generation = services.current.need()
        services.current.generation = replace(generation, probe=wrong)
        async with opened(services, headers=NOBODY) as client:
            answer = await client.get("/readyz")

        assert answer.status_code == 200
        assert answer.json()["status"] == "degraded"
        assert answer.json()["parts"]["index"]["status"] == "degraded"

    async def test_without_knowledge_it_is_not_ready_and_says_why_to_who_asks(
        self, services: Services
    ) -> None:
        services.current.generation = None
        services.current.faults = (Fault(path="organization.yaml", line=3, message="name is needed"),)
        async with opened(services) as client:
            ready = await client.get("/readyz")
            answer = await client.post("/v1/suggestions", json=REQUEST)

        assert ready.status_code == 503
        assert is_problem(answer, 503, "knowledge-unavailable")
        assert "organization.yaml:3: name is needed" in answer.json()["detail"]

    async def test_what_is_done_without_is_in_every_answer(self, services: Services) -> None:
        async with opened(replace(services, degraded=lambda: ("coordination",))) as client:
            answer = await client.get("/v1/me")

        assert answer.headers["aboveboard-degraded"] == "coordination"

    async def test_it_lives_while_the_database_is_down(self, services: Services) -> None:
        class Down(InMemorySuggestions):
            async def check(self) -> None:
                raise StoreUnavailableError("the database did not answer")

        async with opened(replace(services, suggestions=Down()), headers=NOBODY) as client:
            live, ready = await client.get("/livez"), await client.get("/readyz")

        assert (live.status_code, ready.status_code) == (200, 503)
        assert ready.json()["parts"]["database"] == {
            "status": "down",
            "detail": "The database is not answering",
        }


class TestThePracticePage:
    async def test_where_it_is_not_built_the_page_names_the_command_that_builds_it(
        self, services: Services, tmp_path: Path
    ) -> None:
        async with opened(services, headers=NOBODY, page=tmp_path) as client:
            answer = await client.get("/")

        [command] = re.findall(r"<code>make ([a-z-]+)</code>", answer.text)
        rules = (Path(__file__).parents[2] / "Makefile").read_text("utf-8")
        assert re.search(rf"^{command}: .*\$\(EXTENSION\)", rules, re.MULTILINE)


async def test_no_error_is_without_a_type_of_its_own(services: Services) -> None:
    seen: set[str] = set()
    for error in problem_types().values():
        assert issubclass(error, AboveboardError)
        assert error.type not in seen
        seen.add(error.type)
