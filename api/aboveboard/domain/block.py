"""A file's content before it is split: what a reader makes of a page, a word-processor file or a table."""

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "row", "code", "lines"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, table row ... in reading order, as plain text without mark-up.

    A dataclass and not a `Frozen`: a large folder makes hundreds of thousands of them, and they are
    never stored or sent.
    """

    kind: BlockKind
    """`lines` is text as it was laid out (a PDF page, a text file), not yet joined to paragraphs."""
    text: str
    level: int = 0
    """Of a heading: 1 to 6. Of an item: its depth, from 1."""
    links: tuple[str, ...] = ()
    """Addresses that the text links to, in order."""
