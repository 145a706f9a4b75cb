"""What is embedded before anybody asks is what a question is compared with."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.builders import a_document, a_knowledge, a_passage, a_request, an_organization
from tests.fixtures.embedders import WordCountingEmbedder
from tests.fixtures.tools import minilm, suggestion_of, tools_for

from aboveboard.domain.embedding import TokenVectors
from aboveboard.domain.knowledge import Knowledge
from aboveboard.draft.ahead import MOST, met_ahead
from aboveboard.draft.figures import both_ways
from aboveboard.draft.spans import spans_of
from aboveboard.read.glossed import glossed
from aboveboard.read.wrapping import Wrapping
from aboveboard.suggest import Tools


class Recording(Wrapping):
    """The embedded model, and what it was asked for."""

    def __init__(self) -> None:
        super().__init__(minilm())
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        return self.inner.embed(texts)

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        self.asked.extend(texts)
        return minilm().embed_tokens(texts)


ENGLISH = a_knowledge(
    documents=(
        a_document("returns", "Returns", questions=("How long can I keep it?", "Who pays for the post?")),
        a_document("kettles", "Kettles"),
    ),
    passages=(
        a_passage(
            "You have 30 days to send it back. The post is on us from £20.",
            id="returns#1",
            document="returns",
        ),
        a_passage("Yes, for 14 days.", id="returns#2", document="returns", headings=("Can I try it first?",)),
        a_passage(
            "The glass one holds 1.7 litres. It boils in 4 minutes.", id="kettles#1", document="kettles"
        ),
    ),
)
GERMAN = a_knowledge(
    organization=an_organization(languages=("de", "en")),
    documents=(a_document("tarife", "Tarife", language="de"),),
    passages=(
        a_passage("Die Tageskarte kostet 15 €. Man kauft sie am Empfang.", id="tarife#1", document="tarife"),
        a_passage(
            "Kündigen kann man zum Monatsende.", id="tarife#2", document="tarife", headings=("Kündigung",)
        ),
    ),
)


def recorded(knowledge: Knowledge) -> tuple[Tools, Recording]:
    """Tools that have met nothing yet."""
    tools, recording = tools_for(knowledge), Recording()
    embedder = glossed(recording, knowledge.organization.languages)
    return replace(tools, library=replace(tools.library, embedder=embedder)), recording


def meet(tools: Tools) -> int:
    assert tools.span_tokens is not None
    library = tools.library
    return sum(met_ahead(library.passages, library.documents, tools.span_embedder, tools.span_tokens))


def of_the_pages(asked: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Those of the texts that say what a page, a heading or a listed question says."""
    said = {form for each in knowledge.passages for span in spans_of(each) for form in both_ways(span.text)}
    said |= {heading for each in knowledge.passages for heading in each.headings}
    said |= {question for each in knowledge.documents for question in each.questions}
    return [text for text in asked if any(each in text for each in said)]


@pytest.mark.parametrize(
    "post",
    [
        "@brightkettle can I send the kettle back?",
        "@brightkettle can I try it for 14 days?",
    ],
)
def test_a_question_is_compared_with_what_was_met_before_it(post: str) -> None:
    cold, before = recorded(ENGLISH)
    warm, after = recorded(ENGLISH)
    meet(warm)
    after.asked.clear()

    answers = [asyncio.run(suggestion_of(a_request(post), tools)) for tools in (cold, warm)]

    assert of_the_pages(before.asked, ENGLISH)
    assert not of_the_pages(after.asked, ENGLISH)
    assert answers[0].drafts == answers[1].drafts


def test_so_it_is_where_pages_are_read_in_english_words() -> None:
    tools, recording = recorded(GERMAN)
    meet(tools)
    asked = len(recording.asked)

    suggestion = asyncio.run(
        suggestion_of(a_request("@brightkettle Was kostet eine Tageskarte bei euch?"), tools)
    )

    assert "15 €" in suggestion.drafts[0].text
    assert not {*recording.asked[asked:]} & {*recording.asked[:asked]}


def test_what_was_met_once_is_not_embedded_again() -> None:
    tools, recording = recorded(ENGLISH)

    met = meet(tools)
    asked = len(recording.asked)

    assert met == asked > 0
    assert meet(tools) == met
    assert len(recording.asked) == asked


def test_a_folder_too_large_to_be_remembered_is_met_in_part() -> None:
    passages = tuple(
        a_passage(f"Shelf {name} is dusted.", id=f"p{name}") for name in map(letters, range(MOST + 9))
    )
    knowledge = a_knowledge(passages=passages)
    embedder = WordCountingEmbedder()

    steps = met_ahead(knowledge.passages, {each.id: each for each in knowledge.documents}, embedder, embedder)
    deque(steps, maxlen=0)

    assert len({text for text in embedder.asked if "dusted." in text and len(text.split()) > 1}) == MOST


def letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
