import pytest

from aboveboard.domain.words import content_stems, stem, words


@pytest.mark.parametrize(
    ("elided", "alone", "language"),
    [
        ("l'avocat", "avocat", "fr"),
        ("d’urgence", "urgence", "fr"),
        ("qu'avocat", "avocat", "fr"),
        ("dell'ordine", "ordine", "it"),
        ("un'offerta", "offerta", "it"),
    ],
)
def test_a_word_has_the_stem_it_has_without_what_runs_into_it(elided: str, alone: str, language: str) -> None:
    assert content_stems(elided, language) == content_stems(alone, language) == [stem(alone, language)]


def test_common_words_that_run_together_tell_nothing() -> None:
    assert content_stems("Est-ce que c'est ce qu'on a ? J'ai ce qu'il y a.", "fr") == []


def test_other_languages_keep_their_apostrophes() -> None:
    assert content_stems("O'Neill d'Artagnan", "en") == ["o'neil", "d'artagnan"]
    assert words("l'avocat aujourd'hui") == ["l'avocat", "aujourd'hui"]


@pytest.mark.parametrize(
    ("hyphened", "closed"), [("E-bikes", "ebike"), ("your wi-fi", "wifi"), ("a T-shirt", "tshirts")]
)
def test_a_word_that_a_letter_or_two_begin_is_known_as_one_as_well(hyphened: str, closed: str) -> None:
    assert set(content_stems(closed, "en")) <= set(content_stems(hyphened, "en"))
    assert content_stems("bikes", "en")[0] in content_stems("E-bikes", "en")


def test_longer_words_with_a_hyphen_are_their_parts() -> None:
    assert content_stems("Multi-Trip", "en") == ["multi", "trip"]
