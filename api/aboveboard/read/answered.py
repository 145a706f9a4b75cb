"""Whether someone of ours has already answered what the post asks."""

from collections.abc import Sequence

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import Post, SuggestionRequest
from aboveboard.domain.words import content_stems
from aboveboard.read.asks import Asked
from aboveboard.read.lexicon import lexicon
from aboveboard.read.names import is_ours, speaks_for_us

_COVERED = 0.8
"""The share of a question's content words, in an earlier question and our answer, from which it is answered."""


def answered_by(
    request: SuggestionRequest, text: str, language: str, asked: Asked, organization: Organization
) -> str | None:
    """Handle of our account that has already answered, or that wrote the post itself."""
    if is_ours(request.post.author, organization, request.platform):
        return request.post.author.handle
    place = _last_answer(request, organization)
    if place is None or lexicon(language).unresolved.finds(text):
        return None
    answer = request.thread[place]
    who = answer.author.handle or answer.author.name
    if not asked.asks and not asked.problem:
        return (
            who if lexicon(language).thanks.finds(text) and len(content_stems(text, language)) <= 4 else None
        )
    return who if _covers(request.thread[: place + 1], asked.raw, language) else None


def _last_answer(request: SuggestionRequest, organization: Organization) -> int | None:
    """The place in the thread of our last post that answers somebody: not our own post at its top."""
    for place in range(len(request.thread) - 1, 0, -1):
        if speaks_for_us(request.thread[place], organization, request.platform):
            return place
    return None


def _covers(exchange: Sequence[Post], asks: Sequence[str], language: str) -> bool:
    """Whether each question was put before our answer and our answer takes it up."""
    if not asks:
        return False
    said = {stem for post in exchange for stem in content_stems(post.text, language)}
    for ask in asks:
        wanted = set(content_stems(ask, language))
        if not wanted or len(wanted & said) / len(wanted) < _COVERED:
            return False
    return True
