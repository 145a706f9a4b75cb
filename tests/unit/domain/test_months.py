"""The months by name, and the days that have one."""

import pytest

from aboveboard.domain.feasts import feasts, named_days
from aboveboard.domain.months import OF_LANGUAGE, full_names, months, short_names
from aboveboard.domain.plain_text import is_numbered
from aboveboard.domain.sentences import sentences
from aboveboard.verify.claims.values import values_in


@pytest.mark.parametrize("language", sorted(OF_LANGUAGE))
def test_every_language_names_twelve_months(language: str) -> None:
    assert sorted(set(months(language).values())) == list(range(1, 13))


def test_a_name_is_of_the_same_month_in_every_language() -> None:
    named = [(name, number) for language in OF_LANGUAGE for name, number in months(language).items()]

    assert len(dict(named)) == len(set(named))


def test_full_names_are_told_from_shortened_ones() -> None:
    assert "sept" in short_names("en")
    assert not set(short_names()) & set(full_names())
    assert {"may", "jänner", "märz"} <= set(full_names())


def test_a_feast_of_one_day_is_that_day_and_christmas_is_three() -> None:
    assert named_days()["boxing day"] == (12, 26)
    assert feasts()["christmas"] == {(12, 24), (12, 25), (12, 26)}
    assert "christmas" not in named_days()


@pytest.mark.parametrize("feast", ["Heiligabend", "1. Weihnachtstag", "St Patrick’s Day", "Epiphany"])
def test_a_claims_feast_is_a_date(feast: str) -> None:
    assert [value.kind for value in values_in(f"closed on {feast}")] == ["date"]


def test_a_german_date_neither_ends_a_sentence_nor_counts_an_item() -> None:
    assert sentences("Wir schließen am 1. Jänner. Danach gern.") == [
        "Wir schließen am 1. Jänner.",
        "Danach gern.",
    ]
    assert not is_numbered(30, "April ist der letzte Tag")
    assert is_numbered(1, "Separate the parts")
