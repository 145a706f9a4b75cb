"""Puts the rules together: what a sentence claims against what passages say."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from aboveboard.verify.claims import (
    binding,
    coverage,
    experience,
    literal,
    modality,
    order,
    parties,
    polarity,
    scope,
    topics,
    weekdays,
)
from aboveboard.verify.claims.align import Aligned, align
from aboveboard.verify.claims.text import analyse
from aboveboard.verify.claims.verbatim import is_verbatim
from aboveboard.verify.claims.words import language_of

LONGEST = 1_500
"""Characters of one sentence; longer texts are cut into sentences before they come here."""
MOST_VALUES = 40
MOST_READ = 60_000
"""Characters of passages: what stands after them supports nothing."""
_LEAD = regex.compile(r"^[^.!?]{1,60}\?\s+(?=\S)")
"""“Not happy?” before what is claimed states nothing."""
RULES = (
    literal.fault,
    binding.fault,
    topics.fault,
    coverage.fault,
    polarity.fault,
    modality.fault,
    scope.fault,
    order.fault,
    parties.fault,
)
"""Asked in this order; the first that objects gives the reason."""


@dataclass(frozen=True, slots=True)
class Judgement:
    supported: bool
    score: float
    why: str
    recall: float


def judge(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...]
) -> Judgement:
    """Rules first, then the share of the content that is there; `score` is 0.5 and more where it is supported."""
    if len(sentence) > LONGEST:
        return Judgement(False, 0.0, f"longer than {LONGEST} characters: no one sentence to check", 0.0)
    aligned = compared(sentence, passages, headings, names)
    recall = aligned.recall
    if len(aligned.claim.values) > MOST_VALUES:
        return Judgement(False, 0.0, f"more than {MOST_VALUES} values: no one sentence to check", recall)
    if not aligned.claim.tokens:
        return Judgement(True, 1.0, "states nothing", 1.0)
    if is_verbatim(aligned):
        return Judgement(True, 1.0, "stands there word for word", 1.0)
    for fault in _faults(sentence, "\n".join(passages), aligned):
        if fault is not None:
            return Judgement(False, round(0.45 * recall, 3), fault, recall)
    return Judgement(
        True,
        round(0.5 + 0.5 * recall, 3),
        f"{recall:.0%} of its content is there, and nothing speaks against it",
        recall,
    )


def _faults(sentence: str, source: str, aligned: Aligned) -> Iterator[str | None]:
    yield weekdays.fault(sentence, source)
    yield experience.fault(sentence, source)
    for rule in RULES:
        yield rule(aligned)


def compared(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...]
) -> Aligned:
    sentence = _LEAD.sub("", sentence)
    source = "\n".join(dict.fromkeys((*headings, *passages)))[:MOST_READ]
    language = language_of(source)
    return align(analyse(sentence, language, names), analyse(source, language, names))
