"""Figures in what is compared with a question.

Which figure a sentence holds decides how near its vector comes to a question, though the question asks for it: the day
on which a promise of 30 days becomes one of 45, a reply would be made of other sentences.
"""

import regex

from aboveboard.domain.numerals import NUMBER

SOME_FIGURE = "10"
"""What stands for every figure: a number still, where the form of an answer tells something."""

_FIGURE = regex.compile(r"(?<!\w)(?<!\p{L}-)\d+(?:[.,:]\d+)*(?!\w)")


def levelled(text: str, question: str) -> str:
    """The text with one figure in place of each; as it is where the question names one, which then tells."""
    return text if NUMBER.search(question) else _levelled(text)


def both_ways(text: str) -> tuple[str, str]:
    """As it is compared with a question that names a figure, and with one that names none."""
    return text, _levelled(text)


def _levelled(text: str) -> str:
    return _FIGURE.sub(SOME_FIGURE, text)
