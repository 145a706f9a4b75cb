"""`aboveboard serve`."""

import socket
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from aboveboard.commands.shared_options import Folder
from aboveboard.errors import SettingsError

if TYPE_CHECKING:
    from aboveboard.settings import Settings


def serve(
    knowledge: Folder = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on [default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0 takes a free one [default: 8400]")] = None,
) -> None:
    """Serve on 127.0.0.1:8400: suggestions, the practice page, health."""
    from aboveboard.logs import configure_logs
    from aboveboard.settings import read_settings

    settings = read_settings(knowledge=knowledge, host=host, port=port)
    configure_logs(settings)
    listening = _listen(settings)
    from aboveboard.server import run

    address = _address(settings, listening)
    run(settings, listening, lambda: _say_what_to_do(settings, address))


def _listen(settings: "Settings") -> socket.socket:
    """The socket, before anything slow: a taken port is told at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        where = f"{settings.host}:{settings.port}"
        raise SettingsError(f"can't listen on {where}: {error.strerror}; see ABOVEBOARD_PORT") from error
    return listening


def _address(settings: "Settings", listening: socket.socket) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{listening.getsockname()[1]}"


def _say_what_to_do(settings: "Settings", address: str) -> None:
    lines = [f"Aboveboard is ready at {address}/", f"  practice      open {address}/ in a browser"]
    if not settings.dev_open:
        lines.append("  a first token aboveboard responder add YOUR-NAME --relation employee")
    lines.append(f"  knowledge     {settings.knowledge} (changes are taken in while it runs)")
    lines.append("  stop          Ctrl+C")
    print("\n".join(lines), file=sys.stderr, flush=True)
