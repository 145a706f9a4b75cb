"""Swear words written with stars."""

import pytest

from aboveboard.screen.masked import LONGEST, unmasked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("you w*nkers", "you wankers"),
        ("F***ing late again", "fucking late again"),
        ("so ein Sch***ß, ihr Arschl*cher", "so ein scheiß, ihr arschlöcher"),
        ("menuda m**rda", "menuda mierda"),
        ("utter b@st@rds", "utter bastards"),
    ],
)
def test_a_masked_swear_word_is_written_out(text: str, plain: str) -> None:
    assert unmasked(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "the **blue** one",
        "is *that* included?",
        "5*5 cm or 10*10?",
        "mail me at w@nkers.example",
        "kunden*innen",
        "our 4**** hotel",
        "c*t",
        "a" * LONGEST + "*s",
        "#fuck",
    ],
)
def test_other_words_with_such_marks_stay(text: str) -> None:
    assert unmasked(text) == text
