"""Whether somebody who names nobody speaks to a company of our business, or asks about a thing of ours by name.

A person has asked for a reply to the post, so a question that is put to whoever sells or keeps what we do is taken as
put to us: "do you still rent out safes?", "your Leeds workshop", "my switch is late, can somebody look?"
"""

from functools import lru_cache

import regex

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.words import content_stems, stem
from aboveboard.read.clauses import post_sentences
from aboveboard.read.gloss import gloss, has_gloss
from aboveboard.read.lexicon import SHARED, lexicon
from aboveboard.read.lore import lore_of
from aboveboard.read.patterns import finds, patterns
from aboveboard.read.questions import is_question

_WORDS = "addressed"
_NOUNS_IN_CAPITALS = frozenset({"de"})
"""Languages in which a capital tells no name."""


def speaks_to_us(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a text that names nobody is put to a company about something of our business."""
    asks = any(is_question(each, lexicon(language)) for each in post_sentences(text))
    if asks and finds(_WORDS, "trade", text, language) and _of_business(text, knowledge, language):
        return True
    if (asks or lexicon(language).problems.finds(text)) and _owned("yours", text, knowledge, language):
        return True
    return finds(_WORDS, "case", text, language) and _owned("own", text, knowledge, language)


def names_a_thing_of_ours(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a question speaks of one of our products by its short name, written as a name: `is the Pip heavy?`"""
    if SHARED.get(language, language) in _NOUNS_IN_CAPITALS:
        return False
    pattern = _things(tuple(alias for each in knowledge.organization.products.values() for alias in each))
    return any(
        is_question(each, lexicon(language)) and pattern.search(each) is not None
        for each in post_sentences(text)
    )


def _of_business(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a text holds a word of what our documents are about, in its own language or in English words."""
    said = set(content_stems(text, language))
    if has_gloss(language):
        said.update(content_stems(gloss(text, language).text, "en"))
    lore = lore_of(knowledge)
    return bool((lore.business | lore.names) & said)


def _owned(kind: str, text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether what somebody calls yours, or their own, is a word of our business and not of anybody's life."""
    lore = lore_of(knowledge)
    private = patterns(_WORDS, "not_trade", language)
    for match in (match for pattern in patterns(_WORDS, kind, language) for match in pattern.finditer(text)):
        things = match.captures("thing")
        if any(each.fullmatch(things[0]) for each in private):
            continue
        if any(stem(word.casefold(), language) in lore.business | lore.names for word in things):
            return True
        if has_gloss(language) and _of_business(" ".join(things), knowledge, language):
            return True
    return False


@lru_cache(maxsize=64)
def _things(aliases: tuple[str, ...]) -> "regex.Pattern[str]":
    """Single names with a capital behind a small word, and no other name behind them: `the Pip`, not `the Gold Cup`."""
    bare = {
        regex.sub(r"(?i)^(?:the|a|an|el|la|los|las|un|una|le|les|der|die|das|den) ", "", alias)
        for alias in aliases
    }
    single = sorted(
        (each for each in bare if regex.fullmatch(r"\p{Lu}\p{L}{2,}", each)), key=len, reverse=True
    )
    either = "|".join(map(regex.escape, single)) or r"(?!)"
    small = r"(?:[Tt]he|[Aa]n?|[Yy]our|[Mm]y|[Oo]ur|[Tt]his|[Ee]l|[Ll]a|[Ll]e|[Ll]os|[Ll]as|[Uu]na?|[Mm]i)"
    return regex.compile(rf"\b{small} (?:{either})s?\b(?!['’-]?\s?\p{{Lu}})")
