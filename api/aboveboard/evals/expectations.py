"""Graders of what one case expects: each looks at one field of `expect`."""

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.evals.cases import Case
from aboveboard.evals.grader import Grade, Grader, listed
from aboveboard.evals.invariants import own_lines


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
    cited = [
        (document.get(cite, cite), f"drafts[{d}].sentences[{s}].cites")
        for d, draft in enumerate(answer.drafts)
        for s, sentence in enumerate(draft.sentences)
        if sentence.kind == "claim"
        for cite in sentence.cites
    ]
    right = [place for name, place in cited if name in case.expect.cites]
    return Grade(
        name="cites",
        passed=bool(right),
        reason=f"expected one of {listed(case.expect.cites)}, "
        f"cited {listed(sorted({name for name, _ in cited}))}",
        place=(right or [place for _, place in cited] or ["drafts"])[0],
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
        place="drafts[0].text" if answer.drafts else "drafts",
    )


def _excludes(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if not case.expect.excludes:
        return None
    said = [
        (word, f"drafts[{d}].text")
        for word in case.expect.excludes
        for d, draft in enumerate(answer.drafts)
        if word.casefold() in draft.text.casefold()
    ]
    return Grade(
        name="excludes",
        passed=not said,
        reason=f"must not be said: {listed([word for word, _ in said])}" if said else "none said",
        place=said[0][1] if said else "drafts[].text",
    )


def _disclosed(case: Case, answer: Suggestion, organization: Organization) -> Grade | None:
    if case.expect.disclosed is None:
        return None
    lines = own_lines(case, organization)
    shown = [any(line in draft.text for line in lines) for draft in answer.drafts]
    passed = all(shown) and bool(shown) if case.expect.disclosed else not any(shown)
    odd = [d for d, one in enumerate(shown) if one != case.expect.disclosed]
    return Grade(
        name="disclosed",
        passed=passed,
        reason=f"expected {case.expect.disclosed}, found in {sum(shown)} of {len(shown)} drafts",
        place=f"drafts[{odd[0]}].text" if odd else "drafts",
    )


def _language(case: Case, answer: Suggestion, _: Organization) -> Grade | None:
    if case.expect.language is None:
        return None
    read = answer.reading.language
    other = [
        f"drafts[{d}].checks"
        for d, draft in enumerate(answer.drafts)
        for check in draft.checks
        if check.name == "language" and check.status == "fail"
    ]
    right = read == case.expect.language
    return Grade(
        name="language",
        passed=right and not other,
        reason=f"expected {case.expect.language}, read {read}"
        + ("; a draft speaks another" if other else ""),
        place=other[0] if right and other else "reading.language",
    )


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
