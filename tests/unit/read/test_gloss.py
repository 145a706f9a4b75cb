"""Posts in plain English words."""

import pytest

from aboveboard.read.gloss import gloss, has_gloss


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        (
            "de",
            "meine Oma ist auf der nassen Treppe ausgerutscht",
            ["my", "grandmother", "wet", "stairs", "slipped"],
        ),
        ("es", "los yogures venían caducados", ["yoghurt", "expired"]),
        ("fr", "vous m'avez prélevé deux fois", ["you", "charged", "two", "time"]),
        ("da", "min mormor brækkede hoften", ["my", "grandmother", "broken", "hip"]),
        ("nb", "kan jeg ta med hund", ["can", "I", "dog"]),
    ],
)
def test_inflected_words_become_english_ones(language: str, text: str, english: list[str]) -> None:
    found = gloss(text, language).text.split()

    assert [word for word in english if word not in found] == []


def test_a_compound_is_told_by_its_parts() -> None:
    assert gloss("Umbauarbeiten", "de").text == "renovation work"


def test_a_small_word_is_not_taken_for_the_one_that_shares_its_stem() -> None:
    assert "safe" not in gloss("er hat sich gefreut", "de").text


def test_the_share_of_known_words_says_how_far_to_trust_it() -> None:
    assert gloss("Hund Katze", "de").known == 1.0
    assert gloss("Hund Quastenflosser", "de").known == 0.5


def test_a_language_without_a_list_has_no_gloss() -> None:
    assert has_gloss("no")
    assert not has_gloss("ja")


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("es", "a partir del sábado", ["from", "saturday"]),
        ("es", "mi cuenta", ["account"]),
        ("es", "una parte de la tela", ["part", "fabric"]),
        ("de", "in der Werkstatt", ["workshop"]),
        ("de", "ein Lackstift", ["pen"]),
    ],
)
def test_a_word_is_not_taken_for_another_of_its_stem_or_its_ending(
    language: str, text: str, english: list[str]
) -> None:
    found = gloss(text, language).text.split()

    assert [word for word in english if word not in found] == []
