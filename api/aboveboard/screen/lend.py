"""Which of the service's concepts a rule of the file speaks of, so that their examples serve it too.

A curator writes one line, "The author threatens to sue the company."; people put it in a hundred ways.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import regex
from numpy.typing import NDArray

from aboveboard.domain.knowledge import Knowledge, Rule
from aboveboard.domain.words import content_stems, words
from aboveboard.read.phrases import stems
from aboveboard.screen.concepts import Concept, concepts
from aboveboard.screen.english import curated_in_english
from aboveboard.screen.meaning import Kept
from aboveboard.screen.naming import as_ruled
from aboveboard.screen.wording import Wording

AKIN = 0.53
"""Similarity of a rule's `means` to a concept's description or example from which the concept's examples are lent."""
STANDS_OUT, BY = 0.47, 0.08
"""The same for a concept that is so much nearer than the next: a matter told in words of its own."""
_TIED = 0.06
"""How far behind the nearest concept another one is that is lent too."""
_REASON = 0.25
"""Weight of the rule's reason, `why`, which names the matter too: it speaks for what is nearer than the next."""
_UNRELATED = 0.3
_NAME = 0.25
"""Weight of the rule's id, in words: `competitor-comparison` names its matter too."""
_CALLED = 0.15
"""What it is worth that rule and concept are called by one word: `fishing-politics` and `politics`."""
CALLED = 0.6
"""How near a concept is at least to a rule whose id or line calls it by name."""
_FAINT = 0.4
"""How near a line has to come by itself for the id to help it."""
SAME = 0.75
"""Similarity from which rule and concept are one: its words are lent as well."""

_GENERAL = frozenset(
    content_stems(
        "question demand request complaint threat claim dispute failure change data staff job safety security",
        "en",
    )
)
"""Words of ids that tell no matter by themselves."""

_EVERYDAY = frozenset({"account"})
"""Matters that ordinary posts come near to: lent only to a rule that comes nearest to them."""

_SPEAKER = regex.compile(
    r"(?i)^(?:the|an?) (?:author|customer|poster|person|user|writer)\b|^(?:someone|somebody)\b"
)
_COPULA = regex.compile(r"(?i)\b(is|was|has|does) the company\b(?!')")
_PUT_TO_US = {"is": "are you", "was": "were you", "has": "have you", "does": "do you"}
_VERB = regex.compile(r"^I (\w+?)(ies|(?<=s|sh|ch|x|o)es|(?<!s)s)\b")


def lent(
    rules: Sequence[Rule], kept: Kept | None, knowledge: Knowledge | None = None
) -> Mapping[str, tuple[tuple[Concept, float], ...]]:
    """For each rule's id, the concepts that it speaks of and how near each is, in 0..1.

    Its id helps to find them, and makes none of them nearer. A rule with `says` alone means these words and nothing
    else: it borrows nothing.
    """
    found: dict[str, tuple[tuple[Concept, float], ...]] = {}
    near = _similarities([rule for rule in rules if rule.means], kept, knowledge)
    for rule in rules:
        scores, helped = {}, {}
        for concept in concepts():
            by_sense, by_id = near.get((rule.id, concept.id), (0.0, 0.0))
            scores[concept.id] = max(min(1.0, by_sense), _by_name(rule, concept))
            helped[concept.id] = max(scores[concept.id], min(1.0, by_sense + by_id))
        found[rule.id] = tuple((each, scores[each.id]) for each in concepts() if _is_lent(each.id, helped))
    return found


def _is_lent(concept: str, near: Mapping[str, float]) -> bool:
    """`near`: how near all concepts come to one rule."""
    ranked = sorted(near.values(), reverse=True)
    floor = _floor(ranked)
    return near[concept] >= (max(ranked[0], floor) if concept in _EVERYDAY else floor)


def _floor(ranked: Sequence[float]) -> float:
    """How near a concept must be to be lent; `ranked`: how near all are, the nearest first."""
    best, second = ranked[0], ranked[1]
    if STANDS_OUT <= best < AKIN and best - second >= BY:
        return best
    return max(AKIN, best - _TIED)


