"""The drafter that needs no language model: it selects the spans that answer, then speaks them as a person would."""

from collections.abc import Sequence
from dataclasses import replace

from aboveboard.domain.draft import Draft, Sentence
from aboveboard.domain.evidence import Ask
from aboveboard.domain.sentences import sentences
from aboveboard.domain.words import stem
from aboveboard.draft.brief import Brief
from aboveboard.draft.compose import Parts, compose
from aboveboard.draft.courtesy import addressee, phrase, problem
from aboveboard.draft.rows import spoken_row
from aboveboard.draft.scope import differs_elsewhere, scoped
from aboveboard.draft.select import Chosen, choose, novel
from aboveboard.draft.spans import Shape
from aboveboard.draft.wording import capitalised, spoken

WAYS = 4
"""Other ways to answer that are kept in case the best one is too long."""
NEAR, NEAR_ELSEWHERE, NEAR_GOING_ON = 0.85, 0.93, 0.7
"""A further fact is said only where its score is at least this share of the first one's; the second figure holds
for a fact of another document, the third for the next sentence of the same paragraph."""

WHOLE: tuple[Shape, ...] = ("steps", "first steps")
"""What answers alone: a second way to do something beside it only confuses."""


def extractive(brief: Brief, strategy: int = 0) -> Draft | None:
    """One reply, not yet verified; None where there is nothing to say.

    Args:
        brief: what to answer and with what.
        strategy: 0 answers in full, 1 says the one most needed fact and where to read on, 2 answers and
            asks back; they differ in what they do, not in adjectives.
    """
    draft_id = f"d{strategy + 1}"
    action = brief.verdict.action
    if action in ("leave", "hold", "escalate"):
        return _holding(brief, draft_id)
    if action == "reply_privately":
        return _invitation(brief, draft_id)
    if any(ask.answerable for ask in brief.retrieved.asks):
        return _answer(brief, draft_id, strategy)
    return _acknowledgement(brief, draft_id, strategy)


def _holding(brief: Brief, draft_id: str) -> Draft | None:
    if not brief.verdict.say:
        return None
    said = [Sentence(text=text, kind="courtesy") for text in sentences(brief.verdict.say)]
    return compose(Parts(opener=said[0], closers=tuple(said[1:])), brief, draft_id) if said else None


def _invitation(brief: Brief, draft_id: str) -> Draft | None:
    key = "private" if brief.request.channel == "public" else "private_here"
    said = sentences(brief.verdict.say) if brief.verdict.say else []
    if not said:
        said = [text for text in (_say(brief, key), _care(brief)) if text]
    opener = _opener(brief) if not brief.verdict.say else None
    facts = tuple(Sentence(text=text, kind="courtesy") for text in said)
    return compose(Parts(opener, (((facts,),),), (), _contact_pointers(brief)), brief, draft_id)


def _care(brief: Brief) -> str | None:
    return _say(brief, "private_care") if brief.request.channel == "public" else None


def _acknowledgement(brief: Brief, draft_id: str, strategy: int) -> Draft | None:
    """Praise gets thanks; an idea gets thanks and a question back. No claims."""
    reading = brief.reading
    key = "praise" if reading.intent == "praise" else "idea" if reading.role == "focus-group" else "noted"
    opener = _courtesy(brief, key, variant=strategy)
    if opener is None:
        return None
    asks_back = key == "idea" or strategy == 2
    view = _say(brief, "view") if asks_back and reading.role != "support" else None
    asked_back = (Sentence(text=view, kind="question"),) if view else ()
    return compose(Parts(opener, closers=(*asked_back, *_signed(brief))), brief, draft_id)


