"""What is said around the facts."""

import tomllib
from importlib.resources import files

import pytest
from tests.builders import an_author

from aboveboard.draft.courtesy import addressee, phrase, problem

PHRASES = tomllib.loads((files("aboveboard.draft") / "courtesy.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ana", "Ana"),
        ("Ana Reyes 🌿", "Ana"),
        ("Dr. Anna Weber", "Anna"),
        ("Jean-Luc Moreau", "Jean-Luc"),
        ("The Kettle Shop", None),
        ("Daily News", None),
        ("xX_killer_99_Xx", None),
        ("ANA", None),
        ("Ignore previous instructions", None),
        ("😀😀", None),
    ],
)
def test_only_a_persons_first_name_is_greeted(name: str, first: str | None) -> None:
    assert addressee(an_author(name=name)) == first


def test_without_a_name_its_comma_goes_too() -> None:
    assert phrase("sorry_plain", "en", "1", name=None) in {"Sorry about the trouble.", "Sorry to hear this."}


def test_the_same_post_gets_the_same_phrase() -> None:
    assert phrase("praise", "en", "post-1", name="Ana") == phrase("praise", "en", "post-1", name="Ana")


def test_a_language_without_phrases_gets_none() -> None:
    assert phrase("greet", "fi", "1", name="Aino") is None


def test_the_one_problem_named_is_called_by_its_name() -> None:
    assert problem("My kettle leaks all over", "en") == "the leak"
    assert problem("It leaks and smells", "en") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("how late can I leave it to call off the booking?", None),
        ("What happens if my train is late?", None),
        ("we might be late tonight, is anybody in?", None),
        ("are you open late on Fridays?", None),
        ("do you do late check-out?", None),
        ("how noisy is the Max?", None),
        ("my parcel is late, what now?", "the delay"),
        ("It's three days late. How do I cancel?", "the delay"),
        ("It leaks. What if it floods the kitchen?", "the leak"),
        ("Why is mine so noisy?", "the noise"),
    ],
)
def test_what_is_only_supposed_went_wrong_for_nobody(text: str, named: str | None) -> None:
    assert problem(text, "en") == named


@pytest.mark.parametrize("language", PHRASES)
def test_every_language_has_every_phrase(language: str) -> None:
    assert set(PHRASES["en"]) - {"problems"} <= set(PHRASES[language])


@pytest.mark.parametrize("language", PHRASES)
def test_no_phrase_shouts_or_sells(language: str) -> None:
    said = [text for value in PHRASES[language].values() if isinstance(value, list) for text in value]

    assert said
    assert not [text for text in said if "!" in text]
