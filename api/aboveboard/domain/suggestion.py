"""The whole answer, and the events in which it is streamed."""

from typing import Literal

from aboveboard.domain.base import Frozen
from aboveboard.domain.draft import Draft, Kind
from aboveboard.domain.evidence import Evidence
from aboveboard.domain.reading import Reading
from aboveboard.domain.verdict import Verdict


class CitedPassage(Frozen):
    """A passage as the answer shows it; `score` in 0..1, comparable within one answer only."""

    id: str
    document: str
    title: str
    text: str
    source: str | None = None
    score: float


def cited(found: Evidence) -> CitedPassage:
    return CitedPassage(
        id=found.passage.id,
        document=found.document.id,
        title=found.document.title,
        text=found.passage.text,
        source=found.document.source,
        score=round(found.score, 4),
    )


class Timings(Frozen):
    """Milliseconds of each stage."""

    read: float = 0.0
    screen: float = 0.0
    retrieve: float = 0.0
    draft: float = 0.0
    verify: float = 0.0
    total: float = 0.0


class Suggestion(Frozen):
    """Section 3 of the contract."""

    id: str
    verdict: Verdict
    reading: Reading
    drafts: tuple[Draft, ...] = ()
    passages: tuple[CitedPassage, ...] = ()
    drafter: str
    """`extractive`, or the language model's name; where the model failed, `extractive` and why."""
    knowledge_version: str
    timings_ms: Timings


class VerdictEvent(Frozen):
    event: Literal["verdict"] = "verdict"
    id: str
    verdict: Verdict
    reading: Reading


class PassagesEvent(Frozen):
    event: Literal["passages"] = "passages"
    passages: tuple[CitedPassage, ...]


class SentenceEvent(Frozen):
    event: Literal["sentence"] = "sentence"
    draft: str
    text: str
    kind: Kind
    cites: tuple[str, ...]


class DraftEvent(Frozen):
    event: Literal["draft"] = "draft"
    draft: Draft


class DoneEvent(Frozen):
    event: Literal["done"] = "done"
    suggestion: Suggestion


Event = VerdictEvent | PassagesEvent | SentenceEvent | DraftEvent | DoneEvent
"""In this order: verdict, passages, then sentences and draft for each draft, done."""
