"""Markdown as blocks of plain reading text.

A reply quotes these words, so nothing of the mark-up may be left in them: links become their text, pictures
and struck-out words go, and each paragraph, list item and table row stands by itself.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from aboveboard.domain.block import Block
from aboveboard.domain.plain_text import is_numbered, table_row
from aboveboard.knowledge.inline import Inline, read_inline
from aboveboard.knowledge.run_in import with_colon

_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?:[ \t]{2,}\S.*))*)", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_ADMONITION = re.compile(r"^\s*\[!\w+\][-+]?\s*")
_DIRECTIVE = re.compile(r"^:{3,}.*$", re.MULTILINE)
_ONLY_COMMENT = re.compile(
    r"(?:\s|<!--.*?-->|</?a\b[^>]*>|<br\s*/?>|<img\b[^>]*>)*", re.DOTALL | re.IGNORECASE
)

HtmlReader = Callable[[str], Sequence[Block]]


def markdown_blocks(text: str, read_html: HtmlReader) -> list[Block]:
    """Read Markdown (CommonMark, with tables, footnotes and struck-out text).

    Args:
        text: without front matter, line ends `\\n`.
        read_html: reads the HTML that stands in the text.
    """
    text, notes = _take_footnotes(text)
    tokens = _parser().parse(_DIRECTIVE.sub("", text))
    return _without_contents(list(_Walk(tokens, notes, read_html).blocks()))


@cache
def _parser() -> MarkdownIt:
    # `store_labels` and source positions are not needed; linkify is not there without another package.
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _take_footnotes(text: str) -> tuple[str, dict[str, str]]:
    """Take the footnotes' texts out; each is told right after the block that points to it."""
    if "[^" not in text or _FENCE.search(text):
        # In code a line that looks like a footnote is code. Such texts keep theirs as paragraphs.
        return text, {}
    notes = {match[1]: " ".join(match[2].split()) for match in _FOOTNOTE.finditer(text)}
    return _FOOTNOTE.sub("", text), notes


def _without_contents(blocks: Sequence[Block]) -> list[Block]:
    """Leave out lists that only lead to places in the same document, and the "In this article:" above them."""
    kept: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        leads_nowhere = following is not None and following.kind == "item" and not following.text
        if block.text and not (leads_nowhere and block.kind == "paragraph" and block.text.endswith(":")):
            kept.append(block)
    return kept


class _Walk:
    """One pass over the tokens of a text."""

    def __init__(self, tokens: Sequence[Token], notes: dict[str, str], read_html: HtmlReader) -> None:
        self._tokens = tokens
        self._notes = notes
        self._read_html = read_html
        self._depth = 0
        """Of lists."""
        self._first = False
        """The next paragraph is the first of its list item."""
        self._number = ""
        """Of the item, where its list is numbered."""
        self._header: list[str] = []
        self._cells: list[tuple[str, tuple[str, ...]]] = []
        self._in_header = False

    def blocks(self) -> Iterator[Block]:
        for index, token in enumerate(self._tokens):
            kind = token.type
            if kind == "inline":
                yield from self._inline(token, self._tokens[index - 1])
            elif kind in ("fence", "code_block"):
                if token.content.strip():
                    yield Block("code", token.content.strip("\n"), self._depth)
            elif kind == "html_block":
                yield from self._html(token.content)
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self._depth += 1
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._depth -= 1
            elif kind == "list_item_open":
                self._first = True
                self._number = token.info
            else:
                yield from self._table(kind)

    def _inline(self, token: Token, opener: Token) -> Iterator[Block]:
        read = read_inline(token.children or [], self._notes)
        if opener.type in ("th_open", "td_open"):
            text = "; ".join(filter(None, _told(read).split("\n")))
            self._cells.append((text, read.links))
            return
        if opener.type == "heading_open":
            yield Block("heading", " ".join(read.text.split()), int(opener.tag[1]), read.links)
            return
        text = _ADMONITION.sub("", read.text if self._depth else _told(read))
        text = with_colon(token.children or [], text)
        if self._depth and read.only_anchors:
            text = ""
        if self._depth:
            if self._first and self._number and not is_numbered(int(self._number), text):
                text = f"{self._number}. {text}"
            yield Block("item" if self._first else "paragraph", text, self._depth, read.links)
            self._first = False
        else:
            yield Block("paragraph", text, 0, read.links)
        for note in read.notes:
            yield Block("paragraph", _plain(note), self._depth)

    def _table(self, kind: str) -> Iterator[Block]:
        if kind == "table_open":
            self._header = []
        elif kind == "thead_open":
            self._in_header = True
        elif kind == "thead_close":
            self._in_header = False
        elif kind == "tr_open":
            self._cells = []
        elif kind == "tr_close":
            if self._in_header:
                self._header = [text for text, _ in self._cells]
            elif row := table_row(self._header, self._cells):
                yield row

    def _html(self, html: str) -> Iterator[Block]:
        if not _ONLY_COMMENT.fullmatch(html):
            yield from self._read_html(html)


def _told(read: Inline) -> str:
    """A cell or a paragraph. One that is nothing but a link is of use only with the link's address."""
    if read.only_link is None or read.only_link in read.text or not read.only_link.startswith("http"):
        return read.text
    return f"{read.text} ({read.only_link})"


def _plain(markdown: str) -> str:
    [token] = _parser().parseInline(markdown)
    return read_inline(token.children or [], {}).text
