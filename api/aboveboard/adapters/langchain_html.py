"""A LangChain parser for HTML that keeps headings, lists and tables."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import PageElement
from langchain_core.document_loaders import BaseBlobParser
from langchain_core.documents import Document
from langchain_core.documents.base import Blob

from aboveboard.domain.block import Block, BlockKind
from aboveboard.domain.plain_text import is_address, link_text, table_row

_NOT_TEXT = (
    "script style template noscript nav footer button select input textarea iframe object svg canvas audio video "
    "dialog del s strike head"
).split(" ")
_BLOCKS = frozenset(
    "p div section article main header aside li ul ol dl dt dd table tr td th tbody thead tfoot caption pre "
    "blockquote figure figcaption details summary address form fieldset hr h1 h2 h3 h4 h5 h6 body html".split(
        " "
    )
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAK = "\x1f"


class HtmlParser(BaseBlobParser):
    """One LangChain document a block: `kind`, `level` and `links` are in its metadata.

    Of a whole page it reads the main part; navigation, footers, forms and what is not shown are left out.
    """

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        soup = BeautifulSoup(blob.as_string(), "lxml")
        title = soup.title.get_text(" ", strip=True) if soup.title else ""
        for tag in soup.find_all(_NOT_TEXT):
            tag.decompose()
        blocks = list(_Walk().blocks(_main_part(soup)))
        if title and not any(block.kind == "heading" and block.level == 1 for block in blocks):
            blocks.insert(0, Block("heading", title, 1))
        for block in blocks:
            yield Document(
                page_content=block.text,
                metadata={"kind": block.kind, "level": block.level, "links": block.links},
            )


def _main_part(soup: BeautifulSoup) -> Tag:
    articles = soup.find_all("article")
    only_article = articles[0] if len(articles) == 1 else None
    return soup.select_one("main, [role=main]") or only_article or soup.body or soup


class _Walk:
    """One pass over the elements. Words gather until a block begins or ends."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._links: list[str] = []

    def blocks(self, tag: Tag, kind: BlockKind = "paragraph", level: int = 0) -> Iterator[Block]:
        for child in tag.children:
            if not isinstance(child, Tag):
                self._say(child)
            elif _is_hidden(child):
                continue
            elif child.name == "br":
                self._words.append(_BREAK)
            elif child.name == "a" and not child.find(_is_block):
                self._link(child)
            elif child.name in _BLOCKS:
                yield from self._flush(kind, level)
                yield from self._block(child, kind, level)
                # What follows a list or a table inside an item goes on with the item.
                kind = "paragraph" if kind == "item" else kind
            else:
                yield from self.blocks(child, kind, level)
        if tag.name in _BLOCKS or tag.name == "[document]":
            yield from self._flush(kind, level)

    def _block(self, tag: Tag, kind: BlockKind, level: int) -> Iterator[Block]:
        name = tag.name
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():
            yield from self.blocks(tag, "heading", int(name[1]))
        elif name in ("ul", "ol"):
            yield from self.blocks(tag, "paragraph", level + 1)
        elif name == "li":
            yield from self.blocks(tag, "item", max(level, 1))
        elif name == "pre":
            if text := tag.get_text().strip("\n"):
                yield Block("code", text, level)
        elif name == "dl":
            yield from self._definitions(tag)
        elif name == "table" and _is_data(tag):
            yield from self._table(tag)
        else:
            yield from self.blocks(tag, kind if kind in ("item", "heading") else "paragraph", level)

    def _definitions(self, tag: Tag) -> Iterator[Block]:
        term = ""
        for part in tag.find_all(["dt", "dd"]):
            text, links = _cell(part)
            if part.name == "dt":
                term = text
            elif row := table_row([term], [(text, links)]):
                yield row

    def _table(self, tag: Tag) -> Iterator[Block]:
        header: list[str] = []
        for number, row in enumerate(tag.find_all("tr")):
            parts = row.find_all(["td", "th"])
            cells = [_cell(part) for part in parts]
            if number == 0 and parts and all(part.name == "th" for part in parts):
                header = [text for text, _ in cells]
            elif block := table_row(header, cells):
                yield block

    def _say(self, text: PageElement) -> None:
        # Comments, declarations and the like are strings too, of kinds of their own.
        if type(text) is NavigableString:
            self._words.append(str(text))

    def _link(self, tag: Tag) -> None:
        words = "".join(str(part) for part in tag.find_all(string=True) if not isinstance(part, Comment))
        address = str(tag.get("href") or "")
        if not words.strip():
            return
        if is_address(address):
            self._links.append(address)
            self._words.append(_padded(words, link_text(words, address)))
        else:
            self._words.append(words)

    def _flush(self, kind: BlockKind, level: int) -> Iterator[Block]:
        lines = (" ".join(line.split()) for line in "".join(self._words).split(_BREAK))
        text = ("\n" if kind != "heading" else " ").join(line for line in lines if line)
        links = tuple(self._links)
        self._words, self._links = [], []
        if text:
            yield Block(kind, text, level, links)


def _cell(tag: Tag) -> tuple[str, tuple[str, ...]]:
    blocks = list(_Walk().blocks(tag))
    text = "; ".join(line for block in blocks for line in block.text.split("\n"))
    return text, tuple(link for block in blocks for link in block.links)


def _is_block(tag: Tag) -> bool:
    return tag.name in _BLOCKS


def _is_data(table: Tag) -> bool:
    """Whether a table holds data; one with tables or headings in it only lays out the page."""
    return table.find(["table", "h1", "h2", "h3", "h4", "ul", "ol"]) is None


def _is_hidden(tag: Tag) -> bool:
    style = str(tag.get("style") or "")
    return tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or bool(_INVISIBLE.search(style))


def _padded(words: str, text: str) -> str:
    """The text with the blanks that stood around the words."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() else ""
    return f"{before}{text}{after}"
