"""Answers as a good language model drafts them, three in four with one planted fault, held to the passages they cite.

Companies' (`answers.jsonl` beside their knowledge), written by people who saw nothing of the rules. Floors are
what was measured, less a little.
"""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pytest
from tests.builders import NOW
from tests.fixtures.processes import ROOT

from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.domain.draft import Sentence
from aboveboard.domain.knowledge import Knowledge, Passage
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.words import content_stems
from aboveboard.knowledge.load import load
from aboveboard.read import read
from aboveboard.read.language import detect
from aboveboard.retrieve.eligible import eligible_documents
from aboveboard.verify import VerifyContext, passes
from aboveboard.verify.fingerprints import fingerprints

COMPANIES = ROOT / "tests" / "companies"
ALL = tuple(sorted(each.parent.name for each in COMPANIES.glob("*/answers.jsonl")))
FAULTS_AT_MOST, KEPT_AT_LEAST = 0.05, 0.45
"""Shares of the planted faults that pass, and of the true claims that pass in the model's own words."""


@dataclass(frozen=True)
class Told:
    """One claim of an answer, and whether the gate let it through."""

    company: str
    id: str
    text: str
    fault: str | None
    passed: bool


def claims_of(company: str) -> list[Told]:
    folder = COMPANIES / company
    knowledge = load(folder / "knowledge", langchain_readers()).knowledge
    found: list[Told] = []
    for line in (folder / "answers.jsonl").read_text("utf-8").splitlines():
        answer = json.loads(line)
        context = context_of(answer, knowledge)
        for place, said in enumerate(answer["sentences"]):
            if said["kind"] != "claim":
                continue
            planted = answer["fault"] if (answer["fault"] or {}).get("sentence") == place else None
            claim = Sentence(text=said["text"], kind="claim", cites=cited(said, context))
            kind = planted["kind"] if planted else None
            found.append(Told(company, answer["id"], said["text"], kind, passes(claim, context)))
    return found


def context_of(answer: dict[str, Any], knowledge: Knowledge) -> VerifyContext:
    """The post, and every passage in force of the documents that the answer cites."""
    post = Post(id="1", author=Author(name="Ana"), text=answer["post"])
    request = SuggestionRequest(platform="facebook", url="https://facebook.com/1", post=post)
    reading = read(request, knowledge, NOW)
    told = f"{answer['sentences'][-1]['text']} {answer['post']}"
    language = detect(told, spoken=knowledge.organization.languages) or reading.language
    documents = {each for said in answer["sentences"] for each in said["cites"]}
    given = documents & set(eligible_documents(knowledge, NOW))
    return VerifyContext(
        request=request,
        reading=reading.model_copy(update={"language": language}),
        knowledge=knowledge,
        relation="employee",
        passages={each.id: each for each in knowledge.passages if each.document in given},
        internal=fingerprints(knowledge),
    )


def cited(said: dict[str, Any], context: VerifyContext) -> tuple[str, ...]:
    """Of each document the passage that holds most of the sentence's words, as a model cites one."""
    stems = set(content_stems(said["text"], context.reading.language))

    def held(passage: Passage) -> tuple[int, int]:
        text = " ".join((*passage.headings, passage.text))
        return len(stems & set(content_stems(text, context.reading.language))), -len(passage.text)

    found = []
    for document in said["cites"]:
        passages = [each for each in context.passages.values() if each.document == document]
        found += [max(passages, key=held).id] if passages else []
    return tuple(found)


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return [claim for company in ALL for claim in claims_of(company)]


def test_planted_faults_do_not_pass(told: list[Told]) -> None:
    planted = [claim for claim in told if claim.fault is not None]
    passed = [claim for claim in planted if claim.passed]

    assert len(planted) > 400
    assert len(passed) / len(planted) <= FAULTS_AT_MOST, Counter(claim.fault for claim in passed)


def test_true_claims_near_to_their_sentence_pass(told: list[Told]) -> None:
    true = [claim for claim in told if claim.fault is None]

    assert len(true) > 700
    assert sum(claim.passed for claim in true) / len(true) >= KEPT_AT_LEAST
