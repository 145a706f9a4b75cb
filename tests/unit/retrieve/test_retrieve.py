from datetime import date

import numpy as np
import pytest
from tests.builders import NOW, a_document, a_knowledge, a_passage, a_post, a_request
from tests.fixtures.tools import minilm

from aboveboard.adapters.in_memory import InMemoryIndex
from aboveboard.domain.evidence import Retrieved
from aboveboard.domain.knowledge import Document, Knowledge, Passage
from aboveboard.domain.reading import Reading
from aboveboard.errors import IndexUnavailableError
from aboveboard.knowledge.sync import needed_texts
from aboveboard.retrieve import Library, open_library, retrieve

PAGES = {
    "returns": "You have 30 days to send it back, and return postage is free.",
    "delivery": "Standard delivery in the United Kingdom takes two to three working days.",
    "warranty": "The Kettle Pro has a warranty of five years from the day you bought it.",
    "descaling": "Fill the kettle with citric acid and water, wait for an hour, then rinse it twice.",
    "jobs": "We take on two apprentices every September in our Walsall workshop.",
}


def a_library(*extra: tuple[Document, Passage], index: InMemoryIndex | None = None) -> Library:
    pairs = [(a_document(name, name.title()), a_passage(text, document=name)) for name, text in PAGES.items()]
    pairs += extra
    knowledge: Knowledge = a_knowledge(
        documents=tuple(document for document, _ in pairs), passages=tuple(passage for _, passage in pairs)
    )
    texts = needed_texts(knowledge, minilm())
    found = index or InMemoryIndex()
    found.add(dict(zip(texts, minilm().embed(list(texts.values())), strict=True)))
    return open_library(knowledge, minilm(), found)


@pytest.fixture(scope="module")
def library() -> Library:
    return a_library()


def ask(
    library: Library, text: str, *asks: str, thread: tuple[str, ...] = (), language: str = "en", k: int = 8
) -> Retrieved:
    reading = Reading(
        intent="question", sentiment="neutral", urgency="normal", language=language, role="support",
        about_us=True, text=text, asks=asks,
    )  # fmt: skip
    return retrieve(a_request(text, thread=thread), reading, library, NOW, k)


def best(retrieved: Retrieved) -> str | None:
    return retrieved.evidence[0].document.id if retrieved.evidence else None


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Can I return it?", "returns"),
        ("How long does shipping take?", "delivery"),
        ("how long's the guarantee on the Pro", "warranty"),
        ("how do i get rid of limescale", "descaling"),
        ("does my lad stand a chance of an aprenticeship with you", "jobs"),
    ],
)
def test_a_question_finds_the_page_that_answers_it(library: Library, question: str, document: str) -> None:
    assert best(ask(library, question)) == document


def test_each_thing_asked_is_looked_for_by_itself(library: Library) -> None:
    found = ask(library, "Two things", "Can I return it?", "How long is the Pro's warranty?")

    assert [each.evidence[0].document.id for each in found.asks] == ["returns", "warranty"]
    assert {"returns", "warranty"} <= {each.document.id for each in found.evidence}


def test_all_evidence_holds_each_passage_once_best_first(library: Library) -> None:
    found = ask(library, "Two things", "Can I return it?", "Who pays the postage of a return?")

    ids = [each.passage.id for each in found.evidence]
    scores = [each.score for each in found.evidence]

    assert len(ids) == len(set(ids))
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_thread_tells_what_a_short_question_is_about(library: Library) -> None:
    found = ask(library, "and how long?", thread=("How does the warranty of the Kettle Pro work?",))

    assert best(found) == "warranty"


def test_the_post_tells_what_a_short_question_in_it_is_about(library: Library) -> None:
    assert (
        best(ask(library, "My warranty card for the Pro is gone. Still valid?", "Still valid?")) == "warranty"
    )


def test_no_more_passages_than_asked_for(library: Library) -> None:
    assert len(ask(library, "kettle warranty delivery", k=2).evidence) == 2


def test_the_organizations_own_name_alone_finds_no_answer(library: Library) -> None:
    found = ask(library, "@brightkettle", "@brightkettle?")

    assert not found.asks[0].answerable


def test_what_nothing_answers_is_not_answerable_and_what_something_answers_is(library: Library) -> None:
    assert not ask(library, "Do you sell motorbikes in Brazil?").asks[0].answerable
    assert ask(library, "How many days do I have to send it back?").asks[0].answerable


def test_internal_and_outdated_pages_are_never_found() -> None:
    said = "The secret launch of the copper teapot is in March."
    library = a_library(
        (a_document("secret", "Teapot", audience="internal"), a_passage(said, document="secret")),
        (a_document("over", "Teapot", expires=date(2026, 11, 20)), a_passage(said, document="over")),
        (a_document("later", "Teapot", effective=date(2027, 1, 1)), a_passage(said, document="later")),
    )

    found = ask(library, "When is the launch of the copper teapot?")

    assert not {"secret", "over", "later"} & {each.document.id for each in found.evidence}


def test_what_only_an_expired_page_answers_is_not_answerable() -> None:
    text = "On Black Friday every kettle is half price, and the discount ends on Sunday."
    fields = {"id": "black-friday", "title": "Black Friday discount"}
    over = a_library(
        (a_document(**fields, expires=date(2026, 11, 1)), a_passage(text, document="black-friday"))
    )
    still = a_library(
        (a_document(**fields, expires=date(2026, 12, 1)), a_passage(text, document="black-friday"))
    )

    question = "Is there a Black Friday discount on a kettle?"

    assert ask(still, question).asks[0].answerable
    assert not ask(over, question).asks[0].answerable


