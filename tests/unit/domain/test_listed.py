"""Lists as one says them."""

import pytest

from aboveboard.domain.listed import said_together


@pytest.mark.parametrize(
    ("intro", "items", "said"),
    [
        ("You get back:", ["half,", "all."], "You get back: half; all."),
        ("We pay if you:", ["are ill,"], "We pay if you are ill."),
        ("Wir zahlen, wenn ihr:", ["krank seid;", "umzieht."], "Wir zahlen, wenn ihr krank seid; umzieht."),
        ("We pay if you:", ["Live here."], "We pay if you: Live here."),
        ("", ["30 a minute", "500 a day"], "30 a minute; 500 a day."),
    ],
)
def test_an_introduction_that_its_items_end_keeps_no_colon(intro: str, items: list[str], said: str) -> None:
    assert said_together(intro, items) == said
