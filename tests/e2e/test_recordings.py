"""The path of a good language model, measured without a key: answers written by hand, over real HTTP."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from tests.companies.variants import NOW
from tests.fixtures.language_models import ScriptedModel
from tests.fixtures.processes import ROOT
from tests.fixtures.recordings import FILE, Player, Recording, recordings, with_keys

from aboveboard.commands.answering import Answering
from aboveboard.evals import Result, load_cases, run
from aboveboard.evals.leaks import leaks
from aboveboard.settings import Settings

SHOWN_AT_LEAST = 0.85
"""Of the answers that cite what was found, the share that a person gets to see, mended or not."""
RIGHT_AT_LEAST = 0.80
CASES = 40


@dataclass(frozen=True)
class Played:
    """One case, its answer by hand, and what became of it."""

    recording: Recording
    result: Result
    prompts: tuple[str, ...]

    @property
    def was_given(self) -> bool:
        """Whether the passages that the answer cites were found and given."""
        return bool(self.prompts) and all(f'"{cite}"' in self.prompts[0] for cite in self.recording.cites)

    @property
    def fate(self) -> str:
        answer = self.result.answer
        assert answer is not None
        if not self.prompts:
            return "not asked"
        if answer.drafter != "recorded":
            return "fell back"
        written = " ".join(sentence["text"] for sentence in self.recording.sentences)
        shown = " ".join(s.text for s in answer.drafts[0].sentences if s.kind != "disclosure")
        return "unchanged" if _words(shown) == _words(written) else "repaired"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.fixture(scope="module")
def played(warm_data: Path) -> Iterator[list[Played]]:
    server = ScriptedModel()
    known = recordings()
    player = Player(server, known)
    by_case = {recording.case: recording for recording in known}
    held = [case for case in load_cases(ROOT / "evals" / "cases") if case.id in by_case]
    settings = Settings(
        _env_file=None,
        knowledge=ROOT / "knowledge",
        data=warm_data,
        model="recorded",
        OPENAI_BASE_URL=server.url,
        OPENAI_API_KEY="sk-test",
    )
    clock = datetime.fromisoformat(NOW)
    with Answering(settings) as answering:
        knowledge = answering.curation.current.need().knowledge
        also = (leaks(knowledge, clock),)
        results = asyncio.run(run(held, answering.ask, knowledge.organization, clock, also=also))
    asked = player.asked
    yield [Played(by_case[r.case.id], r, tuple(asked.get(r.case.id, ()))) for r in results]
    server.close()


def test_every_recording_is_of_a_case_and_has_its_key() -> None:
    """After a case has changed: python -m tests.fixtures.recordings"""
    written = FILE.read_text("utf-8")

    assert len(recordings()) >= CASES
    assert with_keys(written) == written
    assert len({recording.key for recording in recordings()}) == len(recordings())


def test_good_answers_reach_the_person(played: list[Played], capsys: pytest.CaptureFixture[str]) -> None:
    given = [one for one in played if one.was_given]
    fates = {fate: [p for p in given if p.fate == fate] for fate in ("unchanged", "repaired", "fell back")}
    with capsys.disabled():
        print(f"\n{len(played)} answers by hand, {len(given)} with all that they cite")
        for fate, ones in fates.items():
            print(f"  {fate}: {len(ones)} ({sum(one.result.passed for one in ones)} right)")
            if fate != "unchanged":
                print("\n".join(f"    {one.recording.case}: {_told(one)}" for one in ones))
        rest = [one for one in played if not one.was_given]
        print(f"  not asked, or without a passage: {[one.recording.case for one in rest]}")

    assert len(given) >= CASES / 2
    assert 1 - len(fates["fell back"]) / len(given) >= SHOWN_AT_LEAST


def _told(one: Played) -> str:
    answer = one.result.answer
    assert answer is not None
    feedback = one.prompts[-1].rpartition("turned down")[2].strip() if len(one.prompts) > 1 else ""
    return f"{answer.drafts[0].text if answer.drafts else answer.verdict.why} | {feedback[:300]}"


def test_what_reaches_the_person_is_right(played: list[Played]) -> None:
    shown = [one for one in played if one.fate in ("unchanged", "repaired") and one.was_given]
    missed = [
        f"{one.recording.case}: {[g.reason for g in one.result.missed]}"
        for one in shown
        if not one.result.passed
    ]

    assert 1 - len(missed) / len(shown) >= RIGHT_AT_LEAST, missed


def test_nothing_that_allows_no_failure_fails(played: list[Played]) -> None:
    broken = [f"{one.recording.case}: {g.reason}" for one in played for g in one.result.broken]

    assert not broken
