"""Signals that speak for a span."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.builders import a_document, a_passage
from tests.unit.draft.test_extractive import a_brief

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.draft.signals import asked_of, by_heading, by_sense, candidates, of_another_product

TWO_HALVES = ("Can I pay by card?", "Is a card fine?")


class Halves:
    """Two texts are alike where both are among the same half; else they have nothing to do with one another."""

    name, dimensions, languages = "halves", 2, None

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([[1.0, 0.0] if text in TWO_HALVES else [0.0, 1.0] for text in texts], np.float32)


def far(question: str, heading: str, text: str) -> list[float]:
    passage = a_passage(text, headings=("Questions", heading))
    evidence = (Evidence(passage=passage, document=a_document(passage.document), score=0.9),)
    ask = Ask(question=question, evidence=evidence, answerable=True, confidence=0.8)
    brief = replace(a_brief(ask), embedder=Halves())
    return by_heading(asked_of(ask, brief), candidates(ask), brief)


def test_a_yes_to_another_question_is_far_from_what_is_asked() -> None:
    assert far("Can I come in?", "Is a card fine?", "Yes, from any bank.") == [1.0]


def test_a_yes_to_the_question_asked_is_near() -> None:
    assert far("Can I pay by card?", "Is a card fine?", "Yes, from any bank.") == [0.0]


def test_a_fact_under_another_question_says_yes_to_nothing() -> None:
    assert far("Can I come in?", "Is a card fine?", "We take cards of any bank.") == [0.0]


def test_a_yes_under_a_heading_that_asks_nothing_is_left_alone() -> None:
    assert far("Can I come in?", "Cards", "Yes, from any bank.") == [0.0]


class Listening(Halves):
    """Also keeps what it was asked for."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.heard.extend(texts)
        return super().embed(texts)


@pytest.mark.parametrize(
    ("question", "compared"),
    [
        ("The Kettle Pro came in pieces, what now?", "it came in pieces, what now?"),
        ("Is my Kettle Pro still covered?", "Is it still covered?"),
        ("Is a kettle still covered?", "Is a kettle still covered?"),
    ],
)
def test_the_name_of_the_product_does_not_decide_what_a_question_means(question: str, compared: str) -> None:
    passage = a_passage("The Kettle Pro holds 1.7 litres.")
    evidence = (Evidence(passage=passage, document=a_document(passage.document), score=0.9),)
    ask = Ask(question=question, evidence=evidence, answerable=True, confidence=0.8)
    embedder = Listening()
    brief = replace(a_brief(ask, reading={"products": ("kettle-pro",)}), embedder=embedder)

    by_sense(asked_of(ask, brief), candidates(ask), brief)

    assert compared in embedder.heard


@pytest.mark.parametrize(
    ("headings", "text", "another"),
    [
        (("Care", "Pour One"), "Rinse it once a week.", True),
        (("Care", "Kettle Pro"), "Rinse it once a week.", False),
        (("Care", "Pour One"), "The Kettle Pro needs no rinsing.", False),
        (("Pour One", "Kettle Pro"), "Rinse it once a week.", False),
        (("Care", "Every week"), "Rinse it once a week.", False),
    ],
)
def test_what_names_no_product_speaks_of_the_one_in_its_nearest_heading(
    headings: tuple[str, ...], text: str, another: bool
) -> None:
    brief = a_brief(text="How do I rinse the Pro?", reading={"products": ("kettle-pro",)})

    assert of_another_product(text, headings, brief) is another
