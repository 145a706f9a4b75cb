"""Headings that run in: a label in bold at the beginning of a paragraph, closed by a full stop.

Without its bold `**Who pays for the return.** The shop does.` reads as two sentences, of which the first says nothing.
"""

from collections.abc import Sequence
from itertools import takewhile

from markdown_it.token import Token

from aboveboard.domain.labels import is_label, says_something

_FEW = 4
"""Words of a label that is known as one without its bold."""


def with_colon(tokens: Sequence[Token], text: str) -> str:
    """The text of a paragraph, its run-in heading closed by a colon where it would be taken for a sentence.

    Args:
        tokens: the paragraph's, as Markdown.
    """
    label = _first_in_bold(tokens)
    if not label.endswith(".") or not text.startswith(label) or not text[len(label) :].strip():
        return text
    bare = label[:-1]
    known = len(bare.split()) <= _FEW and not says_something(bare)
    return text if known or not is_label(bare) else f"{bare}:{text[len(label) :]}"


def _first_in_bold(tokens: Sequence[Token]) -> str:
    """What stands in bold before anything else; empty where nothing does."""
    told = [token for token in tokens if token.type != "text" or token.content]
    if not told or told[0].type != "strong_open":
        return ""
    inside = takewhile(lambda token: token.type != "strong_close", told[1:])
    return "".join(token.content for token in inside if token.type == "text").strip()
