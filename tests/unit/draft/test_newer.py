"""Which of two documents tells a product's price now."""

from datetime import date
from typing import Any

from tests.builders import a_document, a_passage
from tests.unit.draft.test_extractive import a_brief

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.newer import newest_first
from aboveboard.draft.spans import Span, spans_of

QUESTION = "How much is the Kettle Pro?"


def chosen(document: str, text: str, score: float, **fields: Any) -> Chosen:
    passage = a_passage(text, id=f"{document}#1", document=document)
    told = a_document(document, **{"title": "Prices", **fields})
    span: Span = spans_of(passage)[0]
    return Chosen(span, Evidence(passage=passage, document=told, score=score), score)


def leading(*found: Chosen, question: str = QUESTION, products: tuple[str, ...] = ("kettle-pro",)) -> str:
    brief = a_brief(Ask(question=question), text=question, reading={"products": products})
    return newest_first(found, Ask(question=question), brief)[0].evidence.document.id


OLD = chosen("prices", "The Kettle Pro costs £100.", 1.0)
NEW = chosen(
    "prices-2027",
    "From January the Kettle Pro costs £110.",
    0.8,
    title="Prices 2027",
    effective=date(2027, 1, 4),
)


def test_the_price_of_the_later_day_is_the_price() -> None:
    assert leading(OLD, NEW) == "prices-2027"


def test_an_offer_that_ends_takes_no_lasting_price_s_place() -> None:
    offer = chosen(
        "week",
        "The Kettle Pro costs £90 this week.",
        0.8,
        effective=date(2026, 11, 1),
        expires=date(2026, 11, 30),
    )

    assert leading(OLD, offer) == "prices"


def test_a_later_document_about_another_product_changes_nothing() -> None:
    other = chosen("prices-2027", "From January the Kettle Mini costs £70.", 0.9, effective=date(2027, 1, 4))

    assert leading(OLD, other) == "prices"


def test_what_was_asked_for_beside_the_product_has_to_be_told_anew_too() -> None:
    repair = chosen("prices", "A repair of the Kettle Pro costs £35.", 1.0)

    assert leading(repair, NEW, question="How much is a repair of the Kettle Pro?") == "prices"


def test_a_question_for_nothing_that_has_a_value_keeps_the_order() -> None:
    assert leading(OLD, NEW, question="Is the Kettle Pro any good?") == "prices"
