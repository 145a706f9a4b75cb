"""`aboveboard settings`."""

from typing import Annotated

import typer


def show(
    table: Annotated[
        bool, typer.Option("--table", help="Every variable with its meaning, as docs/settings.md")
    ] = False,
) -> None:
    """Print the settings in force, secrets masked."""
    from aboveboard.settings import in_force, read_settings, settings_page

    if table:
        print(settings_page(), end="")
        return
    for variable, value in in_force(read_settings()).items():
        print(f"{variable}={value}")
