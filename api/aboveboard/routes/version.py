"""Which version this is, and whether an extension of another one gets along with it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from aboveboard.domain.base import Frozen
from aboveboard.routes import examples
from aboveboard.routes.needs import CALLED
from aboveboard.versions import CONTRACT, SERVICE, behind

router = APIRouter(prefix="/v1", tags=["version"], responses=examples.VERSION)


class Version(Frozen):
    service: str
    contract: int
    update: Literal["service", "extension"] | None = None
    """Which of the two is too old for the other."""
    why: str | None = None


@router.get("/version", summary="Whether service and extension get along", dependencies=[CALLED])
async def version(
    extension: Annotated[str | None, Query(max_length=40, pattern=r"^\d{1,6}(\.\d{1,6}){0,3}$")] = None,
) -> Version:
    """One minor version apart they do; further apart the older one is to be updated."""
    late = behind(extension) if extension is not None else None
    if late is None:
        return Version(service=SERVICE, contract=CONTRACT)
    why = f"the service is {SERVICE}, the extension {extension}; update the {late}"
    return Version(service=SERVICE, contract=CONTRACT, update=late, why=why)
