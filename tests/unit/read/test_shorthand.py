"""Posts typed in a hurry, read with their small words written out."""

import pytest

from aboveboard.read.lexicon import lexicon
from aboveboard.read.questions import is_question
from aboveboard.read.shorthand import written_out


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("cn i lash it in d dishwasher", "en", "can i lash it in the dishwasher"),
        ("can u send it 2 me b4 xmas", "en", "can you send it to me before xmas"),
        ("q me llevo si voy pa alla", "es", "que me llevo si voy para alla"),
        ("muas i zahln oda wia", "de", "muss i zahln oder wie"),
    ],
)
def test_small_words_are_written_out(text: str, language: str, expected: str) -> None:
    assert written_out(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The model D comes with a bolt of 4 mm.",
        "@u_r_great and #2day say nothing",
        "Room 2 is booked for the 4 of us",
        "One u-shaped pillow, please, and the vitamin d drops that my doctor recommended for the winter.",
    ],
)
def test_a_single_letter_may_be_anything(text: str) -> None:
    assert written_out(text, "en") == text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hi all can you get it here by friday", "en"),
        ("lads quick one can it go in the dishwasher", "en"),
        ("moin habt ihr morgen offen", "de"),
        ("guten tag ist die sauna heute an", "de"),
        ("hola puedo devolverlo sin caja", "es"),
    ],
)
def test_a_question_may_follow_a_greeting_without_a_mark(text: str, language: str) -> None:
    assert is_question(text, lexicon(language))


@pytest.mark.parametrize("text", ["hi all what a day", "hello from sunny Leeds", "hey love the new one"])
def test_a_greeting_alone_asks_nothing(text: str) -> None:
    assert not is_question(text, lexicon("en"))
