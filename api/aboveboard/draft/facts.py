"""Ways to answer one question: the best span, and what is worth saying beside it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.draft import Sentence
from aboveboard.domain.evidence import Ask
from aboveboard.domain.products import products_in
from aboveboard.domain.table_row import cells_of, listed
from aboveboard.domain.words import content_stems
from aboveboard.draft.apart import VALUES, told_otherwise
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.expects import holds, wanted
from aboveboard.draft.quoting import nearest_cells, quoted
from aboveboard.draft.rows import spoken_row
from aboveboard.draft.scope import scoped
from aboveboard.draft.select import figures_of, novel, repeats
from aboveboard.draft.siblings import is_named_by_another, siblings_of, telling
from aboveboard.draft.signals import of_another_product
from aboveboard.draft.spans import Shape
from aboveboard.draft.steer import Steer
from aboveboard.draft.wording import capitalised, spoken

WAYS = 4
"""Other ways to answer that are kept in case the best one is too long."""
NEAR, NEAR_ELSEWHERE, NEAR_GOING_ON, NEAR_LEANING = 0.8, 0.9, 0.7, 0.45
"""Where no examples were asked, a further fact is said only where its score is at least this share of the first one's;
the second figure holds for a fact of another document, the third for the next sentence of the same paragraph. The last
holds everywhere, for one that speaks of the first as `it`, which takes no other fact's place."""
LIKELY = 0.06
"""From this chance on to be the one that answers, by examples, a further fact is said: some sentences are said for
nothing so that fewer answers are missed (docs/decisions/0027 has the figures)."""
NEAR_AS_ROW = 0.85
STEPS_FROM = 0.75
"""A way to do something is told step by step where its score is at least this share of the best one's."""
WHOLE: tuple[Shape, ...] = ("steps", "first steps")
"""What answers alone: a second way to do something beside it only confuses."""

Way = tuple[tuple[Sentence, ...], ...]
"""One or more facts, the most needed first, each of one or more sentences."""


@dataclass(frozen=True)
class Answered:
    """One thing asked, with spans that answer it, best first."""

    ask: Ask
    found: list[Chosen]


def shared_out(answered: Sequence[Answered]) -> list[Answered]:
    """Where two things asked have the same best span, it answers both if it holds what each asks for; otherwise the
    one that has less to fall back on."""
    shared = []
    for place, each in enumerate(answered):
        if any(_answers_both(each, other) for other in answered[:place]):
            shared.append(Answered(each.ask, each.found[:1]))
            continue
        rivals = [
            other
            for other in answered
            if other is not each
            and other.found[0].span == each.found[0].span
            and not _answers_both(each, other)
        ]
        if len(each.found) > 1 and any(_lead(other.found) > _lead(each.found) for other in rivals):
            each = Answered(each.ask, [*each.found[1:], each.found[0]])
        shared.append(each)
    return shared


def _answers_both(one: Answered, other: Answered) -> bool:
    """Whether one span is the best for both, and holds the two kinds of things that they ask for: how long one has
    and what it costs."""
    span = one.found[0].span
    kinds = {wanted(one.ask.question), wanted(other.ask.question)}
    return (
        span == other.found[0].span and len(kinds) > 1 and all(kind and holds(kind, span) for kind in kinds)
    )


def _lead(found: Sequence[Chosen]) -> float:
    """How far the best span is ahead of the next."""
    return found[0].score - found[1].score if len(found) > 1 else float("inf")


def in_steps(each: Answered) -> Answered:
    """The same with the way to do it step by step in front, where there is one that answers nearly as well."""
    best = each.found[0].score
    steps = [c for c in each.found if c.span.shape == "steps" and c.score >= best * STEPS_FROM]
    return Answered(each.ask, [*steps[:1], *(c for c in each.found if c not in steps[:1])])


def ways(each: Answered, said: list[Chosen], extra: int, brief: Brief, steer: Steer) -> tuple[Way, ...]:
    """Ways to answer one question, the best first; `said` collects what earlier questions' answers hold.

    Args:
        extra: further facts, at most.
    """
    language = brief.reading.language
    fresh = [c for c in each.found if not repeats(c, said, language)] or list(each.found[:1])
    found = []
    for index, first in enumerate(fresh[:WAYS]):
        chosen = [first, *_more(first, fresh[index + 1 :], said, extra, each.ask, brief)]
        placed = any(_regions(other) == _regions(first) for other in said)
        facts = [
            _sentences(c, each.ask, brief, first=n == 0, placed=n > 0 or placed) for n, c in enumerate(chosen)
        ]
        kept = tuple(fact for fact in facts if fact and not any(steer.leaves_out(s.text) for s in fact))
        if kept:
            found.append(kept)
    said.append(fresh[0])
    return tuple(found)


