"""For whom a row of a table holds, by age and by number."""

import pytest

from aboveboard.draft.people import fit, people_of

ADULT = "pass: Grown-up; for whom: 18 to 64 years; price: £30"
CHILD = "pass: Child, 4 to 15; price: £12"
ELDER = "pass: Silver, 65 and over; price: £20"
FOUR = "pass: Family; for whom: 2 adults and 2 children; price: £70"
ONE_PARENT = "pass: Mini family; for whom: 1 adult and up to three children; price: £50"


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("whats a pass, just me, 34", {34}),
        ("and for my daughter? she's 8", {8}),
        ("two kids, 6 and 9", {6, 9}),
        ("and for kids? 6 and 9", {6, 9}),
        ("what do children pay? Ours are 4 and 11", {4, 11}),
        ("Unsere sind 5 und 8.", {5, 8}),
        ("ours is 3 metres long", set()),
        ("how much for a 70 year old", {70}),
        ("my 4yo wants to come", {4}),
        ("meine Tochter ist 12, was kostet das", {12}),
        ("tengo 17 años, cuánto pago", {17}),
        ("been with you 10 years", set()),
        ("a 2 year contract", set()),
        ("I'm 5 minutes late", set()),
        ("the price is 30.", set()),
        ("our slot is 11 tomorrow", set()),
    ],
)
def test_an_age_is_told_of_a_person(text: str, ages: set[int]) -> None:
    assert people_of(text).ages == ages


@pytest.mark.parametrize(
    ("text", "adults", "children"),
    [
        ("me, my wife and 2 kids", 2, 2),
        ("Single mum with three kids here", 1, 3),
        ("we are 2 adults and 3 children", 2, 3),
        ("mi marido y yo con dos niños", 2, 2),
        ("just me this time", 1, 0),
        ("how much is it", None, None),
    ],
)
def test_those_who_come_are_counted(text: str, adults: int | None, children: int | None) -> None:
    people = people_of(text)

    assert (people.adults, people.children) == (adults, children)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("just me, 34", [1, -1, -1, -1, -1]),
        ("she's 8", [-1, 1, -1, 0, 0]),
        ("my nan is 71", [-1, -1, 1, 0, 0]),
        ("single dad with three kids", [0, 0, 0, -1, 1]),
        ("my husband and I, and 2 children", [0, 0, 0, 1, -1]),
        ("how much is a pass", [0, 0, 0, 0, 0]),
    ],
)
def test_the_row_for_these_people_fits(text: str, rows: list[int]) -> None:
    people = people_of(text)

    assert [fit(row, people) for row in (ADULT, CHILD, ELDER, FOUR, ONE_PARENT)] == rows
