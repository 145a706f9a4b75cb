"""Rows about one thing: which is asked for, and what has to be said so that it is taken for no other."""

import pytest
from tests.builders import a_document, a_knowledge, a_passage

from aboveboard.draft.rows import spoken_row
from aboveboard.draft.siblings import agreement, is_named_by_another, siblings_of, telling

TWO = "box: Small Box; meals a week: 2; people: 2; price: £26"
THREE = "box: Small Box; meals a week: 3; people: 2; price: £35"
NIGHT = "model: Fan 12; mode: night; noise at 3 m: 38 dB"
DAY = "model: Fan 12; mode: day; noise at 3 m: 45 dB"


def test_the_column_in_which_two_rows_differ_tells_them_apart() -> None:
    assert telling(THREE, [TWO]) == [("meals a week", "3")]


def test_nothing_tells_a_row_that_has_no_sibling() -> None:
    assert telling(THREE, []) == []


def test_a_price_tells_no_row_from_another() -> None:
    assert telling("part: Lid; price: £8", ["part: Lid; price: £9"]) == []


def test_what_tells_a_row_apart_is_said_with_it() -> None:
    said = spoken_row(THREE, ["How much is the Small Box?"], "en", telling(THREE, [TWO]))

    assert said == "Small Box (3 meals a week) costs £35."


def test_a_word_that_tells_a_row_apart_needs_no_column_name() -> None:
    said = spoken_row(NIGHT, ["What about the noise?"], "en", telling(NIGHT, [DAY]))

    assert said == "Fan 12, night: noise at 3 m 38 dB."


def test_siblings_stand_in_the_same_document_and_are_about_the_same_thing() -> None:
    other = "box: Large Box; meals a week: 3; people: 4; price: £57"
    knowledge = a_knowledge(
        documents=(a_document("prices"), a_document("former")),
        passages=(
            a_passage("\n".join((TWO, THREE, other)), id="prices#1", document="prices"),
            a_passage(TWO.replace("£26", "£20"), id="former#1", document="former"),
        ),
    )

    assert siblings_of(THREE, "prices", knowledge) == [TWO]


@pytest.mark.parametrize("question", ["three meals for two people?", "3 meals a week for 2 people please"])
def test_a_row_whose_numbers_are_named_beside_their_columns_agrees(question: str) -> None:
    assert agreement(THREE, question, "en") == 2
    assert agreement(TWO, question, "en") == 0


def test_a_number_without_its_column_agrees_with_a_row_that_has_it() -> None:
    assert agreement(THREE, "what's the box for 3 dinners?", "en") == 1
    assert agreement(TWO, "what's the box for 3 dinners?", "en") == 0


def test_a_row_whose_name_another_row_holds_is_known() -> None:
    table = "Pass: Grown-up; Price: £58\nPass: Child; Price: £39\nPass: Family, two grown-ups; Price: £165"
    knowledge = a_knowledge(passages=(a_passage(table, document="pass"),))
    rows = table.splitlines()

    assert is_named_by_another(rows[0], "pass", knowledge, "en")
    assert not is_named_by_another(rows[1], "pass", knowledge, "en")
