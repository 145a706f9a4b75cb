from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.builders import a_document, a_knowledge, a_passage

from aboveboard.domain.knowledge import Document
from aboveboard.retrieve.eligible import eligible_documents

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OLD = "A parcel costs 4 euros to send and takes three working days within the country."
NEW = "A parcel costs 5 euros to send and takes two working days within the country."


def eligible(*pairs: tuple[Document, str]) -> set[str]:
    knowledge = a_knowledge(
        documents=tuple(document for document, _ in pairs),
        passages=tuple(a_passage(text, document=document.id) for document, text in pairs),
    )
    return set(eligible_documents(knowledge, NOON))


@pytest.mark.parametrize("first_day", [None, date(2026, 1, 1)])
def test_a_newer_document_of_the_same_matter_takes_the_place_of_the_older(first_day: date | None) -> None:
    old = a_document("old", "Postage 2025", effective=first_day)
    new = a_document("new", "New postage 2026", effective=date(2026, 11, 1))

    assert eligible((old, OLD), (new, NEW)) == {"new"}


def test_until_its_first_day_the_older_one_holds() -> None:
    new = a_document("new", "Postage", effective=date(2026, 12, 1))

    assert eligible((a_document("old", "Postage"), OLD), (new, NEW)) == {"old"}


@pytest.mark.parametrize(
    "scope", [{"regions": ("NO",)}, {"products": ("kettle-pro",)}, {"language": "de"}, {"title": "Parcels"}]
)
def test_another_title_or_scope_is_another_matter(scope: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"title": "Postage", "effective": date(2026, 11, 1), **scope}
    new = a_document("new", **fields)

    assert eligible((a_document("old", "Postage"), OLD), (new, NEW)) == {"old", "new"}


def test_pages_that_share_nothing_but_their_title_both_hold() -> None:
    new = a_document("new", "FAQ", effective=date(2026, 11, 1))

    assert eligible(
        (a_document("old", "FAQ"), OLD), (new, "Our workshop is open to visitors on Fridays.")
    ) == {
        "old",
        "new",
    }


def test_without_a_first_day_nothing_is_newer() -> None:
    assert eligible((a_document("old", "Postage"), OLD), (a_document("new", "Postage"), NEW)) == {
        "old",
        "new",
    }


def test_a_model_number_in_the_title_makes_another_document() -> None:
    new = a_document("new", "Manual Pro 2", effective=date(2026, 11, 1))

    assert eligible((a_document("old", "Manual Pro"), OLD), (new, NEW)) == {"old", "new"}
