"""The drafter that needs no language model: it selects the spans that answer, then speaks them as a person would."""

from collections.abc import Sequence
from dataclasses import replace

from aboveboard.domain.draft import Draft, Sentence
from aboveboard.domain.evidence import Ask
from aboveboard.domain.reading import Role
from aboveboard.domain.sentences import sentences
from aboveboard.draft import around
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.compose import Parts, compose
from aboveboard.draft.facts import Answered, in_steps, shared_out, ways
from aboveboard.draft.select import choose
from aboveboard.draft.steer import Steer, steer_of

DIRECT, STEP_BY_STEP, ASK_BACK = range(3)
BESIDE_SHORT, BESIDE_ONE_OF_MANY, BESIDE = 1, 1, 2
"""Further facts beside the best one at most: in a short post, for each of several questions, and for a single one."""
UNSURE = 0.3
"""From this share of a sure answer's confidence on, a question is answered too when the responder asks for it."""


def extractive(brief: Brief, strategy: int = DIRECT) -> Draft | None:
    """One reply, not yet verified; None where there is nothing to say.

    Args:
        brief: what to answer and with what.
        strategy: 0 answers directly, 1 tells the steps or more of the detail, 2 says the one most needed fact,
            points to the page and asks back; they differ in what they do, not in adjectives.
    """
    draft_id = f"d{strategy + 1}"
    action = brief.verdict.action
    if action in ("leave", "hold", "escalate"):
        return _holding(brief, draft_id)
    if action == "reply_privately":
        return _invitation(brief, draft_id)
    steer = steer_of(brief.request)
    if any(ask.answerable for ask in brief.retrieved.asks):
        return _answer(brief, draft_id, strategy, steer)
    return _acknowledgement(brief, draft_id, strategy, steer)


def _holding(brief: Brief, draft_id: str) -> Draft | None:
    if not brief.verdict.say:
        return None
    said = [Sentence(text=text, kind="courtesy") for text in sentences(brief.verdict.say)]
    return compose(Parts(opener=said[0], closers=tuple(said[1:])), brief, draft_id) if said else None


def _invitation(brief: Brief, draft_id: str) -> Draft | None:
    public = brief.request.channel == "public"
    said = sentences(brief.verdict.say) if brief.verdict.say else []
    if not said:
        keys = ("private", "private_care") if public else ("private_here",)
        said = [text for key in keys if (text := around.say(brief, key))]
    opener = around.opener(brief, "support") if not brief.verdict.say else None
    facts = tuple(Sentence(text=text, kind="courtesy") for text in said)
    return compose(Parts(opener, (((facts,),),), (), around.contact_pointers(brief)), brief, draft_id)


def _acknowledgement(brief: Brief, draft_id: str, strategy: int, steer: Steer) -> Draft | None:
    """Praise gets thanks; an idea gets thanks and a question back. No claims."""
    reading = brief.reading
    role = steer.role or reading.role
    key = "praise" if reading.intent == "praise" else "idea" if role == "focus-group" else "noted"
    opener = around.courtesy(brief, key, variant=strategy)
    if opener is None:
        return None
    asks_back = (key == "idea" or strategy == ASK_BACK) and role != "support" and not steer.shorter
    view = around.line(brief, "view") if asks_back else None
    return compose(Parts(opener, closers=(*_some(view), *around.signed(brief))), brief, draft_id)


def _answer(brief: Brief, draft_id: str, strategy: int, steer: Steer) -> Draft | None:
    answered = _answered(brief, steer)
    if not answered:
        return None
    if strategy == STEP_BY_STEP:
        answered = [in_steps(each) for each in answered]
    extra = _room_for_more(brief, strategy, steer)
    said: list[Chosen] = []
    found = [ways(each, said, extra, brief, steer) for each in answered]
    if not any(found):
        return None
    role = steer.role or brief.reading.role
    lead = answered[0].found[0]
    opener = around.opener(brief, role, warmer=steer.warmer)
    closers = _closers(brief, lead, len(brief.retrieved.asks) - len(answered), strategy, role, steer)
    parts = Parts(
        _unless_left_out(opener, steer),
        tuple(each for each in found if each),
        tuple(closer for closer in closers if not steer.leaves_out(closer.text)),
        around.pointers(brief, lead)[-1:] if steer.shorter else around.pointers(brief, lead),
    )
    return compose(parts, _disclosed_briefly(brief) if steer.shorter else brief, draft_id)


