"""Items of a list, said one by one after the line that introduces them."""

from aboveboard.domain.knowledge import Passage
from aboveboard.verify.listed_items import items_said


def a_passage(text: str) -> Passage:
    return Passage(id="delays#1", document="delays", headings=("Delays",), text=text)


def test_an_item_is_said_after_the_line_that_introduces_it() -> None:
    passage = a_passage(
        "Late boats. You get back:\n1 to 2 hours: a quarter\nmore than 2 hours: all\n\nBy card."
    )

    said = items_said([passage])

    assert "You get back: 1 to 2 hours: a quarter." in said
    assert "You get back: 1 to 2 hours: a quarter; more than 2 hours: all." in said


def test_what_follows_no_list_is_no_item() -> None:
    assert not items_said([a_passage("You get back:\n\nNothing at all.")])


def test_an_item_of_another_list_is_not_said_after_the_line() -> None:
    passage = a_passage("We take:\ncoins\n\nWe refuse:\ncheques")

    assert "We take: cheques." not in items_said([passage])
