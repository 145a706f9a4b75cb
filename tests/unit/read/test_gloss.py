"""Posts in plain English words."""

from collections import Counter
from importlib.resources import files

import pytest

from aboveboard.read.gloss import WORDY, gloss, has_gloss, in_english_words


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
    assert gloss("Hund Xylovik", "de").known == 0.5


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


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("de", "Für jede Retoure behalten wir pauschal 2,95 € ein.", "for return keep we flat rate 2,95 € ."),
        ("de", "Der Hygienestreifen muss unbeschädigt sein", "hygiene strip must undamaged"),
        ("de", "Rückgabe\nDer Kraxelzwack", "return\nkraxelzwack"),
        ("es", "La recogida a domicilio cuesta 3,95 €", "pickup in home cost 3,95 €"),
    ],
)
def test_a_page_keeps_its_numbers_names_and_lines_in_english_words(
    language: str, text: str, english: str
) -> None:
    assert in_english_words(text, language) == english


@pytest.mark.parametrize("language", sorted(WORDY))
def test_each_line_of_a_long_list_is_a_meaning_of_at_most_three_words_and_no_form_stands_twice(
    language: str,
) -> None:
    text = (files("aboveboard.read") / "words" / f"english_{language}.txt").read_text("utf-8")
    lines = [line.split(": ") for line in text.splitlines() if not line.startswith("#")]
    forms = [form for _, told in lines for form in told.split()]

    assert len(forms) > 15_000
    assert [line for line in lines if len(line) != 2 or not 1 <= len(line[0].split()) <= 3] == []
    assert [form for form, times in Counter(forms).items() if times > 1] == []
