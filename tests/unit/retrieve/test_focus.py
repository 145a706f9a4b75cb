"""What a question is about, without the scene that leads up to it."""

import pytest

from aboveboard.domain.words import stem
from aboveboard.retrieve.focus import focus, in_passing, opens_with_a_verb


@pytest.mark.parametrize(
    ("question", "language", "about"),
    [
        ("can my mum pay in bitcoin?", "en", "bitcoin"),
        ("Hurt my knee on Monday, is there a refund?", "en", "refund"),
        ("We marry in June. Do you rent out a marquee?", "en", "rent marquee"),
        ("is it ok to bring a ladder if my brother comes along?", "en", "ladder"),
        ("Meine Oma kommt am Samstag, habt ihr einen Treppenlift?", "de", "treppenlift"),
        ("¿tenéis guardería los domingos?", "es", "guardería"),
    ],
)
def test_the_clause_that_asks_tells_what_is_asked_about(question: str, language: str, about: str) -> None:
    found = focus(question, language)

    assert found == tuple(stem(word, language) for word in about.split())


def test_a_clause_that_only_points_back_is_told_by_the_whole_question() -> None:
    found = focus("Our greenhouse has a broken pane, can you do something?", "en")

    assert stem("greenhouse", "en") in found


@pytest.mark.parametrize(
    ("question", "whether"),
    [
        ("can i print a list of everybody who is in the building?", True),
        ("does it come with whatever i need?", True),
        ("i lost my key. are you open when the shop next door is?", True),
        ("can you tell me when you close?", False),
        ("do you know who to ask?", False),
        ("when do you close, can you say?", False),
        ("when your man comes to fit it, will he take the old one away?", True),
        ("how much is it?", False),
    ],
)
def test_a_question_that_opens_with_its_verb_asks_whether(question: str, whether: bool) -> None:
    assert opens_with_a_verb(question, "en") is whether


def test_a_word_behind_a_preposition_of_place_may_be_named_in_passing() -> None:
    assert stem("verbier", "en") in in_passing("does it work in Verbier?", "en")
    assert stem("bern", "de") in in_passing("Liefert ihr nach Bern?", "de")
    assert not in_passing("do you sell maps?", "en")


def test_where_the_clause_that_asks_points_back_all_is_named_in_passing() -> None:
    question = "The strap is too stiff for my thumbs. Anything that helps?"

    assert in_passing(question, "en") == set(focus(question, "en"))
