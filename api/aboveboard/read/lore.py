"""What reading needs to know of the knowledge, worked out once for each of its versions."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import regex

from aboveboard.domain.knowledge import Document, Knowledge
from aboveboard.domain.months import full_names
from aboveboard.domain.table_row import cells_of, is_row
from aboveboard.domain.words import content_stems, words
from aboveboard.read.phrases import PhraseBook

_WORD = regex.compile(r"\p{L}{4,}")
_INSIDE = regex.compile(r"[\p{Ll},;] $")
"""What stands before a word inside a sentence."""
_SPOKEN_OF = 2
"""Documents that speak of a place that is ours."""
_EVERYBODYS = frozenset(full_names("en")) - {"may"} | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays united kingdom states northern netherlands austria switzerland belgium poland portugal islands highlands "
    "standard light plus basic premium team settings excel christmas easter "
    "google apple android windows facebook instagram whatsapp paypal visa "
    "mastercard europe european england britain scotland ireland germany france spain norway denmark sweden italy "
    "english german french spanish danish norwegian euro euros pounds internet bluetooth alexa".split()
)
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
    matters: frozenset[str]
    """Stems of titles and topics alone, which name things."""
    headings: frozenset[str]
    """Stems of the headings of our public documents."""
    names: frozenset[str]
    """Stems of our own name and of our products' names, which tell nothing of what is asked about them."""
    tables: tuple[tuple[frozenset[str], ...], ...] = ()
    """Of each table, the stems of what each of its rows is about, and of each of its columns: names of one kind."""
    places: frozenset[str] = frozenset()
    """Proper names that several of our documents speak of, case-folded: our harbours, our streets."""


_lores: OrderedDict[int, tuple[Knowledge, Lore]] = OrderedDict()
_lock = Lock()


def lore_of(knowledge: Knowledge) -> Lore:
    """The lore of one knowledge; the same object gives the same lore without working it out again."""
    key = id(knowledge)
    with _lock:
        if key in _lores:
            return _lores[key][1]
    names = frozenset(_names(knowledge))
    lore = Lore(
        tuple(_topics(knowledge, names)),
        frozenset(_business(knowledge)),
        frozenset(_matters(knowledge)),
        frozenset(_headings(knowledge)),
        names,
        tuple(_tables(knowledge)),
        frozenset(_places(knowledge)),
    )
    with _lock:
        # The knowledge is kept with its lore, so that its id can't pass to another object meanwhile.
        _lores[key] = (knowledge, lore)
        while len(_lores) > _KEPT:
            _lores.popitem(last=False)
    return lore


def _language(document: Document, knowledge: Knowledge) -> str:
    return document.language or knowledge.organization.languages[0]


def _business(knowledge: Knowledge) -> Iterator[str]:
    yield from _matters(knowledge)
    for document in knowledge.documents:
        for text in document.questions:
            yield from content_stems(text, _language(document, knowledge))


def _matters(knowledge: Knowledge) -> Iterator[str]:
    for document in knowledge.documents:
        named = (topic.replace("-", " ") for topic in document.topics)
        for text in (document.title, *named):
            yield from content_stems(text, _language(document, knowledge))


def _headings(knowledge: Knowledge) -> Iterator[str]:
    public = {document.id: document for document in knowledge.documents if document.audience == "public"}
    for passage in knowledge.passages:
        if document := public.get(passage.document):
            yield from content_stems(" ".join(passage.headings), _language(document, knowledge))


def _tables(knowledge: Knowledge) -> Iterator[tuple[frozenset[str], ...]]:
    documents = {document.id: document for document in knowledge.documents if document.audience == "public"}
    rows: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for passage in knowledge.passages:
        for line in passage.text.splitlines() if passage.document in documents else ():
            if is_row(line) and (cells := cells_of(line)):
                rows.setdefault((passage.document, tuple(name for name, _ in cells)), []).append(cells[0][1])
    for (document, columns), subjects in rows.items():
        language = _language(documents[document], knowledge)
        for of_rows, names in ((True, dict.fromkeys(subjects)), (False, columns[1:])):
            kinds = tuple(frozenset(content_stems(name, language)) for name in names)
            # Columns are of one kind where they are what one chooses from, or have a word in common: `price online`.
            if len(kinds) > 1 and (of_rows or not columns[0] or frozenset.intersection(*kinds)):
                yield kinds


def _places(knowledge: Knowledge) -> Iterator[str]:
    """Words written with a capital inside sentences, in two public documents at least, and never in small letters.

    Where every noun has a capital nothing can be told, and days, months and countries are everybody's.
    """
    public = {document.id for document in knowledge.documents if document.audience == "public"}
    german = {
        document.id for document in knowledge.documents if _language(document, knowledge).startswith("de")
    }
    where: dict[str, set[str]] = {}
    small: set[str] = set()
    for passage in knowledge.passages:
        if passage.document not in public - german:
            continue
        for match in _WORD.finditer(passage.text):
            word = match.group()
            if word.islower():
                small.add(word)
            elif word.istitle() and _INSIDE.search(passage.text[: match.start()]):
                where.setdefault(word.casefold(), set()).add(passage.document)
    organization = knowledge.organization
    products = (alias for aliases in organization.products.values() for alias in aliases)
    # Of a name of several words each is a place's or nobody's: the route `Bergen-Hirtshals` goes to Hirtshals.
    single = (alias for alias in products if len(words(alias)) == 1)
    ours = set(words(" ".join((organization.name, *organization.aliases, *single))))
    for word, documents in where.items():
        if (
            len(documents) >= _SPOKEN_OF
            and word not in small
            and word not in ours
            and word not in _EVERYBODYS
        ):
            yield word


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
