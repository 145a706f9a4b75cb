"""Everything that a search needs, worked out once for each generation of the knowledge."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
import regex
from numpy.typing import NDArray

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.codes import codes
from aboveboard.domain.embedding import embedded_texts, vector_key
from aboveboard.domain.knowledge import Document, Knowledge, Passage
from aboveboard.ports import Embedder, PassageIndex
from aboveboard.read.gloss import WORDY, in_english_words
from aboveboard.read.glossed import MADE_FOR, glossed
from aboveboard.read.regions import regions
from aboveboard.retrieve.eligible import countries
from aboveboard.retrieve.fuse import Mix
from aboveboard.retrieve.languages import language_of
from aboveboard.retrieve.lexical import Field, LexicalIndex, index_fields
from aboveboard.retrieve.meant import ConceptIndex, index_concepts
from aboveboard.retrieve.names import Names, index_names

FEW, FEW_OF_ALL = 4, 0.05
"""Passages, and their share of all, in which a code may stand and still name one thing; a product's stands in more."""


@dataclass(frozen=True)
class Library:
    """One generation, ready to be searched. Internal passages are not in it."""

    knowledge: Knowledge
    documents: Mapping[str, Document]
    """By id; public ones only."""
    languages: Mapping[str, str | None]
    """Of each document, as named by the curator or told by its words."""
    passages: tuple[Passage, ...]
    """Public ones, in reading order; a passage's place in here is its place in the lexical index."""
    document_of: NDArray[np.int32]
    """By place: the document, by its place in `documents`."""
    countries: tuple[frozenset[str], ...]
    """By place: the countries that the passage names."""
    lexical: LexicalIndex
    meant: ConceptIndex
    names: Names
    codes: Mapping[str, tuple[int, ...]]
    """By code: the passages that hold it, where they are few."""
    places: Mapping[str, tuple[int, ...]]
    """By vector key: the passages that have that text, as a whole or as a part."""
    questions: Mapping[str, tuple[int, ...]]
    """By vector key: the passages of the documents that say they answer that question."""
    embedder: Embedder
    index: PassageIndex
    mix: Mix
    fields: tuple[Field, ...] = field(compare=False, repr=False)
    """By place: what is searched of each passage."""
    scopes: dict[Any, NDArray[Any]] = field(default_factory=dict, compare=False, repr=False)
    """Remembered by `retrieve.scope`, and nobody else's."""

    @cached_property
    def main_language(self) -> str | None:
        """The language of most passages; None where none is known."""
        told = Counter(found for each in self.passages if (found := self.languages[each.document]))
        return told.most_common(1)[0][0] if told else None

    @cached_property
    def worded(self) -> LexicalIndex:
        """The lexical index of every passage in English words; worked out when it is first needed."""
        products = self.knowledge.organization.products.values()
        names = [name for each in products for name in each if name.strip()]
        named = regex.compile(rf"(?i)(?<!\w)(?:{alternatives(names)})(?!\w)") if names else None
        return index_fields([_in_english(each, named) for each in self.fields])


def open_library(
    knowledge: Knowledge, embedder: Embedder, index: PassageIndex, mix: Mix | None = None
) -> Library:
    """Prepare a generation whose vectors are in the index already; nothing is embedded for it."""
    embedder = glossed(embedder, knowledge.organization.languages)
    documents = {each.id: each for each in knowledge.documents if each.audience == "public"}
    passages = tuple(passage for passage in knowledge.passages if passage.document in documents)
    languages = _languages(documents, passages)
    default = knowledge.organization.languages[0] if knowledge.organization.languages else "en"
    places: dict[str, list[int]] = defaultdict(list)
    questions: dict[str, list[int]] = defaultdict(list)
    fields = []
    for place, passage in enumerate(passages):
        document = documents[passage.document]
        for text in embedded_texts(document, passage):
            places[vector_key(embedder.name, text)].append(place)
        for question in document.questions:
            questions[vector_key(embedder.name, question)].append(place)
        above = "\n".join((document.title, *passage.headings, *document.questions))
        fields.append(Field(passage.text, above, languages[document.id] or default))
    lexical = index_fields(fields)
    used: dict[str, set[str]] = defaultdict(set)
    for place, passage in enumerate(passages):
        used[passage.document] |= lexical.stems[place]
    order = {each: number for number, each in enumerate(documents)}
    titles = {each: (document.title, languages[each] or default) for each, document in documents.items()}
    return Library(
        knowledge=knowledge,
        documents=documents,
        languages=languages,
        passages=passages,
        document_of=np.array([order[passage.document] for passage in passages], np.int32),
        countries=tuple(countries(regions(passage.text)) for passage in passages),
        lexical=lexical,
        meant=index_concepts(fields),
        names=index_names(titles, used),
        codes=_codes(fields),
        places={key: tuple(held) for key, held in places.items()},
        questions={key: tuple(held) for key, held in questions.items()},
        embedder=embedder,
        index=index,
        mix=mix or Mix(),
        fields=tuple(fields),
    )


def _in_english(each: Field, named: "regex.Pattern[str] | None") -> Field:
    """`named`: finds the names of products, which are the same in every language."""
    if each.language not in WORDY:
        return replace(each, language=MADE_FOR)

    def worded(text: str) -> str:
        return "\n".join((in_english_words(text, each.language), *(named.findall(text) if named else ())))

    return Field(worded(each.text), worded(each.above), MADE_FOR)


def _codes(fields: Sequence[Field]) -> dict[str, tuple[int, ...]]:
    """What stands above passages counts only for a code that none of them holds itself."""
    held: dict[str, list[int]] = defaultdict(list)
    above: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(fields):
        for code in codes(each.text):
            held[code].append(place)
        for code in codes(each.above):
            above[code].append(place)
    most = max(FEW, int(len(fields) * FEW_OF_ALL))
    return {code: tuple(places) for code, places in {**above, **held}.items() if len(places) <= most}


def _languages(documents: Mapping[str, Document], passages: tuple[Passage, ...]) -> dict[str, str | None]:
    texts: dict[str, list[str]] = defaultdict(list)
    for passage in passages:
        if not documents[passage.document].language:
            texts[passage.document].append(passage.text)
    return {
        each: document.language or language_of("\n".join(texts[each])[:4_000])
        for each, document in documents.items()
    }
