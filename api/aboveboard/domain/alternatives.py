"""Names as one pattern: the longest first, so that "Kettle Max" is not taken for a "Kettle"."""

from collections.abc import Iterable

import regex


def alternatives(names: Iterable[str], *, spaced: bool = False) -> str:
    """A pattern, without a group around it, of any of the names as they are written.

    Args:
        spaced: whether any white space may stand where a name has a space.
    """
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    written = "|".join(map(regex.escape, longest_first))
    return written.replace(r"\ ", r"\s+") if spaced else written
