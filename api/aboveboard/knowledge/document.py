"""One file of the folder as a document and its passages."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from aboveboard.domain.block import Block
from aboveboard.domain.knowledge import Document, Fault, Passage
from aboveboard.domain.plain_text import clean
from aboveboard.errors import UnreadableFileError
from aboveboard.knowledge.chunk import Part, chunk
from aboveboard.knowledge.fields import Faults
from aboveboard.knowledge.files import decode
from aboveboard.knowledge.front_matter import split_front_matter
from aboveboard.knowledge.lines import line_blocks
from aboveboard.knowledge.markdown import markdown_blocks
from aboveboard.knowledge.marked import compose
from aboveboard.knowledge.metadata import parse_metadata
from aboveboard.knowledge.table import csv_blocks
from aboveboard.ports import Readers

OWN_ENDINGS = frozenset({".md", ".markdown", ".txt", ".csv"})
_MARKDOWN = (".md", ".markdown")
_WITH_FRONT_MATTER = (*OWN_ENDINGS, ".html", ".htm")


class Taken(NamedTuple):
    """What one file gave."""

    document: Document | None
    """None where the file can't be taken in; the faults say why."""
    passages: tuple[Passage, ...]
    faults: tuple[Fault, ...]


def read_document(path: str, data: bytes, readers: Readers) -> Taken:
    """Read one file. Nothing is raised: whatever is wrong with it is a fault."""
    try:
        return _read(path, data, readers)
    except UnreadableFileError as error:
        return _refused(path, error.detail)
    except RecursionError:
        return _refused(path, "can't be read: nested too deeply")
    except Exception as error:  # One strange file must never keep the others from being read.
        return _refused(path, f"can't be read: {type(error).__name__}: {error}")


def _refused(path: str, message: str) -> Taken:
    return Taken(None, (), (Fault(path=path, message=message),))


def _read(path: str, data: bytes, readers: Readers) -> Taken:
    if not data.strip():
        raise UnreadableFileError("is empty; write something in it, or delete it")
    ending = PurePosixPath(path).suffix.lower()
    if ending not in _WITH_FRONT_MATTER:
        return _assembled(path, ending, {}, list(readers.documents[ending].read(data)), [], readers)
    split = split_front_matter(decode(data))
    faults = Faults(path, split.yaml_line)
    if split.unclosed:
        faults.found.append(
            Fault(
                path=path,
                line=1,
                message="the front matter has no end; add a '---' line below its last field",
            )
        )
        return Taken(None, (), tuple(faults.found))
    node, fault = compose(split.yaml or "", path, split.yaml_line)
    if fault:
        return Taken(None, (), (fault,))
    metadata = parse_metadata(node, faults)
    if metadata is None:
        return Taken(None, (), tuple(faults.found))
    return _assembled(path, ending, metadata, _blocks(ending, split.body, readers), faults.found, readers)


def _blocks(ending: str, text: str, readers: Readers) -> list[Block]:
    if not text.strip():
        return []
    if ending == ".csv":
        return csv_blocks(text)
    if ending == ".txt":
        return [Block("lines", text)]
    html = readers.documents[".html"]
    if ending in _MARKDOWN:
        return markdown_blocks(text, lambda part: html.read(part.encode()))
    return list(html.read(text.encode()))


def _assembled(
    path: str,
    ending: str,
    metadata: dict[str, Any],
    blocks: list[Block],
    faults: Sequence[Fault],
    readers: Readers,
) -> Taken:
    blocks = _laid_out(blocks)
    title = clean(metadata.pop("title", None) or _first_heading(blocks) or _title_of(path))
    name = unicodedata.normalize("NFC", metadata.pop("id", None) or path.removesuffix(path[-len(ending) :]))
    document = Document(id=name, title=title, path=path, **metadata)
    parts = _rows(title, blocks) if ending == ".csv" else chunk(title, blocks, readers.splitter)
    passages = [
        Passage(id=f"{name}#{n}", document=name, headings=part.headings, text=part.text, links=part.links)
        for n, part in enumerate(parts, start=1)
    ]
    if document.say:
        number = len(passages) + 1
        passages.append(
            Passage(id=f"{name}#{number}", document=name, headings=(title,), text=document.say, approved=True)
        )
    told = list(faults)
    if not passages:
        told.append(Fault(path=path, message="holds no text; is it a scan, or only pictures?"))
        return Taken(None, (), tuple(told))
    return Taken(document, tuple(passages), tuple(told))


def _laid_out(blocks: Sequence[Block]) -> list[Block]:
    """Join text that was laid out line by line to paragraphs."""
    joined: list[Block] = []
    for block in blocks:
        joined.extend(line_blocks(block.text) if block.kind == "lines" else [block])
    return joined


def _rows(title: str, blocks: Sequence[Block]) -> list[Part]:
    return [Part((title,), clean(block.text), block.links) for block in blocks]


def _first_heading(blocks: Sequence[Block]) -> str | None:
    return next((block.text for block in blocks if block.kind == "heading" and block.text), None)


def _title_of(path: str) -> str:
    """A file's name as words: `spare-parts.csv` is "Spare parts"."""
    words = re.sub(r"[-_\s]+", " ", PurePosixPath(path).stem).strip()
    return words[:1].upper() + words[1:] or path