def first_person(means: str) -> str:
    """`The author threatens to sue the company.` as its author would say it: `I threaten to sue you.`"""
    said = _SPEAKER.sub("I", means)
    if said == means:
        return _asked_of_us(means)
    said = _VERB.sub(lambda match: f"I {match[1]}{'y' if match[2] == 'ies' else ''}", said)
    for theirs, mine in (
        ("the company", "you"),
        ("that they are", "that I am"),
        ("their own", "my"),
        (" us ", " you "),
        (" us.", " you."),
    ):
        said = said.replace(theirs, mine)
    return said


def _asked_of_us(means: str) -> str:
    """`Is the company being sold?` as it is put to us: `Are you being sold?`"""
    said = _COPULA.sub(lambda match: _PUT_TO_US[match[1].casefold()], means)
    return said.replace("the company's", "your").replace("the company", "you")


def _similarities(
    rules: Sequence[Rule], kept: Kept | None, knowledge: Knowledge | None
) -> dict[tuple[str, str], tuple[float, float]]:
    """How near each rule comes to each concept by its nearest line and its reason, and how much its id adds to that."""
    if kept is None or not rules:
        return {}
    abouts = [(concept.id, text) for concept in concepts() for text in concept.means]
    means = [(rule.id, each) for rule in rules for each in _in_english(rule.means, knowledge)]
    reasons = [(rule.id, each) for rule in rules for each in _in_english((rule.why,), knowledge)]
    names = [(rule.id, _in_words(rule.id)) for rule in rules]
    vectors = kept.embed([text for _, text in (*abouts, *means, *reasons, *names)])
    similar = vectors[len(abouts) :] @ vectors[: len(abouts)].T
    by_means = _nearest(means, abouts, similar[: len(means)])
    by_reason = _nearest(reasons, abouts, similar[len(means) : -len(names)])
    by_name = _nearest(names, abouts, similar[-len(names) :])
    return {
        key: (
            by_sense := near + _REASON * (by_reason[key] - _UNRELATED),
            _named(*key, by_sense, by_name[key]),
        )
        for key, near in by_means.items()
    }


def _named(rule: str, concept: str, near: float, name: float) -> float:
    """How much a rule's id adds to how near the rule comes to a concept."""
    if near < _FAINT:
        return 0.0
    return _NAME * max(0.0, name - _UNRELATED) + _CALLED * bool(_telling(rule) & _telling(concept))


def _nearest(
    texts: Sequence[tuple[str, str]], abouts: Sequence[tuple[str, str]], similar: NDArray[np.float32]
) -> dict[tuple[str, str], float]:
    """For each rule and concept, how near their nearest texts are; `similar` has a row for each of `texts`."""
    best: dict[tuple[str, str], float] = {}
    for row, (rule, _) in enumerate(texts):
        for column, (concept, _) in enumerate(abouts):
            key = (rule, concept)
            best[key] = max(best.get(key, 0.0), float(similar[row, column]))
    return best


def _in_words(id: str) -> str:
    return id.replace("-", " ").replace("_", " ")


def _spelled(text: str) -> str:
    """With umlauts as ids have them: `preiserhoehung`."""
    for letter, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.casefold().replace(letter, spelled)
    return text


@lru_cache(maxsize=512)
def _telling(id: str) -> frozenset[str]:
    return frozenset(content_stems(_in_words(id), "en")) - _GENERAL


def _in_english(texts: Sequence[str], knowledge: Knowledge | None) -> Sequence[str]:
    if knowledge is None:
        return texts
    return [as_ruled(text, knowledge.organization) for text in curated_in_english(texts, knowledge)]


def _by_name(rule: Rule, concept: Concept) -> float:
    """Nearness that needs no embedder: the same id, the matter's name, or its own words within the rule's `means`."""
    if not rule.means:
        return SAME if rule.id == concept.id and not (rule.says or rule.topics) else 0.0
    for language, called in concept.called.items():
        texts = (_spelled(_in_words(rule.id)), *map(_spelled, rule.means))
        wording = _wording(tuple(map(_spelled, called)), language)
        if any(wording.find(stems(each, language), words(each)) for each in texts):
            return CALLED
    for language, says in concept.by_language.items():
        if language != "en" and any(
            _wording(tuple(says), language).find(stems(each, language), words(each)) for each in rule.means
        ):
            return AKIN
    return 0.0


@lru_cache(maxsize=512)
def _wording(says: tuple[str, ...], language: str) -> Wording:
    """A concept's words are the same for every rule and every folder."""
    return Wording(says, language)
