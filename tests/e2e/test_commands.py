"""The command line, run as a user runs it."""

import json
import resource
from pathlib import Path
from typing import Any

import pytest
from tests.fixtures.processes import ROOT, Command, run_command

from aboveboard.routes.examples import REQUEST

KNOWLEDGE = str(ROOT / "knowledge")


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def lines(*requests: Any) -> str:
    return "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in requests)


NOW = "2026-11-21T09:00:00+00:00"
ODD = lines(
    {**REQUEST, "id": "first"},
    "{not JSON",
    {"id": 7, "platform": "x"},
    "[1, 2]",
    {**REQUEST, "id": "when", "now": "yesterday"},
    {**REQUEST, "id": "large", "goal": "x" * 300_000},
    {**REQUEST, "tweet": 1},
    {**REQUEST, "post": {**REQUEST["post"], "created_at": None}, "now": "2026-11-22T09:00:00+00:00"},
    {**REQUEST, "post": {**REQUEST["post"], "created_at": None}},
)


@pytest.fixture(scope="module")
def answers(warm_data: Path) -> list[dict[str, Any]]:
    """What comes of good lines and bad ones together."""
    ended = run_command(warm_data, warm_data, "suggest", "--knowledge", KNOWLEDGE, "--now", NOW, stdin=ODD)
    assert ended.returncode == 0, ended.stderr
    return rows(ended.stdout)


class TestSuggest:
    def test_each_line_is_answered_in_order_and_a_bad_one_gets_a_problem(
        self, answers: list[dict[str, Any]]
    ) -> None:
        told = [answer.get("status", "answered") for answer in answers]

        assert told == ["answered", 422, 422, 422, 422, 413, 422, "answered", "answered"]
        assert answers[6]["errors"] == [{"pointer": "/tweet", "message": "unknown field"}]

    def test_an_id_is_given_back_as_it_came(self, answers: list[dict[str, Any]]) -> None:
        assert answers[0]["request_id"] == "first"
        assert answers[2]["request_id"] == 7
        assert answers[4]["request_id"] == "when"
        assert "request_id" not in answers[8]

    def test_a_lines_own_clock_comes_before_the_commands(self, answers: list[dict[str, Any]]) -> None:
        due = [answer["verdict"]["respond_by"][:10] for answer in answers[-2:]]

        assert due == ["2026-11-23", "2026-11-22"]

    def test_every_draft_is_whole(self, answers: list[dict[str, Any]]) -> None:
        answer = answers[0]

        known = {passage["id"] for passage in answer["passages"]}
        assert answer["verdict"]["action"] == "reply"
        assert answer["drafts"]
        for draft in answer["drafts"]:
            assert draft["text"] == " ".join(sentence["text"] for sentence in draft["sentences"])
            assert draft["length"]["used"] <= draft["length"]["limit"]
            for sentence in draft["sentences"]:
                assert set(sentence["cites"]) <= known
                assert sentence["cites"] or sentence["kind"] != "claim"

    def test_the_relation_that_is_named_is_disclosed(
        self, command: Command, answers: list[dict[str, Any]]
    ) -> None:
        ended = command("suggest", "--knowledge", KNOWLEDGE, "--relation", "agency", stdin=lines(REQUEST))

        assert "agency" not in _disclosure(answers[0])
        assert "agency" in _disclosure(rows(ended.stdout)[0])


def _disclosure(answer: dict[str, Any]) -> str:
    [line] = [each["text"] for each in answer["drafts"][0]["sentences"] if each["kind"] == "disclosure"]
    return str(line)


