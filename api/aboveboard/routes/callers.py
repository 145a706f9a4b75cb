"""Who the caller is."""

from fastapi import APIRouter

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Relation
from aboveboard.domain.responder import ResponderRole
from aboveboard.routes.examples import REFUSED
from aboveboard.routes.needs import CallerDep

router = APIRouter(prefix="/v1", tags=["responders"], responses=REFUSED)


class Me(Frozen):
    name: str
    relation: Relation
    role: ResponderRole


@router.get("/me", summary="Who the token belongs to")
async def me(caller: CallerDep) -> Me:
    return Me(name=caller.name, relation=caller.relation, role=caller.role)
