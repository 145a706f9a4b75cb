"""Which of the organization's products a text names: one answer for drafting and verifying."""

import regex

from aboveboard.domain.knowledge import Organization


def products_in(text: str, organization: Organization) -> set[str]:
    """The ids of the products whose names stand in a text."""
    folded = text.casefold()
    return {
        product
        for product, names in organization.products.items()
        if any(
            regex.search(rf"\b{regex.escape(name.casefold())}\b", folded) for name in names if name.strip()
        )
    }