def test_last_years_page_does_not_stand_in_the_way_of_this_years() -> None:
    old = a_document("tours-2025", "Factory tours in May 2025", expires=date(2025, 12, 31))
    new = a_document("tours", "Tours of the factory")
    said = a_passage(
        "What does a family ticket for a factory tour cost? It costs £20.", document="tours-2025"
    )
    says = a_passage("The factory has tours on Fridays. A family pays £25 for its ticket.", document="tours")
    question = "what does a family ticket for a factory tour cost"

    alone = ask(a_library((old, said)), question).asks[0]
    beside = ask(a_library((old, said), (new, says)), question).asks[0]

    assert not alone.answerable
    assert beside.answerable


def test_what_may_be_done_is_told_apart_from_a_thing_that_nothing_names(library: Library) -> None:
    done = ask(library, "Can I send the kettle back?").asks[0]

    thing = ask(library, "Do you have a toaster for kettle owners?").asks[0]

    assert done.answerable
    assert not thing.answerable


def test_a_question_that_a_document_says_it_answers_finds_it() -> None:
    document = a_document("trade", "The swap", questions=("What do you pay for an old machine?",))
    library = a_library((document, a_passage("It is twenty pounds off.", document="trade")))

    assert best(ask(library, "what would you pay for my old machine")) == "trade"


def test_a_question_in_another_language_is_found_by_its_words_in_its_own_pages() -> None:
    document = a_document("rueckgabe", "Rückgabe", language="de")
    library = a_library((document, a_passage("Die Rückgabefrist beträgt 30 Tage.", document="rueckgabe")))

    found = ask(library, "Wie lang ist die Frist für die Rückgabe?", language="de")

    assert best(found) == "rueckgabe"
    assert found.asks[0].answerable


class BrokenIndex(InMemoryIndex):
    def nearest(self, vector: np.ndarray, k: int) -> list[tuple[str, float]]:
        raise IndexUnavailableError("down")


def test_without_the_index_words_still_find() -> None:
    assert best(ask(a_library(index=BrokenIndex()), "How long is the warranty?")) == "warranty"


def test_an_empty_folder_answers_nothing() -> None:
    knowledge = a_knowledge(documents=(), passages=())
    library = open_library(knowledge, minilm(), InMemoryIndex())

    found = ask(library, "Can I return it?")

    assert found.evidence == ()
    assert [each.answerable for each in found.asks] == [False]


def test_a_post_of_emoji_alone_is_no_error(library: Library) -> None:
    assert not ask(library, "😡😡😡").asks[0].answerable


def test_a_long_thread_is_no_error(library: Library) -> None:
    posts = tuple("How does the warranty of the Kettle Pro work? " * 40 for _ in range(120))

    assert best(ask(library, "and how long?", thread=posts)) == "warranty"


def test_the_pictures_and_the_quote_of_a_post_count() -> None:
    post = a_post("what do i do??", media=({"kind": "image", "alt": "limescale flakes in a kettle"},))
    reading = Reading(
        intent="question", sentiment="negative", urgency="normal", language="en", role="support",
        about_us=True, text=post.text, asks=("what do i do??",),
    )  # fmt: skip

    found = retrieve(a_request(post=post), reading, a_library(), NOW)

    assert best(found) == "descaling"


def test_a_word_that_nothing_speaks_of_makes_an_answer_less_likely(library: Library) -> None:
    known = ask(library, "How long is the warranty?").asks[0]

    strange = ask(library, "Is the warranty kosher?").asks[0]

    assert strange.confidence < known.confidence - 0.2


def test_an_everyday_word_for_what_a_passage_names_is_not_strange(library: Library) -> None:
    said = ask(library, "Is the guarantee five years?").asks[0]

    unknown = ask(library, "Is the giraffe five years?").asks[0]

    assert said.answerable
    assert said.confidence > unknown.confidence


def test_the_very_code_that_is_named_comes_first() -> None:
    pages = {
        f"error-{number}": f"E{number:02} means that sensor {number} is dirty." for number in range(1, 8)
    }
    library = a_library(
        *((a_document(name, "Errors"), a_passage(text, document=name)) for name, text in pages.items())
    )

    found = ask(library, "what does E-5 mean?", "what does E-5 mean?")

    assert best(found) == "error-5"


def test_a_code_of_the_thread_counts_for_a_question_that_names_none() -> None:
    pages = {
        f"error-{number}": f"E{number:02} means that sensor {number} is dirty." for number in range(1, 8)
    }
    library = a_library(
        *((a_document(name, "Errors"), a_passage(text, document=name)) for name, text in pages.items())
    )

    found = ask(library, "is it the sensor?", thread=("My kettle shows E06.",))

    assert best(found) == "error-6"


def test_a_short_question_is_about_the_unknown_model_that_its_post_names(library: Library) -> None:
    found = ask(
        library, "There is a Kettle Pro 7 coming. How long is its warranty?", "How long is its warranty?"
    )

    assert not found.asks[0].answerable


def test_a_kind_of_which_nothing_speaks_is_a_thing_that_nothing_names(library: Library) -> None:
    known = ask(library, "Which acid do you fill the kettle with?").asks[0]

    unknown = ask(library, "Which accordion do you fill the kettle with?").asks[0]

    assert known.answerable
    assert unknown.confidence < known.confidence / 2
