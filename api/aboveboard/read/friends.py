"""Whether people talk to each other under a post of ours: a friend who is called by name, or what only friends say.

Speaking to somebody by name is told from speaking of somebody by what follows: `Karen this is the place` is said to
Karen, `Karen from the desk was kind` is said to us.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.post import Post
from aboveboard.domain.words import content_stems, stem, stop_words, words
from aboveboard.read.clauses import post_sentences
from aboveboard.read.lexicon import SHARED, lexicon, read_words
from aboveboard.read.lore import lore_of
from aboveboard.read.names import speaks_for_us
from aboveboard.read.questions import is_question

_OPENING = r"^(?:(?:haha\w*|lol|oh|ah|omg|hey|hi|hello|aw+|yes|no|ooh|jaja\w*|hola|hallo|na)[,! ]+)?"
_NAME = r"(?-i:\p{Lu}\p{Ll}[\p{L}'’-]+)"
_MARKS = regex.compile(r"[^\p{L}\p{N}'’\s-]+")
_HANDLES = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*")
_SHORT = 6
"""Words of a post at whose end a name is called: `see you there Pete x`."""
_FALLBACK = "en"
_ASKS = regex.compile(r"(?:^|[.!?…\n,;:–—-]\s*)(?:And |So |But )?(?:Will|May) $")
"""Before our name: a verb that opens a question, though people are called so too: `Will Brightwell's prices go up?`"""


def talks_to_a_friend(
    text: str, thread: Sequence[Post], knowledge: Knowledge, language: str, platform: str
) -> bool:
    """Whether a post is said to somebody else than us; the names of our own people never count."""
    said = _HANDLES.sub(" ", text).strip()
    opened = _opening(SHARED.get(language, language)).match(said)
    if opened and _are_people(
        opened["name"], thread, knowledge, language, platform, alone=bool(opened["kin"])
    ):
        return True
    if _only_names(said, thread, knowledge, language, platform):
        return True
    if not any(pattern.search(said) for pattern in _private(SHARED.get(language, language))):
        return False
    # What is asked may be meant for us after all, where it is about our business; "see you at seven" is not.
    asks = any(is_question(each, lexicon(language)) for each in post_sentences(said))
    return not asks or not lore_of(knowledge).business.intersection(_matter(said, knowledge, language))


def is_somebody_else(text: str, place: tuple[int, int], knowledge: Knowledge, language: str) -> bool:
    """Whether our name, a single word, is a person's, a character's or a town's: `Inspector Marple`, `Lake Como`."""
    if len(words(text[place[0] : place[1]])) != 1 or text[place[0]] == "#":
        return False
    data = read_words("friends").get(SHARED.get(language, language)) or read_words("friends")[_FALLBACK]
    before, behind = text[: place[0]], text[place[1] :]
    if regex.search(rf"(?i)(?<!\p{{L}}){data['titles']}\.? $", before) or regex.match(
        rf"(?-i:['’]?s?) (?=\p{{Lu}})(?i:{data['places']})\b", behind
    ):
        return True
    first = regex.search(r"(\p{Lu}\p{Ll}+) $", before)
    if _ASKS.search(before) and "?" in behind:
        return False
    return bool(first and first[1].casefold() in _first_names() - lore_of(knowledge).names)


def _matter(text: str, knowledge: Knowledge, language: str) -> set[str]:
    return set(content_stems(text, language)) - lore_of(knowledge).names


def _are_people(
    called: str, thread: Sequence[Post], knowledge: Knowledge, language: str, platform: str, *, alone: bool
) -> bool:
    """Whether capitalised words are the name of somebody who is none of ours."""
    if alone:
        return True
    tokens = words(called)
    ours = " ".join(post.text for post in thread if speaks_for_us(post, knowledge.organization, platform))
    if any(token in words(ours) for token in tokens) or _is_ours(tokens, knowledge, language):
        return False
    if tokens[0] in _first_names() or tokens[0] in _speakers(thread):
        return True
    # Two capitals in a row that are no everyday words are a person whom the site has linked.
    return len(tokens) > 1 and not any(token in stop_words(language) for token in tokens)


def _is_ours(tokens: Sequence[str], knowledge: Knowledge, language: str) -> bool:
    lore = lore_of(knowledge)
    stems = {stem(token, language) for token in tokens}
    return bool(stems & (lore.names | lore.business)) or bool(lore.places.intersection(tokens))


def _only_names(
    text: str, thread: Sequence[Post], knowledge: Knowledge, language: str, platform: str
) -> bool:
    """Whether nothing is there but names of people, or a few words with one at their end: `see you there Pete x`."""
    bare = regex.sub(r"(?i)(?:\s+x+o*)+$", "", _MARKS.sub(" ", text).strip())
    tokens = bare.split()
    if not tokens or len(tokens) > _SHORT:
        return False
    names = [token for token in tokens if token[:1].isupper() and token.casefold() in _first_names()]
    if names and all(token[:1].isupper() for token in tokens):
        return _are_people(bare, thread, knowledge, language, platform, alone=False)
    last = tokens[-1]
    called = last[:1].isupper() and last.casefold() in _first_names() and len(tokens) > 1
    wished = any(
        word in ("happy", "birthday", "see", "love", "congrats", "night", "well") for word in words(bare)[:-1]
    )
    return called and wished and _are_people(last, thread, knowledge, language, platform, alone=False)


def _speakers(thread: Sequence[Post]) -> frozenset[str]:
    """The first words of the names and accounts of those who spoke above."""
    named = (name for post in thread for name in (post.author.name, post.author.handle) if name)
    return frozenset(
        tokens[0] for name in named if (tokens := words(name.replace(".", " ").replace("_", " ")))
    )


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(str(read_words("friends")["names"]).split())


@lru_cache(maxsize=16)
def _opening(language: str) -> "regex.Pattern[str]":
    data = read_words("friends").get(language) or read_words("friends")[_FALLBACK]
    called = rf"(?P<kin>{data['kin']}\b(?: {_NAME})?)|{_NAME}(?: {_NAME}){{0,3}}"
    return regex.compile(rf"(?i){_OPENING}(?P<name>{called})(?:[,!:… ]+)(?:{data['after']})(?!\p{{L}})")


@lru_cache(maxsize=16)
def _private(language: str) -> "tuple[regex.Pattern[str], ...]":
    data = read_words("friends").get(language) or read_words("friends")[_FALLBACK]
    return tuple(regex.compile(f"(?i){pattern}") for pattern in data["private"])