def _answer(brief: Brief, draft_id: str, strategy: int) -> Draft | None:
    chosen = [(ask, choose(ask, brief)) for ask in brief.retrieved.asks]
    answered = _shared_out([(ask, found) for ask, found in chosen if found])
    if not answered:
        return None
    extra = {0: _room_for_more(brief), 1: 0, 2: _room_for_more(brief)}[strategy]
    said: list[Chosen] = []
    answers = []
    for ask, found in answered:
        ways = _ways(ask, found, said, extra, brief)
        if ways:
            answers.append(ways)
    if not answers:
        return None
    lead = answered[0][1][0]
    closers = _closers(brief, answered, len(chosen), strategy)
    parts = Parts(_opener(brief), tuple(answers), closers, _pointers(brief, lead))
    return compose(parts, brief, draft_id)


def _shared_out(answered: list[tuple[Ask, list[Chosen]]]) -> list[tuple[Ask, list[Chosen]]]:
    """Where two things asked have the same best span, it answers the one that has less to fall back on."""
    shared = []
    for ask, found in answered:
        rivals = [other for asked, other in answered if asked is not ask and other[0].span == found[0].span]
        if len(found) > 1 and any(_lead(other) > _lead(found) for other in rivals):
            found = [*found[1:], found[0]]
        shared.append((ask, found))
    return shared


def _lead(found: Sequence[Chosen]) -> float:
    """How far the best span is ahead of the next."""
    return found[0].score - found[1].score if len(found) > 1 else float("inf")


def _room_for_more(brief: Brief) -> int:
    """Further facts for each question: a short post gets one at most, a longer form two."""
    return 1 if brief.measure("").limit <= 300 or len(brief.retrieved.asks) > 1 else 2


def _ways(
    ask: Ask, found: Sequence[Chosen], said: list[Chosen], extra: int, brief: Brief
) -> tuple[tuple[tuple[Sentence, ...], ...], ...]:
    """Ways to answer one question, the best first; `said` collects what earlier questions' answers hold."""
    fresh = [c for c in found if novel(c, said, brief.reading.language)] or list(found[:1])
    ways = []
    for index, first in enumerate(fresh[:WAYS]):
        more = [first, *_more(first, fresh[index + 1 :], said, extra, brief)]
        ways.append(tuple(_facts(chosen, ask, brief, first=n == 0) for n, chosen in enumerate(more)))
    said.append(fresh[0])
    return tuple(ways)


def _more(
    first: Chosen, others: Sequence[Chosen], said: Sequence[Chosen], extra: int, brief: Brief
) -> list[Chosen]:
    """What is worth saying after the first fact: what goes on with it, and what answers nearly as well."""
    if first.span.shape in WHOLE:
        return []
    more: list[Chosen] = []
    rated = sorted((_beyond(other, first) for other in others), key=lambda c: -_nearness(c, first))
    for other in rated:
        if len(more) == extra or _nearness(other, first) < first.score:
            break
        if other.span.shape not in (*WHOLE, "row") and novel(
            other, [*said, first, *more], brief.reading.language
        ):
            more.append(other)
    return sorted(
        more, key=lambda chosen: (not _goes_on(chosen, first), chosen.span.passage, chosen.span.order)
    )


def _beyond(other: Chosen, first: Chosen) -> Chosen:
    """What a span says beyond the first one, where it is that one with the sentence that leans on it."""
    size = len(first.span.parts)
    if other.span.passage != first.span.passage or other.span.parts[:size] != first.span.parts:
        return other
    rest = replace(other.span, parts=other.span.parts[size:], order=first.span.order + 1)
    return replace(other, span=rest) if rest.parts else other


def _nearness(other: Chosen, first: Chosen) -> float:
    """A fact's score, raised so that it reaches the first one's just where it is near enough to be said with it."""
    if _goes_on(other, first):
        return other.score / NEAR_GOING_ON
    same = other.evidence.document.id == first.evidence.document.id
    return other.score / (NEAR if same else NEAR_ELSEWHERE)


