"""The part between two `---` lines at the top of a file."""

import re
from typing import NamedTuple

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^[A-Za-z_][\w-]*[ \t]*:(?:\s|$)", re.MULTILINE)


class Split(NamedTuple):
    yaml: str | None
    """Without its `---` lines; None where the file has no front matter."""
    yaml_line: int
    """The line on which it begins, from 1."""
    body: str
    body_line: int
    unclosed: bool = False
    """It begins as front matter does, and no line ends it; all of the text is in `yaml`."""


def split_front_matter(text: str) -> Split:
    """Part a file's front matter from its body.

    Args:
        text: the whole file, line ends `\\n`, without a byte order mark.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return Split(None, 1, text, 1)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        # A rule drawn above a text without any field is a rule and no front matter.
        if _FIELD.match(text, opening.end()):
            return Split(text[opening.end() :], 2, "", 1, unclosed=True)
        return Split(None, 1, text, 1)
    front = text[opening.end() : closing.start()]
    if front.strip() and not _FIELD.search(front):
        return Split(None, 1, text, 1)
    body = text[closing.end() :].removeprefix("\n")
    return Split(front, 2, body, text.count("\n", 0, closing.end()) + 2)
