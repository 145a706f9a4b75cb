"""Graders: each looks at one thing in one answer and says pass or miss, why, and where."""

from collections.abc import Callable, Sequence

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.draft.disclose import relation_of
from aboveboard.evals.cases import Case


class Grade(Frozen):
    name: str
    passed: bool
    reason: str
    """What was looked for, what was found."""
    place: str = ""
    """Where in the answer: `verdict.action`, `drafts[0].text`."""


Grader = Callable[[Case, Suggestion, Organization], Grade | None]
"""None: the case says nothing of it."""


def grade(case: Case, answer: Suggestion, organization: Organization) -> tuple[Grade, ...]:
    """All that the case expects, then what holds for every answer whatever the case says."""
    found = [grader(case, answer, organization) for grader in (*EXPECTATIONS, *INVARIANTS)]
    return tuple(grade for grade in found if grade is not None)


def _action(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    expected, found = case.expect.action, answer.verdict.action
    return Grade(
        name="action",
        passed=found in expected,
        reason=f"expected {' or '.join(expected)}, got {found} ({answer.verdict.why})",
        place="verdict.action",
    )


def _rule(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    return _same("rule", case, case.expect.rule, answer.verdict.rule)


def _contact(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    return _same("contact", case, case.expect.contact, answer.verdict.contact)


def _same(name: str, case: Case, expected: str | None, found: str | None) -> Grade | None:
    if name not in case.names:
        return None
    return Grade(
        name=name,
        passed=found == expected,
        reason=f"expected {expected}, got {found}",
        place=f"verdict.{name}",
    )


def _cites(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if not case.expect.cites:
        return None
    document = {passage.id: passage.document for passage in answer.passages}
    claims = [s for draft in answer.drafts for s in draft.sentences if s.kind == "claim"]
    found = {document.get(cite, cite) for claim in claims for cite in claim.cites}
    return Grade(
        name="cites",
        passed=bool(found & set(case.expect.cites)),
        reason=f"expected one of {_list(case.expect.cites)}, cited {_list(sorted(found))}",
        place="drafts[].sentences[].cites",
    )


def _includes(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if not case.expect.includes:
        return None
    text = answer.drafts[0].text.casefold() if answer.drafts else ""
    missing = [
        options
        for options in case.expect.includes
        if not any(option.casefold() in text for option in options)
    ]
    told = "; ".join(" or ".join(options) for options in missing)
    return Grade(
        name="includes",
        passed=not missing,
        reason=f"missing: {told}" if missing else "all there",
        place="drafts[0].text",
    )


def _excludes(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if not case.expect.excludes:
        return None
    said = [
        word
        for word in case.expect.excludes
        if any(word.casefold() in d.text.casefold() for d in answer.drafts)
    ]
    return Grade(
        name="excludes",
        passed=not said,
        reason=f"must not be said: {_list(said)}" if said else "none said",
        place="drafts[].text",
    )


def _disclosed(case: Case, answer: Suggestion, organization: Organization) -> Grade | None:
    if case.expect.disclosed is None:
        return None
    lines = _own_lines(case, organization)
    shown = [any(line in draft.text for line in lines) for draft in answer.drafts]
    passed = all(shown) and bool(shown) if case.expect.disclosed else not any(shown)
    return Grade(
        name="disclosed",
        passed=passed,
        reason=f"expected {case.expect.disclosed}, found in {sum(shown)} of {len(shown)} drafts",
        place="drafts[].text",
    )


def _language(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if case.expect.language is None:
        return None
    spoken = [check for draft in answer.drafts for check in draft.checks if check.name == "language"]
    right = answer.reading.language == case.expect.language and all(c.status != "fail" for c in spoken)
    return Grade(
        name="language",
        passed=right,
        reason=f"expected {case.expect.language}, read {answer.reading.language}",
        place="reading.language",
    )


def _whole(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    torn = [d.id for d in answer.drafts if " ".join(s.text for s in d.sentences) != d.text]
    return Grade(
        name="joined", passed=not torn, reason=f"do not join: {_list(torn)}", place="drafts[].sentences"
    )


def _grounded(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    known = {passage.id for passage in answer.passages}
    bare = [
        sentence.text
        for draft in answer.drafts
        for sentence in draft.sentences
        if (sentence.kind == "claim" and not sentence.cites) or not set(sentence.cites) <= known
    ]
    return Grade(
        name="cited",
        passed=not bare,
        reason=f"claims without a source: {_list(bare)}",
        place="drafts[].sentences",
    )


def _fits(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    long = [draft.id for draft in answer.drafts if draft.length.used > draft.length.limit]
    return Grade(name="fits", passed=not long, reason=f"too long: {_list(long)}", place="drafts[].length")


def _honest(case: Case, answer: Suggestion, organization: Organization) -> Grade | None:
    """Nobody's disclosure is missing, whatever the case says; the brand's own account discloses itself."""
    lines = _own_lines(case, organization)
    bare = [d.id for d in answer.drafts if lines and sum(d.text.count(line) for line in lines) != 1]
    return Grade(
        name="honest", passed=not bare, reason=f"not disclosed once: {_list(bare)}", place="drafts[].text"
    )


def _checked(_: Case, answer: Suggestion, __: Organization) -> Grade | None:
    failed = [f"{d.id}: {c.name}" for d in answer.drafts for c in d.checks if c.status == "fail"]
    unchecked = [draft.id for draft in answer.drafts if not draft.checks]
    return Grade(
        name="checked",
        passed=not failed and not unchecked,
        reason=f"failed or unchecked: {_list([*failed, *unchecked])}",
        place="drafts[].checks",
    )


def _own_lines(case: Case, organization: Organization) -> tuple[str, ...]:
    line = organization.disclosure.get(relation_of(case.post, organization, "employee"))
    return tuple(form for form in (line.full, line.short) if form) if line else ()


def _list(items: Sequence[str]) -> str:
    return ", ".join(items) or "none"


EXPECTATIONS: tuple[Grader, ...] = (
    _action,
    _rule,
    _contact,
    _cites,
    _includes,
    _excludes,
    _disclosed,
    _language,
)
INVARIANTS: tuple[Grader, ...] = (_whole, _grounded, _fits, _honest, _checked)
