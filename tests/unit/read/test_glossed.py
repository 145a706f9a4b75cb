"""An embedder made for English, in folders of German and Spanish pages."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.fixtures.tools import minilm

from aboveboard.draft.sense import Remembering, tokens_of
from aboveboard.ports import Embedder
from aboveboard.read.glossed import glossed, knows_well, language_met


class Everyone:
    """An embedder that was made for no language in particular."""

    name, dimensions, languages = "everyone", 2, None

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 2), np.float32)


@pytest.mark.parametrize(
    ("spoken", "question", "pages", "answer"),
    [
        (
            ["de", "en"],
            "wie lang hab ich zeit wenn mir der mantel doch nicht gefällt",
            [
                "Sie können Ihre Bestellung innerhalb von 30 Tagen nach Erhalt widerrufen.",
                "Bestellungen bis 14 Uhr verlassen das Lager am selben Tag.",
                "Das Etikett liegt dem Paket bei.",
            ],
            0,
        ),
        (
            ["es", "en"],
            "si me canso a mitad de año, me puedo ir sin más",
            [
                "La cuota incluye todas las clases dirigidas.",
                "Los abonos anuales se pueden cancelar con treinta días de antelación.",
                "El aparcamiento abre a las siete.",
            ],
            1,
        ),
        (
            ["de", "en"],
            "do I have to go in naked",
            [
                "Die finnische Sauna hat 90 Grad.",
                "Wir saunieren textilfrei, Badekleidung ist in den Kabinen nicht erlaubt.",
                "Handtücher kann man an der Theke leihen.",
            ],
            1,
        ),
    ],
)
def test_a_question_is_near_what_answers_it_in_german_and_spanish_and_across(
    spoken: list[str], question: str, pages: list[str], answer: int
) -> None:
    asked, *held = glossed(minilm(), spoken).embed([question, *pages])

    assert int(np.argmax(np.array(held) @ asked)) == answer


def test_a_folder_in_english_alone_is_embedded_as_before() -> None:
    assert glossed(minilm(), ["en"]) is minilm()
    assert glossed(minilm(), []) is minilm()


def test_an_embedder_that_knows_most_languages_is_left_alone() -> None:
    everyone: Embedder = Everyone()

    assert glossed(everyone, ["de", "en"]) is everyone
    assert knows_well(everyone, "tr")


def test_english_in_a_german_folder_is_left_as_it_is() -> None:
    text = "Our kettles hold 1.7 litres and boil in three minutes."

    assert np.array_equal(glossed(minilm(), ["de", "en"]).embed([text]), minilm().embed([text]))


def test_vectors_of_other_words_have_another_name() -> None:
    assert glossed(minilm(), ["de"]).name != minilm().name
    assert glossed(minilm(), ["de-AT"]).name == glossed(minilm(), ["de"]).name


def test_what_it_meets_is_english_where_there_are_words_for_it() -> None:
    asked = Remembering(glossed(minilm(), ["de", "en"]))

    assert [language_met(asked, each) for each in ("de", "es", "en", "fr")] == ["en", "en", "en", "fr"]
    assert [knows_well(asked, each) for each in ("de", "en", "fr")] == [True, True, False]
    assert not knows_well(minilm(), "de")


def test_words_one_by_one_come_in_english_too() -> None:
    tokens = tokens_of(Remembering(glossed(minilm(), ["de", "en"])))
    assert tokens is not None
    (told,) = tokens.embed_tokens(["Was kostet die Retoure?"])

    assert {"cost", "return"} <= set(told.pieces)
