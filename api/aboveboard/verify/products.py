"""Of which product a table's row is quoted: where a sentence names none, of the one that the post asks about."""

from collections.abc import Sequence

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Passage
from aboveboard.domain.table_row import is_row
from aboveboard.verify.context import VerifyContext


def of_another_product(sentence: str, cited: Sequence[Passage], context: VerifyContext) -> bool:
    """Whether it names no product, the post names one, and all that it cites are rows on others alone."""
    asked = set(context.reading.products)
    rows = [passage.text for passage in cited if is_row(passage.text) and "\n" not in passage.text.strip()]
    if not asked or not rows or len(rows) < len(cited) or _products_in(sentence, context):
        return False
    spoken = [_products_in(row, context) for row in rows]
    return all(products and not products & asked for products in spoken)


def _products_in(text: str, context: VerifyContext) -> set[str]:
    return {
        product
        for product, names in context.knowledge.organization.products.items()
        if regex.search(rf"(?i)(?<!\w)(?:{alternatives(names, spaced=True)})(?!\w)", text)
    }
