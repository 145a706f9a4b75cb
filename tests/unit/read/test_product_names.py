import pytest
from tests.builders import an_organization

from aboveboard.read.product_names import as_it

PRODUCTS = {"mini": ("Kettle Mini", "Mini"), "max": ("Kettle Max",)}


@pytest.mark.parametrize(
    ("text", "spoken_of", "told"),
    [
        ("my Kettle Mini drips", ("mini",), "it drips"),
        ("Wie schwer ist der mini?", ("mini",), "Wie schwer ist it?"),
        ("Kettle Mini or Kettle Max?", ("mini",), "it or Kettle Max?"),
        ("the miniature one", ("mini",), "the miniature one"),
        ("my Kettle Mini drips", (), "my Kettle Mini drips"),
    ],
)
def test_the_products_spoken_of_are_called_it(text: str, spoken_of: tuple[str, ...], told: str) -> None:
    assert as_it(text, spoken_of, an_organization(products=PRODUCTS)) == told
