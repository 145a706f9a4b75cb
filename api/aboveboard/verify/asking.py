"""Whether a question to the author belongs to what they wrote about, and is not somebody's words put into our mouth."""

import regex

from aboveboard.domain.words import content_stems, words
from aboveboard.verify.claims.stopwords import STOPWORDS
from aboveboard.verify.context import VerifyContext

MAX_STRANGE = 2
"""Telling words of a question that stand neither in the post nor in what was found for it: `Which country?`"""
MAX_QUOTED = 4
"""Words in a row that a question may share with the post: more of them is reading it out."""

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_ASKING = frozenset(
    """tell say send let know little bit more exactly please help model country live happened happen try tried order
    sagen schicken etwas mehr genau bitte helfen modell land wohnst wohnen passiert probiert bestellung
    decir enviar poco más exactamente ayudar modelo país vives pasó probado pedido""".split()
)
"""Words with which anything is asked."""


def is_about_the_matter(question: str, context: VerifyContext) -> bool:
    """Whether a question asks about what the post and the passages speak of, in words of its own.

    A post may order us to ask its own question in public; a question states nothing, so nothing else refuses it.
    """
    return not _reads_out(question, context) and len(_strange(question, context)) <= MAX_STRANGE


def _strange(question: str, context: VerifyContext) -> set[str]:
    language = context.reading.language
    found = (passage.text for passage in context.passages.values())
    known = {
        stem for text in (*_posts(context), *found, *context.names) for stem in content_stems(text, language)
    }
    telling = (match.group().casefold() for match in _WORD.finditer(question))
    return {
        word
        for word in telling
        if word not in STOPWORDS | _ASKING and not known.intersection(content_stems(word, language))
    }


def _reads_out(question: str, context: VerifyContext) -> bool:
    asked = words(question)
    runs = {tuple(asked[at : at + MAX_QUOTED + 1]) for at in range(len(asked) - MAX_QUOTED)}
    return any(
        tuple(said[at : at + MAX_QUOTED + 1]) in runs
        for said in map(words, _posts(context))
        for at in range(len(said) - MAX_QUOTED)
    )


def _posts(context: VerifyContext) -> tuple[str, ...]:
    request = context.request
    quoted = (request.post.quote.text,) if request.post.quote else ()
    return (request.post.text, *quoted, *(post.text for post in request.thread))
