"""The whole flow on one screen: read, screen, retrieve, draft, verify, stream.

The extractive draft is made and checked before the verdict is told, so the verdict stands: where not one
draft passes, the answer is to ask the person who knows. A language model may then write a better one; what
it writes is checked in the same way, and where it fails twice the extractive draft is there.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache, cached_property, partial
from time import perf_counter

from anyio import to_thread

from aboveboard.domain.draft import Draft
from aboveboard.domain.evidence import Retrieved
from aboveboard.domain.knowledge import Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.suggestion import (
    CitedPassage,
    DoneEvent,
    DraftEvent,
    Event,
    PassagesEvent,
    SentenceEvent,
    Suggestion,
    Timings,
    VerdictEvent,
    cited,
)
from aboveboard.domain.verdict import Verdict
from aboveboard.draft import Brief, extractive
from aboveboard.draft.disclose import disclosure_for, relation_of
from aboveboard.draft.generative import feedback_for, generative
from aboveboard.draft.prompt import Prompts
from aboveboard.draft.sense import Remembered, Remembering, RememberingTokens, tokens_of
from aboveboard.errors import AboveboardError, ModelUnavailableError
from aboveboard.ports import ChatModel, Embedder, Verifier
from aboveboard.read import read
from aboveboard.read.clean import clean
from aboveboard.retrieve import retrieve
from aboveboard.retrieve.lexical import LexicalIndex
from aboveboard.retrieve.library import Library
from aboveboard.retrieve.surely import is_ordinary, is_ours, is_unclaimed
from aboveboard.screen import screen, unanswered
from aboveboard.screen.caution import more_cautious
from aboveboard.screen.match import Senses
from aboveboard.verify import VerifyContext, repair, verify
from aboveboard.verify.fingerprints import Fingerprints
from aboveboard.verify.length import weighted_length

STRATEGIES = 3
MODEL_TRIES = 2


@dataclass(frozen=True)
class Tools:
    """What every request of one generation of the knowledge shares."""

    library: Library
    senses: Senses
    fingerprints: Fingerprints
    prompts: Prompts
    model: ChatModel | None = None
    """None: the extractive drafter writes."""
    verifier: Verifier | None = None
    """A second opinion that can only make the gate stricter."""
    reader: ChatModel | None = None
    """A second reading of the post that can only make the verdict stricter."""

    remembered: Remembered = field(default_factory=Remembered)
    """Spans that were met already."""

    @cached_property
    def span_embedder(self) -> Embedder:
        """The library's, which remembers."""
        return Remembering(self.library.embedder, self.remembered.texts)

    @cached_property
    def span_tokens(self) -> RememberingTokens | None:
        """The same word by word; None where the embedder tells no words apart."""
        return tokens_of(self.library.embedder, self.remembered.words)


@dataclass
class _Clock:
    """Milliseconds of each stage; a stage that runs twice adds up."""

    started: float = field(default_factory=perf_counter)
    spent: dict[str, float] = field(default_factory=dict)

    def lap(self, stage: str, since: float) -> float:
        now = perf_counter()
        self.spent[stage] = self.spent.get(stage, 0.0) + (now - since) * 1000
        return now

    def timings(self) -> Timings:
        total = (perf_counter() - self.started) * 1000
        return Timings(**{k: round(v, 1) for k, v in self.spent.items()}, total=round(total, 1))


@dataclass(frozen=True)
class _Prepared:
    """Everything that is known before the first word is told."""

    reading: Reading
    verdict: Verdict
    retrieved: Retrieved
    brief: Brief
    context: VerifyContext
    floor: tuple[Draft, ...]
    """Extractive drafts, verified."""