class TestBadKnowledge:
    """Something wrong with the folder is told by name; what can be answered is."""

    BAD = {
        "empty.md": b"",
        "picture.md": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        "broken.md": b"---\ntitle: [unclosed\n---\nText.",
        "dated.md": b"---\neffective: 2026-13-45\n---\nText.",
        "contacts.yaml": b"- {id: a, name: A",
        "engagement.yaml": b"rules:\n- id: a\n  sayz: [b]\n  then: leave\n  why: c\n",
    }

    def test_no_folder_is_told_in_one_line(self, command: Command, tmp_path: Path) -> None:
        ended = command("suggest", "--knowledge", str(tmp_path / "nowhere"), stdin=lines(REQUEST))

        assert (ended.returncode, ended.stdout) == (2, "")
        assert len(ended.stderr.splitlines()) == 1
        assert "nowhere" in ended.stderr

    def test_an_empty_folder_is_told_and_nothing_is_made_up(self, command: Command, tmp_path: Path) -> None:
        folder = tmp_path / "empty"
        folder.mkdir()

        ended = command("suggest", "--knowledge", str(folder), stdin=lines(REQUEST))

        [answer] = rows(ended.stdout)
        assert ended.returncode == 0
        assert answer["verdict"]["action"] in ("escalate", "leave")
        assert answer["drafts"] == []
        assert "no documents" in ended.stderr

    def test_bad_files_are_told_by_name_and_the_rest_answers(self, command: Command, tmp_path: Path) -> None:
        folder = a_small_folder(tmp_path)
        for name, content in self.BAD.items():
            (folder / name).write_bytes(content)

        checked = command("knowledge", "check", "--knowledge", str(folder))
        ended = command("suggest", "--knowledge", str(folder), stdin=lines(REQUEST))

        [answer] = rows(ended.stdout)
        assert checked.returncode == 1
        assert [name for name in self.BAD if name not in checked.stdout] == []
        assert "engagement.yaml:3" in checked.stdout
        assert "'says'" in checked.stdout
        assert ended.returncode == 0
        assert "30 days" in answer["drafts"][0]["text"]


def a_small_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kettles"
    folder.mkdir()
    (folder / "organization.yaml").write_text(
        "name: Bright Kettle\ntimezone: Europe/London\naliases: [brightkettle]\n"
        'accounts: {x: ["@brightkettle"]}\ndisclosure: {employee: {full: I work at Bright Kettle.}}\n'
    )
    (folder / "returns.md").write_text(
        "---\nquestions: [Can I still send it back?]\nsource: https://brightkettle.example/returns\n---\n"
        "# Returns\n\nYou have 30 days to send it back.\n"
    )
    return folder


class TestVerify:
    def test_each_row_is_judged_in_order(self, command: Command) -> None:
        passages = ["You have 30 days to send it back."]
        given = lines(
            {"sentence": "You have 30 days to send it back.", "passages": passages},
            {"sentence": "You have 60 days to send it back.", "passages": passages},
            {"sentence": 3},
            "nonsense",
            {"sentence": "You have 30 days.", "passages": []},
        )

        ended = command("verify", "--json", stdin=given)

        told = rows(ended.stdout)
        assert ended.returncode == 0
        assert [row.get("supported") for row in told] == [True, False, None, None, False]
        assert set(told[0]) == {"supported", "score", "why"}
        assert [row.get("status") for row in told[2:4]] == [422, 422]

    def test_without_json_it_falls_short_where_one_is_not_supported(self, command: Command) -> None:
        row = {"sentence": "You have 60 days.", "passages": ["You have 30 days."]}

        assert command("verify", stdin=lines(row)).returncode == 1

    def test_as_a_draft_a_sentence_may_not_drop_its_limit(self, command: Command) -> None:
        passages = ["We take a ticket back for seven days, as long as it has not been scanned."]
        given = lines({"sentence": "We take a ticket back for seven days.", "passages": passages})

        freely, strictly = (command("verify", "--json", *how, stdin=given) for how in ((), ("--as-draft",)))

        assert [rows(each.stdout)[0]["supported"] for each in (freely, strictly)] == [True, False]


class TestKnowledge:
    def test_a_sound_folder_passes_and_a_faulty_one_falls_short(
        self, command: Command, tmp_path: Path
    ) -> None:
        folder = a_small_folder(tmp_path)
        sound = command("knowledge", "check", "--knowledge", str(folder))
        (folder / "organization.yaml").write_text("nam: Bright Kettle\ntimezone: Europe/London\n")

        faulty = command("knowledge", "check", "--knowledge", str(folder))

        assert sound.returncode == 0, sound.stdout
        assert faulty.returncode == 1
        assert "organization.yaml:1" in faulty.stdout

    def test_a_second_sync_embeds_nothing(self, command: Command, tmp_path: Path) -> None:
        folder = a_small_folder(tmp_path)
        data = {"ABOVEBOARD_DATA": str(tmp_path / "own")}
        first = command("knowledge", "sync", "--knowledge", str(folder), **data)

        second = command("knowledge", "sync", "--knowledge", str(folder), **data)

        assert (first.returncode, second.returncode) == (0, 0), first.stderr
        assert "; 0 embedded" not in first.stdout
        assert "; 0 embedded" in second.stdout

    def test_search_shows_passages_best_first(self, command: Command) -> None:
        ended = command("knowledge", "search", "Can I send it back?", "--knowledge", KNOWLEDGE, "--json")

        found = rows(ended.stdout)
        assert ended.returncode == 0
        assert found[0]["document"] == "returns"
        assert [each["score"] for each in found] == sorted((each["score"] for each in found), reverse=True)

    def test_rules_lists_the_folders_own_and_then_the_built_in_ones(self, command: Command) -> None:
        ended = command("knowledge", "rules", "--knowledge", KNOWLEDGE, "--json")

        rules = rows(ended.stdout)
        builtin = [rule["builtin"] for rule in rules]
        assert ended.returncode == 0
        assert builtin == sorted(builtin)
        assert {"legal-threat", "violence", "self-harm", "press", "spam"} <= {rule["id"] for rule in rules}


