"""The service as a user starts it: a real process, real stores, a real socket."""

import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.contract.test_suggestions import events_of
from tests.fixtures.processes import ROOT, Live, run_command, serving, with_vectors_of
from tests.fixtures.servers import Server, free_port, redis_on

from aboveboard.routes.examples import REQUEST

STREAM = {"Accept": "text/event-stream"}


def until(holds: Callable[[], Any], seconds: float = 30.0) -> Any:
    ends_at = time.monotonic() + seconds
    while not (found := holds()):
        assert time.monotonic() < ends_at, "it never came to be"
        time.sleep(0.05)
    return found


@pytest.fixture(scope="module")
def caller(live_service: Live) -> Iterator[httpx.Client]:
    with live_service.client() as client:
        yield client


class TestALiveService:
    def test_it_is_ready_and_every_part_is_sound(self, live_service: Live, caller: httpx.Client) -> None:
        until(lambda: caller.get("/readyz").json()["status"] == "ok")

        assert caller.get("/livez").json() == {"status": "ok"}

    def test_a_post_becomes_a_disclosed_and_cited_draft(self, caller: httpx.Client) -> None:
        answer = caller.post("/v1/suggestions", json=REQUEST).json()

        [draft] = answer["drafts"]
        assert answer["verdict"]["action"] == "reply"
        assert "30 days" in draft["text"]
        assert [each["kind"] for each in draft["sentences"]].count("disclosure") == 1

    def test_the_stream_and_the_document_say_the_same(self, caller: httpx.Client) -> None:
        events = events_of(caller.post("/v1/suggestions", json=REQUEST, headers=STREAM).text)

        whole = events[-1][2]
        found = caller.get(f"/v1/suggestions/{whole['id']}").json()
        assert events[0][1] == "verdict"
        assert events[-1][1] == "done"
        assert found == whole

    def test_a_stream_that_broke_goes_on_where_it_broke(self, caller: httpx.Client) -> None:
        with caller.stream("POST", "/v1/suggestions", json=REQUEST, headers=STREAM) as response:
            part = ""
            for piece in response.iter_text():
                part += piece
                if part.count("\n\n") > 2:
                    break
        heard = events_of(part[: part.rindex("\n\n")])
        last, id = heard[-1][0], heard[0][2]["id"]

        rest = caller.get(f"/v1/suggestions/{id}/events", headers={"Last-Event-ID": last})

        numbers = [int(each.rpartition(":")[2]) for each, _, _ in heard + events_of(rest.text)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert events_of(rest.text)[-1][1] == "done"

    def test_requests_of_many_at_once_share_one_run_under_one_key(self, caller: httpx.Client) -> None:
        answers: list[str] = []
        asking = [
            threading.Thread(
                target=lambda: answers.append(
                    caller.post("/v1/suggestions", json=REQUEST, headers={"Idempotency-Key": "ten"}).text
                )
            )
            for _ in range(10)
        ]
        for each in asking:
            each.start()
        for each in asking:
            each.join()

        assert len(answers) == 10
        assert len(set(answers)) == 1

    @pytest.mark.parametrize(
        ("body", "status"),
        [(b"x" * 300 * 1024, 413), (b"{", 422), (b'{"platform": "x"}', 422), (b"[" * 200_000, 422)],
    )
    def test_a_bad_request_is_told_and_the_service_stays_up(
        self, caller: httpx.Client, body: bytes, status: int
    ) -> None:
        answer = caller.post("/v1/suggestions", content=body, headers={"Content-Type": "application/json"})

        assert answer.status_code == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert caller.get("/livez").status_code == 200

    def test_a_lying_length_does_not_hang_it(self, live_service: Live, caller: httpx.Client) -> None:
        import socket

        host, _, port = live_service.url.removeprefix("http://").rpartition(":")
        with socket.create_connection((host, int(port)), timeout=5) as raw:
            raw.sendall(b"POST /v1/suggestions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{}")
            raw.shutdown(socket.SHUT_WR)
            raw.recv(100)

        assert caller.get("/livez").status_code == 200

    def test_its_log_has_a_line_for_each_stage_and_no_word_of_a_post(
        self, live_service: Live, caller: httpx.Client
    ) -> None:
        post = {**REQUEST["post"], "text": "@brightkettle can I return my xylophonic kettle?"}
        id = caller.post("/v1/suggestions", json={**REQUEST, "post": post}).json()["id"]

        stages = until(lambda: [row for row in live_service.logged("stage") if row["suggestion"] == id])
        until(lambda: any(row["suggestion"] == id for row in live_service.logged("suggestion")))
        log = "\n".join(live_service.lines)
        assert {row["stage"] for row in stages} == {"read", "screen", "retrieve", "draft", "verify"}
        assert "xylophonic" not in log
        assert "@ana" not in log

    def test_what_a_person_makes_of_a_draft_is_checked_recorded_and_deleted(
        self, caller: httpx.Client
    ) -> None:
        made = caller.post("/v1/suggestions", json=REQUEST).json()
        text = f"{made['drafts'][0]['text']} We will call you at noon tomorrow."
        place = f"/v1/suggestions/{made['id']}"

        checked = caller.post("/v1/checks", json={"suggestion_id": made["id"], "text": text}).json()
        told = caller.post(f"{place}/outcome", json={"event": "sent", "text": text}).json()
        seen = caller.get("/v1/presence", params={"url": REQUEST["url"]}).json()
        deleted = caller.delete(place)
        audit = caller.get(f"{place}/audit").json()

        assert [each["support"] for each in checked["sentences"]][-1] == "yours"
        assert checked["disclosure"] == told["disclosure"] == "employee/full"
        assert checked["text_hash"] == told["text_hash"]
        assert told["changes"]["added"] == ["We will call you at noon tomorrow."]
        assert seen["answered"][0]["event"] == "sent"
        assert (deleted.status_code, caller.get(place).status_code) == (204, 404)
        assert audit["request"] is audit["suggestion"] is audit["outcomes"][0]["text"] is None
        assert audit["outcomes"][0]["text_hash"] == told["text_hash"]

    def test_the_organization_is_shown_without_what_is_internal(self, caller: httpx.Client) -> None:
        shown = caller.get("/v1/organization").json()

        assert shown["name"] == "Bright Kettle"
        assert {"legal-threat", "violence"} <= {rule["id"] for rule in shown["rules"]}
        assert shown["knowledge"]["documents"] > 20
        assert caller.get("/v1/documents/returns").json()["passages"]


def test_it_drains_on_sigterm_and_exits_0(live_service: Live, warm_data: Path, tmp_path: Path) -> None:
    data = with_vectors_of(warm_data, tmp_path / "data")
    with serving(data, ROOT / "knowledge", ABOVEBOARD_DEV_OPEN="true") as live:
        answers: list[httpx.Response] = []

        def ask() -> None:
            with live.client(**STREAM) as client:
                answers.append(client.post("/v1/suggestions", json=REQUEST))

        asking = [threading.Thread(target=ask) for _ in range(5)]
        for each in asking:
            each.start()
        until(lambda: answers or any(row["stage"] == "read" for row in live.logged("stage")))
        code = live.stop()
        for each in asking:
            each.join()

    assert code == 0
    assert len(answers) == 5
    assert {events_of(answer.text)[-1][1] for answer in answers} <= {"done", "problem"}
    assert "Traceback" not in "\n".join(live.lines)


def test_a_taken_port_is_told_in_one_line(live_service: Live, tmp_path: Path) -> None:
    port = live_service.url.rpartition(":")[2]

    ended = run_command(tmp_path / "data", tmp_path, "serve", "--port", port)

    assert (ended.returncode, ended.stdout) == (2, "")
    assert len(ended.stderr.splitlines()) == 1
    assert "ABOVEBOARD_PORT" in ended.stderr


def test_tokens_redis_and_the_folder_come_and_go_while_it_serves(
    live_service: Live, warm_data: Path, tmp_path: Path, postgres: Server
) -> None:
    """One start for all that changes under a running service: a restart is never needed."""
    data = with_vectors_of(warm_data, tmp_path / "data")
    folder = Path(shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge"))
    redis = redis_on(free_port())
    redis.start()
    variables = {"ABOVEBOARD_REDIS_URL": redis.url, "ABOVEBOARD_DATABASE_URL": postgres.url}
    try:
        with serving(data, folder, **variables) as live, live.client() as client:
            _tokens(client, tmp_path, variables)
            _redis(client, redis)
            _folder(client, folder, live)
            assert live.stop() == 0
    finally:
        redis.kill()


def _tokens(client: httpx.Client, tmp_path: Path, variables: dict[str, Any]) -> None:
    assert client.post("/v1/suggestions", json=REQUEST).status_code == 401
    added = run_command(
        tmp_path / "data", tmp_path, "responder", "add", "Live", "--relation", "agency", **variables
    )
    client.headers["Authorization"] = f"Bearer {added.stdout.strip()}"
    answer = client.post("/v1/suggestions", json=REQUEST)
    assert answer.status_code == 200
    assert "agency" in json.dumps(answer.json()["drafts"])


def _redis(client: httpx.Client, redis: Server) -> None:
    assert "aboveboard-degraded" not in client.get("/v1/me").headers
    redis.kill()
    until(lambda: client.get("/readyz").json()["parts"]["coordination"]["status"] == "degraded")
    without = until(lambda: (a := client.get("/v1/me")).headers.get("aboveboard-degraded") and a)
    answer = client.post("/v1/suggestions", json=REQUEST, headers={"Idempotency-Key": "k"})
    again = client.post("/v1/suggestions", json=REQUEST, headers={"Idempotency-Key": "k"})
    assert without.headers["aboveboard-degraded"] == "coordination"
    assert answer.status_code == 200
    assert again.json() == answer.json()
    redis.start()
    until(lambda: client.get("/readyz").json()["status"] == "ok")


def _folder(client: httpx.Client, folder: Path, live: Live) -> None:
    before = client.get("/v1/organization").json()["knowledge"]["version"]
    (folder / "teapots.md").write_text("# Teapots\n\nOur teapots hold exactly 711 millilitres.\n")
    until(lambda: client.get("/v1/organization").json()["knowledge"]["version"] != before)
    assert "711" in json.dumps(client.get("/v1/documents/teapots").json())
    (folder / "organization.yaml").write_text("name: [")
    until(lambda: client.get("/readyz").json()["parts"]["knowledge"]["status"] == "degraded")
    assert client.post("/v1/suggestions", json=REQUEST).status_code == 200
    assert live.process.poll() is None
