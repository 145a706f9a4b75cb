"""A number behind a product's name makes it another model, unless it counts something."""

import pytest
from tests.builders import an_organization

from aboveboard.retrieve.models import models_named, speaks_of

OURS = an_organization(products={"pro": ("Kettle Pro", "the Pro"), "pour-1": ("Pour One", "Pour 1")})


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("When does the Pro 2 come out?", {"pro 2"}),
        ("is the kettle  pro II louder", {"kettle pro ii"}),
        ("Kettle Pro 3, yes or no?", {"kettle pro 3"}),
        ("My Kettle Pro 2 weeks old and leaking", set()),
        ("I have had the Pro 3 years", set()),
        ("Pro 2.5 litres of water", set()),
        ("the Pro 50% off", set()),
        ("Is the Pour 1 dishwasher safe?", set()),
        ("The professional 2 series of somebody else", set()),
    ],
)
def test_a_number_behind_a_name_is_a_model_unless_it_counts(text: str, models: set[str]) -> None:
    assert models_named(text, OURS) == models


def test_without_products_there_is_no_model() -> None:
    assert models_named("the Pro 2", an_organization(products={})) == frozenset()


def test_a_text_speaks_of_a_model_only_with_its_number() -> None:
    assert speaks_of("The Kettle Pro  2 is here.", frozenset({"pro 2"}))
    assert not speaks_of("The Kettle Pro is here. 2 of them.", frozenset({"pro 2"}))
