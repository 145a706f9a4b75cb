"""Puts the rules together: what a sentence claims against what passages say."""

from dataclasses import dataclass

from aboveboard.verify.claims.stopwords import STOPWORDS
from aboveboard.verify.claims.values import agrees, values_in
from aboveboard.verify.claims.words import WORD, fold, key_of, language_of

NEEDED = 0.62
"""Share of a clause's content that has to be in the passages."""


@dataclass(frozen=True, slots=True)
class Judgement:
    supported: bool
    score: float
    why: str
    recall: float


def judge(
    sentence: str, passages: tuple[str, ...], headings: tuple[str, ...], names: tuple[str, ...]
) -> Judgement:
    source = "\n".join((*headings, *passages))
    language = language_of(source)
    given = values_in(source)
    missing = [
        value for value in values_in(sentence) if not value.soft and not any(agrees(value, g) for g in given)
    ]
    there = {key_of(fold(m.group()), language) for m in WORD.finditer(source)}
    ours = [
        key_of(fold(m.group()), language) for m in WORD.finditer(sentence) if fold(m.group()) not in STOPWORDS
    ]
    recall = sum(key in there for key in ours) / len(ours) if ours else 1.0
    if missing:
        return Judgement(False, 0.3 * recall, f"“{missing[0].text}” is not in the passages", recall)
    if recall < NEEDED:
        return Judgement(False, 0.5 * recall / NEEDED, "too little of it is in the passages", recall)
    return Judgement(True, 0.5 + 0.5 * recall, "its words are in the passages", recall)
