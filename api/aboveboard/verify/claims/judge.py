"""Puts the rules together: what a sentence claims against what passages say."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from aboveboard.verify.claims import (
    acts,
    altered,
    apiece,
    binding,
    cells,
    changed,
    columns,
    concluded,
    contrasted,
    coverage,
    day_times,
    denied_there,
    direction,
    exchanged,
    experience,
    extended,
    extent,
    free_within,
    how_often,
    in_full,
    included,
    literal,
    modality,
    next_limit,
    order,
    overreach,
    parties,
    phases,
    polarity,
    priced,
    ranked,
    reasons,
    recompense,
    recurring,
    relative_days,
    rows,
    scope,
    shares,
    sized,
    topics,
    traced,
    turned_round,
    weekdays,
    widened,
)
from aboveboard.verify.claims.align import Aligned, align
from aboveboard.verify.claims.elided import parts_of
from aboveboard.verify.claims.leads import without_lead
from aboveboard.verify.claims.manner import tells_of_the_past
from aboveboard.verify.claims.small_talk import without_small_talk
from aboveboard.verify.claims.spacing import is_spaced, joined, with_life_dates
from aboveboard.verify.claims.spread import spread_out
from aboveboard.verify.claims.text import analyse
from aboveboard.verify.claims.verbatim import is_verbatim
from aboveboard.verify.claims.words import language_of

LONGEST = 1_500
"""Characters of one sentence; longer texts are cut into sentences before they come here."""
MOST_VALUES = 40
MOST_READ = 60_000
"""Characters of passages: what stands after them supports nothing."""
_QUOTED = regex.compile("“([^”]+)”")
WORD_FOR_WORD = "stands there word for word"
RULES = (
    literal.fault,
    binding.fault,
    direction.fault,
    topics.fault,
    changed.fault,
    coverage.fault,
    polarity.fault,
    modality.fault,
    scope.fault,
    extent.fault,
    how_often.fault,
    recurring.fault,
    ranked.fault,
    contrasted.fault,
    phases.fault,
    denied_there.fault,
    extended.fault,
    order.fault,
    parties.fault,
    widened.fault,
    priced.fault,
    free_within.fault,
    included.fault,
    recompense.fault,
    relative_days.fault,
    shares.fault,
    in_full.fault,
    apiece.fault,
    altered.fault,
)
"""Asked in this order; the first that objects gives the reason."""
OF_REPORTS = (
    literal.fault,
    binding.absent,
    changed.fault,
    coverage.fault,
    polarity.fault,
    denied_there.fault,
    altered.fault,
)
"""Of what happened: a year or a name stands beside many things there, so what stands around it decides nothing."""
_OF_WHOLE_ROWS = ("extent", "how_often", "widened", "rows", "columns", "cells", "exchanged")
"""How far something reaches is told by the whole row; none of its cells says more."""


@dataclass(frozen=True, slots=True)
class Judgement:
    supported: bool
    score: float
    why: str
    recall: float
    rule: str | None = None
    """The module of the rule that objects."""
    clause: str | None = None
    """The part of the sentence that it objects to."""


def judge(
    sentence: str,
    passages: tuple[str, ...],
    headings: tuple[str, ...],
    names: tuple[str, ...],
    *,
    near: bool = False,
    asked: str = "",
) -> Judgement:
    """Rules first, then the share of the content that is there; `score` is 0.5 and more where it is supported.

    `near`: it was written from these passages, and has to keep to the sentences it was written from.
    `asked`: the post that it answers, which tells of what in a table it speaks where it does not say so itself.

    A table's row or a list of opening hours is many sentences in one: where it does not support what is said, they may.
    """
    if len(sentence) > LONGEST:
        return Judgement(False, 0.0, f"longer than {LONGEST} characters: no one sentence to check", 0.0)
    if any(map(is_spaced, (sentence, *passages))):
        sentence, passages = joined(sentence), tuple(map(joined, passages))
    found = _apart(sentence, passages, headings, names, near)
    if found.supported and asked and found.why != WORD_FOR_WORD:
        return _as_asked(sentence, passages, names, asked, found)
    if (
        found.supported
        or found.rule in _OF_WHOLE_ROWS
        or (in_full := tuple(map(spread_out, passages))) == passages
    ):
        return found
    again = _judged(sentence, in_full, headings, names, near)
    return again if again.supported else found


def _as_asked(
    sentence: str, passages: tuple[str, ...], names: tuple[str, ...], asked: str, found: Judgement
) -> Judgement:
    """The value of the row and the column that the post asks about."""
    told, source = stated(sentence), "\n".join(passages)
    fault = cells.fault(told, source, analyse(told, language_of(source), names), asked)
    if fault is None:
        return found
    return Judgement(False, round(0.45 * found.recall, 3), fault, found.recall, "cells", told)


def _apart(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...], near: bool
) -> Judgement:
    """Things that one sentence of a passage tells beside one another are held to what it says of each of them."""
    found = _judged(sentence, passages, headings, names, near)
    told = stated(sentence)
    if found.why == WORD_FOR_WORD or parts_of(told):
        return found
    fault = exchanged.fault(passages, told)
    if fault is not None:
        if not found.supported:
            return found
        return Judgement(False, round(0.45 * found.recall, 3), fault, found.recall, "exchanged", told)
    if (apart := tuple(exchanged.told_apart(each, told) for each in passages)) == passages:
        return found
    again = _judged(sentence, apart, headings, names, near)
    return again if again.supported or again.rule == "binding" else found


def _judged(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...], near: bool
) -> Judgement:
    aligned = compared(sentence, passages, headings, names)
    recall = aligned.recall
    if len(aligned.claim.values) > MOST_VALUES:
        return Judgement(False, 0.0, f"more than {MOST_VALUES} values: no one sentence to check", recall)
    if not aligned.claim.tokens:
        return Judgement(True, 1.0, "states nothing", 1.0)
    if "?" in stated(sentence):
        return Judgement(
            False, 0.0, "asks, and states nothing that a passage could hold up", recall, "manner"
        )
    if is_verbatim(aligned):
        return Judgement(True, 1.0, WORD_FOR_WORD, 1.0)
    for rule, fault in _faults(sentence, "\n".join(passages), aligned, near):
        if fault is not None:
            clause = _clause_of(fault, stated(sentence), aligned)
            return Judgement(False, round(0.45 * recall, 3), fault, recall, rule, clause)
    return Judgement(
        True,
        round(0.5 + 0.5 * recall, 3),
        f"{recall:.0%} of its content is there, and nothing speaks against it",
        recall,
    )


def _faults(sentence: str, source: str, aligned: Aligned, near: bool) -> Iterator[tuple[str, str | None]]:
    """(rule, what it objects to)."""
    yield "weekdays", weekdays.fault(sentence, source)
    yield "day_times", day_times.fault(sentence, source)
    yield "experience", experience.fault(stated(sentence), source)
    yield "rows", rows.fault(source, aligned)
    yield "columns", columns.fault(source, aligned)
    yield "cells", cells.fault(stated(sentence), source, aligned.claim)
    report = bool(aligned.claim.tokens) and tells_of_the_past(aligned)
    for rule in OF_REPORTS if report else RULES:
        yield rule.__module__.rpartition(".")[2], rule(aligned)
    if near:
        yield "traced", traced.fault(aligned)
        yield "overreach", overreach.fault(aligned)
        yield "acts", acts.fault(aligned)
        yield "turned_round", turned_round.fault(aligned)
        yield "recurring", recurring.left_out(aligned)
        yield "concluded", concluded.fault(aligned)
        yield "reasons", reasons.fault(stated(sentence), aligned)
        yield "sized", sized.fault(aligned)
        yield "next_limit", next_limit.fault(source, aligned)


def _clause_of(fault: str, sentence: str, aligned: Aligned) -> str:
    """The clause that holds the first word that the reason quotes; the whole sentence where none does."""
    for quoted in _QUOTED.findall(fault):
        for clause in aligned.claim.clauses:
            start = clause[0].word.start
            end = max(token.value.end if token.value is not None else token.word.end for token in clause)
            if quoted.strip().casefold() in sentence[start:end].casefold():
                return sentence[start:end]
    return sentence


def stated(sentence: str) -> str:
    """What a sentence states, without what is said around it."""
    return without_small_talk(without_lead(sentence))


def compared(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...]
) -> Aligned:
    sentence = stated(sentence)
    source = with_life_dates("\n".join(dict.fromkeys((*headings, *passages)))[:MOST_READ])
    language = language_of(source)
    titles = len(analyse("\n".join(dict.fromkeys(headings)), language, names).sentences) if headings else 0
    return align(analyse(sentence, language, names), analyse(source, language, names), titles)
