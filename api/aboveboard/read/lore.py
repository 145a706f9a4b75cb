"""What reading needs to know of the knowledge, worked out once for each of its versions."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from aboveboard.domain.knowledge import Document, Knowledge
from aboveboard.domain.words import content_stems, words
from aboveboard.read.phrases import PhraseBook

_KEPT = 4
"""Versions whose lore is kept: the one that serves, the next one, and those of a test or two."""


@dataclass(frozen=True)
class Topic:
    """A topic by its id, the stems of its name, and the stems of each question that its documents answer."""

    id: str
    name: frozenset[str]
    phrase: PhraseBook | None
    """The name word by word, where only one of its words tells anything: `working here`."""
    questions: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Lore:
    topics: tuple[Topic, ...]
    business: frozenset[str]
    """Stems of what our documents are about: titles, topics, customers' questions."""
    names: frozenset[str]
    """Stems of our own name and of our products' names, which tell nothing of what is asked about them."""


_lores: OrderedDict[int, tuple[Knowledge, Lore]] = OrderedDict()
_lock = Lock()


def lore_of(knowledge: Knowledge) -> Lore:
    """The lore of one knowledge; the same object gives the same lore without working it out again."""
    key = id(knowledge)
    with _lock:
        if key in _lores:
            return _lores[key][1]
    names = frozenset(_names(knowledge))
    lore = Lore(tuple(_topics(knowledge, names)), frozenset(_business(knowledge)), names)
    with _lock:
        # The knowledge is kept with its lore, so that its id can't pass to another object meanwhile.
        _lores[key] = (knowledge, lore)
        while len(_lores) > _KEPT:
            _lores.popitem(last=False)
    return lore


def _language(document: Document, knowledge: Knowledge) -> str:
    return document.language or knowledge.organization.languages[0]


def _business(knowledge: Knowledge) -> Iterator[str]:
    for document in knowledge.documents:
        named = (topic.replace("-", " ") for topic in document.topics)
        for text in (document.title, *document.questions, *named):
            yield from content_stems(text, _language(document, knowledge))


def _names(knowledge: Knowledge) -> Iterator[str]:
    organization = knowledge.organization
    products = (alias for aliases in organization.products.values() for alias in aliases)
    for name in (organization.name, *organization.aliases, *organization.products, *products):
        for language in {"en", *organization.languages}:
            yield from content_stems(name.replace("-", " "), language)


def _topics(knowledge: Knowledge, names: frozenset[str]) -> Iterator[Topic]:
    questions: dict[str, list[frozenset[str]]] = {}
    named = [contact.topics for contact in knowledge.contacts]
    named += [rule.topics for rule in knowledge.engagement.rules]
    for topic in (topic for topics in named for topic in topics):
        questions.setdefault(topic, [])
    for document in knowledge.documents:
        asked = [
            frozenset(content_stems(question, _language(document, knowledge))) - names
            for question in document.questions
        ]
        for topic in document.topics:
            questions.setdefault(topic, []).extend(stems for stems in asked if stems)
    default = knowledge.organization.languages[0]
    for topic, listed in questions.items():
        name = frozenset(content_stems(topic.replace("-", " ").replace("_", " "), default))
        spoken = topic.replace("-", " ").replace("_", " ")
        alone = len(words(spoken)) > 1 and len(name) <= 1
        yield Topic(topic, name, PhraseBook([spoken], default) if alone else None, tuple(listed))
