"""What the author wants to know: each question as one of its own, whole without the thread.

Questions are told by their mark or by how they open; indirect ones ("I wonder whether") count. A problem that
is told without a question asks what can be done about it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import Post
from aboveboard.domain.words import content_stems, words
from aboveboard.read.clauses import post_sentences
from aboveboard.read.lexicon import Lexicon, lexicon
from aboveboard.read.mentions import named_products
from aboveboard.read.phrases import stems

_MARK = regex.compile(r"[?？؟]")
_JOINT = regex.compile(
    r"(?i)(?:\s*[,;]\s*|\s+)(?:and|und|y|e|et|or|oder|o|ou|also|plus|but|aber|pero|mais|sowie|&)\s+(?:also\s+|auch\s+|también\s+|aussi\s+)?"
)
_ADDRESS = regex.compile(r"https?://\S+")
_HANDLE = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*")
"""Whom the words are addressed to tells nothing of what is asked."""
_LEADING = regex.compile(r"^(?:\s*(?:@[\w.]+|#\w+))+[\s,:]*")
_MOST = 6
"""Questions taken from one post."""

_REMEDY = {
    "de": "Was kann ich tun?",
    "es": "¿Qué puedo hacer?",
    "fr": "Que puis-je faire ?",
}


@dataclass(frozen=True)
class Asked:
    """The questions of a post, and whether any was put as a question."""

    asks: tuple[str, ...]
    explicit: bool
    problem: bool
    raw: tuple[str, ...] = ()
    """The questions as they were put, before what they lean on was filled in."""


def asked(text: str, language: str, thread: Sequence[Post], organization: Organization) -> Asked:
    """The questions of a cleaned text, at most six, in its own order and words."""
    lists = lexicon(language)
    bare = _HANDLE.sub("", _ADDRESS.sub("", text))
    pieces = [_LEADING.sub("", piece).strip() for piece in post_sentences(bare)]
    pieces = [piece for piece in pieces if words(piece)]
    problems = [piece for piece in pieces if is_problem(piece, lists) and not is_question(piece, lists)]
    questions = [part for piece in pieces if is_question(piece, lists) for part in _split(piece, lists)]
    real = [question for question in questions if not _is_empty(question, lists)]
    if real:
        complete = (_complete(question, lists, thread, organization) for question in real)
        asks = tuple(dict.fromkeys(complete))[:_MOST]
        return Asked(asks, explicit=True, problem=bool(problems), raw=tuple(real[:_MOST]))
    vague = any(_is_generic(question, lists) for question in questions)
    subject = problems or ([piece for piece in pieces if not is_question(piece, lists)] if vague else [])
    if subject:
        remedy = _REMEDY.get(language, "What can I do?")
        return Asked((f"{' '.join(subject)} {remedy}",), explicit=vague, problem=bool(problems))
    if vague and thread:
        return Asked((_LEADING.sub("", thread[0].text),), explicit=True, problem=False)
    return Asked((), explicit=False, problem=bool(problems))


def is_question(piece: str, lists: Lexicon) -> bool:
    """Whether one sentence asks something, rhetorical ones aside."""
    if lists.rhetorical.is_all_of(piece):
        return False
    if _MARK.search(piece):
        return True
    if piece.rstrip().endswith("!"):
        return False
    return _opens_as_question(words(piece), lists) or lists.indirect.finds(piece)


def is_problem(piece: str, lists: Lexicon) -> bool:
    """Whether a sentence tells of something that does not work as it should."""
    tokens = stems(piece, lists.language)
    return any(
        not set(words(piece)[max(0, hit.start - 2) : hit.start]) & lists.negators
        for hit in lists.problems.hits(tokens)
    )


def _opens_as_question(tokens: Sequence[str], lists: Lexicon) -> bool:
    if len(tokens) < 3:
        return False
    first, second = tokens[0], tokens[1]
    if first in lists.auxiliaries and second in lists.subjects:
        return True
    return first in lists.question_words and (second in lists.auxiliaries or tokens[2] in lists.auxiliaries)


def _split(piece: str, lists: Lexicon) -> list[str]:
    """One sentence's questions: `how long is it and can I return it?` holds two."""
    parts = [part.strip() for part in regex.split(r"(?<=[?？؟])\s*", piece) if part.strip(" ?？؟!.\"'")]
    found: list[str] = []
    for part in parts:
        start = 0
        for joint in _JOINT.finditer(part):
            rest = words(part[joint.end() :])
            if len(content_stems(part[start : joint.start()], lists.language)) and _opens(rest, lists):
                found.append(_as_question(part[start : joint.start()]))
                start = joint.end()
        found.append(_as_question(part[start:]))
    return found


def _opens(tokens: Sequence[str], lists: Lexicon) -> bool:
    """Whether words after a joint begin a question of their own."""
    if len(tokens) < 2:
        return False
    if tokens[0] in lists.auxiliaries and tokens[1] in lists.subjects:
        return True
    return tokens[0] in lists.question_words and len(tokens) > 2


def _as_question(part: str) -> str:
    part = part.strip(" ,;")
    return part if _MARK.search(part) else f"{part.rstrip('.!')}?"


def _is_generic(question: str, lists: Lexicon) -> bool:
    return lists.generic.is_all_of(question)


def _is_empty(question: str, lists: Lexicon) -> bool:
    """A question that names nothing: `any ideas?`, `seriously?`"""
    return _is_generic(question, lists) or lists.rhetorical.is_all_of(question) or not words(question)


def _complete(question: str, lists: Lexicon, thread: Sequence[Post], organization: Organization) -> str:
    """A question that leans on the thread, with what it leans on: `and the Mini?`"""
    if not thread or not _leans(question, lists):
        return question
    earlier = _last_question(thread, lists)
    if earlier is None:
        return question
    new = named_products(question, organization, loosely=True)
    old = named_products(earlier, organization, loosely=True)
    if new and old and new != old:
        return f"{question.rstrip(' ?？؟')}: {_renamed(earlier, old, new, organization)}"
    return f"{question.rstrip(' ?？؟')}: {earlier}"


def _leans(question: str, lists: Lexicon) -> bool:
    tokens = stems(question, lists.language)
    hits = lists.follow_up.hits(tokens)
    few = len(content_stems(question, lists.language)) <= 3
    return few and (any(hit.start <= 1 for hit in hits) or len(tokens) <= 3)


def _last_question(thread: Sequence[Post], lists: Lexicon) -> str | None:
    for ancestor in reversed(thread):
        pieces = [_LEADING.sub("", piece) for piece in post_sentences(ancestor.text)]
        for piece in reversed(pieces):
            if is_question(piece, lists) and len(content_stems(piece, lists.language)) > 0:
                return _split(piece, lists)[-1]
    return None


def _renamed(question: str, old: Sequence[str], new: Sequence[str], organization: Organization) -> str:
    """The earlier question with the product named now in place of the one named then."""
    name = organization.products[new[0]][0] if organization.products[new[0]] else new[0]
    for product in old:
        for alias in sorted(organization.products[product], key=len, reverse=True):
            question, count = regex.subn(rf"(?i)(?<!\w){regex.escape(alias)}(?!\w)", name, question)
            if count:
                return question
    return question
