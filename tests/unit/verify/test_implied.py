"""Values in a claim's own words: what follows from the one that the passage gives, and what does not."""

import pytest

from aboveboard.verify import support

POOL = (
    "Children under 5 swim free. Anyone up to 15 years needs a grown-up with them.\n"
    "Towels cost £3 a person. A locker takes bags up to 60 cm.\n"
    "The water is tested every 8 hours. The slide was shut for 52 minutes on Monday.\n"
    "Parties of more than 20 book by phone."
)


def _is_supported(claim: str, passage: str = POOL) -> bool:
    return support(claim, [passage]).supported


@pytest.mark.parametrize(
    ("said", "twin"),
    [
        ("A four-year-old swims for free.", "A six-year-old swims for free."),
        ("They test the water three times a day.", "They test the water seven times a day."),
        ("Towels are £3 a head.", "Towels are £3 a family."),
        ("Groups of 21 or more book by phone.", "Groups of 22 or more book by phone."),
        (
            "On Monday the slide was shut for about 50 minutes.",
            "On Monday the slide was shut for about 30 minutes.",
        ),
    ],
)
def test_what_follows_from_a_value_is_kept_and_what_does_not_is_refused(said: str, twin: str) -> None:
    assert _is_supported(said)
    assert not _is_supported(twin)


@pytest.mark.parametrize(
    ("said", "twin", "passage"),
    [
        (
            "Für den Eintritt zahlst du 12 Pfund.",
            "Für den Eintritt zahlst du 14 Pfund.",
            "Der Eintritt kostet 12 £ für Erwachsene, Kinder unter sechs Jahren zahlen nichts.",
        ),
        (
            "Shelves can be any width between 0.80 m and 1.20 m.",
            "Shelves can be any width between 0.80 m and 1.60 m.",
            "We cut shelves to any width from 80 cm to 120 cm.",
        ),
        (
            "You can have a film for a week.",
            "You can have a film for three weeks.",
            "Novels can be kept for three weeks, films and magazines for one week.",
        ),
        (
            "You get 5 GB of data in a month, then it is slower.",
            "You get 8 GB of data in a month, then it is slower.",
            "The plan has 5 GB of data a month. After that it is slower. Roaming is 8 GB a year.",
        ),
    ],
)
def test_units_lists_and_periods_are_read_as_people_write_them(said: str, twin: str, passage: str) -> None:
    assert _is_supported(said, passage)
    assert not _is_supported(twin, passage)


def test_the_very_words_with_another_number_stay_refused() -> None:
    assert not _is_supported("Children under 4 swim free.")
    assert not _is_supported("Parties of more than 21 book by phone.")


def test_a_bound_left_out_matters_only_in_the_sources_words() -> None:
    assert not _is_supported("A locker takes bags of 60 cm.") or not _is_supported(
        "A locker takes bags 60 cm."
    )
    assert _is_supported("Your bag can be 60 cm and still fits into a locker.")


def test_a_word_that_stands_beside_its_like_has_no_opposite_there() -> None:
    passage = "Parrots travel in a closed box, without any opening."

    assert _is_supported("A parrot has to be in a closed box.", passage)
    assert not _is_supported("A parrot has to be in an open box.", passage)


def test_none_in_a_row_denies() -> None:
    passage = "Plan: 6 months; Order value: £300 or more; Interest: 0%"

    assert _is_supported("From £300 you can pay over six months with no interest.", passage)
