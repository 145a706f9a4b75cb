"""The commands: parse, call, print, exit 0, 1 (what was checked falls short) or 2 (it could not run).

Results go to standard output, everything else to standard error. What a command needs is imported when it
runs: `aboveboard --help` loads nothing.
"""

import os
import sys
import traceback
from typing import NoReturn

import typer

from aboveboard.commands import (
    describing,
    evaluating,
    knowledge,
    responders,
    retaining,
    serving,
    settings,
    suggesting,
    verifying,
)
from aboveboard.errors import AboveboardError

FELL_SHORT = 1
COULD_NOT_RUN = 2

app = typer.Typer(
    name="aboveboard",
    help="Checked, on-brand, disclosed replies to social posts, from a company's own knowledge.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("serve")(serving.serve)
app.command("suggest")(suggesting.suggest)
app.command("verify")(verifying.verify)
app.command("eval")(evaluating.evaluate)
app.command("settings")(settings.show)
app.command("openapi")(describing.openapi)
app.command("retention")(retaining.retention)
app.add_typer(knowledge.app, name="knowledge")
app.add_typer(responders.app, name="responder")


def main() -> NoReturn:
    """Run a command. The one place where an error becomes a line and an exit code."""
    try:
        app()
    except AboveboardError as error:
        print(f"aboveboard: {told(error)}", file=sys.stderr)
        sys.exit(COULD_NOT_RUN)
    except BrokenPipeError:
        # Whoever read our output has what they wanted. Nothing may be flushed into the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception:
        traceback.print_exc()
        sys.exit(COULD_NOT_RUN)
    sys.exit(0)


def told(error: AboveboardError) -> str:
    """One line, whatever the detail holds."""
    return " ".join(error.detail.split()) or error.title
