"""LangChain's text splitter behind the `TextSplitter` port."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

# From the best place to cut to the worst: a line, a sentence, a clause, a comma, a blank.
_SEPARATORS = [r"\n", r"(?<=[.!?…。！？])\s+", r"(?<=;)\s+", r"(?<=,)\s+", r"\s+", ""]


class LangChainSplitter:
    """Cuts at lines, then sentences, then clauses."""

    def split(self, text: str, words: int) -> Sequence[str]:
        return [part.strip() for part in _splitter(words).split_text(text) if part.strip()]


@cache
def _splitter(words: int) -> "RecursiveCharacterTextSplitter":
    # Loaded when the first text is too long: it takes half a second, and most folders never need it.
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    return RecursiveCharacterTextSplitter(
        separators=_SEPARATORS,
        is_separator_regex=True,
        keep_separator="end",
        chunk_size=words,
        chunk_overlap=0,
        length_function=_words,
        strip_whitespace=True,
    )


def _words(text: str) -> int:
    # Scripts without blanks are counted by their length, which is far longer than any word.
    return max(len(text.split()), len(text) // 12)
