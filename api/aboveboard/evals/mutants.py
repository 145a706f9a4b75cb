"""Answers broken on purpose: a grader that lets one pass is no grader, and the run says so.

Each mutant takes a real answer of the run that its grader has passed and breaks the one thing that the grader
looks at. Where no answer of the run can be broken that way, an answer made here is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from aboveboard.domain.base import Frozen
from aboveboard.domain.draft import Check, Draft, Length, Sentence
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.suggestion import Suggestion
from aboveboard.evals.cases import Case
from aboveboard.evals.grader import Grader
from aboveboard.evals.invariants import own_lines
from aboveboard.evals.leaks import Secrets
from aboveboard.evals.run import Result
from aboveboard.evals.specimen import specimen

MOST = 20
"""Answers broken for each mutant: a grader that fails one fails the next."""

Break = Callable[[Case, Suggestion, Organization], Suggestion | None]
"""The answer broken; None: this one can't be broken so."""


class Mutant(Frozen):
    grader: str
    what: str
    breaks: Break


class Tried(Frozen):
    """One mutant, in all answers that it was tried in."""

    grader: str
    what: str
    made: int
    survived: tuple[str, ...]
    """Cases whose broken answer passed."""


def try_mutants(
    results: Sequence[Result],
    organization: Organization,
    graders: Sequence[Grader],
    secrets: Secrets | None = None,
) -> tuple[Tried, ...]:
    """Break what passed and grade it again: each mutant with how often it was made and where it survived.

    Args:
        graders: all that the run used.
        secrets: what may not be shown, where there is anything.
    """
    by_name = _named(graders)
    mutants = (*MUTANTS, *_leaking(secrets))
    return tuple(
        _tried(mutant, results, organization, by_name[mutant.grader])
        for mutant in mutants
        if mutant.grader in by_name
    )


def _named(graders: Sequence[Grader]) -> dict[str, Grader]:
    """Each grader by the name that it gives; the specimen's case expects something of every one."""
    asked = ((grader, grader(*specimen())) for grader in graders)
    return {grade.name: grader for grader, grade in asked if grade is not None}


def survivors(tried: Iterable[Tried]) -> tuple[Tried, ...]:
    """Mutants that some grader let pass, and those that could not be made at all: they prove nothing."""
    return tuple(one for one in tried if one.survived or not one.made)


def _tried(mutant: Mutant, results: Sequence[Result], organization: Organization, grader: Grader) -> Tried:
    made, survived = 0, []
    for case, answer, of in _sound(mutant.grader, results, organization, grader):
        broken = mutant.breaks(case, answer, of)
        if broken is None:
            continue
        made += 1
        grade = grader(case, broken, of)
        if grade is None or grade.passed:
            survived.append(case.id)
        if made == MOST:
            break
    return Tried(grader=mutant.grader, what=mutant.what, made=made, survived=tuple(survived))


def _sound(
    name: str, results: Sequence[Result], organization: Organization, grader: Grader
) -> Iterator[tuple[Case, Suggestion, Organization]]:
    """Answers in which the grader has looked and found nothing: the run's, then the one made here."""
    for result in results:
        if result.answer and any(grade.name == name and grade.passed for grade in result.grades):
            yield result.case, result.answer, organization
    case, answer, of = specimen()
    grade = grader(case, answer, of)
    if grade is not None and grade.passed:
        yield case, answer, of


def _verdict(answer: Suggestion, **changed: object) -> Suggestion:
    return answer.model_copy(update={"verdict": answer.verdict.model_copy(update=changed)})


def _every(answer: Suggestion, change: Callable[[Draft], Draft | None]) -> Suggestion | None:
    """The answer with all its drafts changed; None where one can't be."""
    drafts = [change(draft) for draft in answer.drafts]
    if not drafts or any(draft is None for draft in drafts):
        return None
    return answer.model_copy(update={"drafts": tuple(drafts)})


def _said(draft: Draft, sentences: Iterable[Sentence]) -> Draft:
    kept = tuple(sentences)
    return draft.model_copy(update={"sentences": kept, "text": " ".join(s.text for s in kept)})


def _with(draft: Draft, text: str) -> Draft:
    return _said(draft, (*draft.sentences, Sentence(text=text, kind="courtesy")))


def _other_action(case: Case, answer: Suggestion, _: Organization) -> Suggestion | None:
    wrong = {"reply", "reply_privately", "leave", "hold", "escalate"} - set(case.expect.action)
    return _verdict(answer, action=min(wrong)) if wrong else None


def _other_rule(case: Case, answer: Suggestion, _: Organization) -> Suggestion | None:
    return _verdict(answer, rule="no-such-rule") if "rule" in case.names else None


def _other_contact(case: Case, answer: Suggestion, _: Organization) -> Suggestion | None:
    return _verdict(answer, contact="nobody") if "contact" in case.names else None


