"""`aboveboard responder …`: who may ask, and their tokens."""

import asyncio
import secrets
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from aboveboard.commands.shared_options import settings_for
from aboveboard.errors import InvalidRequestError

if TYPE_CHECKING:
    from aboveboard.ports import ResponderStore

app = typer.Typer(help="Add, list and revoke responders.", no_args_is_help=True)

TOKEN_BYTES = 32
NAME_LIMIT = 100

T = TypeVar("T")


class Relation(StrEnum):
    employee = "employee"
    agency = "agency"
    brand = "brand"


class Role(StrEnum):
    responder = "responder"
    curator = "curator"
    admin = "admin"


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="The responder's name")],
    relation: Annotated[Relation, typer.Option(help="What they are to the organization")],
    role: Annotated[Role, typer.Option(help="What they may do")] = Role.responder,
) -> None:
    """Add a responder and print their token, once: only its hash is kept."""
    name = name.strip()
    if not name or len(name) > NAME_LIMIT or not name.isprintable():
        raise InvalidRequestError(f"a name has 1 to {NAME_LIMIT} printable characters")
    from aboveboard.domain.responder import Responder, token_hash
    from aboveboard.ids import new_id

    token = f"abv_{secrets.token_urlsafe(TOKEN_BYTES)}"
    now = datetime.now(UTC)
    responder = Responder(
        id=new_id("rsp", now), name=name, relation=relation.value, role=role.value, created_at=now
    )
    _with_store(lambda store: store.add(responder, token_hash(token)))
    print(token)
    print(f"{name} may ask now. The token is shown this once; keep it safe.", file=sys.stderr)


@app.command("list")
def list_them() -> None:
    """List the responders, oldest first."""
    for each in _with_store(lambda store: store.all()):
        state = f"revoked {each.revoked_at:%Y-%m-%d %H:%M}" if each.revoked_at else "may ask"
        print(f"{each.name:<24} {each.relation:<9} {each.role:<10} {each.created_at:%Y-%m-%d}  {state}")


@app.command()
def revoke(name: Annotated[str, typer.Argument(help="The responder's name")]) -> None:
    """Refuse a responder's token from now on."""
    _with_store(lambda store: store.revoke(name.strip(), datetime.now(UTC)))
    print(f"{name.strip()} may not ask any more.")


def _with_store(ask: "Callable[[ResponderStore], Awaitable[T]]") -> T:
    from aboveboard.adapters.sql_responders import SqlResponders
    from aboveboard.data_folder import make_data_folder
    from aboveboard.database import open_database

    settings = settings_for()
    make_data_folder(settings)

    async def asked() -> T:
        async with open_database(settings) as engine:
            return await ask(SqlResponders(engine))

    return asyncio.run(asked())
