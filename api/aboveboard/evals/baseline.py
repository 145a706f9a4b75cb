"""What an earlier run found, and what is different now: flips, changed replies, and whether it may be chance."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from aboveboard.domain.base import Frozen
from aboveboard.errors import InvalidRequestError
from aboveboard.evals.metrics import Pair, clustered_mcnemar, difference, mcnemar
from aboveboard.evals.run import Result


class Shown(Frozen):
    """What a person would have seen of one answer."""

    action: str
    rule: str | None = None
    contact: str | None = None
    draft: str | None = None
    """The first one; None where there is none."""
    documents: tuple[str, ...] = ()
    """What the first draft cites, in its order."""


class Before(Frozen):
    passed: bool
    shown: Shown | None = None
    """None: the baseline keeps only what passed, or the case had no answer."""


class Change(Frozen):
    """One case whose reply, verdict or grade is another than before."""

    case: str
    post: str
    flip: Literal["lost", "won"] | None
    before: Shown | None
    after: Shown | None
    reasons: tuple[str, ...]
    """What is missed now."""


class Comparison(Frozen):
    """This run beside an earlier one, over the cases that both have asked."""

    cases: int
    clusters: int
    changes: tuple[Change, ...]
    difference: tuple[float, float, float] | None
    """Of the shares that pass, with its 95 % interval; clusters are drawn whole."""
    p: float
    p_clustered: float | None

    @property
    def lost(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.flip == "lost")

    @property
    def won(self) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.flip == "won")


def compare(results: Sequence[Result], baseline: Mapping[str, Before]) -> Comparison:
    """Every case that the baseline knows, paired with itself, in the cases' order."""
    known = [(result, baseline[result.case.id]) for result in results if result.case.id in baseline]
    pairs = [Pair(before=b.passed, after=r.passed, cluster=cluster_of(r)) for r, b in known]
    changes = [change for result, before in known if (change := _change(result, before)) is not None]
    lost = sum(pair.before and not pair.after for pair in pairs)
    won = sum(pair.after and not pair.before for pair in pairs)
    return Comparison(
        cases=len(pairs),
        clusters=len({pair.cluster for pair in pairs}),
        changes=tuple(changes),
        difference=difference(pairs),
        p=mcnemar(lost, won),
        p_clustered=clustered_mcnemar(pairs),
    )


def cluster_of(result: Result) -> str:
    """The document that the case is about; a case about none stands alone.

    It is the first that the case wants cited, else the first that the answer cites. Joining all cases that share
    any document would make one heap of them: a few posts ask about everything.
    """
    if result.case.expect.cites:
        return result.case.expect.cites[0]
    shown = shown_of(result)
    return shown.documents[0] if shown and shown.documents else f"case {result.case.id}"


def shown_of(result: Result) -> Shown | None:
    answer = result.answer
    if answer is None:
        return None
    document = {passage.id: passage.document for passage in answer.passages}
    draft = answer.drafts[0] if answer.drafts else None
    cited = [document.get(c, c) for s in draft.sentences for c in s.cites] if draft else []
    return Shown(
        action=answer.verdict.action,
        rule=answer.verdict.rule,
        contact=answer.verdict.contact,
        draft=draft.text if draft else None,
        documents=tuple(dict.fromkeys(cited)),
    )


def _change(result: Result, before: Before) -> Change | None:
    after = shown_of(result)
    flip: Literal["lost", "won"] | None = None
    if before.passed != result.passed:
        flip = "lost" if before.passed else "won"
    if flip is None and (before.shown is None or before.shown == after):
        return None
    missed = [result.problem] if result.problem else [f"{g.name}: {g.reason}" for g in result.missed]
    return Change(
        case=result.case.id,
        post=result.case.post.post.text,
        flip=flip,
        before=before.shown,
        after=after,
        reasons=tuple(missed),
    )


def write_baseline(results: Sequence[Result], file: Path) -> None:
    """Which cases pass, one a line, so that a change of the file shows which."""
    held = {result.case.id: result.passed for result in results}
    file.write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", "utf-8")


def read_baseline(file: Path) -> dict[str, Before]:
    """A baseline, or an earlier run's `report.json`, which knows the replies as well.

    Raises:
        InvalidRequestError: the file is neither.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidRequestError(f"{file}: the baseline can't be read: {error}") from error
    if isinstance(data, dict) and isinstance(data.get("cases"), list):
        try:
            return {str(case["id"]): _before(case) for case in data["cases"]}
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidRequestError(f"{file}: a report of another version; make it anew") from error
    if isinstance(data, dict) and all(isinstance(v, bool) for v in data.values()):
        return {id: Before(passed=passed) for id, passed in data.items()}
    raise InvalidRequestError(f"{file}: not a baseline; it maps each case's id to true or false")


def _before(case: Mapping[str, Any]) -> Before:
    shown = case.get("shown")
    return Before(passed=bool(case["passed"]), shown=Shown.model_validate(shown) if shown else None)
