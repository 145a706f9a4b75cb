"""A row of a table is quoted of the product that it is about."""

import pytest
from tests.builders import a_context, a_knowledge, a_passage, a_reading, a_sentence, an_organization

from aboveboard.domain.products import products_in
from aboveboard.verify.grounded import grounded

ROW = "Part: Lid; For: Pour One; Price: £8; Sent in: 3 days"


@pytest.mark.parametrize(
    ("asked", "said", "rule"),
    [
        (("kettle-pro",), "A lid costs £8.", "products"),
        (("pour-1",), "A lid costs £8.", None),
        ((), "A lid costs £8.", None),
        (("kettle-pro",), "A lid for the Pour One costs £8.", None),
    ],
)
def test_the_row_of_another_product_than_the_posts_supports_nothing(
    asked: tuple[str, ...], said: str, rule: str | None
) -> None:
    context = a_context(knowledge=a_knowledge(passages=(a_passage(ROW),)), reading=a_reading(products=asked))
    claim = a_sentence(said, "claim", cites=tuple(context.passages))

    assert grounded(claim, context).rule == rule


def test_beside_a_table_a_page_may_say_what_holds_for_all() -> None:
    page = f"{ROW}\nPostage within the country costs nothing."
    context = a_context(
        knowledge=a_knowledge(passages=(a_passage(page),)), reading=a_reading(products=("kettle-pro",))
    )
    claim = a_sentence("Postage within the country costs nothing.", "claim", cites=tuple(context.passages))

    assert grounded(claim, context).supported


def test_a_product_without_names_is_named_by_nothing() -> None:
    organization = an_organization(products={"pour-1": ("Pour One",), "unnamed": (), "blank": (" ",)})

    assert products_in(ROW, organization) == {"pour-1"}
    assert products_in("Postage costs nothing.", organization) == set()
