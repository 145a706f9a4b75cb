"""Which concepts a curator's rule borrows examples of: what its sentences mean, and what its reason names."""

import pytest
from tests.builders import a_rule
from tests.fixtures.tools import remembering

from aboveboard.screen.concepts import concepts
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
    assert "strike" in borrowed(kept, "Wages and unions are for the People team.")


@pytest.mark.parametrize(
    ("id", "means", "concept"),
    [
        ("job-application", "The author has not been answered.", "job-application"),
        ("mortgage-hardship", "The author asks for a break.", "hardship"),
    ],
)
def test_the_id_tells_what_a_line_leaves_open(kept: Kept, id: str, means: str, concept: str) -> None:
    named, unnamed = (a_rule(id=each, means=(means,), why="Careful.") for each in (id, "other"))

    found = lent([named, unnamed], kept)

    assert concept in {each.id for each, _ in found[id]}
    assert concept not in {each.id for each, _ in found["other"]}


def test_one_s_own_account_is_lent_to_no_rule_that_comes_nearer_to_something_else(kept: Kept) -> None:
    rule = a_rule(id="penalty", means=("The author disputes a fine on their account.",), why="Careful.")

    assert "account" not in {concept.id for concept, _ in lent([rule], kept)["penalty"]}


def test_a_reason_that_names_nothing_leaves_it_to_the_sentences(kept: Kept) -> None:
    rule = a_rule(id="court", means=("The author threatens to sue the company.",), why="Careful.")

    assert {concept.id for concept, _ in lent([rule], kept)["court"]} == {"legal-threat"}


def test_a_rule_of_words_alone_borrows_nothing(kept: Kept) -> None:
    rule = a_rule(id="court", says=("sue you",), why="Legal threats go to Legal.")

    assert lent([rule], kept)["court"] == ()


@pytest.mark.parametrize(
    ("means", "concept"),
    [
        ("One of our waiters was rude to a guest.", "employee-conduct"),
        ("The tenant is behind with the rent.", "hardship"),
        ("Will the pilots go on strike?", "strike"),
        ("People who live next to our brewery complain about the noise.", "nuisance"),
        ("May we shoot a film in your museum?", "filming"),
        ("A shelf fell off the wall.", "collapse"),
        ("A client's mother has died.", "bereavement"),
        ("Who will play at the next festival?", "announcement"),
        ("A painter would like to hang her pictures in our café.", "offers-work"),
        ("The driver disputes a parking fine.", "penalty-dispute"),
        ("Is our data used for artificial intelligence?", "artificial-intelligence"),
    ],
)
def test_one_line_of_a_curator_finds_what_it_speaks_of(kept: Kept, means: str, concept: str) -> None:
    rule = a_rule(id="own", means=(means,), why="We look at it in person.")

    assert concept in {found.id for found, _ in lent([rule], kept)["own"]}


def test_what_two_files_say_of_one_concept_counts_together() -> None:
    strike = next(concept for concept in concepts() if concept.id == "strike")

    assert "Are your people on strike?" in strike.examples
    assert "Heard the staff are about to stop work." in strike.examples
    assert len({concept.id for concept in concepts()}) == len(concepts())


@pytest.mark.parametrize(
    ("id", "means", "concept"),
    [
        ("schliessung", "Etwas in dieser Art.", "layoffs"),
        ("other", "Eine Journalistin bittet um etwas.", "press"),
        ("other", "¿Hay huelga?", "strike"),
        ("preiserhoehung", "Etwas in dieser Art.", "price-rise"),
    ],
)
def test_a_rule_that_calls_a_matter_by_name_borrows_of_it_in_any_language(
    id: str, means: str, concept: str
) -> None:
    rule, unnamed = a_rule(id=id, means=(means,)), a_rule(id="unnamed", means=("Etwas in dieser Art.",))

    found = lent([rule, unnamed], None)

    assert concept in {each.id for each, _ in found[id]}
    assert concept not in {each.id for each, _ in found["unnamed"]}
