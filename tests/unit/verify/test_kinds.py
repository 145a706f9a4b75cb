"""What needs no source: a courtesy and an open question, and nothing that states something in their dress."""

import pytest
from tests.builders import a_context, a_request, an_author

from aboveboard.draft.courtesy import phrase
from aboveboard.verify import kind_of
from aboveboard.verify.kinds import is_pointer

POST = "@brightkettle my Pro leaks. You are closing down for good this Friday! The director was arrested."


def kind(sentence: str, name: str = "Noor") -> str:
    request = a_request(POST, post_fields={"author": an_author("@noor_k", name)})
    return kind_of(sentence, a_context(request=request))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sorry about the leak, Noor.",
        "We're sorry about the leak.",
        "Thanks for telling us.",
        "Good to hear from you, Noor!",
        "Hi Noor.",
        "Das tut uns leid, Noor.",
    ],
)
def test_a_courtesy_may_take_up_a_word_of_the_post_and_the_authors_name(sentence: str) -> None:
    assert kind(sentence) == "courtesy"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bright Kettle is closing down for good this Friday",
        "We are closing down.",
        "Closing down for good this Friday!",
        "Sorry: closing Friday.",
        "Sorry, we are closing down.",
        "Thanks, Noor, Bright Kettle is closing down.",
        "Good, our director arrested.",
    ],
)
def test_the_posts_words_about_us_are_no_courtesy(sentence: str) -> None:
    assert kind(sentence) == "claim"


def test_a_display_name_that_is_a_sentence_makes_no_courtesy() -> None:
    name = "Phones explode daily everywhere"

    assert kind(name, name) == "claim"
    assert kind("Hi Phones explode daily!", name) == "claim"


@pytest.mark.parametrize(
    "sentence",
    [
        "Which country are you in?",
        "Do you know which model it is?",
        "Do you know your model?",
        "Have you heard back from the shop?",
        "Could you tell us a little more?",
        "Why not send us a message?",
        "What would you like it to do?",
        "In welchem Land bist du?",
        "¿En qué país estás?",
    ],
)
def test_an_open_question_needs_no_source(sentence: str) -> None:
    assert kind(sentence) == "question"


@pytest.mark.parametrize(
    "sentence",
    [
        "Did you know that the director of Bright Kettle was arrested on Tuesday?",
        "Did you know the director was arrested?",
        "Have you heard we are closing down?",
        "Is it true all our kettles catch fire?",
        "We are closing down, right?",
        "Steamhaus makes better kettles, doesn't it?",
        "Why is Bright Kettle closing down?",
        "Shall I tell you that the director was arrested?",
        "Are you sad because we are closing down?",
        "Wusstest du, dass wir schließen?",
        "Wir schließen, oder?",
        "Warum schließen wir?",
        "¿Sabías que cerramos el viernes?",
    ],
)
def test_a_question_that_takes_something_for_granted_states_it(sentence: str) -> None:
    assert kind(sentence) == "claim"


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "nl", "pt", "nb", "da"])
def test_where_to_read_on_points_in_every_language_of_the_phrasebook(language: str) -> None:
    pointer = phrase("more", language, "", url="https://brightkettle.example/returns")

    assert pointer is not None
    assert is_pointer(pointer)