def _regions(chosen: Chosen) -> tuple[str, ...]:
    return chosen.evidence.document.regions


def _more(
    first: Chosen, others: Sequence[Chosen], said: Sequence[Chosen], extra: int, ask: Ask, brief: Brief
) -> list[Chosen]:
    """What is worth saying after the first fact: what goes on with it, and what answers nearly as well."""
    if first.span.shape in WHOLE or not extra:
        return []
    more: list[Chosen] = []
    rated = sorted((_beyond(other, first) for other in others), key=lambda c: -_nearness(c, first))
    for other in rated:
        if _nearness(other, first) < 1:
            break
        if not other.span.leans and sum(not each.span.leans for each in more) >= extra:
            continue
        language = brief.reading.language
        adds = other.span.leans or novel(other, [*said, first, *more], language)
        if (
            not adds
            or _is_about_another(other, first, ask, brief)
            or _holds_elsewhere(other, first)
            or _is_of_another_page_quoted(other, first)
            or any(_tells_the_same(other, each, ask, brief) for each in (*said, first, *more))
            or _is_beside_the_point(other, first, ask, brief)
        ):
            continue
        if _may_follow(other, first, more) and not told_otherwise(other, first, language):
            more.append(other)
    return sorted(
        more, key=lambda chosen: (not _goes_on(chosen, first), chosen.span.passage, chosen.span.order)
    )


def _is_about_another(other: Chosen, first: Chosen, ask: Ask, brief: Brief) -> bool:
    """Whether it tells of another product than the one asked about, or the value asked for of something else: beside
    what the kettle costs, nobody asked what filters cost."""
    if of_another_product(other.span.text, other.evidence.passage.headings, brief):
        return True
    asked = set(brief.reading.products)
    named = products_in(first.span.text, brief.knowledge.organization) & asked
    if not named or other.span.leans or products_in(other.span.text, brief.knowledge.organization) & asked:
        return False
    kind = wanted(ask.question)
    return kind in VALUES and holds(kind, first.span) and holds(kind, other.span)


def _tells_the_same(other: Chosen, told: Chosen, ask: Ask, brief: Brief) -> bool:
    """Whether it gives the very figures that are told already for what is asked about, and speaks to nothing more of
    the post: that it holds for our own shop is news to who bought in another."""
    language = brief.reading.language
    figures = figures_of(other, language)
    if other.span.leans or not figures or figures != figures_of(told, language):
        return False
    known = concepts_of(language)
    held, spoken_to = known.of(told.span.text), known.of(other.span.text)
    return (
        bool(known.of(ask.question) & held & spoken_to)
        and not known.of(brief.reading.text) & spoken_to - held
    )


def _holds_elsewhere(other: Chosen, first: Chosen) -> bool:
    """Whether it holds for another error, place or day than was asked about, and the first one does not: nobody asked
    what E4 means beside what E2 does."""
    return other.signals.get("scope", 0.0) < min(0.0, first.signals.get("scope", 0.0))


def _is_of_another_page_quoted(other: Chosen, first: Chosen) -> bool:
    """Whether it would be quoted as though it stood on the page that the reply names."""
    return bool(first.evidence.foreign) and other.evidence.document.id != first.evidence.document.id


def _is_beside_the_point(other: Chosen, first: Chosen, ask: Ask, brief: Brief) -> bool:
    """Whether it does not speak to the question, beside a fact that does and that it does not go on with.

    What was chosen for its sense alone may lead, where there is nothing better, and then so may the next: either may
    be the answer. Beside what does answer it is taken for nonsense.
    """
    if other.span.leans or _goes_on(other, first):
        return False
    return not _speaks_to(other, ask, brief) and _speaks_to(first, ask, brief)


