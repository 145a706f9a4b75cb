"""`aboveboard eval`: ask every case, grade what comes back, say what changed, and whether it may go out."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aboveboard.commands.shared_options import Folder, Now, clock_of, settings_for
from aboveboard.errors import InvalidRequestError

if TYPE_CHECKING:
    from datetime import datetime

    from aboveboard.commands.answering import Answering
    from aboveboard.evals import Case, Result
    from aboveboard.evals.grader import Grader
    from aboveboard.evals.judge import Judgement
    from aboveboard.evals.report import Report
    from aboveboard.settings import Settings


def evaluate(
    cases: Annotated[Path, typer.Option("--cases", help="A file of cases, or a folder of them")],
    knowledge: Folder = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            help="What passed before, or an earlier report.json: what is lost fails, what changes is told"
        ),
    ] = None,
    report: Annotated[
        Path | None, typer.Option(help="A folder for report.html, report.md, report.json and junit.xml")
    ] = None,
    save_baseline: Annotated[
        Path | None, typer.Option(help="Write which cases pass to this file, for later runs")
    ] = None,
    judge: Annotated[
        Path | None,
        typer.Option(
            help="Let the language model say which replies it would post; the file holds judged replies"
        ),
    ] = None,
    now: Now = None,
) -> None:
    """Ask every case and grade the answers.

    Exits 1 on a miss; with a baseline, on a case that passed before. Exits 1 in any case where something fails that
    allows no failure, and where a grader lets a broken answer pass.
    """
    settings = settings_for(knowledge=knowledge)
    clock = clock_of(now)
    from rich.console import Console

    from aboveboard.commands.answering import Answering
    from aboveboard.evals import load_cases
    from aboveboard.evals.baseline import read_baseline, write_baseline
    from aboveboard.evals.report import print_table
    from aboveboard.evals.write import write_reports

    held = load_cases(cases)
    before = None if baseline is None else read_baseline(baseline)
    with Answering(settings) as answering:
        results, graders = _asked(answering, held, clock)
        judgement = None if judge is None else _judged(settings, results, judge)
        made = _report(answering, results, graders, clock)
    if before is not None:
        from aboveboard.evals.baseline import compare

        made = made.model_copy(update={"comparison": compare(results, before)})
    made = made.model_copy(update={"judgement": judgement})
    print_table(made, Console(file=sys.stdout))
    _print_rest(made)
    if report is not None:
        write_reports(made, report)
    if save_baseline is not None:
        write_baseline(results, save_baseline)
    raise typer.Exit(1 if made.reasons else 0)


def _asked(
    answering: "Answering", cases: "tuple[Case, ...]", clock: "datetime"
) -> "tuple[tuple[Result, ...], tuple[Grader, ...]]":
    """The graded answers, and the graders that were made for this folder."""
    from aboveboard.evals import Result, run
    from aboveboard.evals.leaks import leaks
    from aboveboard.progress import progress_bar

    knowledge = answering.curation.current.need().knowledge
    also = (leaks(knowledge, clock),)
    done: list[Result] = []
    with progress_bar() as bar:

        def told(result: Result) -> None:
            done.append(result)
            if bar is not None:
                bar("Asking cases", len(done), len(cases))

        asked = run(cases, answering.ask, knowledge.organization, clock, told, also)
        return asyncio.run(asked), also


def _report(
    answering: "Answering",
    results: "tuple[Result, ...]",
    also: "tuple[Grader, ...]",
    clock: "datetime",
) -> "Report":
    from aboveboard.evals.expectations import EXPECTATIONS
    from aboveboard.evals.invariants import INVARIANTS
    from aboveboard.evals.leaks import secrets_of
    from aboveboard.evals.mutants import try_mutants
    from aboveboard.evals.report import Report

    knowledge = answering.curation.current.need().knowledge
    graders = (*EXPECTATIONS, *INVARIANTS, *also)
    return Report(
        organization=knowledge.organization.name,
        asked_at=clock.isoformat(timespec="minutes"),
        results=results,
        tried=try_mutants(results, knowledge.organization, graders, secrets_of(knowledge)),
    )


def _judged(settings: "Settings", results: "tuple[Result, ...]", file: Path) -> "Judgement":
    """
    Raises:
        InvalidRequestError: no language model is configured, or the file holds no judged replies.
    """
    from aboveboard.curation import open_model
    from aboveboard.draft.prompt import prompts_folder
    from aboveboard.evals.judge import judge, load_labelled, load_prompt

    labelled = load_labelled(file)
    model = open_model(settings)
    if model is None:
        raise InvalidRequestError("--judge needs a language model: set OPENAI_API_KEY or OPENAI_BASE_URL")
    return asyncio.run(judge(results, labelled, model, load_prompt(prompts_folder() / "judge.md")))


def _print_rest(report: "Report") -> None:
    if report.tried:
        caught = len(report.tried) - len(report.survivors)
        print(f"Answers broken on purpose: {caught} of {len(report.tried)} kinds caught")
        for tried in report.survivors:
            print(
                f"  survived {tried.grader}: {tried.what} ({', '.join(tried.survived[:3]) or 'never made'})"
            )
    if (said := report.judgement) is not None:
        people = said.agreement
        worth = "unknown" if people.kappa is None else "{:.2f} ({:.2f} to {:.2f})".format(*people.kappa)
        print(f"Opinion of {said.name}, which decides nothing: would post {said.good} of {said.of}")
        print(f"  with people it agrees on {people.same} of {people.of}; kappa {worth}")
    if (found := report.comparison) is not None:
        print(
            f"Against the baseline: {len(found.lost)} lost, {len(found.won)} won, {len(found.changes)} changed"
        )
        if found.difference is not None:
            share, low, high = found.difference
            print(f"  {share:+.1%} ({low:+.1%} to {high:+.1%}), McNemar p = {found.p:.3f}", end="")
            by_document = found.p_clustered
            print("" if by_document is None else f", over {found.clusters} clusters {by_document:.3f}")
        for change in found.changes:
            print(f"  {change.flip or 'changed'} {change.case}")
    for reason in report.reasons:
        print(f"fails: {reason}")
