"""What the post says: language, names, questions, mood. Nothing is decided here."""

from datetime import datetime

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Intent, Reading
from aboveboard.read.answered import answered_by
from aboveboard.read.asks import Asked
from aboveboard.read.asks import asked as asked_in
from aboveboard.read.clauses import post_sentences
from aboveboard.read.clean import clean
from aboveboard.read.endings import Ending, ending
from aboveboard.read.intent import intent as intent_of
from aboveboard.read.language import detect
from aboveboard.read.mentions import mentions
from aboveboard.read.orders import is_all_orders, orders
from aboveboard.read.regions import home_regions
from aboveboard.read.role import role
from aboveboard.read.sentiment import sentiment
from aboveboard.read.shorthand import written_out
from aboveboard.read.topics import topics
from aboveboard.read.urgency import urgency

__all__ = ["read"]

_NOTHING = Asked((), explicit=False, problem=False)
_OF_AN_ENDING: dict[Ending, Intent] = {"withdrawn": "statement", "thanked": "praise"}


def read(
    request: SuggestionRequest,
    knowledge: Knowledge,
    now: datetime,  # noqa: ARG001
    *,
    put_to_us: bool = False,
) -> Reading:
    """Reads one post in its thread. Changes nothing, asks nobody; a few milliseconds.

    Args:
        put_to_us: it is known to be about us, though it may name nobody.
    """
    cleaned = clean(request)
    request = cleaned.request
    text, organization = request.post.text, knowledge.organization
    language = _language(request, knowledge)
    named = mentions(request, knowledge, language, put_to_us=put_to_us)
    sentences = post_sentences(text)
    machine = orders(sentences)
    human = "\n".join(each for each in sentences if each not in machine) if machine else text
    text, human = written_out(text, language), written_out(human, language)
    end = ending(human, language, in_thread=bool(request.thread))
    asked = _NOTHING if end else asked_in(human, language, request.thread, knowledge)
    feeling = sentiment(text, language)
    intent = _OF_AN_ENDING[end] if end else intent_of(text, language, asked, feeling)
    return Reading(
        intent=intent,
        sentiment=feeling,
        urgency=urgency(text, language, intent, request.post.author),
        language=language,
        role=role(text, language, intent, asked.asks),
        about_us=named.about_us,
        products=named.products,
        topics=topics(text, asked.asks, knowledge, language),
        text=text,
        # Praise that names something our documents speak of still asks nothing.
        asks=() if intent == "praise" else asked.asks,
        regions=_regions(request),
        competitors=named.competitors,
        answered_by=answered_by(request, text, language, asked, organization),
        settled=end == "withdrawn",
        orders=machine,
        only_orders=not asked.asks and is_all_orders(sentences, machine, language),
        hidden_characters=cleaned.hidden_characters,
    )


def _regions(request: SuggestionRequest) -> tuple[str, ...]:
    """The places of the post; failing that, those that its author named further up."""
    author = request.post.author
    own = (
        post.text
        for post in reversed(request.thread)
        if post.author.handle and post.author.handle == author.handle
    )
    return next((found for text in (request.post.text, *own) if (found := home_regions(text))), ())


def _language(request: SuggestionRequest, knowledge: Knowledge) -> str:
    organization = knowledge.organization
    spoken = organization.languages or ("en",)
    products = (alias for aliases in organization.products.values() for alias in aliases)
    names = (organization.name, *organization.aliases, *products, *organization.competitors)
    context = None
    if request.thread:
        above = " ".join(post.text for post in request.thread)
        context = detect(above[-600:], hint=request.thread[-1].language, spoken=spoken, names=names)
    return detect(request.post.text, hint=request.post.language, context=context, spoken=spoken, names=names)
