"""The report as one page of HTML that stands alone: no script, no address is loaded, light and dark."""

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from aboveboard.domain.draft import Draft
from aboveboard.domain.post import Post
from aboveboard.domain.suggestion import CitedPassage, Suggestion
from aboveboard.evals.baseline import Change, Comparison
from aboveboard.evals.plots import bar, forest, histogram
from aboveboard.evals.report import Report, by_tag, hard_names, interval_of, summary
from aboveboard.evals.run import Result

TAGS_SHOWN = 24
ACTIONS = ("reply", "reply_privately", "hold", "leave", "escalate")
STATES = ("missed", "broken", "changed")


def as_page(report: Report) -> str:
    style = (files("aboveboard.evals") / "page.css").read_text("utf-8") + _filter_rules()
    title = f"{escape(report.organization)}: which replies are right"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{style}</style></head><body><main>"
        f"<h1>{title}</h1>{_head(report)}{_band(report)}{_changes(report.comparison)}{_plots(report)}"
        f"{_mutants(report)}{_judge(report)}{_cases(report)}</main></body></html>\n"
    )


def _head(report: Report) -> str:
    drafters = sorted({r.answer.drafter.partition(" (")[0] for r in report.results if r.answer})
    fails = report.reasons
    kind, word = ("bad", "fails") if fails else ("good", "holds")
    why = "".join(f"<p>{escape(line)}</p>" for line in fails)
    return (
        f'<p class="quiet">Asked {escape(report.asked_at)} · written by {escape(", ".join(drafters) or "nobody")}'
        f'</p><p><span class="verdict {kind}">The run {word}</span></p>{why}'
    )


def _band(report: Report) -> str:
    of, passed = len(report.results), report.passed
    cards = [_card("Cases right", f"{passed} of {of}", f"95 % interval {interval_of(passed, of)}")]
    hard = hard_names(report.results)
    kept = sum(not result.broken for result in report.results)
    cards.append(
        _card("Nothing that must never happen", f"{kept} of {of}", ", ".join(sorted(hard)) or "none")
    )
    if report.tried:
        caught = len(report.tried) - len(report.survivors)
        cards.append(_card("Broken answers caught", f"{caught} of {len(report.tried)}", "a mutant a grader"))
    if report.comparison:
        cards.append(_against(report.comparison))
    whole = bar([("held", passed), ("missing", of - passed)], f"{passed} of {of} cases are right")
    return f'<div class="band">{"".join(cards)}</div>{whole}'


def _against(comparison: Comparison) -> str:
    lost, won = len(comparison.lost), len(comparison.won)
    found = comparison.difference
    told = (
        f"{found[0]:+.1%} ({found[1]:+.1%} to {found[2]:+.1%}), p = {comparison.p:.3f}"
        if found
        else "no case that both have asked"
    )
    if comparison.p_clustered is not None:
        told += f", by document {comparison.p_clustered:.3f}"
    return _card("Against before", f"{won} won, {lost} lost", told)


def _card(title: str, figure: str, told: str) -> str:
    return (
        f'<div class="card"><h3>{escape(title)}</h3><div class="figure">{escape(figure)}</div>'
        f'<p class="quiet">{escape(told)}</p></div>'
    )