def _answered(brief: Brief, steer: Steer) -> list[Answered]:
    """The things asked that something answers; from the sources that the responder names, where they are there."""
    sure = max((ask.confidence for ask in brief.retrieved.asks), default=0.0)
    asks = [
        ask.model_copy(update={"answerable": True})
        if steer.second and ask.evidence and ask.confidence >= UNSURE * sure
        else ask
        for ask in brief.retrieved.asks
    ]
    found = [Answered(ask, choose(_with_sources(ask, brief, steer), brief)) for ask in asks]
    named = [Answered(each.ask, _from_sources(each.found, steer)) for each in found]
    return shared_out([each for each in named if each.found])


def _with_sources(ask: Ask, brief: Brief, steer: Steer) -> Ask:
    """The ask with the named sources among its evidence, if they were found for anything that was asked."""
    here = {found.passage.id for found in ask.evidence}
    named = [
        found
        for found in brief.retrieved.evidence
        if found.passage.id not in here and {found.passage.id, found.document.id} & set(steer.use)
    ]
    return ask.model_copy(update={"evidence": (*ask.evidence, *named)}) if named else ask


def _from_sources(found: list[Chosen], steer: Steer) -> list[Chosen]:
    named = [c for c in found if {c.evidence.passage.id, c.evidence.document.id} & set(steer.use)]
    return named or found


def _room_for_more(brief: Brief, strategy: int, steer: Steer) -> int:
    """Further facts for each question: a short post gets one at most, a longer form two.

    A warm line that was wished for takes the place of one: where both do not fit, the wish would change nothing.
    """
    if steer.shorter or strategy == ASK_BACK or (steer.second and len(brief.retrieved.asks) > 1):
        return 0
    if brief.measure("").limit <= around.SHORT:
        room = BESIDE_SHORT
    else:
        room = BESIDE_ONE_OF_MANY if len(brief.retrieved.asks) > 1 else BESIDE
    return room + (strategy == STEP_BY_STEP) - steer.warmer


def _closers(
    brief: Brief, lead: Chosen, unanswered: int, strategy: int, role: Role, steer: Steer
) -> tuple[Sentence, ...]:
    """What comes after the facts: what is still open, one question back at most, and the name below."""
    rest = around.line(brief, "rest") if unanswered > 0 else None
    if steer.shorter:
        return (*_some(rest), *around.signed(brief))
    if lead.evidence.foreign:
        return (*_some(rest), *_some(around.line(brief, "put")), *around.signed(brief))
    back = around.where_are_you(brief, lead)
    if back is None and role == "focus-group":
        back = around.line(brief, "view")
    if back is None and strategy == ASK_BACK:
        back = around.line(brief, "ask_back")
    wrong = brief.reading.sentiment == "negative" and role == "support"
    extra = "warm" if steer.warmer else "next" if strategy == STEP_BY_STEP and wrong else None
    more = around.line(brief, extra) if extra and back is None else None
    return (*_some(rest), *_some(back), *_some(more), *around.signed(brief))


def _disclosed_briefly(brief: Brief) -> Brief:
    """The same with the shortest of the relation's own lines in front."""
    lines = tuple(sorted(brief.disclosure.lines, key=len))
    return replace(brief, disclosure=replace(brief.disclosure, lines=lines))


def _unless_left_out(sentence: Sentence | None, steer: Steer) -> Sentence | None:
    return None if sentence is None or steer.leaves_out(sentence.text) else sentence


def _some(sentence: Sentence | None) -> Sequence[Sentence]:
    return (sentence,) if sentence else ()
