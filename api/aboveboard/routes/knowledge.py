"""The knowledge folder as curators see it: its version, and what is wrong with it."""

from fastapi import APIRouter, Depends

from aboveboard.domain.base import Frozen
from aboveboard.routes.examples import REFUSED
from aboveboard.routes.needs import ServicesDep, needs_role

router = APIRouter(prefix="/v1", tags=["knowledge"], responses=REFUSED)

CURATOR = Depends(needs_role("curator"))


class FolderShown(Frozen):
    version: str | None
    """Of the generation in force; None before the first."""
    faults: tuple[str, ...]
    """What the latest reading of the folder found: `engagement.yaml:14: unknown field 'sayz'`."""


@router.get("/knowledge", summary="What is wrong with the knowledge folder", dependencies=[CURATOR])
async def knowledge(services: ServicesDep) -> FolderShown:
    current = services.current
    version = current.generation.knowledge.version if current.generation else None
    return FolderShown(version=version, faults=tuple(str(fault) for fault in current.faults))
