"""Turns one thing that the author asks into what is searched for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems

THREAD = 6
"""Posts of the thread whose words count, the latest ones."""
THREAD_STEMS = 0.1
"""What a word of the thread's latest post counts for, beside one of the question."""
FADING = 0.8
"""What a word counts for beside the same word a post later."""
SENSED = 3
"""Posts of the thread whose sense counts, the latest ones."""
THREAD_SENSE = 0.5
"""What the sense of the question together with the thread counts for, beside that of the question."""
PRODUCT_STEMS = 0.5


@dataclass(frozen=True)
class Query:
    ask: str
    stems: dict[str, float]
    """What is looked for by words, with weights."""
    asked: dict[str, float]
    """The stems of the question alone."""
    texts: dict[str, float]
    """What is looked for by sense, with weights."""
    said: tuple[tuple[str, ...], ...]
    """The stems of the question and of each post of the thread, the latest first, for names."""


def queries(request: SuggestionRequest, reading: Reading, organization: Organization) -> tuple[Query, ...]:
    """One query for each thing asked; the whole post where nothing is."""
    thread = _thread(request)
    products = [name for each in reading.products for name in organization.products.get(each, ())[:1]]
    asks = reading.asks or ((reading.text or request.post.text),)
    return tuple(_query(ask, thread, products, reading.language) for ask in asks if ask.strip())


def _query(ask: str, thread: Sequence[str], products: Sequence[str], language: str) -> Query:
    words = tuple(content_stems(ask, language))
    asked = dict.fromkeys(words, 1.0)
    stems: dict[str, float] = defaultdict(float, asked)
    said = [tuple(content_stems(text, language)) for text in reversed(thread)]
    weights = [THREAD_STEMS * FADING**age for age in range(THREAD)]
    sources = [
        *zip(said, weights, strict=False),
        (content_stems(" ".join(products), language), PRODUCT_STEMS),
    ]
    for source, weight in sources:
        for stem in source:
            stems[stem] = max(stems[stem], weight)
    named = " ".join(name for name in products if name.casefold() not in ask.casefold())
    texts = {f"{ask} {named}".strip(): 1.0}
    if thread:
        texts["\n".join((*thread[-SENSED:], ask))] = THREAD_SENSE
    return Query(ask, dict(stems), asked, texts, (words, *said))


def _thread(request: SuggestionRequest) -> list[str]:
    said = [post.text for post in request.thread]
    if request.post.quote:
        said.append(request.post.quote.text)
    return [text for text in said if text.strip()]