async def suggest(
    request: SuggestionRequest, tools: Tools, *, relation: Relation, now: datetime, suggestion_id: str
) -> AsyncIterator[Event]:
    """Answer one request, event by event, in the contract's order.

    Args:
        relation: the signed-in responder's own; the brand's account makes it `brand`.

    Raises:
        AboveboardError: nothing could be suggested at all, such as no disclosure line for the relation.
    """
    clock = _Clock()
    prepared = await to_thread.run_sync(partial(_prepare, request, tools, relation, now, clock))
    if tools.reader is not None:
        prepared = await _read_again(prepared, request, tools, tools.reader, now, relation, clock)
    yield VerdictEvent(id=suggestion_id, verdict=prepared.verdict, reading=prepared.reading)
    passages = _passages(prepared)
    yield PassagesEvent(passages=passages)
    drafts, drafter = await _written(prepared, tools, clock)
    for draft in drafts:
        for sentence in draft.sentences:
            yield SentenceEvent(draft=draft.id, text=sentence.text, kind=sentence.kind, cites=sentence.cites)
        yield DraftEvent(draft=draft)
    yield DoneEvent(
        suggestion=Suggestion(
            id=suggestion_id,
            verdict=prepared.verdict,
            reading=prepared.reading,
            drafts=drafts,
            passages=passages,
            drafter=drafter,
            knowledge_version=tools.library.knowledge.version,
            timings_ms=clock.timings(),
        )
    )


async def _read_again(
    prepared: _Prepared,
    request: SuggestionRequest,
    tools: Tools,
    reader: ChatModel,
    now: datetime,
    relation: Relation,
    clock: _Clock,
) -> _Prepared:
    """The same, or prepared anew under a stricter verdict that a language model's reading asks for."""
    at = perf_counter()
    knowledge, rules = tools.library.knowledge, tools.senses.rules
    verdict = await more_cautious(
        prepared.verdict, clean(request).request, rules, knowledge, now, reader, tools.prompts.caution
    )
    clock.lap("screen", at)
    if verdict == prepared.verdict:
        return prepared
    return await to_thread.run_sync(partial(_prepare, request, tools, relation, now, clock, verdict))


def _prepare(
    request: SuggestionRequest,
    tools: Tools,
    relation: Relation,
    now: datetime,
    clock: _Clock,
    stricter: Verdict | None = None,
) -> _Prepared:
    """`stricter`: the verdict to work under in place of the rules' own."""
    knowledge = tools.library.knowledge
    at = perf_counter()
    posted, request = request, clean(request).request
    reading = read(posted, knowledge, now)
    at = clock.lap("read", at)
    if is_unclaimed(request, reading, tools.library) and is_ours(
        retrieve(request, reading, tools.library, now)
    ):
        reading = read(posted, knowledge, now, put_to_us=True)
    search = cache(partial(retrieve, request, reading, tools.library, now))
    verdict = stricter or screen(
        request, reading, knowledge, tools.senses, now, ordinary=lambda: is_ordinary(reading, search())
    )
    at = clock.lap("screen", at)
    answers = verdict.action in ("reply", "reply_privately") and reading.intent != "praise"
    retrieved = search() if answers else Retrieved()
    clock.lap("retrieve", at)
    prepared = _briefed(request, reading, verdict, retrieved, tools, relation)
    if _needs_an_answer(prepared) and not any(ask.answerable for ask in retrieved.asks):
        return _asking(prepared, tools, now)
    drafts = request.drafts
    floor = tuple(_extracted(prepared, strategy, clock) for strategy in range(drafts))
    passed = tuple(draft for draft in floor if draft) or _any_other(prepared, drafts, clock)
    if not passed and verdict.action == "reply":
        return _asking(prepared, tools, now)
    return replace(prepared, floor=_distinct(passed))


def _briefed(
    request: SuggestionRequest,
    reading: Reading,
    verdict: Verdict,
    retrieved: Retrieved,
    tools: Tools,
    relation: Relation,
) -> _Prepared:
    """What the drafter and the gate need to know; nothing is written yet."""
    knowledge = tools.library.knowledge
    relation = relation_of(request, knowledge.organization, relation)
    embedder = _embedder_for(reading.language, tools.span_embedder)
    brief = Brief(
        request=request,
        reading=reading,
        verdict=verdict,
        retrieved=retrieved,
        knowledge=knowledge,
        disclosure=disclosure_for(relation, knowledge.organization),
        measure=partial(weighted_length, platform=request.platform, channel=request.channel),
        rarity=partial(_rarity, tools.library.lexical),
        rarity_across=lambda stem: _rarity(tools.library.worded, stem),
        embedder=embedder,
        tokens=tools.span_tokens if embedder else None,
    )
    context = VerifyContext(
        request=request,
        reading=reading,
        knowledge=knowledge,
        relation=relation,
        passages={found.passage.id: found.passage for found in retrieved.evidence},
        foreign={found.passage.id: found.foreign for found in retrieved.evidence if found.foreign},
        internal=tools.fingerprints,
        holding=verdict.say,
        verifier=tools.verifier,
    )
    return _Prepared(reading, verdict, retrieved, brief, context, ())


