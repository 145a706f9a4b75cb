"""What the passages deny in their own words, of a list, of “it”, or of something needed: no claim may promise it."""

import pytest

from aboveboard.verify import support

BAKERY_COURSE = (
    "The course fee includes flour, butter and an apron. Lunch and drinks from the bar are not part of it.\n"
    "Prams, trolleys and scooters are not allowed in the bakehouse. There is a hook outside.\n"
    "No experience is needed. Eating is fine in the yard, and you may take your bread home.\n"
    "Guests are welcome in the shop as long as nobody is queueing, but they can't go into the Oven Room."
)


@pytest.mark.parametrize(
    ("twin", "said"),
    [
        ("The course fee covers lunch.", "The course fee covers an apron."),
        ("A scooter is fine if you fold it.", "There is a hook for it outside."),
        ("You have to have experience for the course.", "You don't need any experience."),
        (
            "Guests are welcome in the Oven Room as long as nobody minds.",
            "Guests can't go into the Oven Room.",
        ),
    ],
)
def test_what_is_denied_of_one_of_a_list_or_of_it_is_not_promised(twin: str, said: str) -> None:
    assert not support(twin, [BAKERY_COURSE], headings=["Baking course"]).supported
    assert support(said, [BAKERY_COURSE], headings=["Baking course"]).supported


@pytest.mark.parametrize(
    ("said", "passage"),
    [
        (
            "Kleine Beträge könnt ihr auch mit Karte zahlen.",
            "Zahlen könnt ihr mit Karte. Einen Mindestbetrag gibt es nicht. Auch kleine Beträge gehen.",
        ),
        (
            "You can freeze the dough on the day you get it.",
            "You can freeze the dough on the day you get it. Do not freeze it again.",
        ),
        ("Bags fit into the locker, folded or flat.", "Bags fit into the locker, folded or not."),
        ("The gate opens with the code.", "The gate opens with the code, even without a phone."),
    ],
)
def test_what_only_looks_like_a_denial_of_it_speaks_against_nothing(said: str, passage: str) -> None:
    assert support(said, [passage]).rule != "denied_there"
