"""Events as they are sent (section 4 of the contract): a name, a number, and one JSON object."""

import json
from dataclasses import dataclass
from typing import Any

from aboveboard.domain.suggestion import (
    DoneEvent,
    DraftEvent,
    Event,
    PassagesEvent,
    SentenceEvent,
    Suggestion,
    VerdictEvent,
)
from aboveboard.ports import Entry


@dataclass(frozen=True)
class Sent:
    """One event of a suggestion's stream; `number` counts from 1."""

    number: int
    name: str
    data: str
    last: bool = False

    def entry(self) -> Entry:
        return Entry(self.number, f"{self.name}\n{self.data}", self.last)


def sent_of(entry: Entry) -> Sent:
    name, _, data = entry.data.partition("\n")
    return Sent(entry.number, name, data, entry.last)


def sent(number: int, event: Event) -> Sent:
    """The event in the contract's form: a draft and the whole suggestion stand for themselves."""
    if isinstance(event, DraftEvent):
        return Sent(number, event.event, event.draft.model_dump_json())
    if isinstance(event, DoneEvent):
        return Sent(number, event.event, event.suggestion.model_dump_json(), last=True)
    return Sent(number, event.event, event.model_dump_json(exclude={"event"}))


def sent_problem(number: int, problem: dict[str, Any]) -> Sent:
    return Sent(number, "problem", json.dumps(problem), last=True)


def replayed(suggestion: Suggestion) -> list[Sent]:
    """The stream of a finished suggestion whose own events are forgotten."""
    events: list[Event] = [
        VerdictEvent(id=suggestion.id, verdict=suggestion.verdict, reading=suggestion.reading),
        PassagesEvent(passages=suggestion.passages),
    ]
    for draft in suggestion.drafts:
        events += [
            SentenceEvent(draft=draft.id, text=each.text, kind=each.kind, cites=each.cites)
            for each in draft.sentences
        ]
        events.append(DraftEvent(draft=draft))
    events.append(DoneEvent(suggestion=suggestion))
    return [sent(number, event) for number, event in enumerate(events, 1)]
