"""Texts that a tokenizer has spaced out are read as their writers wrote them."""

import pytest

from aboveboard.verify import support
from aboveboard.verify.claims.spacing import is_spaced, joined, with_life_dates


@pytest.mark.parametrize(
    ("spaced", "written"),
    [
        ("i don ' t know , it ' s late .", "i don't know, it's late."),
        (
            "it has 45 , 700 members and a role - playing club .",
            "it has 45,700 members and a role-playing club.",
        ),
        ("The ferry -LRB- built in 1911 -RRB- did n't sink .", "The ferry ( built in 1911 ) didn't sink."),
    ],
)
def test_spaced_marks_are_put_together(spaced: str, written: str) -> None:
    assert is_spaced(spaced)
    assert joined(spaced) == written


@pytest.mark.parametrize(
    "text", ["We open early - not on Sundays.", "The boys' room costs £3, or £5.", "Open: 9–5"]
)
def test_what_a_person_wrote_is_left_alone(text: str) -> None:
    assert not is_spaced(text)


def test_life_dates_say_when_somebody_was_born() -> None:
    passage = "Ada Marlow (10 December 1815 – 27 November 1852) was a painter."

    found = support("Ada Marlow was born on 10 December 1815.", [passage])

    assert "born 10 December 1815, died 27 November 1852" in with_life_dates(passage)
    assert found.supported, found.why
