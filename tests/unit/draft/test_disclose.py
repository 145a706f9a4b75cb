"""Who pays the responder."""

import pytest
from tests.builders import a_request, an_organization

from aboveboard.domain.post import ActingAs
from aboveboard.draft.disclose import disclosure_for, relation_of
from aboveboard.errors import KnowledgeError


@pytest.mark.parametrize("handle", ["@brightkettle", "BrightKettle", "@BRIGHTKETTLE"])
def test_the_brands_own_account_is_the_brand(handle: str) -> None:
    request = a_request(acting_as=ActingAs(handle=handle))

    assert relation_of(request, an_organization(), "employee") == "brand"


def test_an_account_of_another_platform_is_a_persons() -> None:
    request = a_request(platform="facebook", acting_as=ActingAs(handle="company/brightkettle"))

    assert relation_of(request, an_organization(), "agency") == "agency"


def test_nobody_is_the_brand_from_a_persons_account() -> None:
    request = a_request(acting_as=ActingAs(handle="@dana_k"))

    assert relation_of(request, an_organization(), "brand") == "employee"


def test_the_full_line_is_preferred_to_the_short_one() -> None:
    lines = disclosure_for("employee", an_organization()).lines

    assert lines == ("I work at Bright Kettle.", "(I work at Bright Kettle)")


def test_the_brand_discloses_itself() -> None:
    assert disclosure_for("brand", an_organization()).lines == ()


def test_a_person_without_a_line_can_draft_nothing() -> None:
    with pytest.raises(KnowledgeError, match="add `agency"):
        disclosure_for("agency", an_organization(disclosure={}))
