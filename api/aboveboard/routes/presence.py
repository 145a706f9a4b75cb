"""Who else is on a post, and whether somebody has answered it already."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from aboveboard.domain.base import Sent
from aboveboard.outcomes import presence
from aboveboard.routes import examples
from aboveboard.routes.needs import CallerDep, ServicesDep

router = APIRouter(prefix="/v1/presence", tags=["presence"], responses=examples.PRESENT)

Url = Annotated[str, Field(min_length=1, max_length=2_048)]
UrlAsked = Annotated[str, Query(min_length=1, max_length=2_048)]


class Here(Sent):
    """The caller is on the post; told again every half minute while it is true."""

    url: Url
    doing: presence.Doing = "reading"


@router.put("", summary="Be on a post")
async def enter(here: Here, caller: CallerDep, services: ServicesDep) -> presence.Present:
    """Forgotten by itself after two minutes without another word."""
    now = services.clock()
    await presence.enter(services.coordination, here.url, caller, here.doing, now)
    return await presence.present(services.coordination, services.outcomes, here.url, caller, now)


@router.get("", summary="Who is on a post, and who has answered it")
async def look(url: UrlAsked, caller: CallerDep, services: ServicesDep) -> presence.Present:
    """Colleagues only, by name; the caller is not among them."""
    return await presence.present(services.coordination, services.outcomes, url, caller, services.clock())


@router.delete("", status_code=204, summary="Leave a post")
async def leave(url: UrlAsked, caller: CallerDep, services: ServicesDep) -> Response:
    await presence.leave(services.coordination, url, caller)
    return Response(status_code=204)
