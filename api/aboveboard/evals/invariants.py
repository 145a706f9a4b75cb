"""Graders of what holds for every answer, whatever its case says: one miss fails the run."""

import re

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.draft.disclose import LATEST_START, relation_of
from aboveboard.evals.cases import Case
from aboveboard.evals.grader import Grade, Grader, listed

_ADDRESS = re.compile(r"https?://|www\.", re.I)


def _joined(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    torn = [
        f"drafts[{d}].sentences"
        for d, draft in enumerate(answer.drafts)
        if " ".join(sentence.text for sentence in draft.sentences) != draft.text
    ]
    return _hard("joined", torn, "sentences do not join to the text", "every draft joins to its text")


def _cited(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    known = {passage.id for passage in answer.passages}
    bare = [
        f"drafts[{d}].sentences[{s}].cites"
        for d, draft in enumerate(answer.drafts)
        for s, sentence in enumerate(draft.sentences)
        if (sentence.kind == "claim" and not sentence.cites) or not set(sentence.cites) <= known
    ]
    return _hard("cited", bare, "a claim without a source that is there", "every claim has its source")


def _fits(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    long = [
        f"drafts[{d}].length" for d, one in enumerate(answer.drafts) if one.length.used > one.length.limit
    ]
    return _hard("fits", long, "longer than the site allows", "within the site's length")


def _honest(case: Case, answer: Suggestion, organization: Organization) -> Grade | None:
    """Nobody's disclosure is missing, whatever the case says; the brand's own account discloses itself."""
    lines = own_lines(case, organization)
    bare = [
        f"drafts[{d}].text"
        for d, draft in enumerate(answer.drafts)
        if lines and sum(draft.text.count(line) for line in lines) != 1
    ]
    return _hard("honest", bare, "not disclosed exactly once", "disclosed once, or by the account itself")


def _early(case: Case, answer: Suggestion, organization: Organization) -> Grade | None:
    """The disclosure begins near the start and before any link, so that nobody has to look for it."""
    lines = own_lines(case, organization)
    late = []
    for d, draft in enumerate(answer.drafts):
        link = _ADDRESS.search(draft.text)
        limit = min(LATEST_START, link.start() if link else LATEST_START)
        starts = [draft.text.find(line) for line in lines if line in draft.text]
        if starts and min(starts) >= limit:
            late.append(f"drafts[{d}].text")
    return _hard("early", late, "the disclosure comes late, or after a link", "disclosed near the start")


def _checked(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    failed = [
        f"drafts[{d}].checks"
        for d, draft in enumerate(answer.drafts)
        if not draft.checks or any(check.status == "fail" for check in draft.checks)
    ]
    return _hard("checked", failed, "shown with a check that failed or was not made", "every check was made")


def own_lines(case: Case, organization: Organization) -> tuple[str, ...]:
    """The disclosure lines of who posts, full before short; empty where the account discloses itself."""
    line = organization.disclosure.get(relation_of(case.post, organization, "employee"))
    return tuple(form for form in (line.full, line.short) if form) if line else ()


def _hard(name: str, places: list[str], fault: str, well: str) -> Grade:
    return Grade(
        name=name,
        passed=not places,
        reason=f"{fault}: {listed(places)}" if places else well,
        place=places[0] if places else "drafts",
        hard=True,
    )


INVARIANTS: tuple[Grader, ...] = (_joined, _cited, _fits, _honest, _early, _checked)
