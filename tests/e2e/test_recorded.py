"""What the commands make of recorded suggestions: gaps, and what is past its time."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from tests.fixtures.processes import ROOT, run_command, serving, with_vectors_of

from aboveboard.routes.examples import REQUEST

KNOWLEDGE = str(ROOT / "knowledge")


@pytest.fixture(scope="module")
def data(warm_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service's data after somebody asked what nobody knows, and handed one post over."""
    run_command(warm_data, warm_data, "knowledge", "search", "returns", "--knowledge", KNOWLEDGE)
    data = with_vectors_of(warm_data, tmp_path_factory.mktemp("recorded") / "data")
    with serving(data, ROOT / "knowledge", ABOVEBOARD_DEV_OPEN="true") as live:
        with live.client() as client:
            _ask(client, 0, "Habt ihr Zeppelinflüge, BrightKettle?")
            id = _ask(client, 1, "@brightkettle Can I send it back?")
            contact = client.get("/v1/contacts").json()["contacts"][0]["id"]
            told = {"gap": "Does Ana get a discount on a second kettle?", "contact": contact}
            assert client.post(f"/v1/suggestions/{id}/escalation", json=told).status_code == 201
        assert live.stop() == 0
    return data


def _ask(client: httpx.Client, number: int, text: str) -> str:
    post = {**REQUEST["post"], "id": str(number), "text": text, "language": None}
    url = f"https://x.com/ana/status/{number}"
    return str(client.post("/v1/suggestions", json={**REQUEST, "url": url, "post": post}).json()["id"])


def test_what_nothing_answered_is_listed_without_names(data: Path, tmp_path: Path) -> None:
    ended = run_command(data, tmp_path, "knowledge", "gaps", "--json", "--knowledge", KNOWLEDGE)

    gaps = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1, ended.stderr
    assert {"Does … get a discount on a second kettle?"} <= {gap["example"] for gap in gaps}
    assert any("Zeppelin" in gap["example"] for gap in gaps)
    assert "Ana" not in ended.stdout
    assert all(gap["owner"] for gap in gaps)


def test_people_get_a_table(data: Path, tmp_path: Path) -> None:
    ended = run_command(data, tmp_path, "knowledge", "gaps", "--knowledge", KNOWLEDGE)

    assert "for example" in ended.stdout
    assert "open questions: 2, asked 2 times" in ended.stderr


def test_where_nothing_was_asked_there_is_no_gap(data: Path, tmp_path: Path) -> None:
    later = (datetime.now(UTC) + timedelta(days=9)).isoformat()

    ended = run_command(
        data, tmp_path, "knowledge", "gaps", "--days", "1", "--now", later, "--knowledge", KNOWLEDGE
    )

    assert (ended.returncode, ended.stdout) == (0, "")


def test_what_is_past_its_time_is_told_and_deleted_when_asked_for(data: Path, tmp_path: Path) -> None:
    later = (datetime.now(UTC) + timedelta(days=400)).isoformat()

    young = run_command(data, tmp_path, "retention")
    told = run_command(data, tmp_path, "retention", "--now", later)
    deleted = run_command(data, tmp_path, "retention", "--now", later, "--delete")

    assert (young.returncode, told.returncode, deleted.returncode) == (0, 1, 0)
    assert "held back: the clock stands" in told.stdout
    assert deleted.stdout.startswith("2 suggestions deleted")
