"""Of which product a table's row is quoted: where a sentence names none, of the one that the post asks about."""

from collections.abc import Sequence

from aboveboard.domain.knowledge import Passage
from aboveboard.domain.products import products_in
from aboveboard.domain.table_row import is_row
from aboveboard.verify.context import VerifyContext


def of_another_product(sentence: str, cited: Sequence[Passage], context: VerifyContext) -> bool:
    """Whether it names no product, the post names one, and all that it cites are rows on others alone."""
    asked = set(context.reading.products)
    rows = [passage.text for passage in cited if is_row(passage.text) and "\n" not in passage.text.strip()]
    organization = context.knowledge.organization
    if not asked or not rows or len(rows) < len(cited) or products_in(sentence, organization):
        return False
    spoken = [products_in(row, organization) for row in rows]
    return all(products and not products & asked for products in spoken)
