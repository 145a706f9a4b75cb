"""What the first questions would otherwise wait for, done before they are asked."""

import asyncio
import contextlib
import dataclasses
from datetime import UTC, datetime
from time import perf_counter

import structlog

from aboveboard.checks import Edit, checked, context_for
from aboveboard.curation import Curation
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.suggestion import DoneEvent, Suggestion
from aboveboard.draft.ahead import met_ahead
from aboveboard.errors import UnavailableError
from aboveboard.logs import place_of
from aboveboard.services import Current, Generation
from aboveboard.suggest import Tools, suggest

AFTER_S, LOOK_EVERY_S = 5.0, 2.0
"""When spans begin to be met after a start, and how often a look is taken for another generation of the knowledge."""
PAUSE = 1.0
"""How long it rests after each step, in times of what the step took: the processor is there for who asks."""

log = structlog.get_logger("aboveboard.warming")


async def warm_up(curation: Curation) -> None:
    """Answer a post that nobody wrote: models and patterns are loaded before somebody waits for them."""
    generation = curation.current.generation
    if generation is None:
        return
    name = generation.knowledge.organization.name
    post = Post(id="warm-up", author=Author(name="Nobody"), text=f"{name}, can I send it back?")
    request = SuggestionRequest(platform="x", url="https://x.com/nobody/status/1", post=post)
    tools = dataclasses.replace(generation.tools, model=None)
    now = datetime.now(UTC)
    try:
        async for event in suggest(request, tools, relation="employee", now=now, suggestion_id="warm-up"):
            if isinstance(event, DoneEvent):
                await asyncio.to_thread(_warm_checks, request, event.suggestion, generation)
    except Exception as error:
        log.info("not warm", error=type(error).__name__, at=place_of(error))


def _warm_checks(request: SuggestionRequest, suggestion: Suggestion, generation: Generation) -> None:
    knowledge, internal = generation.knowledge, generation.internal
    context = context_for(request, suggestion, Edit(), own="employee", knowledge=knowledge, internal=internal)
    checked("Thanks. You can send it back within 30 days.", None, context)


async def meet_spans(curation: Curation) -> None:
    """Embed what replies compare with questions, for as long as the service runs, a little at a time; and index pages
    in English words, which questions in another language than the folder's main one wait for.

    Where the embedder is somebody else's service nothing is asked of it before a question needs it.
    """
    await asyncio.sleep(AFTER_S)
    met: Generation | None = None
    while True:
        generation = curation.current.generation
        if generation is not None and generation is not met:
            met = generation
            with contextlib.suppress(UnavailableError):
                await _meet(generation, curation.current)
        await asyncio.sleep(LOOK_EVERY_S)


async def _meet(generation: Generation, current: Current) -> None:
    tools: Tools = generation.tools
    library = tools.library
    if len(generation.knowledge.organization.languages) > 1:
        await asyncio.to_thread(lambda: library.worded)
    if tools.span_tokens is None:
        return
    steps = met_ahead(library.passages, library.documents, tools.span_embedder, tools.span_tokens)
    began, texts = perf_counter(), 0
    while current.generation is generation:
        since = perf_counter()
        done = await asyncio.to_thread(next, steps, None)
        if done is None:
            log.info("spans met", texts=texts, seconds=round(perf_counter() - began, 1))
            return
        texts += done
        await asyncio.sleep(PAUSE * (perf_counter() - since))
