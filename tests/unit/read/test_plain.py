"""Slang and shorthand are searched for in plain words."""

import tomllib
from importlib.resources import files

import pytest

from aboveboard.read.plain import plain


@pytest.mark.parametrize(
    ("language", "said", "searched"),
    [
        ("en", "what’s the damage for a spare key?", "how much does it cost for a spare key?"),
        ("en", "do u lot deliver to flats", "do you deliver to flats"),
        ("en", "My kettle's KNACKERED, what now", "My kettle's broken, what now"),
        ("en", "can I bail on my booking til Friday", "can I cancel my booking until Friday"),
        ("de", "gibts das für die kiddies für lau?", "gibt es das für die Kinder kostenlos?"),
        ("es", "¿q hacéis este finde con los peques?", "¿que hacéis este fin de semana con los niños?"),
    ],
)
def test_slang_is_put_in_the_words_of_documents(language: str, said: str, searched: str) -> None:
    assert plain(said, language) == searched


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "When is the bin lorry due, and does the spatula come with it?"),
        ("en", "ask @bloke or #nite about the Untilled Field"),
        ("de", "Wie lange gilt der Gutschein?"),
        ("fi", "mikä on hinta u r"),
    ],
)
def test_plain_words_stay_as_they_are(language: str, said: str) -> None:
    assert plain(said, language) == said


def test_no_slang_is_listed_twice_or_stands_for_slang() -> None:
    listed = tomllib.loads((files("aboveboard.read") / "words" / "plain.toml").read_text("utf-8"))

    for language, words in listed.items():
        slangs = [slang.casefold() for each in words.values() for slang in each]

        assert len(slangs) == len(set(slangs)), language
        assert all(plain(word, language) == word for word in words), language
