"""Posts that only end a conversation."""

import pytest
from tests.builders import NOW, a_knowledge, a_post, a_request, an_organization

from aboveboard.read import read
from aboveboard.read.endings import ending
from aboveboard.screen import Senses, screen

KNOWLEDGE = a_knowledge(organization=an_organization(languages=("en", "de", "es")))
THREAD = [
    a_post("@brightkettle where is the serial number?", id="q"),
    a_post("Hi Ana, it is under the base.", id="a", author="@brightkettle"),
]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("nevermind, found it", "en"),
        ("scratch that, it's working now", "en"),
        ("ignore me, it was in my spam folder", "en"),
        ("sorry, my mistake, all sorted", "en"),
        ("hat sich schon erledigt", "de"),
        ("schon gut, hab's gefunden", "de"),
        ("da igual, ya lo he encontrado", "es"),
        ("glem det, har fundet det", "da"),
        ("laissez tomber, j'ai trouvé", "fr"),
    ],
)
def test_a_question_that_is_taken_back_wants_nothing(text: str, language: str) -> None:
    assert ending(text, language, in_thread=True) == "withdrawn"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ah brilliant 👍", "en"),
        ("got it, thanks for the quick reply", "en"),
        ("lovely, cheers x", "en"),
        ("super, hat geklappt, danke euch", "de"),
        ("vale, muchas gracias por la respuesta", "es"),
        ("🙏", "en"),
    ],
)
def test_thanks_and_nothing_else_end_a_conversation(text: str, language: str) -> None:
    assert ending(text, language, in_thread=True) == "thanked"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ah brilliant, that's just what I was after 👍", "en"),
        ("Lovely, that's all I needed to know.", "en"),
        ("Ah ok, dann weiß ich Bescheid.", "de"),
        ("Vale, entendido.", "es"),
        ("d'accord, noté", "fr"),
        ("ok, forstået", "da"),
    ],
)
def test_who_nods_to_an_answer_wants_no_word_back(text: str, language: str) -> None:
    assert ending(text, language, in_thread=True) == "withdrawn"


@pytest.mark.parametrize(
    "text",
    [
        "thanks, and in Leeds?",
        "never mind the colour, when does it arrive",
        "perfect, but mine is the old one",
        "thanks, still broken",
        "forget it, I'm buying a Steamhaus",
        "it works now and then",
        "",
    ],
)
def test_a_post_that_goes_on_is_no_ending(text: str) -> None:
    assert ending(text, "en", in_thread=True) is None


def test_a_face_alone_says_thanks_only_in_a_thread() -> None:
    assert ending("👍", "en", in_thread=False) is None


def test_an_unknown_language_has_no_endings() -> None:
    assert ending("tak", "pl", in_thread=True) is None


@pytest.mark.parametrize("text", ["never mind, just spotted it", "perfect, that's all I needed"])
def test_a_conversation_that_has_ended_is_left(text: str) -> None:
    request = a_request(post=a_post(text), thread=THREAD)

    found = screen(request, read(request, KNOWLEDGE, NOW), KNOWLEDGE, Senses(KNOWLEDGE), NOW)

    assert (found.action, found.rule) == ("leave", "answered")