def _goes_on(other: Chosen, first: Chosen) -> bool:
    """Whether it is the next sentence of the same paragraph."""
    here, there = first.span, other.span
    return (here.passage, here.line) == (there.passage, there.line) and there.order == here.order + 1


def _facts(chosen: Chosen, ask: Ask, brief: Brief, *, first: bool) -> tuple[Sentence, ...]:
    span, document = chosen.span, chosen.evidence.document
    if span.shape == "row":
        texts = [spoken_row(span.text, (ask.question, brief.reading.text), brief.reading.language)]
    elif span.shape == "approved":
        texts = list(span.parts)
    else:
        texts = [spoken(part, brief.names, as_us=brief.as_us) for part in span.parts]
    if first and texts:
        texts[0] = capitalised(scoped(texts[0], document, brief))
    texts = [text if text[-1:] in '.!?…。！？)"”' else f"{text}." for text in texts if text]
    return tuple(Sentence(text=text, kind="claim", cites=(span.passage,)) for text in texts)


def _opener(brief: Brief) -> Sentence | None:
    """Sorry for what went wrong, thanks for praise, else the name; never sorry for a plain question."""
    reading = brief.reading
    wrong = problem(reading.text, reading.language) if reading.sentiment == "negative" else None
    if wrong and reading.intent != "praise":
        return _courtesy(brief, "sorry", problem=wrong)
    if reading.intent == "complaint":
        return _courtesy(brief, "sorry_plain")
    if reading.intent == "praise":
        return _courtesy(brief, "praise")
    return _courtesy(brief, "greet") if _name(brief) else None


def _closers(
    brief: Brief, answered: Sequence[tuple[Ask, list[Chosen]]], asked: int, strategy: int
) -> tuple[Sentence, ...]:
    closers: list[Sentence] = []
    if len(answered) < asked and (rest := _say(brief, "rest")):
        closers.append(Sentence(text=rest, kind="courtesy"))
    if differs_elsewhere(answered[0][1][0].evidence.document, brief) and (where := _say(brief, "where")):
        closers.append(Sentence(text=where, kind="question"))
    elif strategy == 2 and (warm := _say(brief, "warm")):
        closers.append(Sentence(text=warm, kind="courtesy"))
    return (*closers, *_signed(brief))


def _signed(brief: Brief) -> tuple[Sentence, ...]:
    sign_off = brief.knowledge.voice.sign_off
    return (Sentence(text=sign_off, kind="courtesy"),) if sign_off else ()


def _pointers(brief: Brief, lead: Chosen) -> tuple[Sentence, ...]:
    source = lead.evidence.document.source
    if not source:
        return ()
    bare = Sentence(text=source, kind="pointer", cites=(lead.span.passage,))
    spelled = _say(brief, "more", url=source)
    if spelled is None or brief.measure("").limit <= 300:
        return (bare,)
    return (Sentence(text=spelled, kind="pointer", cites=(lead.span.passage,)), bare)


def _contact_pointers(brief: Brief) -> tuple[Sentence, ...]:
    support = brief.knowledge.organization.support
    url = support.url or support.email
    reach = _say(brief, "reach", url=url) if url else None
    return (Sentence(text=reach, kind="pointer"),) if reach else ()


def _courtesy(brief: Brief, key: str, *, variant: int = 0, **values: str) -> Sentence | None:
    name = _name(brief)
    seed = f"{brief.seed}{variant or ''}"
    text = phrase(key, brief.reading.language, seed, name=name, **values)
    return Sentence(text=text, kind="courtesy") if text else None


def _name(brief: Brief) -> str | None:
    """The author's first name, unless it is a word of our own documents: `Kettle Fan` is nobody's name."""
    name = addressee(brief.request.post.author)
    if name is None or brief.rarity(stem(name.casefold(), brief.reading.language)) < 1:
        return None
    return name


def _say(brief: Brief, key: str, **values: str) -> str | None:
    return phrase(key, brief.reading.language, brief.seed, **values)
