"""Which concepts a curator's rule borrows examples of: what its sentences mean, and what its reason names."""

import pytest
from tests.builders import a_rule
from tests.fixtures.tools import remembering

from aboveboard.screen.lend import lent
from aboveboard.screen.meaning import Kept

MEANS = ("You pay your couriers too little.", "How do you treat kitchen staff?")


@pytest.fixture(scope="module")
def kept() -> Kept:
    return Kept(remembering(), None)


def borrowed(kept: Kept, why: str) -> set[str]:
    rule = a_rule(id="crew", means=MEANS, why=why)
    return {concept.id for concept, _ in lent([rule], kept)["crew"]}


def test_the_reason_tells_apart_what_the_sentences_leave_near(kept: Kept) -> None:
    assert borrowed(kept, "The People team answers about working conditions.") == {"employee-conduct"}
    assert "account" in borrowed(kept, "An order is looked at in private.")


def test_a_reason_that_names_nothing_leaves_it_to_the_sentences(kept: Kept) -> None:
    rule = a_rule(id="court", means=("The author threatens to sue the company.",), why="Careful.")

    assert {concept.id for concept, _ in lent([rule], kept)["court"]} == {"legal-threat"}


def test_a_rule_of_words_alone_borrows_nothing(kept: Kept) -> None:
    rule = a_rule(id="court", says=("sue you",), why="Legal threats go to Legal.")

    assert lent([rule], kept)["court"] == ()