def _changes(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    if not comparison.changes:
        return "<h2>Replies that change</h2><p>None.</p>"
    rows = "".join(map(_changed, comparison.changes))
    return f"<h2>Replies that change: {len(comparison.changes)}</h2>{rows}"


def _changed(change: Change) -> str:
    mark = {"lost": '<b class="bad">lost</b>', "won": '<b class="good">won</b>', None: "changed"}[change.flip]
    before, after = change.before, change.after
    panes = ""
    if before:
        panes += (
            f'<div><h3>Before: {before.action}</h3><p class="bubble was">{_or_none(before.draft)}</p></div>'
        )
    if after:
        panes += f'<div><h3>Now: {after.action}</h3><p class="bubble reply">{_or_none(after.draft)}</p></div>'
    why = "".join(f"<p>{escape(reason)}</p>" for reason in change.reasons)
    return (
        f'<details class="case" open><summary><span>{mark}</span><span class="line"><b>{escape(change.case)}</b> '
        f'<span class="quiet">{escape(change.post)}</span></span></summary>'
        f'<div class="body">{panes}<div class="whole">{why}</div></div></details>'
    )


def _or_none(text: str | None) -> str:
    return escape(text) if text else '<span class="quiet">no draft</span>'


def _plots(report: Report) -> str:
    hard = hard_names(report.results)
    graders = forest(summary(report.results), "Share that passes, by grader", hard)
    tags = forest(by_tag(report.results)[:TAGS_SHOWN], "Share of cases that pass, by tag")
    took = [r.answer.timings_ms.total for r in report.results if r.answer]
    times = histogram(took, "How long an answer took", "ms")
    shares = [100 * d.length.used / d.length.limit for d in _drafts(report.results)]
    lengths = histogram(shares, "How much of the site's length a draft uses", "%")
    shown = (
        ("What was graded, with 95 % intervals", graders),
        ("By tag", tags),
        ("How long an answer took", times),
        ("How much of the room a draft uses", lengths),
    )
    return "<h2>Figures</h2>" + "".join(
        [
            '<div class="plots">',
            *(f'<div class="card"><h3>{title}</h3>{plot}</div>' for title, plot in shown if plot),
            "</div>",
        ]
    )


def _drafts(results: Iterable[Result]) -> list[Draft]:
    return [result.answer.drafts[0] for result in results if result.answer and result.answer.drafts]


def _mutants(report: Report) -> str:
    if not report.tried:
        return ""
    rows = "".join(
        f'<tr><td>{escape(one.grader)}</td><td>{escape(one.what)}</td><td class="n">{one.made}</td>'
        f"<td>{_fate(one in report.survivors, one.survived)}</td></tr>"
        for one in report.tried
    )
    return (
        "<h2>Can the graders fail?</h2><details><summary>Answers broken on purpose, and who caught them</summary>"
        '<table><tr><th>Grader</th><th>The answer</th><th class="n">made</th><th></th></tr>'
        f"{rows}</table></details>"
    )


def _fate(survives: bool, where: Sequence[str]) -> str:
    if not survives:
        return '<span class="good">caught</span>'
    return f'<b class="bad">survived</b> {escape(", ".join(where[:3]) or "none could be made")}'


def _judge(report: Report) -> str:
    said = report.judgement
    if said is None:
        return ""
    people = said.agreement
    measured = (
        f"kappa {people.kappa[0]:.2f} ({people.kappa[1]:.2f} to {people.kappa[2]:.2f})"
        if people.kappa
        else "kappa can't be told"
    )
    rows = "".join(f"<tr><td>{escape(id)}</td><td>{escape(why)}</td></tr>" for id, why in said.doubted)
    return (
        f"<h2>An opinion: {escape(said.name)}</h2><p>It would post {said.good} of {said.of} replies "
        f"({said.unheard} without a usable answer). With people it agrees on {people.same} of {people.of}, "
        f"{measured}. It decides nothing.</p><details><summary>Replies it would not post</summary>"
        f"<table>{rows}</table></details>"
    )


def _cases(report: Report) -> str:
    changed = {change.case for change in report.comparison.changes} if report.comparison else set()
    cards = "".join(_case(result, result.case.id in changed) for result in report.results)
    return f"<h2>Every case, as a customer sees it</h2>{_choices(report, changed)}<div>{cards}</div>"


def _choices(report: Report, changed: set[str]) -> str:
    """Radio buttons that the style sheet reads: filters that need no script."""
    counts = {
        "missed": sum(not result.passed for result in report.results),
        "broken": len(report.broken),
        "changed": len(changed),
    }
    states = [("all", f"All {len(report.results)}"), *((s, f"{s.title()} {counts[s]}") for s in STATES)]
    actions = [("any", "Any action"), *((action, action.replace("_", " ")) for action in ACTIONS)]
    groups = (("state", states), ("action", actions))
    inputs = "".join(
        f'<input class="choice" type="radio" name="{group}" id="{group}-{value}"{" checked" if n == 0 else ""}>'
        for group, values in groups
        for n, (value, _) in enumerate(values)
    )
    labels = "".join(
        '<div class="choices">'
        + "".join(f'<label for="{group}-{value}">{escape(told)}</label>' for value, told in values)
        + "</div>"
        for group, values in groups
    )
    return inputs + labels


def _filter_rules() -> str:
    hide = [f"#state-{state}:checked ~ div .case:not(.is-{state}){{display:none}}" for state in STATES]
    hide += [f"#action-{action}:checked ~ div .case:not(.to-{action}){{display:none}}" for action in ACTIONS]
    every = [f"state-{s}" for s in ("all", *STATES)] + [f"action-{a}" for a in ("any", *ACTIONS)]
    hide += [
        f'#{id}:checked ~ .choices label[for="{id}"]{{background:var(--accent);color:var(--paper)}}'
        f'#{id}:focus-visible ~ .choices label[for="{id}"]{{outline:2px solid var(--ink)}}'
        for id in every
    ]
    return "".join(hide)


def _case(result: Result, changed: bool) -> str:
    answer = result.answer
    action = answer.verdict.action if answer else "none"
    kinds = [f"to-{action}", *(["is-missed"] if not result.passed else [])]
    kinds += (["is-broken"] if result.broken else []) + (["is-changed"] if changed else [])
    mark = '<span class="good">right</span>' if result.passed else '<b class="bad">missed</b>'
    if result.broken:
        mark = '<b class="bad">broken</b>'
    return (
        f'<details class="case {" ".join(kinds)}"><summary>{mark}<span class="line"><b>{escape(result.case.id)}</b> '
        f'<span class="quiet">{escape(result.case.post.post.text)}</span></span>'
        f'<span class="to quiet">{escape(action.replace("_", " "))}</span></summary><div class="body">'
        f"<div><h3>The post</h3>{_post(result)}</div><div><h3>The reply</h3>{_reply(answer, result)}</div>"
        f'<div class="whole">{_grades(result)}</div></div></details>'
    )


def _post(result: Result) -> str:
    request = result.case.post
    above = "".join(f'<p class="bubble was">{_said(post)}</p>' for post in request.thread)
    return (
        f'{above}<p class="bubble">{_said(request.post)}</p><p class="quiet">{escape(request.platform)}</p>'
    )


def _said(post: Post) -> str:
    who = escape(post.author.name or post.author.handle or "somebody")
    seen = "".join(f"\n[{escape(m.kind)}: {escape(m.alt)}]" for m in post.media if m.alt)
    quoted = f"\n“{escape(post.quote.text)}”" if post.quote else ""
    return f"<b>{who}</b>\n{escape(post.text)}{seen}{quoted}"


def _reply(answer: Suggestion | None, result: Result) -> str:
    if answer is None:
        return f'<p class="bad">{escape(result.problem or "no answer")}</p>'
    verdict = answer.verdict
    decided = f"{verdict.action.replace('_', ' ')}: {verdict.why}"
    if verdict.contact:
        decided += f" ({verdict.contact})"
    numbers = {passage.id: n for n, passage in enumerate(_cited(answer), 1)}
    drafts = "".join(f'<p class="bubble reply">{_sentences(draft, numbers)}</p>' for draft in answer.drafts)
    sources = "".join(
        f'<p class="source"><sup>{numbers[p.id]}</sup> <b>{escape(p.title)}</b> <code>{escape(p.id)}</code> '
        f"{_link(p.source)}<br>{escape(p.text)}</p>"
        for p in _cited(answer)
    )
    return f'<p class="quiet">{escape(decided)}</p>{drafts}{sources}'


def _cited(answer: Suggestion) -> list[CitedPassage]:
    used = {cite for draft in answer.drafts for sentence in draft.sentences for cite in sentence.cites}
    return [passage for passage in answer.passages if passage.id in used]


def _sentences(draft: Draft, numbers: dict[str, int]) -> str:
    return " ".join(
        escape(s.text) + "".join(f"<sup>{numbers[c]}</sup>" for c in s.cites if c in numbers)
        for s in draft.sentences
    )


def _link(source: str | None) -> str:
    """A link only where it is one: what a curator wrote may be anything."""
    if source and urlsplit(source).scheme in ("http", "https"):
        return f'<a href="{escape(source, quote=True)}" rel="noreferrer">page</a>'
    return ""


def _grades(result: Result) -> str:
    rows = "".join(
        f'<tr><td class="{"good" if g.passed else "bad"}">{"passes" if g.passed else "misses"}</td>'
        f"<td>{escape(g.name)}</td><td>{escape(g.reason)}</td><td><code>{escape(g.place)}</code></td></tr>"
        for g in sorted(result.grades, key=lambda g: g.passed)
    )
    shown = " open" if not result.passed else ""
    return f"<details{shown}><summary>Grades</summary><table>{rows}</table></details>"
