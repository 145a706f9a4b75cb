"""Which rules the caller has practised, and which are asked for before a topic may be answered."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import AwareDatetime, Field

from aboveboard.domain.base import Frozen, Sent
from aboveboard.domain.responder import Responder
from aboveboard.errors import InvalidRequestError
from aboveboard.outcomes.practice import Required, required_by
from aboveboard.problems import pointer_of
from aboveboard.routes import examples
from aboveboard.routes.needs import CallerDep, ServicesDep
from aboveboard.screen.builtin import builtin_rules
from aboveboard.services import Services

router = APIRouter(prefix="/v1/practice", tags=["practice"], responses=examples.PRACTISED)


class Done(Sent):
    """Rules whose practice post the caller has answered rightly."""

    rules: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=255)], ...], Field(max_length=200)]


class Practised(Frozen):
    rule: str
    practised_at: AwareDatetime


class Practice(Frozen):
    practised: tuple[Practised, ...]
    required: tuple[Required, ...]
    """As ABOVEBOARD_PRACTICE asks; a topic may be answered when nothing is missing."""


@router.get("", summary="The caller's practice")
async def practice(caller: CallerDep, services: ServicesDep) -> Practice:
    return await _practice(caller, services)


@router.put("", summary="Add rules that were practised")
async def add(done: Done, caller: CallerDep, services: ServicesDep) -> Practice:
    """A rule that is not in force can't be practised; one that was practised before keeps its first time."""
    knowledge = services.current.need().knowledge
    known = {rule.id for rule in (*knowledge.engagement.rules, *builtin_rules(knowledge))}
    unknown = [
        (pointer_of(("rules", place)), "is no rule in force")
        for place, rule in enumerate(done.rules)
        if rule not in known
    ]
    if unknown:
        raise InvalidRequestError("only rules in force can be practised", errors=unknown)
    await services.practice.add(caller.id, done.rules, services.clock())
    return await _practice(caller, services)


async def _practice(caller: Responder, services: Services) -> Practice:
    practised = await services.practice.of(caller.id)
    return Practice(
        practised=tuple(Practised(rule=rule, practised_at=at) for rule, at in practised.items()),
        required=tuple(
            each.model_copy(update={"missing": tuple(rule for rule in each.rules if rule not in practised)})
            for each in required_by(services.settings.practice)
        ),
    )
