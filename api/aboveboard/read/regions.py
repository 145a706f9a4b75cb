"""Which countries the author names as theirs."""


def regions(text: str) -> tuple[str, ...]:
    """ISO 3166 codes, in the order of the text."""
    return ()
