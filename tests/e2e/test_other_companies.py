"""Invented companies beside the sample one, asked several hundred things each in one go."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.companies.oracle import Company, length_of, limit_of, personal, stands_in, texts, undisclosed
from tests.companies.variants import NOW, bad_lines, requests_of
from tests.fixtures.processes import COMMAND, ROOT, environment

COMPANIES = ROOT / "tests" / "companies"
ACTIONS = {"reply", "reply_privately", "leave", "hold", "escalate"}
KINDS = {"courtesy", "claim", "question", "pointer", "disclosure"}
CHECKS = {"grounded", "disclosed", "length", "voice", "private", "dialogue", "spelling", "language"}
LINK = re.compile(r"https?://([^\s/:?#]+)")
TIMEOUT_S = 900
LONGEST_S = 60.0
"""Far beyond what a person waits; below what one hostile post costs where work grows with its square."""


@dataclass(frozen=True)
class Run:
    """One `aboveboard suggest`: what was asked, line by line, and what came back."""

    company: Company
    asked: list[dict[str, Any] | str]
    lines: list[dict[str, Any]]
    code: int
    told: str

    @property
    def answered(self) -> list[tuple[dict[str, Any], dict[str, Any]]]:
        """Requests with their suggestions."""
        pairs = zip(self.asked, self.lines, strict=True)
        return [(asked, line) for asked, line in pairs if isinstance(asked, dict) and "verdict" in line]

    @property
    def drafts(self) -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
        return [
            (asked, answer, draft) for asked, answer in self.answered for draft in answer.get("drafts", [])
        ]


def told_all(broken: list[str]) -> str:
    return f"{len(broken)} broken:\n" + "\n".join(broken[:25])


ASKED_AT_LENGTH = ["nordfjord-line", "ledgerly", "brotwerk"]
ALL = [*ASKED_AT_LENGTH, "harrow-vine", "alba-termica", "tamarin-mobile", "brackenwall"]


@pytest.fixture(scope="module", params=ASKED_AT_LENGTH)
def company(request: pytest.FixtureRequest) -> Company:
    return Company(COMPANIES / request.param)


def run(
    company: Company, data: Path, *arguments: str, stdin: str = ""
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*COMMAND, *arguments, "--knowledge", str(company.knowledge)],
        input=stdin.encode(),
        capture_output=True,
        env=environment(data),
        cwd=data,
        timeout=TIMEOUT_S,
        check=False,
    )


@pytest.fixture(scope="module")
def ran(company: Company, warm_data: Path) -> Run:
    """Good and bad lines mixed: a bad one after every thirtieth."""
    asked: list[dict[str, Any] | str] = list(requests_of(company))
    for n, bad in enumerate(bad_lines(), start=1):
        asked.insert(min(n * 30, len(asked)), bad)
    given = "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in asked)
    ended = run(company, warm_data, "suggest", stdin=given)
    lines = [json.loads(line) for line in ended.stdout.decode().split("\n") if line]
    return Run(company, asked, lines, ended.returncode, ended.stderr.decode())


@pytest.mark.parametrize("name", ALL)
class TestTheOracle:
    """What the others lean on, and what whoever runs the cases does."""

    def test_a_canary_stands_in_its_own_document_and_in_no_other(self, name: str) -> None:
        company = Company(COMPANIES / name)
        broken = [
            f"{word}: {document.id}"
            for owner, words in company.canaries.items()
            for word in words
            for document in company.documents.values()
            if stands_in(word, document.text) != (document.id == owner)
        ]

        assert not broken, told_all(broken)

    def test_every_document_that_may_not_be_shown_has_a_canary(self, name: str) -> None:
        company = Company(COMPANIES / name)
        hidden = {each for each in company.documents if not company.shown(each, NOW)}

        assert hidden == set(company.canaries)

    def test_a_case_cites_documents_that_can_be_shown_by_its_clock(self, name: str) -> None:
        company = Company(COMPANIES / name)
        broken = [
            f"{case['id']}: {cited}"
            for case in company.cases
            for cited in case["expect"].get("cites", ())
            if not company.shown(cited, case["now"])
        ]

        assert not broken, told_all(broken)


class TestEveryLine:
    def test_the_command_ends_well_and_says_nothing_of_a_crash(self, ran: Run) -> None:
        assert ran.code == 0, ran.told[-2_000:]
        assert "Traceback" not in ran.told

    def test_is_answered_in_its_order(self, ran: Run) -> None:
        given = [each["id"] if isinstance(each, dict) else None for each in ran.asked]

        assert len(ran.asked) >= 250
        assert [line.get("request_id") for line in ran.lines] == given

    def test_a_bad_one_gets_a_problem_and_a_good_one_a_suggestion(self, ran: Run) -> None:
        broken = [
            f"{str(asked)[:90]}: {line.get('status')} {line.get('detail', '')}"
            for asked, line in zip(ran.asked, ran.lines, strict=True)
            if isinstance(asked, str) != ("title" in line and line.get("status", 0) in (400, 413, 422))
            or isinstance(asked, dict) != ("verdict" in line)
        ]

        assert not broken, told_all(broken)

    def test_has_a_verdict_that_can_be_acted_on(self, ran: Run) -> None:
        broken = []
        for asked, answer in ran.answered:
            verdict, count = answer["verdict"], len(answer["drafts"])
            action, contact = verdict["action"], verdict["contact"]
            most = {"leave": 0, "hold": 1, "escalate": 1}.get(action, asked.get("drafts", 1))
            least = 1 if action in ("reply", "reply_privately") else 0
            if action not in ACTIONS or not verdict["why"] or not least <= count <= most:
                broken.append(f"{asked['id']}: {action}, {count} drafts, why {verdict['why']!r}")
            if (contact is not None or action == "escalate") and contact not in ran.company.contacts:
                broken.append(f"{asked['id']}: {action} to {contact}")

        assert not broken, told_all(broken)

    def test_none_keeps_all_the_others_waiting(self, ran: Run) -> None:
        slow = [
            f"{asked['id']}: {answer['timings_ms']}"
            for asked, answer in ran.answered
            if answer["timings_ms"]["total"] > LONGEST_S * 1_000
        ]

        assert not slow, told_all(slow)

    def test_nothing_of_a_post_is_logged(self, ran: Run) -> None:
        posts = [asked["post"]["text"].strip() for asked, _ in ran.answered]

        assert not [text for text in posts if len(text) > 20 and text in ran.told]


class TestEveryDraft:
    def test_joins_to_its_text_from_sentences_of_known_kinds(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {draft['text']!r}"
            for asked, _, draft in ran.drafts
            if not draft["sentences"]
            or draft["text"] != " ".join(each["text"] for each in draft["sentences"])
            or {each["kind"] for each in draft["sentences"]} - KINDS
        ]

        assert len(ran.drafts) >= 50
        assert not broken, told_all(broken)

    def test_makes_no_claim_without_a_passage_that_is_there(self, ran: Run) -> None:
        broken = []
        for asked, answer, draft in ran.drafts:
            known = {passage["id"] for passage in answer["passages"]}
            for sentence in draft["sentences"]:
                if not set(sentence["cites"]) <= known or (
                    sentence["kind"] == "claim" and not sentence["cites"]
                ):
                    broken.append(f"{asked['id']}: {sentence}")

        assert not broken, told_all(broken)

    def test_states_no_number_that_is_not_in_what_it_cites(self, ran: Run) -> None:
        broken = []
        for asked, answer, draft in ran.drafts:
            passages = {passage["id"]: passage["text"] for passage in answer["passages"]}
            for sentence in (each for each in draft["sentences"] if each["kind"] == "claim"):
                cited = " ".join(passages[each] for each in sentence["cites"])
                if set(re.findall(r"\d+", sentence["text"])) - set(re.findall(r"\d+", cited)):
                    broken.append(f"{asked['id']}: {sentence['text']!r} of {sentence['cites']}")

        assert not broken, told_all(broken)

    def test_says_who_writes_once_early_and_before_a_link(self, ran: Run) -> None:
        broken = []
        lines = ran.company.disclosures
        for asked, _, draft in ran.drafts:
            text = draft["text"]
            places = [text.index(line) for line in lines["employee"] if line in text]
            count = sum(text.count(line) for each in lines.values() for line in each)
            first_link = text.find("http") if "http" in text else len(text)
            brand = ran.company.is_brand(asked)
            good = count == 0 if brand else (count == len(places) == 1 and places[0] < min(100, first_link))
            if not good:
                broken.append(f"{asked['id']} (brand {brand}): {text!r}")

        assert not broken, told_all(broken)

    def test_fits_its_place_by_the_sites_own_count(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {length_of(draft['text'], asked)} by our count, {draft['length']}"
            for asked, _, draft in ran.drafts
            if not length_of(draft["text"], asked) <= limit_of(asked) == draft["length"]["limit"]
            or draft["length"]["used"] > limit_of(asked)
        ]

        assert not broken, told_all(broken)

    def test_has_passed_checks_that_are_known(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {check}"
            for asked, _, draft in ran.drafts
            for check in draft["checks"]
            if check["name"] not in CHECKS or check["status"] not in ("pass", "warn")
        ]

        assert all(draft["checks"] for _, _, draft in ran.drafts)
        assert not broken, told_all(broken)

    def test_leads_nowhere_but_to_the_companys_own_pages(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {host}"
            for asked, _, draft in ran.drafts
            for host in [*LINK.findall(draft["text"]), *re.findall(r"evil[\w.-]*|xn--\S*", draft["text"])]
            if host.rstrip(".,;") not in ran.company.hosts
        ]

        assert not broken, told_all(broken)

    def test_repeats_no_personal_data_of_the_post_or_its_thread(self, ran: Run) -> None:
        broken = []
        for asked, _, draft in ran.drafts:
            said = " ".join(each["text"] for each in (asked["post"], *asked.get("thread", ())))
            for data in personal(said[:5_000]):
                if data in draft["text"] and data not in ran.company.published:
                    broken.append(f"{asked['id']}: {data!r} in {draft['text']!r}")

        assert not broken, told_all(broken)


class TestWhatMayNotBeShown:
    def test_no_passage_is_of_a_document_that_is_internal_or_not_in_force(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {passage['id']}"
            for asked, answer in ran.answered
            for passage in answer["passages"]
            if not ran.company.shown(passage["document"], asked["now"])
        ]

        assert sum(len(answer["passages"]) for _, answer in ran.answered) >= 100
        assert not broken, told_all(broken)

    def test_no_word_that_gives_one_away_is_in_anything_a_person_reads(self, ran: Run) -> None:
        broken = [
            f"{asked['id']}: {word!r} of {owner} in {text[:160]!r}"
            for asked, answer in ran.answered
            for text in texts(answer)
            for owner, words in ran.company.canaries.items()
            if not ran.company.shown(owner, asked["now"])
            for word in words
            if stands_in(word, text)
        ]

        assert not broken, told_all(broken)

    def test_nor_is_what_a_case_excludes(self, ran: Run) -> None:
        """Apart from the company's own line of disclosure, which says "may" where May may not be told."""
        excluded = {case["id"]: case["expect"].get("excludes", []) for case in ran.company.cases}
        broken = [
            f"{asked['id']}: {word!r} in {draft['text']!r}"
            for asked, _, draft in ran.drafts
            for word in excluded.get(asked["id"].partition("-")[2], [])
            if word.casefold() in undisclosed(ran.company, draft["text"]).casefold()
        ]

        assert not broken, told_all(broken)


def test_the_cases_are_graded_and_the_figures_told(
    company: Company, warm_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only told: a miss says which mechanism is weak, and gates nothing."""
    cases = str(company.folder / "cases.yaml")
    ended = run(company, warm_data, "eval", "--cases", cases, "--report", str(tmp_path))

    report = ended.stdout.decode()
    with capsys.disabled():
        print(f"\n{company.folder.name}\n{report.partition('miss ')[0]}")
    assert ended.returncode in (0, 1), ended.stderr.decode()[-2_000:]
    assert "Traceback" not in ended.stderr.decode()
    assert (tmp_path / "report.json").exists()
