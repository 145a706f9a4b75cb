"""Posts that name nobody: put to us, to a friend, or about somebody who only shares our name."""

import pytest
from tests.builders import NOW, a_document, a_knowledge, a_post, a_request, an_organization

from aboveboard.domain.knowledge import Knowledge
from aboveboard.read import read

PIANOS = an_organization(
    name="Lindqvist",
    accounts={"x": ("@lindqvist",), "facebook": ("lindqvistpianos",)},
    aliases=("Lindqvist",),
    products={"wren": ("Wren", "the Wren"), "heron": ("Heron",)},
    website=None,
    languages=("en", "de", "es"),
)
HOUSE: Knowledge = a_knowledge(
    organization=PIANOS,
    documents=[
        a_document(
            "tuning",
            "Tuning and repairs",
            questions=("Do you tune pianos at home?", "How long is the warranty?"),
        ),
        a_document(
            "hire", "Hire a piano", questions=("Can I rent a piano for a concert?", "Wo ist euer Laden?")
        ),
        a_document(
            "de", "Pianos mieten und kaufen", language="de", questions=("Verkauft ihr gebrauchte Pianos?",)
        ),
        a_document("es", "Alquiler de pianos", language="es", questions=("¿Alquiláis pianos?",)),
    ],
)
BRAND = a_post("New in the window this week.", id="top", author="lindqvistpianos")


def about_us(text: str, language: str | None = None, *, under_ours: bool = False) -> bool:
    thread = [BRAND] if under_ours else []
    request = a_request(text, platform="facebook", thread=thread, post_fields={"language": language})
    return read(request, HOUSE, NOW).about_us


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How heavy is the Wren?", "en"),
        ("Can you get a stool with a Heron?", "en"),
        ("Do you rent out pianos for weddings?", "en"),
        ("Is your warranty worth anything?", "en"),
        ("My piano hire was meant to start Friday, could someone check please", "en"),
        ("What do you charge for tuning?", "en"),
        ("Habt ihr auch gebrauchte Pianos?", "de"),
        ("¿Alquiláis pianos para bodas?", "es"),
    ],
)
def test_what_is_asked_of_whoever_does_our_business_is_about_us(text: str, language: str) -> None:
    assert about_us(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where did you get that coat?", "en"),
        ("Do you fancy the pictures later?", "en"),
        ("A wren is nesting in our shed", "en"),
        ("Anyone going to the Heron Festival?", "en"),
        ("How is your mum after the fall?", "en"),
        ("Anyone selling a cheap pram?", "en"),
        ("Habt ihr das Spiel gesehen?", "de"),
    ],
)
def test_what_people_ask_each_other_is_not_about_us(text: str, language: str) -> None:
    assert not about_us(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gemma Hartley this is the one, shall we?", "en"),
        ("Trish are you coming on Friday?", "en"),
        ("Dad look at that lid", "en"),
        ("Owen Pugh Carys Pugh 😍", "en"),
        ("see you there Olivia x", "en"),
        ("haha yes see you at eight, I'll bring the kettle", "en"),
        ("are we still on for the pub on Friday", "en"),
        ("Svenja das wär was für uns", "de"),
        ("Lucía mira qué bonito", "es"),
    ],
)
def test_friends_who_talk_under_our_post_are_left_alone(text: str, language: str) -> None:
    assert not about_us(text, language, under_ours=True)


@pytest.mark.parametrize(
    "text",
    [
        "Gemma from the workshop sorted mine, so kind",
        "Does it come in black?",
        "Olivia here, is mine ready?",
        "Lovely window!",
        "Wren or Heron for a small flat?",
        "How much?",
    ],
)
def test_what_is_said_under_our_post_is_said_to_us(text: str) -> None:
    assert about_us(text, "en", under_ours=True)


def test_a_colleague_who_has_answered_may_be_called_by_name() -> None:
    answer = a_post("Hi, Trish here. It is ready.", id="a", author="lindqvistpianos")
    request = a_request("Trish can you check again?", platform="facebook", thread=[BRAND, answer])

    assert read(request, HOUSE, NOW).about_us


@pytest.mark.parametrize(
    "text",
    [
        "Inspector Lindqvist is the best thing on telly",
        "Walked round Lake Lindqvist this morning",
        "Well played Anna Lindqvist, what a goal",
        "Pie night at the Lindqvist Arms",
        "Well played Will Lindqvist, what a goal",
    ],
)
def test_who_only_shares_our_name_is_not_us(text: str) -> None:
    assert not about_us(text)


@pytest.mark.parametrize(
    "text",
    [
        "I bought it from Lindqvist last year",
        "Thanks Lindqvist, it sings",
        "My Lindqvist is out of tune",
        "Budgeting for next year. Will Lindqvist's prices go up?",
    ],
)
def test_our_name_alone_is_ours(text: str) -> None:
    assert about_us(text, "en")
