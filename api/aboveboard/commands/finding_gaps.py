"""What `aboveboard knowledge gaps` looks at: recorded questions that the knowledge of now still leaves open."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from aboveboard.adapters.sql_outcomes import SqlOutcomes
from aboveboard.adapters.sql_suggestions import SqlSuggestions
from aboveboard.curation import Progress
from aboveboard.database import open_database
from aboveboard.domain.outcome import Outcome
from aboveboard.domain.record import Record
from aboveboard.domain.suggestion import VerdictEvent
from aboveboard.outcomes.anonymous import without_names
from aboveboard.outcomes.gaps import Gap, Question, gaps_of
from aboveboard.read import read
from aboveboard.read.clean import clean
from aboveboard.retrieve import retrieve
from aboveboard.settings import Settings
from aboveboard.suggest import suggest

MOST = 2_000
"""Records that are looked at, the newest first."""


class Recorded(NamedTuple):
    unanswered: Sequence[Record]
    escalated: Sequence[tuple[Outcome, Record]]
    """Only those that were handed over with a word on what is missing."""


class Found(NamedTuple):
    gaps: tuple[Gap, ...]
    closed: int
    """Questions that were open and are answered by now."""


async def recorded(settings: Settings, now: datetime, days: int) -> Recorded:
    """What was asked within so many days and not answered."""
    since = now - timedelta(days=days)
    async with open_database(settings) as engine:
        suggestions, outcomes = SqlSuggestions(engine), SqlOutcomes(engine)
        unanswered = await suggestions.unanswered(since, MOST)
        escalated = [each for each in await outcomes.escalated(since, MOST) if each.told.gap]
        records = [(each, await suggestions.get(each.suggestion)) for each in escalated]
    return Recorded(unanswered, [(each, record) for each, record in records if record is not None])


def found_in(held: Recorded, tools: Any, now: datetime, progress: Progress | None = None) -> Found:
    """The gaps in what was recorded; `tools`: of the generation in force."""
    questions: list[Question] = []
    closed = 0
    for outcome, record in held.escalated:
        questions.append(_told(outcome, record))
    told = {record.id for _, record in held.escalated}
    for number, record in enumerate(held.unanswered, 1):
        if progress is not None:
            progress("ask", number, len(held.unanswered))
        if record.id in told:
            continue
        still_open = _asked(record, tools, now)
        questions += still_open
        closed += not still_open
    library = tools.library
    return Found(gaps_of(questions, library.knowledge, library.embedder), closed)


async def _is_unanswered(record: Record, tools: Any, now: datetime) -> bool:
    """Whether the whole flow, without a language model, still ends in no answer."""
    alone = replace(tools, model=None)
    async for event in suggest(
        record.request, alone, relation=record.relation, now=now, suggestion_id=record.id
    ):
        if isinstance(event, VerdictEvent):
            return event.verdict.rule == "no-answer"
    return False


def _told(outcome: Outcome, record: Record) -> Question:
    reading = record.suggestion.reading if record.suggestion is not None else None
    return Question(
        text=without_names(outcome.told.gap or "", record.request),
        language=reading.language if reading is not None else "en",
        at=outcome.recorded_at,
        topics=reading.topics if reading is not None else (),
        contact=outcome.told.contact,
    )


def _asked(record: Record, tools: Any, now: datetime) -> list[Question]:
    """What the post asked and the knowledge of now does not answer."""
    knowledge = tools.library.knowledge
    reading = read(record.request, knowledge, now)
    asks = retrieve(clean(record.request).request, reading, tools.library, now).asks
    open_now = [ask.question for ask in asks if not ask.answerable] if asks else [reading.text]
    if not open_now and asyncio.run(_is_unanswered(record, tools, now)):
        open_now = [ask.question for ask in asks]  # something was found, and nothing can be said from it
    verdict = record.suggestion.verdict if record.suggestion is not None else None
    return [
        Question(
            text=without_names(text, record.request),
            language=reading.language,
            at=record.created_at,
            topics=reading.topics,
            contact=verdict.contact if verdict is not None else None,
        )
        for text in open_now
        if text.strip()
    ]
