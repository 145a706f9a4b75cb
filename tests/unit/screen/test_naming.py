"""A company's own name says nothing of what a sentence means."""

import pytest
from tests.builders import an_organization

from aboveboard.screen.lend import first_person
from aboveboard.screen.naming import as_meant, as_ruled

HOLMSEN = an_organization(
    name="Holmsen Bank", accounts={"x": ("@holmsen",)}, aliases=("Holmsen", "#holmsenbank"), products={}
)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Six letters to Holmsen Bank about one fee", "Six letters to you about one fee"),
        ("holmsen's app is down", "your app is down"),
        ("I moved to @holmsen in May", "I moved to you in May"),
        ("is it free? @holmsen", "is it free?"),
        ("@holmsen @ana why", "why"),
        ("see https://holmsen.example/fees #holmsenbank fees", "see you fees"),
    ],
)
def test_a_post_calls_us_you(said: str, meant: str) -> None:
    assert as_meant(said, HOLMSEN) == meant


@pytest.mark.parametrize("said", ["@holmsen", "@holmsen 👀", "#holmsenbank", "https://holmsen.example"])
def test_whom_a_post_is_addressed_to_means_nothing_alone(said: str) -> None:
    assert as_meant(said, HOLMSEN) == ""


@pytest.mark.parametrize("said", ["I need 60 Holmsens and my Holmsen card", "the Holmsen card was eaten"])
def test_a_name_for_what_we_make_stays(said: str) -> None:
    assert as_meant(said, HOLMSEN) == said


def test_a_rule_calls_us_the_company() -> None:
    ruled = as_ruled("Is Holmsen Bank being sold, or Holmsen's mortgages?", HOLMSEN)

    assert ruled == "Is the company being sold, or the company's mortgages?"


def test_a_rule_that_asks_is_put_to_us() -> None:
    assert first_person("Is the company being sold?") == "are you being sold?"
