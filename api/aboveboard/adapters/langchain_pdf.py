"""A LangChain parser for PDF that finds headings by the size of their letters."""

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pypdf
from langchain_core.document_loaders import BaseBlobParser
from langchain_core.documents import Document
from langchain_core.documents.base import Blob

from aboveboard.domain.block import Block
from aboveboard.errors import UnreadableFileError

MOST_PAGES = 2_000
MOST_S = 60.0
"""How long one file may be read: some are made so that they never end."""
_LARGER = 1.15
"""A heading's letters are at least this much larger than the text's."""
_HEADING_WORDS = 15
_NUMBERS = re.compile(r"\d+")


class PdfParser(BaseBlobParser):
    """One LangChain document a heading or a stretch of text (kind `lines`)."""

    def __init__(self, most_s: float = MOST_S, now: Callable[[], float] = time.monotonic) -> None:
        self._most_s = most_s
        self._now = now

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        # It warns of every oddity of a file through logging; what matters is raised.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        reader = pypdf.PdfReader(io.BytesIO(blob.as_bytes()))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFileError("is locked with a password; save it without one")
        if len(reader.pages) > MOST_PAGES:
            raise UnreadableFileError(
                f"has {len(reader.pages)} pages, and {MOST_PAGES} is the most; split it"
            )
        limit = _Limit(self._now, self._most_s)
        lines = _without_repeated([_lines(page, limit) for page in reader.pages])
        for block in _blocks(lines):
            yield Document(page_content=block.text, metadata={"kind": block.kind, "level": block.level})


class _Limit:
    """Raises when a file has been read for too long; it is asked at each piece of text."""

    def __init__(self, now: Callable[[], float], most_s: float) -> None:
        self._now = now
        self._most_s = most_s
        self._ends_at = now() + most_s

    def check(self) -> None:
        if self._now() > self._ends_at:
            raise UnreadableFileError(
                f"takes longer than {self._most_s:g} s to read; save it anew, or split it"
            )


class _Line(NamedTuple):
    text: str
    size: float
    """Of its largest letters, in points."""


def _lines(page: "pypdf.PageObject", limit: _Limit) -> list[_Line]:
    sizes: dict[str, float] = {}
    limit.check()

    def visit(text: str, current: Sequence[float], matrix: Sequence[float], _font: Any, size: float) -> None:
        limit.check()
        scale = abs(matrix[3] * current[3]) or 1.0
        for piece in text.split("\n"):
            if words := _squeezed(piece):
                sizes[words] = max(sizes.get(words, 0.0), round(size * scale, 1))

    text = page.extract_text(visitor_text=visit)
    return [_Line(line, _size(line, sizes)) for line in text.split("\n")]


def _size(line: str, sizes: dict[str, float]) -> float:
    """The size of a line's letters, by the pieces that it was written in."""
    squeezed = _squeezed(line)
    if squeezed in sizes:
        return sizes[squeezed]
    return max((size for piece, size in sizes.items() if len(piece) > 2 and piece in squeezed), default=0.0)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _without_repeated(pages: list[list[_Line]]) -> list[_Line]:
    """All pages' lines, without the running heads and page numbers: what most pages begin or end with."""
    edges = Counter(
        key
        for page in pages
        for key in {_edge(line) for line in (*page[:2], *page[-2:]) if line.text.strip()}
    )
    repeated = {key for key, count in edges.items() if count >= 3 and count > len(pages) / 2}
    kept: list[_Line] = []
    for page in pages:
        last = len(page) - 2
        kept.extend(
            line
            for place, line in enumerate(page)
            if not ((place < 2 or place >= last) and _edge(line) in repeated)
        )
    return kept


def _edge(line: _Line) -> str:
    return _NUMBERS.sub("#", _squeezed(line.text).casefold())


def _blocks(lines: Sequence[_Line]) -> Iterator[Block]:
    written: Counter[float] = Counter()
    for line in lines:
        written[line.size] += len(line.text)
    usual = written.most_common(1)[0][0] if written else 0.0
    larger = sorted({line.size for line in lines if _is_heading(line, usual)}, reverse=True)
    for size, group in groupby(lines, key=lambda line: line.size if _is_heading(line, usual) else 0.0):
        text = [line.text for line in group]
        if size:
            yield Block("heading", " ".join(" ".join(text).split()), min(larger.index(size) + 1, 6))
        elif any(line.strip() for line in text):
            yield Block("lines", "\n".join(text))


def _is_heading(line: _Line, usual: float) -> bool:
    words = line.text.split()
    return bool(usual and words) and line.size >= usual * _LARGER and len(words) <= _HEADING_WORDS
