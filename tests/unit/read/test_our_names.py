"""Our own name in a question is said as it would be to our face; what is called by it keeps its name."""

import pytest
from tests.builders import an_organization

from aboveboard.domain.knowledge import Organization
from aboveboard.read.our_names import as_you

OURS = an_organization(
    name="Bright Kettle",
    aliases=("BrightKettle", "Bright Kettles", "#brightkettle"),
    products={"pro": ("Kettle Pro", "Bright Kettle Pro")},
)


@pytest.mark.parametrize(
    ("said", "language", "looked_for"),
    [
        ("Does anyone know if Bright Kettle charge for it?", "en", "Does anyone know if you charge for it?"),
        ("What is Bright Kettle's warranty?", "en", "What is your warranty?"),
        ("does brightkettle repair?", "en", "does you repair?"),
        ("Kann man bei Bright Kettle klingeln?", "de", "Kann man bei euch klingeln?"),
        ("¿Puedo pagar en Bright Kettle?", "es", "¿Puedo pagar en vosotros?"),
    ],
)
def test_we_are_spoken_to(said: str, language: str, looked_for: str) -> None:
    assert as_you(said, OURS, language) == looked_for


@pytest.mark.parametrize(
    "said",
    [
        "My Bright Kettle broke.",
        "We need 60 Bright Kettles.",
        "Is the Bright Kettle Pro loud?",
        "A brightkettles-like thing",
        "Is it bright?",
    ],
)
def test_a_thing_of_ours_keeps_its_name(said: str) -> None:
    assert as_you(said, OURS, "en") == said


def test_in_other_languages_the_name_is_left_out() -> None:
    assert as_you("Bright Kettle livre en Suisse ?", OURS, "fr") == "livre en Suisse ?"


def test_an_organization_of_two_letters_is_looked_for_nowhere() -> None:
    short = Organization(name="GO", timezone="Europe/London")

    assert as_you("Can I go home?", short, "en") == "Can I go home?"
