"""Who else is on a post right now, and who has answered it: names only, forgotten by themselves."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from pydantic import AwareDatetime

from aboveboard.domain.base import Frozen
from aboveboard.domain.outcome import Deed, Outcome
from aboveboard.domain.responder import Responder
from aboveboard.outcomes.place import place_of
from aboveboard.ports import Coordination, OutcomeStore

EXPIRES_S = 120
"""Seconds after which somebody of whom nothing was heard is no longer shown."""
ANSWERS = 5

Doing = Literal["reading", "drafting"]


class Other(Frozen):
    """A colleague on the same post."""

    name: str
    doing: Doing
    since: AwareDatetime
    seconds: int


class Answered(Frozen):
    """Somebody's answer to the same post; `sent` was seen on the page, `inserted` may not have been sent."""

    name: str
    event: Deed
    at: AwareDatetime
    url: str | None = None


class Present(Frozen):
    others: tuple[Other, ...] = ()
    answered: tuple[Answered, ...] = ()
    expires_s: int = EXPIRES_S


async def enter(coordination: Coordination, url: str, caller: Responder, doing: Doing, now: datetime) -> None:
    """The caller is on the post, since when they came to it first."""
    room = place_of(url)
    earlier = (await coordination.present(room)).get(caller.id)
    since = json.loads(earlier)["since"] if earlier is not None else now.isoformat()
    note = json.dumps({"name": caller.name, "doing": doing, "since": since})
    await coordination.enter(room, caller.id, note, EXPIRES_S)


async def leave(coordination: Coordination, url: str, caller: Responder) -> None:
    await coordination.leave(place_of(url), caller.id)


async def present(
    coordination: Coordination, outcomes: OutcomeStore, url: str, caller: Responder, now: datetime
) -> Present:
    """The colleagues on a post, the first to come first, and its answers by anybody, the newest first."""
    place = place_of(url)
    notes = await coordination.present(place)
    others = [_other(json.loads(note), now) for who, note in notes.items() if who != caller.id]
    answers = await outcomes.at_place(place, ANSWERS)
    return Present(others=tuple(sorted(others, key=lambda other: other.since)), answered=_answered(answers))


def _other(note: dict[str, str], now: datetime) -> Other:
    since = datetime.fromisoformat(note["since"])
    seconds = max(0, int((now - since).total_seconds()))
    return Other.model_validate({**note, "since": since, "seconds": seconds})


def _answered(answers: Sequence[Outcome]) -> tuple[Answered, ...]:
    """Of one suggestion the surest event is told: what was sent was inserted before."""
    surest: dict[str, Outcome] = {}
    for each in answers:
        if each.suggestion not in surest or each.event == "sent":
            surest[each.suggestion] = each
    return tuple(
        Answered(name=each.responder, event=each.event, at=each.at, url=each.told.url)
        for each in surest.values()
    )
