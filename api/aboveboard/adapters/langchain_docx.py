"""A LangChain parser for Word files (DOCX) that keeps headings, lists and tables."""

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from langchain_core.document_loaders import BaseBlobParser
from langchain_core.documents import Document
from langchain_core.documents.base import Blob

from aboveboard.domain.block import Block
from aboveboard.domain.plain_text import is_address, link_text, table_row
from aboveboard.errors import UnreadableFileError

LARGEST_INSIDE = 100_000_000
"""Bytes that a file may unpack to. A few kilobytes can hold gigabytes of nothing."""
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
# Words that were taken out under "track changes", and what is drawn a second time for old programs.
_LEFT_OUT = frozenset(
    {qn("w:del"), qn("w:moveFrom"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)


class DocxParser(BaseBlobParser):
    """One LangChain document a block: `kind`, `level` and `links` are in its metadata."""

    def lazy_parse(self, blob: Blob) -> Iterator[Document]:
        data = blob.as_bytes()
        _check_size(data)
        word = docx.Document(io.BytesIO(data))
        for block in _blocks(word):
            yield Document(
                page_content=block.text,
                metadata={"kind": block.kind, "level": block.level, "links": block.links},
            )


def _check_size(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        raise UnreadableFileError("is not a Word file (DOCX), or damaged; save it again") from error
    if size > LARGEST_INSIDE:
        raise UnreadableFileError(
            f"unpacks to {size // 1_000_000} MB, and {LARGEST_INSIDE // 1_000_000} MB is the most"
        )


def _blocks(word: WordDocument) -> Iterator[Block]:
    found: list[Block] = []
    for part in word.iter_inner_content():
        found.extend(_paragraph(part) if isinstance(part, Paragraph) else _rows(part))
    title = (word.core_properties.title or "").strip()
    # Word gives new files this title itself, in the language of the program.
    if title and not any(block.kind == "heading" and block.level <= 1 for block in found):
        yield Block("heading", title, 1)
    yield from found


def _paragraph(paragraph: Paragraph) -> Iterator[Block]:
    text, links = _words(paragraph)
    if not text:
        return
    level = _heading_level(paragraph)
    if level:
        yield Block("heading", " ".join(text.split()), level, links)
    elif depth := _list_depth(paragraph):
        yield Block("item", text, depth, links)
    else:
        yield Block("paragraph", text, 0, links)


def _heading_level(paragraph: Paragraph) -> int:
    """1 to 6, or 0. Word keeps its own styles' English names in every language."""
    style = paragraph.style
    while style is not None:
        name = style.name or ""
        if name.casefold() == "title":
            return 1
        if match := _HEADING.fullmatch(name):
            return min(int(match[1]), 6)
        style = style.base_style
    outline = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    value = outline.get(qn("w:val")) if outline is not None else None
    return min(int(value) + 1, 6) if value is not None and value.isdigit() and int(value) < 9 else 0


def _list_depth(paragraph: Paragraph) -> int:
    """From 1; 0 where it is no list item."""
    level = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
    if level is not None:
        return int(level.get(qn("w:val")) or 0) + 1
    name = (paragraph.style.name or "") if paragraph.style is not None else ""
    if name.startswith("List "):
        return int(name[-1]) if name[-1].isdigit() else 1
    return 0


def _rows(table: Table) -> Iterator[Block]:
    rows = [[_cell(cell) for cell in dict.fromkeys(row.cells)] for row in table.rows]
    if not rows:
        return
    header = [text for text, _ in rows[0]]
    # A table of one row, or of one column, names no columns.
    if len(rows) == 1 or len(header) == 1:
        header = []
    for cells in rows[1:] if header else rows:
        if block := table_row(header, cells):
            yield block


def _cell(cell: _Cell) -> tuple[str, tuple[str, ...]]:
    words = [_words(paragraph) for paragraph in cell.paragraphs]
    text = "; ".join(" ".join(text.split()) for text, _ in words if text)
    return text, tuple(link for _, links in words for link in links)


def _words(paragraph: Paragraph) -> tuple[str, tuple[str, ...]]:
    """A paragraph's text, with tracked insertions and without deletions, hidden and struck-out words."""
    parts: list[str] = []
    links: list[str] = []
    for child in paragraph._p:
        if child.tag == qn("w:hyperlink"):
            address = _address(paragraph, child.get(qn("r:id")))
            text = _text(child)
            if address and text.strip():
                links.append(address)
                text = link_text(text, address)
            parts.append(text)
        else:
            parts.append(_text(child))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line), tuple(links)


def _address(paragraph: Paragraph, relation: str | None) -> str | None:
    target = paragraph.part.rels[relation].target_ref if relation in paragraph.part.rels else None
    return target if target and is_address(target) else None


def _text(element: BaseOxmlElement) -> str:
    tag = element.tag
    if tag in _LEFT_OUT or tag == qn("w:pPr") or _is_unseen(element):
        return ""
    if tag == qn("w:t"):
        return element.text or ""
    if tag == qn("w:tab"):
        return " "
    if tag in (qn("w:br"), qn("w:cr")):
        return "\n"
    if tag in (qn("w:noBreakHyphen"), qn("w:softHyphen")):
        return "-" if tag == qn("w:noBreakHyphen") else ""
    return "".join(_text(child) for child in element if isinstance(child.tag, str))


def _is_unseen(element: BaseOxmlElement) -> bool:
    """Hidden, or struck out: it is not said any more."""
    if element.tag != qn("w:r"):
        return False
    look = element.find(qn("w:rPr"))
    if look is None:
        return False
    marks = [look.find(qn(name)) for name in ("w:vanish", "w:strike", "w:dstrike")]
    return any(mark is not None and mark.get(qn("w:val")) not in ("0", "false", "none") for mark in marks)
