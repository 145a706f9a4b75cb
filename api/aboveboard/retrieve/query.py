"""Turns each thing that the author asks into what is searched for: the question, in its post, in its thread."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aboveboard.domain.codes import codes
from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.words import content_stems
from aboveboard.read.gloss import WORDY, in_english_words
from aboveboard.read.glossed import MADE_FOR
from aboveboard.read.leaning import points_into_thread
from aboveboard.read.our_names import as_you
from aboveboard.read.plain import plain

POST_STEMS = 0.4
"""What a word of the rest of the post counts for, beside one of the question."""
POST_SENSE = (1.0, 1.0, 1.0, 0.8, 0.5)
"""What the sense of the whole post counts for, beside that of a question of so many telling words, ..."""
POST_SENSE_OF_LONG = 0.45
"""... or more of them: "still covered?" says little without its post, a long question all of it."""
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
POINTED_STEMS = 0.5
"""What it counts for where a short question points at what was said: `is that extra?`"""
POINTED_SENSE = 1.0
"""What the sense of the two together counts for there."""
PRODUCT_STEMS = 0.3
"""What a word of a product's name counts for, where the post or its thread speaks of the product."""
LEANING = 3
"""Telling words of a question up to which it speaks of what was said before: a code, a model, the matter itself."""
LONG = 2_000
"""Characters of a text that are embedded: the model reads no more."""
BEFORE = 700
"""Characters of the thread that are embedded before a question: with more, the model would not get to read it."""

_ADDRESSED = re.compile(r"(?<!\w)@[\w.]+|https?://\S+|#(?=\w)")


@dataclass(frozen=True)
class Query:
    ask: str
    plain: str
    """The question in plain words, as it is looked for."""
    stems: dict[str, float]
    """What is looked for by words, with weights."""
    asked: dict[str, float]
    """The stems of the question alone."""
    meant: frozenset[str]
    """The concepts that the question names."""
    naming: dict[str, frozenset[str]]
    """The concepts that each stem of the question names."""
    texts: dict[str, float]
    """What is looked for by sense, with weights."""
    codes: tuple[str, ...]
    """Those of the question; failing that, of its post; failing that, where it says little, of the latest posts of
    the thread."""
    own: frozenset[str]
    """Stems of the organization's own names, which tell nothing of what is asked."""
    spoken_of: str
    """The question, and its post too where it says little by itself: what it is about is named there."""
    said: tuple[tuple[str, ...], ...]
    """The stems of the question, of its post and of each post of the thread, the latest first, for names."""


def queries(request: SuggestionRequest, reading: Reading, organization: Organization) -> tuple[Query, ...]:
    """One query for each thing asked; the whole post where nothing is.

    An ask that says nothing but the organization's own name is none.
    """
    around = _around(request, reading, organization)
    whole = reading.text or request.post.text
    found = [_query(ask, around, organization, reading.language) for ask in reading.asks]
    return tuple(query for query in found if query.asked) or (
        _query(whole, around, organization, reading.language),
    )


@dataclass(frozen=True)
class _Around:
    """What surrounds each question of one post."""

    post: str
    thread: tuple[str, ...]
    """Oldest first; what the post quotes comes last."""
    products: str
    own: frozenset[str]
    """Stems of the organization's own names, which tell nothing of what is asked."""


def _around(request: SuggestionRequest, reading: Reading, organization: Organization) -> _Around:
    thread = [post.text for post in request.thread]
    if request.post.quote:
        thread.append(request.post.quote.text)
    pictures = [media.alt for media in request.post.media if media.alt]
    names = [name for each in reading.products for name in organization.products.get(each, ())[:1]]

    def told(text: str) -> str:
        return as_you(plain(_bare(text), reading.language), organization, reading.language)

    return _Around(
        post=told(" ".join([reading.text or request.post.text, *pictures])),
        thread=tuple(bare for text in thread if (bare := told(text))),
        products=" ".join(names),
        own=_own_names(organization, reading.language),
    )


def _query(ask: str, around: _Around, organization: Organization, language: str) -> Query:
    bare = as_you(plain(_bare(ask), language), organization, language)
    words = [stem for stem in content_stems(bare, language) if stem not in around.own]
    post = content_stems(around.post, language)
    thread = [content_stems(text, language) for text in reversed(around.thread)]
    leans = len(set(words)) <= LEANING and points_into_thread(bare, language)
    fading = [(POINTED_STEMS if leans else THREAD_STEMS) * FADING**age for age in range(THREAD)]
    sources = [(words, 1.0), (post, POST_STEMS), *zip(thread, fading, strict=False)]
    sources.append((content_stems(around.products, language), PRODUCT_STEMS))
    return Query(
        ask=ask,
        plain=bare or ask,
        stems=_weighted(sources, around.own),
        asked=dict.fromkeys(words, 1.0),
        meant=concepts_of(language).of(bare),
        naming={stem: concepts_of(language).of_stem(stem) for stem in words},
        texts=_texts(bare or ask, len(set(words)), around, leans=leans),
        codes=_codes(bare, around, leans=leans),
        own=around.own,
        spoken_of=bare if len(set(words)) > LEANING else f"{bare}\n{around.post}",
        said=(tuple(words), tuple(post), *map(tuple, thread)),
    )


def in_english(
    query: Query, request: SuggestionRequest, reading: Reading, organization: Organization
) -> Query:
    """The same with what is looked for by words in English ones; itself where that is the author's language, or there
    are no English words for it."""
    language = reading.language
    if language not in WORDY:
        return query

    def told(text: str) -> str:
        return in_english_words(text, language)

    around = _around(request, reading, organization)
    around = replace(around, post=told(around.post), thread=tuple(told(each) for each in around.thread))
    worded = _query(told(query.ask), around, organization, MADE_FOR)
    return replace(query, stems=worded.stems, asked=worded.asked, naming=worded.naming)


def _codes(ask: str, around: _Around, *, leans: bool) -> tuple[str, ...]:
    """`leans`: whether the question says little, and points at what the thread named."""
    nearest = (ask, around.post, *(reversed(around.thread[-SENSED:]) if leans else ()))
    return next((found for text in nearest if (found := codes(text))), ())


def _weighted(sources: Iterable[tuple[Sequence[str], float]], own: frozenset[str]) -> dict[str, float]:
    """Each stem at the most that any source gives it."""
    weights: dict[str, float] = defaultdict(float)
    for stems, weight in sources:
        for stem in stems:
            if stem not in own:
                weights[stem] = max(weights[stem], weight)
    return dict(weights)


def _texts(ask: str, telling: int, around: _Around, *, leans: bool) -> dict[str, float]:
    texts = {ask[:LONG]: 1.0}
    if len(around.post) > len(ask) + 3:
        texts[around.post[:LONG]] = POST_SENSE[telling] if telling < len(POST_SENSE) else POST_SENSE_OF_LONG
    if around.thread:
        before = "\n".join(around.thread[-SENSED:])
        texts[f"{before[-BEFORE:]}\n{ask[:LONG]}"] = POINTED_SENSE if leans else THREAD_SENSE
    return texts


def _own_names(organization: Organization, language: str) -> frozenset[str]:
    handles = [handle for accounts in organization.accounts.values() for handle in accounts]
    names = " ".join([organization.name, *organization.aliases, *handles])
    return frozenset(content_stems(names, language))


def _bare(text: str) -> str:
    """The words without whom they are addressed to, links and marks of topics."""
    return " ".join(_ADDRESSED.sub(" ", text).split())