def _speaks_to(chosen: Chosen, ask: Ask, brief: Brief) -> bool:
    """Whether it holds the kind of thing that is asked for, or shares a word or a meaning with the post."""
    kind = wanted(ask.question)
    if kind and holds(kind, chosen.span):
        return True
    language = brief.reading.language
    known = concepts_of(language)
    own = set(content_stems(" ".join(brief.names), language))
    post = f"{ask.question} {brief.reading.text}"
    told = chosen.span.text
    shared = set(content_stems(post, language)).difference(own) & set(content_stems(told, language))
    return bool(shared) or bool(known.of(post) & known.of(told))


def _may_follow(other: Chosen, first: Chosen, more: Sequence[Chosen]) -> bool:
    """Steps stand alone, a row follows only where it answers as well, a third fact is of the first one's document."""
    if other.span.shape == "row" and not other.named and not _is_another_case(other, first):
        return first.span.shape != "row" and other.score >= first.score * NEAR_AS_ROW
    same = other.evidence.document.id == first.evidence.document.id
    return other.span.shape not in WHOLE and (same or not more)


def _is_another_case(other: Chosen, first: Chosen) -> bool:
    """Whether both are rows about one thing of one table: `Pay in` at the post office, and at a shop."""
    here, there = cells_of(first.span.text), cells_of(other.span.text)
    return (
        first.span.shape == "row"
        and other.evidence.document.id == first.evidence.document.id
        and here[0] == there[0]
        and [name for name, _ in here] == [name for name, _ in there]
    )


def _beyond(other: Chosen, first: Chosen) -> Chosen:
    """What a span says beyond the first one, where it is that one with the sentence that leans on it."""
    size = len(first.span.parts)
    if other.span.passage != first.span.passage or other.span.parts[:size] != first.span.parts:
        return other
    rest = replace(other.span, parts=other.span.parts[size:], order=first.span.order + 1, leans=True)
    return replace(other, span=rest) if rest.parts else other


def _nearness(other: Chosen, first: Chosen) -> float:
    """What speaks for saying it beside the first one; from 1 on it is said."""
    same = other.evidence.document.id == first.evidence.document.id
    if other.named and same:
        return math.inf
    goes_on = _goes_on(other, first)
    share = other.score / first.score if first.score > 0 else 0.0
    if goes_on and other.span.leans:
        return share / NEAR_LEANING
    if other.chance is not None:
        return other.chance / LIKELY
    return share / (NEAR_GOING_ON if goes_on else NEAR if same else NEAR_ELSEWHERE)


def _goes_on(other: Chosen, first: Chosen) -> bool:
    """Whether it is the next sentence of the same paragraph."""
    here, there = first.span, other.span
    return (here.passage, here.line) == (there.passage, there.line) and there.order == here.order + 1


def _sentences(chosen: Chosen, ask: Ask, brief: Brief, *, first: bool, placed: bool) -> tuple[Sentence, ...]:
    """`placed`: whether the reply has told before for which places this holds."""
    span, document = chosen.span, chosen.evidence.document
    if chosen.evidence.foreign:
        texts = [listed(nearest_cells(span.text, ask.question, brief))] if span.shape == "row" else span.parts
        return quoted(chosen, texts, brief, first=first)
    if span.shape == "row":
        apart = telling(span.text, siblings_of(span.text, document.id, brief.knowledge))
        language = brief.reading.language
        plainly = is_named_by_another(span.text, document.id, brief.knowledge, language)
        asked = (ask.question, brief.reading.text)
        spoken_of = _spoken_of(brief)
        said = spoken_row(span.text, asked, language, apart, plainly=plainly, products=spoken_of)
        texts = [capitalised(said)]
    elif span.shape == "approved":
        texts = list(span.parts)
    else:
        texts = [spoken(part, brief.names, as_us=brief.as_us) for part in span.parts]
    if first and texts:
        told = texts[0] if placed else scoped(texts[0], chosen.evidence.passage, document, brief)
        texts[0] = capitalised(told)
    texts = [text if text[-1:] in '.!?…。！？)"”' else f"{text}." for text in texts if text]
    return tuple(Sentence(text=text, kind="claim", cites=(span.passage,)) for text in texts)


def _spoken_of(brief: Brief) -> dict[str, bool]:
    """The names of all products, small, and whether the author speaks of each."""
    products = brief.knowledge.organization.products
    return {
        name.casefold(): product in brief.reading.products
        for product, names in products.items()
        for name in names
    }
