"""`aboveboard knowledge …`: what curators do with the folder."""

import asyncio
import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from aboveboard.commands.shared_options import Folder, Now, clock_of, settings_for
from aboveboard.errors import InvalidRequestError

if TYPE_CHECKING:
    from aboveboard.outcomes.gaps import Gap

app = typer.Typer(help="Check, index and search the curated folder.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line")]


@app.command()
def check(knowledge: Folder = None, now: Now = None) -> None:
    """Tell all that is wrong with the folder, a line each. Exits 1 on an error; warnings are told only."""
    settings = settings_for(knowledge=knowledge)
    from aboveboard.adapters.langchain_loaders import langchain_readers
    from aboveboard.knowledge.check import check as faults_of

    faults = faults_of(settings.knowledge, langchain_readers(), clock_of(now).date())
    for fault in faults:
        print(fault if fault.severity == "error" else f"{fault} (warning)")
    errors = sum(fault.severity == "error" for fault in faults)
    print(f"{errors} errors, {len(faults) - errors} warnings", file=sys.stderr)
    raise typer.Exit(1 if errors else 0)


@app.command()
def sync(knowledge: Folder = None) -> None:
    """Index the folder as it is now: only what changed is embedded again."""
    settings = settings_for(knowledge=knowledge)
    from aboveboard.curation import Curation
    from aboveboard.data_folder import make_data_folder
    from aboveboard.errors import IndexUnavailableError
    from aboveboard.progress import progress_bar

    make_data_folder(settings)
    curation = Curation(settings)
    try:
        with progress_bar() as progress:
            synced = curation.refresh(progress)
        if synced is None:
            raise IndexUnavailableError(f"the index is not in step: {curation.index_fault}")
        held = synced.manifest.knowledge
        counts = f"{len(held.documents)} documents, {len(held.passages)} passages"
        work = f"{synced.embedded} embedded, {synced.reused} as they were, {synced.removed} removed"
        print(f"version {held.version}: {counts}; {work}; {synced.took_ms:.0f} ms")
        for fault in synced.faults:
            print(fault, file=sys.stderr)
    finally:
        curation.close()


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="What a customer would ask")],
    knowledge: Folder = None,
    now: Now = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="How many passages at most")] = 5,
    as_json: AsJson = False,
) -> None:
    """Show which passages may answer a question, best first. Exits 1 where none does."""
    settings = settings_for(knowledge=knowledge)
    clock = clock_of(now)
    if not question.strip():
        raise InvalidRequestError("ask something")
    from aboveboard.commands.answering import Answering
    from aboveboard.commands.searching import found_for

    with Answering(settings) as answering:
        found = found_for(question, answering.curation.current.need().tools.library, clock)[:limit]
    for each in found:
        if as_json:
            print(json.dumps(each.model_dump(mode="json"), ensure_ascii=False))
        else:
            text = " ".join(each.text.split())
            print(f"{each.score:.2f}  {each.id}  {each.title}\n      {text[:300]}")
    raise typer.Exit(0 if found else 1)


@app.command()
def rules(knowledge: Folder = None, as_json: AsJson = False) -> None:
    """List the rules of engagement in force: the folder's own in their order, then the built-in ones."""
    settings = settings_for(knowledge=knowledge)
    from aboveboard.adapters.langchain_loaders import langchain_readers
    from aboveboard.knowledge.load import load
    from aboveboard.screen.builtin import builtin_rules

    held = load(settings.knowledge, langchain_readers()).knowledge
    for rule in (*held.engagement.rules, *builtin_rules(held)):
        if as_json:
            print(rule.model_dump_json())
        else:
            whose = "built-in" if rule.builtin else "own"
            to = f" -> {rule.contact}" if rule.contact else ""
            print(f"{rule.id:<24} {rule.then + to:<28} {whose:<9} {rule.why}")


@app.command()
def gaps(
    knowledge: Folder = None,
    now: Now = None,
    days: Annotated[int, typer.Option(min=1, max=3650, help="How many days to look back")] = 90,
    as_json: AsJson = False,
) -> None:
    """List what people asked that nothing answered, most asked first. Exits 1 where there is a gap."""
    settings = settings_for(knowledge=knowledge)
    clock = clock_of(now)
    from aboveboard.commands.answering import Answering
    from aboveboard.commands.finding_gaps import found_in, recorded
    from aboveboard.progress import progress_bar

    held = asyncio.run(recorded(settings, clock, days))
    with Answering(settings) as answering, progress_bar() as progress:
        found = found_in(held, answering.curation.current.need().tools, clock, progress)
    if as_json:
        for gap in found.gaps:
            print(gap.model_dump_json())
    elif found.gaps:
        _print_table(found.gaps)
    asked = sum(gap.count for gap in found.gaps)
    closed = f"; {found.closed} answered by now" if found.closed else ""
    print(f"open questions: {len(found.gaps)}, asked {asked} times in {days} days{closed}", file=sys.stderr)
    raise typer.Exit(1 if found.gaps else 0)


def _print_table(found: "tuple[Gap, ...]") -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("asked", "last", "topic", "for example", "to write it")
    for gap in found:
        day = f"{gap.last_seen:%Y-%m-%d}"
        cells = (str(gap.count), day, gap.topic or "-", gap.example, gap.owner or "-")
        table.add_row(*(Text(cell) for cell in cells))  # a stranger's brackets are no mark-up
    Console().print(table)
