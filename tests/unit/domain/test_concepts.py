"""What words ask for, beyond the words themselves."""

import pytest

from aboveboard.domain.concepts import concepts_of


@pytest.mark.parametrize(
    ("language", "one", "other", "concept"),
    [
        ("en", "can I bring my bike", "Bicycles travel free.", "bicycle"),
        ("en", "any money back?", "Refunds take five days.", "refund"),
        ("de", "gibt's Rabatt", "Studierende kaufen günstiger ein.", "discount"),
        ("de", "mit dem Rolli rein?", "Barrierefrei: ja", "accessible"),
        ("es", "¿cuánto cuesta?", "El precio es de 5 €.", "price"),
        ("nb", "kan jeg ta med sykkelen", "Sykkel koster 90 kr", "bicycle"),
    ],
)
def test_neighbouring_words_are_one_concept(language: str, one: str, other: str, concept: str) -> None:
    known = concepts_of(language)

    assert concept in known.of(one) & known.of(other)


def test_a_concept_is_found_inside_a_compound() -> None:
    assert "loyalty" in concepts_of("de").of("Wo ist meine Kundenkarte?")
    assert "accessible" in concepts_of("de").of("Rollstuhlrampe vorhanden")


def test_a_phrase_counts_only_as_a_whole() -> None:
    assert "cancel" in concepts_of("en").of("I want to call it off, call off the trip")
    assert "cancel" not in concepts_of("en").of("call me")


def test_a_language_without_a_list_has_no_concepts() -> None:
    assert concepts_of("tlh").of("nuq neH") == frozenset()


def test_other_words_may_part_a_verb_from_its_particle() -> None:
    known = concepts_of("en")

    assert "return" in known.of("can I send the red one back")
    assert "return" not in known.of("send me a note, and then we will all sit at the back")
