from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.builders import a_document, a_knowledge, an_organization

from aboveboard.domain.knowledge import Document
from aboveboard.domain.reading import Reading
from aboveboard.retrieve.eligible import eligible_documents, fit

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def eligible(*documents: Document, now: datetime = NOON, timezone: str = "Europe/London") -> set[str]:
    organization = an_organization(timezone=timezone)
    return set(eligible_documents(a_knowledge(organization=organization, documents=documents), now))


def a_reading(**fields: object) -> Reading:
    defaults: dict[str, object] = {
        "intent": "question", "sentiment": "neutral", "urgency": "normal", "language": "en",
        "role": "support", "about_us": True,
    }  # fmt: skip
    return Reading.model_validate({**defaults, **fields})


def test_an_internal_document_is_never_eligible() -> None:
    assert eligible(a_document("a", audience="internal"), a_document("b")) == {"b"}


@pytest.mark.parametrize(
    ("fields", "is_eligible"),
    [
        ({"effective": date(2026, 11, 21)}, True),
        ({"effective": date(2026, 11, 22)}, False),
        ({"expires": date(2026, 11, 21)}, True),
        ({"expires": date(2026, 11, 20)}, False),
        ({"effective": date(2026, 1, 1), "expires": date(2026, 12, 31)}, True),
    ],
)
def test_a_document_holds_from_its_first_day_to_its_last(fields: dict[str, Any], is_eligible: bool) -> None:
    assert bool(eligible(a_document("a", **fields))) is is_eligible


def test_the_day_is_that_of_the_organizations_time_zone() -> None:
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    tomorrow = a_document("a", effective=date(2026, 11, 22))

    assert eligible(tomorrow, now=late, timezone="Europe/Berlin") == {"a"}
    assert eligible(tomorrow, now=late, timezone="Europe/London") == set()


def test_a_superseded_document_is_out_from_the_day_its_successor_takes_effect() -> None:
    old, new = a_document("old"), a_document("new", supersedes=("old",), effective=date(2026, 11, 21))

    assert eligible(old, new, now=datetime(2026, 11, 20, 12, tzinfo=UTC)) == {"old"}
    assert eligible(old, new) == {"new"}


def test_a_superseded_document_does_not_come_back_when_its_successor_expires() -> None:
    new = a_document("new", supersedes=("old",), expires=date(2026, 11, 1))

    assert eligible(a_document("old"), new) == set()


def test_an_internal_successor_takes_a_public_document_out() -> None:
    assert eligible(a_document("old"), a_document("new", supersedes=("old",), audience="internal")) == set()


def test_a_document_that_supersedes_itself_stays() -> None:
    assert eligible(a_document("a", supersedes=("a",))) == {"a"}


def test_a_document_for_other_regions_is_out_when_the_region_is_known() -> None:
    german = a_document(regions=("DE", "AT"))

    assert fit(german, "en", a_reading(regions=("GB",))) == 0
    assert fit(german, "en", a_reading(regions=("AT",))) == 1


def test_a_document_for_some_regions_ranks_below_a_general_one_when_the_region_is_unknown() -> None:
    german, general = a_document(regions=("DE",)), a_document()

    assert 0 < fit(german, "en", a_reading()) < fit(general, "en", a_reading()) == 1


def test_the_european_union_is_its_countries_and_uk_is_gb() -> None:
    assert fit(a_document(regions=("EU",)), "en", a_reading(regions=("IE",))) == 1
    assert fit(a_document(regions=("EU",)), "en", a_reading(regions=("GB",))) == 0
    assert fit(a_document(regions=("UK",)), "en", a_reading(regions=("GB",))) == 1


def test_a_document_for_other_products_is_out_when_the_post_names_one() -> None:
    mini = a_document(products=("kettle-mini",))

    assert fit(mini, "en", a_reading(products=("kettle-pro",))) == 0
    assert fit(mini, "en", a_reading(products=("kettle-mini", "kettle-pro"))) == 1
    assert fit(mini, "en", a_reading()) > 0


def test_a_document_in_another_language_is_out_and_one_of_no_known_language_stays() -> None:
    assert fit(a_document(), "de", a_reading(language="en")) == 0
    assert fit(a_document(), "en-GB", a_reading(language="en")) == 1
    assert fit(a_document(), None, a_reading(language="de")) == 1
