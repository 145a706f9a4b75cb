"""Facts of sibling sections that would contradict one another."""

from tests.builders import a_document, a_passage

from aboveboard.domain.evidence import Evidence
from aboveboard.draft.apart import told_otherwise
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.spans import Span


def said(text: str, *headings: str, document: str = "collection") -> Chosen:
    passage = a_passage(text, id=f"{document}#1", document=document, headings=headings)
    evidence = Evidence(passage=passage, document=a_document(document), score=0.9)
    return Chosen(Span(passage.id, 0, (text,), "sentence"), evidence, 1.0)


NORTH = said("We collect glass on Tuesdays and Thursdays.", "Collection days", "The north")
SOUTH = said("We collect glass on weekdays between 7:00 and 19:00.", "Collection days", "The south")


def test_days_of_two_sections_are_told_otherwise() -> None:
    assert told_otherwise(SOUTH, NORTH, "en")


def test_two_facts_of_one_section_go_together() -> None:
    evening = said("We collect glass until 21:00 on Thursdays.", "Collection days", "The north")

    assert not told_otherwise(evening, NORTH, "en")


def test_another_matter_of_the_next_section_goes_together() -> None:
    office = said("Our office answers the phone on Mondays.", "Collection days", "The office")

    assert not told_otherwise(office, NORTH, "en")


def test_a_fact_without_a_value_contradicts_none() -> None:
    ring = said("We collect at your door.", "Collection days", "The south")

    assert not told_otherwise(ring, NORTH, "en")


def test_sections_of_two_documents_are_no_siblings() -> None:
    elsewhere = said("We collect glass on Mondays.", "Collection days", "The south", document="autumn")

    assert not told_otherwise(elsewhere, NORTH, "en")
