"""A rule's words in any inflection, case or usual misspelling."""

import pytest

from aboveboard.domain.words import words
from aboveboard.read.phrases import stems
from aboveboard.screen.wording import Wording


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("lawyer", "My LAWYERS will call", "en"),
        ("lawyer", "my laywer will call", "en"),
        ("legal action", "I am taking legal actions", "en"),
        ("take you to court", "I'll take you straight to court", "en"),
        ("can't log in", "cant log in", "en"),
        ("chargeback", "charegback it is", "en"),
        ("Anwalt", "mein Rechtsanwalt meldet sich", "de"),
        ("verklagen", "ich verklage euch", "de"),
        ("abogado", "mis abogados", "es"),
        ("avocat", "j'appelle l'avocat", "fr"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, language: str) -> None:
    assert Wording([phrase], language).find(stems(text, language))


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        ("lawyer", "three layers of chocolate", "en"),
        ("take you to court", "I take the dog to the court", "en"),
        ("press", "an impression", "en"),
        ("sue you", "thank you Sue", "en"),
        ("Klage", "der Klang ist gut", "de"),
    ],
)
def test_other_words_are_not(phrase: str, text: str, language: str) -> None:
    assert Wording([phrase], language).find(stems(text, language)) is None


@pytest.mark.parametrize(
    ("phrase", "text", "language", "found"),
    [
        ("paro", "¿sirve para la piel?", "es", False),
        ("paro", "mañana hay paro general", "es", True),
        ("llamas", "ya me han llamado", "es", False),
        ("Wahl", "welche Farbe soll ich wählen", "de", False),
        ("matarme", "el examen de mates", "es", False),
        ("gerichtlich", "gibt es vegane Gerichte", "de", False),
        ("Wahl", "wem gebt ihr bei der Wahl die Stimme", "de", True),
    ],
)
def test_a_word_that_shares_its_stem_with_an_everyday_one_must_stand_as_written(
    phrase: str, text: str, language: str, found: bool
) -> None:
    said = Wording([phrase], language).find(stems(text, language), words(text))

    assert (said is not None) is found


def test_a_word_of_another_language_takes_none_of_this_one_s_endings() -> None:
    own, foreign = Wording(["welts"], "de"), Wording([], "de", foreign=["welts"])
    text, quoted = "hier ist die Welt zu Ende", "lauter welts auf dem Arm"

    assert own.find(stems(text, "de"), words(text))
    assert not foreign.find(stems(text, "de"), words(text))
    assert foreign.find(stems(quoted, "de"), words(quoted))
