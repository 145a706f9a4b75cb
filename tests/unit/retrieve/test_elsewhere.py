"""Pages in the folder's main language beside those in the author's."""

import pytest
from tests.builders import NOW, a_document, a_knowledge, a_passage, a_request, an_organization
from tests.fixtures.tools import minilm

from aboveboard.adapters.in_memory import InMemoryIndex
from aboveboard.domain.evidence import Ask
from aboveboard.domain.reading import Reading
from aboveboard.knowledge.sync import needed_texts
from aboveboard.read.glossed import glossed
from aboveboard.retrieve import Library, open_library, retrieve

GERMAN = {
    "preise": "Ein Stellplatz kostet 24 € je Nacht, Strom kommt dazu.",
    "hunde": "Hunde sind im Juli und August nicht erlaubt.",
    "stornieren": "Bis 30 Tage vor der Anreise stornieren Sie kostenlos.",
}
ENGLISH = {"leaving": "Leaving a pitch after noon costs half a night, and after five a whole night."}


def a_library(**regions: tuple[str, ...]) -> Library:
    """German pages and an English one; `regions` limits some of them."""
    pages = [(name, text, "de") for name, text in GERMAN.items()]
    pages += [(name, text, "en") for name, text in ENGLISH.items()]
    documents = tuple(
        a_document(name, name.title(), language=tongue, regions=regions.get(name, ()))
        for name, _, tongue in pages
    )
    knowledge = a_knowledge(
        organization=an_organization(languages=("de", "en")),
        documents=documents,
        passages=tuple(a_passage(text, document=name) for name, text, _ in pages),
    )
    reader = glossed(minilm(), ("de", "en"))
    texts = needed_texts(knowledge, reader)
    index = InMemoryIndex()
    index.add(dict(zip(texts, reader.embed(list(texts.values())), strict=True)))
    return open_library(knowledge, minilm(), index)


@pytest.fixture(scope="module")
def library() -> Library:
    return a_library()


def the_ask(library: Library, text: str, *, language: str = "en", intent: str = "question") -> Ask:
    reading = Reading.model_validate(
        {
            "intent": intent, "sentiment": "neutral", "urgency": "normal", "language": language,
            "role": "support", "about_us": True, "text": text, "asks": (text,),
        }
    )  # fmt: skip
    return retrieve(a_request(text), reading, library, NOW).asks[0]


def test_the_main_language_is_that_of_most_passages(library: Library) -> None:
    assert library.main_language == "de"


def test_every_passage_can_be_found_by_english_words(library: Library) -> None:
    held = library.worded.stems

    assert "dog" in held[1]
    assert "noon" in held[3]


@pytest.mark.parametrize(
    ("question", "document", "foreign"),
    [
        ("Is electricity part of what a pitch costs?", "preise", "de"),
        ("Until when can we cancel before we arrive?", "stornieren", "de"),
        ("What does leaving a pitch after noon cost?", "leaving", None),
    ],
)
def test_what_answers_best_is_taken_whatever_its_language(
    library: Library, question: str, document: str, foreign: str | None
) -> None:
    ask = the_ask(library, question)

    assert ask.answerable
    assert (ask.evidence[0].document.id, ask.evidence[0].foreign) == (document, foreign)
    assert {each.foreign for each in ask.evidence} == {foreign}


def test_who_speaks_the_main_language_gets_its_pages_alone(library: Library) -> None:
    ask = the_ask(library, "Was kostet ein Stellplatz?", language="de")

    assert ask.evidence[0].document.id == "preise"
    assert {each.foreign for each in ask.evidence} == {None}


def test_only_a_question_is_taken_to_another_language(library: Library) -> None:
    ask = the_ask(library, "Your pitch costs too much per night.", intent="complaint")

    assert {each.foreign for each in ask.evidence} == {None}


@pytest.mark.parametrize(
    ("regions", "document"),
    [
        ({"stornieren": ("DE",)}, "stornieren"),
        ({"stornieren": ("DE",), "leaving": ("GB", "DE")}, "stornieren"),
        ({"stornieren": ("DE",), "leaving": ("GB",)}, "leaving"),
    ],
)
def test_terms_of_other_countries_than_the_authors_pages_are_not_quoted(
    regions: dict[str, tuple[str, ...]], document: str
) -> None:
    ask = the_ask(a_library(**regions), "Until when can we cancel before we arrive?")

    assert ask.evidence[0].document.id == document
