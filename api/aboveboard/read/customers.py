"""Whether somebody who names nobody writes as a customer of a company of our business.

A person has asked for a reply to the post. So what an ordinary customer asks, complains of or wants done is taken as
put to us where it speaks of our business or of something bought, booked or signed, in the way customers speak; what is
asked of everybody, told to friends, said of the times or of another company is not.
"""

from functools import lru_cache

import regex

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.words import content_stems, stem, stop_words, words
from aboveboard.read.clauses import post_sentences
from aboveboard.read.gloss import gloss, has_gloss, is_known
from aboveboard.read.lexicon import lexicon, read_words
from aboveboard.read.lore import lore_of
from aboveboard.read.patterns import count, finds, lists_of
from aboveboard.read.questions import is_question

_WORDS = "customers"
_MOST_OF_ONE_KIND = 2
_COMPOUNDING = frozenset({"de"})
"""Languages that write compounds in one word and every noun with a capital."""
_PART = 5
"""Letters that a part of a compound has at least to tell its matter."""
_LAUGHS = regex.compile(r"[😂🤣]")
"""Who laughs and asks nothing tells a tale: `my husband baked bread today, hard as stone 😂`."""
_THING = regex.compile(
    r"\b(?i:my|that|this|mi|este|esta|ese|esa|nuestro|nuestra) (?P<name>\p{Lu}\p{Ll}{2,})\b(?! (?:and|y|e) )"
)
LONGEST = 90
"""Words up to which a post is what somebody asks, and no article or report."""


def writes_as_a_customer(text: str, above: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a post that names nobody is what a customer of our business writes; `above`: what it answers to."""
    lists = lists_of(_WORDS, language)
    if not lists or len(words(text)) > LONGEST:
        return False
    asks, trouble = _wants(text, language)
    if not (asks or (trouble and not _LAUGHS.search(text))) or speaks_of_others(text, knowledge, language):
        return False
    if asks and finds(_WORDS, "sells", text, language):
        return True
    told = f"{above} {text}"
    matter = min(_MOST_OF_ONE_KIND, len(_matter(told, knowledge, language)))
    bought = min(_MOST_OF_ONE_KIND, count(_WORDS, "customer", told, language))
    manner = sum(
        (
            finds(_WORDS, "to_us", text, language),
            asks and finds(_WORDS, "frame", text, language),
            trouble,
            trouble and finds(_WORDS, "mine", text, language),
        )
    )
    signs = matter + bought + manner
    return bool(matter or bought) and signs > matter and signs >= int(lists["enough"])


def _wants(text: str, language: str) -> tuple[bool, bool]:
    """Whether a text asks something, and whether it tells of trouble or wants something done."""
    lists = lexicon(language)
    asks = any(is_question(each, lists) for each in post_sentences(text))
    trouble = lists.problems.finds(text) or lists.danger.finds(text)
    return asks, trouble or any(finds(_WORDS, kind, text, language) for kind in ("trouble", "wish"))


def speaks_of_others(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a text appeals to everybody, talks to friends or of the times, or names a company that is not ours."""
    if not lists_of(_WORDS, language):
        return False
    if finds(_WORDS, "elsewhere", text, language):
        return True
    named = set(words(text)) & _known_companies()
    ours = {word for name in knowledge.organization.competitors for word in words(name)}
    theirs = any(
        regex.search(rf"(?i)(?<!\w){regex.escape(name)}(?!\w)", text)
        for name in knowledge.organization.competitors
    )
    if language not in _COMPOUNDING and _names_a_thing_of_others(text, knowledge, language):
        return True
    # Who compares us with somebody else says so to us: `why pay more with you than at theirs`.
    if theirs and not finds(_WORDS, "to_us", text, language):
        return True
    return bool(named - ours - lore_of(knowledge).names - lore_of(knowledge).business)


def asks_friends_alike(language: str) -> bool:
    """Whether friends are asked by the same words as a company: `Habt ihr …?`."""
    return bool(lists_of(_WORDS, language).get("friends_alike"))


def _names_a_thing_of_others(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a thing is called by a name that is none of ours: `my Lume lamp`, `mi Cecotec`."""
    lore = lore_of(knowledge)
    ours = lore.business | lore.headings | lore.names
    for match in _THING.finditer(text):
        name = match["name"]
        if stem(name.casefold(), language) not in ours and name.casefold() not in lore.places:
            return True
    return False


def _matter(text: str, knowledge: Knowledge, language: str) -> set[str]:
    """Stems of a text that tell what our business is, in its own language or in English words."""
    lore = lore_of(knowledge)
    ours = lore.business | lore.headings
    if language in _COMPOUNDING:
        # Where every noun has a capital a short name tells here, unless it is an everyday word: `meine Tasche`.
        ours |= {name for name in lore.names if not is_known(name, language)}
    own = set(content_stems(text, language))
    found = (own & ours) - _everyday(language)
    if language in _COMPOUNDING:
        found |= {part for word in own - ours if (part := _part_of_ours(word, ours, language))}
    if has_gloss(language) and not found:
        found = (set(content_stems(gloss(text, language).text, "en")) & ours) - _everyday("en")
    return found


def _part_of_ours(word: str, ours: frozenset[str], language: str) -> str | None:
    """The word of our business that a compound begins or ends with: `Leasing-rad`, `Sauerteig-brot`."""
    telling = ours - _everyday(language)
    ends = (word[at:] for at in range(3, len(word) - 3))
    starts = (word[:at] for at in range(len(word) - 3, _PART - 1, -1))
    return next((part for part in (*ends, *starts) if len(part) >= _PART and part in telling), None)


@lru_cache(maxsize=8)
def _everyday(language: str) -> frozenset[str]:
    listed = str(lists_of(_WORDS, language).get("everyday", "")).split()
    return frozenset(stem(word, language) for word in (*listed, *stop_words(language)))


@lru_cache(maxsize=1)
def _known_companies() -> frozenset[str]:
    return frozenset(str(read_words(_WORDS)["names"]["known"]).split())