def _rarity(lexical: LexicalIndex, stem: str) -> float:
    return lexical.rarity.get(stem, lexical.unseen) / lexical.unseen if lexical.unseen else 1.0


def _embedder_for(language: str, embedder: Embedder) -> Embedder | None:
    return embedder if embedder.languages is None or language in embedder.languages else None


def _needs_an_answer(prepared: _Prepared) -> bool:
    """Thanks need no passage; neither does an idea that asks nothing, nor an invitation to talk in private."""
    reading, verdict = prepared.reading, prepared.verdict
    if verdict.action != "reply" or reading.intent in ("praise", "statement"):
        return False
    return reading.intent in ("question", "complaint", "request") and reading.role != "focus-group"


def _asking(prepared: _Prepared, tools: Tools, now: datetime) -> _Prepared:
    brief = prepared.brief
    verdict = unanswered(prepared.reading, brief.knowledge, brief.request, now, tools.senses)
    return replace(prepared, verdict=verdict, brief=replace(brief, verdict=verdict), floor=())


def _extracted(prepared: _Prepared, strategy: int, clock: _Clock) -> Draft | None:
    at = perf_counter()
    draft = extractive(prepared.brief, strategy)
    at = clock.lap("draft", at)
    checked = _checked(draft, prepared.context) if draft else None
    clock.lap("verify", at)
    return checked


def _any_other(prepared: _Prepared, tried: int, clock: _Clock) -> tuple[Draft, ...]:
    for strategy in range(tried, STRATEGIES):
        if draft := _extracted(prepared, strategy, clock):
            return (draft.model_copy(update={"id": "d1"}),)
    return ()


def _checked(draft: Draft, context: VerifyContext) -> Draft | None:
    """The draft with its checks, mended once where one failed; None where it can't be mended."""
    checks = verify(draft, context)
    if not any(check.status == "fail" for check in checks):
        return draft.model_copy(update={"checks": checks})
    mended = repair(draft, context)
    if mended is None:
        return None
    checks = verify(mended, context)
    if any(check.status == "fail" for check in checks):
        return None
    return mended.model_copy(update={"checks": checks})


def _distinct(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    by_text: dict[str, Draft] = {}
    for draft in drafts:
        by_text.setdefault(draft.text, draft)
    return tuple(draft.model_copy(update={"id": f"d{n}"}) for n, draft in enumerate(by_text.values(), 1))


async def _written(prepared: _Prepared, tools: Tools, clock: _Clock) -> tuple[tuple[Draft, ...], str]:
    """The drafts to show and who wrote them."""
    writes = prepared.verdict.action == "reply" and any(ask.answerable for ask in prepared.retrieved.asks)
    if tools.model is None or not writes or not prepared.floor:
        return prepared.floor, "extractive"
    drafts: list[Draft] = []
    for strategy in range(prepared.brief.request.drafts):
        try:
            drafts.append(await _generated(prepared, tools, tools.model, strategy, clock))
        except AboveboardError as error:
            return prepared.floor, f"extractive ({error.detail})"
    return _distinct(drafts), tools.model.name


async def _generated(
    prepared: _Prepared, tools: Tools, model: ChatModel, strategy: int, clock: _Clock
) -> Draft:
    feedback = ""
    for _ in range(MODEL_TRIES):
        at = perf_counter()
        draft = await generative(prepared.brief, model, tools.prompts, strategy, feedback)
        at = clock.lap("draft", at)
        checked = await to_thread.run_sync(_checked, draft, prepared.context)
        clock.lap("verify", at)
        if checked is not None and any(sentence.cites for sentence in checked.sentences):
            return checked
        feedback = feedback_for([c for c in verify(draft, prepared.context) if c.status == "fail"])
    raise ModelUnavailableError(f"what {model.name} wrote failed its checks twice")


def _passages(prepared: _Prepared) -> tuple[CitedPassage, ...]:
    """All that was found, best first, since a model may cite any; nothing for a post that rules answered."""
    if prepared.verdict.action not in ("reply", "reply_privately") and prepared.verdict.rule != "no-answer":
        return ()
    return tuple(map(cited, prepared.retrieved.evidence))
