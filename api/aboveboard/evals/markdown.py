"""The report as Markdown for a pull request: what fails, which replies change and how, then the figures."""

from collections.abc import Iterable, Sequence

from aboveboard.evals.baseline import Change, Comparison, Shown
from aboveboard.evals.report import Report, hard_names, interval_of, lines_of, summary

MOST = 40
"""Changes shown in full: a comment has a limit, and nobody reads more."""
LONGEST = 600
"""Characters of a post or a draft."""


def as_markdown(report: Report) -> str:
    parts = [f"## Replies of {_plain(report.organization)}", _gate(report)]
    if report.comparison is not None:
        parts.append(_changes(report.comparison))
    parts += [_broken(report), _figures(report), _judge(report)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _gate(report: Report) -> str:
    if not report.reasons:
        return f"**Holds.** {report.passed} of {len(report.results)} cases are right."
    return "**Fails:** " + "; ".join(report.reasons) + "."


def _changes(comparison: Comparison) -> str:
    if not comparison.changes:
        return f"No reply changes ({comparison.cases} posts asked)."
    lost, won = len(comparison.lost), len(comparison.won)
    head = (
        f"### {_count(len(comparison.changes))} of {comparison.cases} change\n\n"
        f"{won} won, {lost} lost{_chance(comparison)}"
    )
    shown = [_change(change) for change in _worst_first(comparison.changes)[:MOST]]
    rest = len(comparison.changes) - len(shown)
    more = [f"… and {rest} more in the report."] if rest > 0 else []
    return "\n\n".join([head, *shown, *more])


def _count(number: int) -> str:
    return "1 reply" if number == 1 else f"{number} replies"


def _chance(comparison: Comparison) -> str:
    found = comparison.difference
    if not found or not (comparison.lost or comparison.won):
        return "."
    return (
        f": {found[0]:+.1%} ({found[1]:+.1%} to {found[2]:+.1%} with {comparison.clusters} documents drawn whole), "
        f"McNemar p = {comparison.p:.3f}."
    )


def _worst_first(changes: Sequence[Change]) -> list[Change]:
    order = {"lost": 0, None: 1, "won": 2}
    return sorted(changes, key=lambda change: order[change.flip])


def _change(change: Change) -> str:
    flip = {"lost": " — **lost**", "won": " — won", None: ""}[change.flip]
    lines = [
        f"<details{' open' if change.flip == 'lost' else ''}><summary><code>{_plain(change.case)}</code>{flip}: "
        f"{_plain(change.post)}</summary>",
        "",
        *_side("before", change.before),
        *_side("now", change.after),
        *(f"- {_plain(reason)}" for reason in change.reasons),
        "",
        "</details>",
    ]
    return "\n".join(lines)


def _side(when: str, shown: Shown | None) -> list[str]:
    if shown is None:
        return []
    to = f" to {_plain(shown.contact)}" if shown.contact else ""
    cited = f", citing {_plain(', '.join(shown.documents))}" if shown.documents else ""
    head = f"**{when}** {shown.action}{to}{cited}"
    return [head, "", f"> {_plain(shown.draft)}" if shown.draft else "> (no draft)", ""]


def _broken(report: Report) -> str:
    lines = [f"- `{_plain(r.case.id)}`: {_plain(line)}" for r in report.broken for line in lines_of(r)[:2]]
    lines += [
        f"- no grader caught this: {_plain(one.grader)}, {_plain(one.what)}" for one in report.survivors
    ]
    return "### What allows no failure\n\n" + "\n".join(lines[:MOST]) if lines else ""


def _figures(report: Report) -> str:
    hard = hard_names(report.results)
    rows = [
        f"| {name}{' (no failure allowed)' if name in hard else ''} | {passed} | {of} | {interval_of(passed, of)} |"
        for name, passed, of in summary(report.results)
    ]
    head = ["| graded | right | of | 95 % interval |", "| --- | ---: | ---: | ---: |"]
    caught = len(report.tried) - len(report.survivors)
    mutants = (
        f"\n\nAnswers broken on purpose: {caught} of {len(report.tried)} kinds caught."
        if report.tried
        else ""
    )
    return _folded("Figures", [*head, *rows]) + mutants


def _judge(report: Report) -> str:
    said = report.judgement
    if said is None:
        return ""
    people = said.agreement
    measured = (
        f"kappa {people.kappa[0]:.2f}, 95 % {people.kappa[1]:.2f} to {people.kappa[2]:.2f}"
        if people.kappa
        else "kappa can't be told"
    )
    return (
        f"Opinion of {_plain(said.name)}, which decides nothing: it would post {said.good} of {said.of}. "
        f"It agrees with people on {people.same} of {people.of} ({measured})."
    )


def _folded(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"<details><summary>{title}</summary>", "", *lines, "", "</details>"])


def _plain(text: str) -> str:
    """A stranger's words as words: no mark-up, no mention that notifies somebody, no second line."""
    text = " ".join(text.split())
    text = text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, written)
    for sign in "\\`*_[]|#":
        text = text.replace(sign, "\\" + sign)
    # A zero-width joiner keeps "@name" and addresses from becoming mentions and links.
    return text.replace("@", "@\u2060").replace("://", ":\u2060//")
