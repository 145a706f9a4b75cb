"""The names of our products in what people write, said as `it`.

A page's sentences are all near to the name of its product, and what happened to it tells them apart; and a name is no
word of the language that it stands in.
"""

from collections.abc import Iterable

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Organization

_ARTICLE = r"(?:the|my|our|die|der|das|den|dem|meine?[mnr]?|el|la|mi|nuestr[oa])"


def as_it(text: str, products: Iterable[str], organization: Organization) -> str:
    """The text with the names of these products as `it`.

    Args:
        products: ids of those spoken of.
    """
    named = organization.products
    names = {name for product in products for name in named.get(product, ()) if name.strip()}
    if not names:
        return text
    return regex.sub(
        rf"(?<!\w)(?:{_ARTICLE} )?(?:{alternatives(names)})(?!\w)", "it", text, flags=regex.IGNORECASE
    )
