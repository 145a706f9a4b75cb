"""`aboveboard eval`: ask every case, grade what comes back."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from aboveboard.commands.shared_options import Folder, Now, clock_of, settings_for


def evaluate(
    cases: Annotated[Path, typer.Option("--cases", help="A file of cases, or a folder of them")],
    knowledge: Folder = None,
    baseline: Annotated[
        Path | None, typer.Option(help="What passed before; only what is lost counts")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="A folder for report.json and junit.xml")] = None,
    save_baseline: Annotated[
        Path | None, typer.Option(help="Write which cases pass to this file, for later runs")
    ] = None,
    now: Now = None,
) -> None:
    """Ask every case and grade the answers. Exits 1 on a miss; with a baseline, on one that passed before."""
    settings = settings_for(knowledge=knowledge)
    clock = clock_of(now)
    from rich.console import Console

    from aboveboard.commands.answering import Answering
    from aboveboard.evals import Result, load_cases, run
    from aboveboard.evals.report import flips, print_table, read_baseline, write_baseline, write_reports
    from aboveboard.progress import progress_bar

    held = load_cases(cases)
    before = None if baseline is None else read_baseline(baseline)
    with Answering(settings) as answering, progress_bar() as bar:
        done: list[Result] = []

        def told(result: Result) -> None:
            done.append(result)
            if bar is not None:
                bar("Asking cases", len(done), len(held))

        organization = answering.curation.current.need().knowledge.organization
        results = asyncio.run(run(held, answering.ask, organization, clock, told))
    print_table(results, Console(file=sys.stdout))
    if report is not None:
        write_reports(results, report)
    if save_baseline is not None:
        write_baseline(results, save_baseline)
    if before is None:
        fell_short = any(not result.passed for result in results)
    else:
        lost, won = flips(results, before)
        print(f"Against the baseline: {len(lost)} lost, {len(won)} won")
        for id in lost:
            print(f"  lost {id}")
        fell_short = bool(lost)
    raise typer.Exit(1 if fell_short else 0)