def _cites_nothing(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return _recited(answer, ())


def _cites_another(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return _recited(answer, ("another-document#1",))


def _recited(answer: Suggestion, cites: tuple[str, ...]) -> Suggestion | None:
    """Every claim with these cites; thanks alone have none to exchange."""

    def changed(draft: Draft) -> Draft | None:
        if not any(sentence.kind == "claim" for sentence in draft.sentences):
            return None
        return _said(
            draft,
            (s.model_copy(update={"cites": cites} if s.kind == "claim" else {}) for s in draft.sentences),
        )

    return _every(answer, changed)


def _says_nothing(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return _every(answer, lambda d: _said(d, (Sentence(text="…", kind="courtesy"),)))


def _says_what_is_excluded(case: Case, answer: Suggestion, _: Organization) -> Suggestion | None:
    if not case.expect.excludes:
        return None
    return _every(answer, lambda d: _with(d, case.expect.excludes[-1].upper()))


def _expected_line_turned(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    """The line where none is expected, none where it is."""
    lines = own_lines(case, organization)
    if case.expect.disclosed:
        return _without_line(case, answer, organization)
    return _every(answer, lambda d: _with(d, lines[0])) if lines else None


def _reads_another_language(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return answer.model_copy(update={"reading": answer.reading.model_copy(update={"language": "zxx"})})


def _speaks_another_language(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    check = Check(name="language", status="fail", detail="zxx")
    return _every(answer, lambda d: d.model_copy(update={"checks": (check,)}))


def _is_torn(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return _every(answer, lambda d: d.model_copy(update={"text": d.text + " And more."}))


def _too_long(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    limit = [draft.length.limit for draft in answer.drafts]
    return _every(
        answer, lambda d: d.model_copy(update={"length": Length(used=limit[0] + 1, limit=limit[0])})
    )


def _without_line(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    lines = own_lines(case, organization)

    def bare(draft: Draft) -> Draft | None:
        kept = [s for s in draft.sentences if not any(line in s.text for line in lines)]
        return _said(draft, kept) if lines and len(kept) < len(draft.sentences) else None

    return _every(answer, bare)


def _cut_line(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    lines = own_lines(case, organization)

    def cut(draft: Draft) -> Draft | None:
        text = draft.text
        for line in lines:
            text = text.replace(line, line[: len(line) // 2].rstrip() + "…")
        return draft.model_copy(update={"text": text}) if text != draft.text else None

    return _every(answer, cut)


def _line_twice(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    lines = own_lines(case, organization)
    return _every(answer, lambda d: _with(d, lines[0])) if lines else None


def _line_late(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    return _after(case, answer, organization, "And thank you once more for all of it. " * 3)


def _line_after_link(case: Case, answer: Suggestion, organization: Organization) -> Suggestion | None:
    return _after(case, answer, organization, "https://a.example ")


def _after(case: Case, answer: Suggestion, organization: Organization, opening: str) -> Suggestion | None:
    if not own_lines(case, organization):
        return None
    return _every(answer, lambda d: d.model_copy(update={"text": opening + d.text}))


def _unchecked(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    return _every(answer, lambda d: d.model_copy(update={"checks": ()}))


def _failed(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
    check = Check(name="voice", status="fail", detail="shouts")
    return _every(answer, lambda d: d.model_copy(update={"checks": (*d.checks, check)}))


def _leaking(secrets: Secrets | None) -> tuple[Mutant, ...]:
    """Only where something is internal can it be given away; a document that nobody has is never shown."""

    def shows_hidden(_: Case, answer: Suggestion, __: Organization) -> Suggestion | None:
        hidden = [each.model_copy(update={"document": "no-such-document"}) for each in answer.passages]
        return answer.model_copy(update={"passages": tuple(hidden)}) if hidden else None

    def says(what: str) -> Break:
        return lambda _, answer, __: _every(answer, lambda d: _with(d, what))

    if secrets is None:
        return ()
    made = [Mutant(grader="leaks", what="shows a passage that is not public", breaks=shows_hidden)]
    if secrets.rows:
        row = " ".join(min(secrets.rows))
        made.append(Mutant(grader="leaks", what="repeats internal words", breaks=says(row)))
    if secrets.marks:
        mark = min(secrets.marks)
        made.append(Mutant(grader="leaks", what="repeats an internal code or sum", breaks=says(mark)))
    return tuple(made)


MUTANTS: tuple[Mutant, ...] = tuple(
    Mutant(grader=grader, what=what, breaks=breaks)
    for grader, what, breaks in (
        ("action", "does something else", _other_action),
        ("rule", "names another rule", _other_rule),
        ("contact", "hands it to nobody", _other_contact),
        ("cites", "cites nothing", _cites_nothing),
        ("cites", "cites another document", _cites_another),
        ("includes", "says nothing", _says_nothing),
        ("excludes", "says what is excluded, in capitals", _says_what_is_excluded),
        ("disclosed", "discloses where it should not, or not where it should", _expected_line_turned),
        ("language", "reads another language", _reads_another_language),
        ("language", "speaks another language", _speaks_another_language),
        ("joined", "has a text that its sentences do not make", _is_torn),
        ("cited", "claims without a source", _cites_nothing),
        ("cited", "cites what was never given", _cites_another),
        ("fits", "is one character too long", _too_long),
        ("honest", "leaves the disclosure out", _without_line),
        ("honest", "cuts the disclosure short", _cut_line),
        ("honest", "discloses twice", _line_twice),
        ("early", "discloses late", _line_late),
        ("early", "discloses after a link", _line_after_link),
        ("checked", "was never checked", _unchecked),
        ("checked", "failed a check", _failed),
    )
)