class TestResponders:
    def test_a_token_is_shown_once_and_only_its_hash_is_kept(self, command: Command, tmp_path: Path) -> None:
        data = {"ABOVEBOARD_DATA": str(tmp_path / "own")}

        added = command("responder", "add", "Dana", "--relation", "employee", "--role", "curator", **data)
        listed = command("responder", "list", **data)

        token = added.stdout.strip()
        assert added.returncode == 0
        assert token.startswith("abv_")
        assert len(token) >= 43
        assert "Dana" in listed.stdout
        assert "curator" in listed.stdout
        kept = [file for file in (tmp_path / "own").rglob("*") if file.is_file()]
        assert kept
        assert not any(token.encode() in file.read_bytes() for file in kept)

    def test_a_name_that_is_taken_or_unknown_is_told_in_one_line(
        self, command: Command, tmp_path: Path
    ) -> None:
        data = {"ABOVEBOARD_DATA": str(tmp_path / "own")}
        command("responder", "add", "Dana", "--relation", "employee", **data)

        again = command("responder", "add", "Dana", "--relation", "agency", **data)
        nobody = command("responder", "revoke", "Ben", **data)

        for ended in (again, nobody):
            assert (ended.returncode, ended.stdout) == (2, "")
            assert len(ended.stderr.splitlines()) == 1

    @pytest.mark.parametrize(
        "arguments", [["Dana"], ["Dana", "--relation", "friend"], ["", "--relation", "employee"]]
    )
    def test_what_does_not_fit_is_told(self, command: Command, arguments: list[str]) -> None:
        ended = command("responder", "add", *arguments)

        assert ended.returncode == 2
        assert ended.stderr


class TestSettings:
    def test_the_ones_in_force_are_printed_and_secrets_masked(self, command: Command) -> None:
        ended = command("settings", OPENAI_API_KEY="hunter2", ABOVEBOARD_PORT="9000")

        assert ended.returncode == 0
        assert "ABOVEBOARD_PORT=9000" in ended.stdout.splitlines()
        assert "OPENAI_API_KEY=**********" in ended.stdout.splitlines()
        assert "hunter2" not in ended.stdout + ended.stderr

    def test_one_that_does_not_fit_stops_every_command_with_one_line(self, command: Command) -> None:
        for arguments in (["settings"], ["serve"], ["suggest"]):
            ended = command(*arguments, ABOVEBOARD_PORT="eighty")

            assert (ended.returncode, ended.stdout) == (2, "")
            assert ended.stderr.startswith("aboveboard: ABOVEBOARD_PORT: ")
            assert len(ended.stderr.splitlines()) == 1

    def test_a_data_folder_that_can_not_be_made_is_told(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")

        for arguments in (["serve", "--port", "0"], ["suggest"], ["responder", "list"]):
            ended = command(*arguments, ABOVEBOARD_DATA=str(tmp_path / "file" / "data"))

            assert ended.returncode == 2, ended.stderr
            assert "ABOVEBOARD_DATA" in ended.stderr
            assert "Traceback" not in ended.stderr


def test_help_loads_nothing(command: Command) -> None:
    """In processor time: the bar is half a second, and the machine may be busy."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = command("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)

    assert ended.returncode == 0
    assert "suggest" in ended.stdout
    assert (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime) < 0.5


def test_an_unknown_command_is_told(command: Command) -> None:
    ended = command("answer")

    assert (ended.returncode, ended.stdout) == (2, "")
    assert "answer" in ended.stderr
