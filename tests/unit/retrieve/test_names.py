from aboveboard.domain.words import content_stems
from aboveboard.retrieve.names import Names, index_names

HOTELS = {
    "alpha": "Alpha Milton Guest House",
    "ash": "Ashley Hotel",
    "worth": "Worth House",
    "pay": "Payment",
}


def names() -> Names:
    """Three hotels and a page on payment, each of which uses common words of the others."""
    used = {
        each: frozenset(content_stems(f"{title} payment house hotel breakfast", "en"))
        for each, title in HOTELS.items()
    }
    return index_names({each: (title, "en") for each, title in HOTELS.items()}, used)


def named(*posts: str) -> dict[str, float]:
    """`posts`: oldest first, as people read them."""
    return names().named([content_stems(post, "en") for post in reversed(posts)])


def test_the_document_whose_title_is_said_is_named() -> None:
    assert set(named("Is breakfast free at the Alpha Milton Guest House?")) == {"alpha"}


def test_the_one_spoken_of_last_is_named_most_surely() -> None:
    found = named("How about the Ashley Hotel?", "Or Worth House.", "Do they have parking?")

    assert found["worth"] > found["ash"] > 0


def test_a_word_that_many_documents_use_names_none() -> None:
    assert named("How do I make a payment?") == {}


def test_words_of_a_title_in_another_place_do_not_name_it() -> None:
    assert named("Our house is worth more than a guest of Milton thinks, Alpha said") == {}


def test_nothing_said_names_nobody() -> None:
    assert named() == {}
    assert named("", "...") == {}
