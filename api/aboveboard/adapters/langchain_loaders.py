"""LangChain's loaders behind the `DocumentReader` port: here a LangChain `Document` becomes a `Block`.

The parsers are ours, on LangChain's `BaseBlobParser`: the ready-made ones give a file's text without its
headings, and a passage has to know under which heading it stands. They serve LangChain users as they are.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from aboveboard.adapters.langchain_split import LangChainSplitter
from aboveboard.domain.block import Block
from aboveboard.errors import UnreadableFileError
from aboveboard.ports import DocumentReader, Readers

if TYPE_CHECKING:
    from langchain_core.document_loaders import BaseBlobParser
    from langchain_core.documents import Document


class LangChainReader:
    """Reads one kind of file with a LangChain parser, which is loaded when the first such file comes."""

    def __init__(self, parser: "Callable[[], BaseBlobParser]") -> None:
        self._make = parser
        self._parser: BaseBlobParser | None = None

    def read(self, data: bytes) -> Sequence[Block]:
        from langchain_core.documents.base import Blob

        if self._parser is None:
            self._parser = self._make()
        try:
            return [_block(document) for document in self._parser.lazy_parse(Blob.from_data(data))]
        except UnreadableFileError:
            raise
        except RecursionError as error:
            raise UnreadableFileError("can't be read: nested too deeply") from error
        except Exception as error:  # The libraries raise whatever a damaged file makes them stumble over.
            raise UnreadableFileError(f"is damaged: {type(error).__name__}: {_first_line(error)}") from error


def langchain_readers() -> Readers:
    """Readers for HTML, PDF and DOCX, and LangChain's splitter. Nothing heavy is imported before it is needed."""
    html: DocumentReader = LangChainReader(_html)
    return Readers(
        documents={
            ".html": html,
            ".htm": html,
            ".pdf": LangChainReader(_pdf),
            ".docx": LangChainReader(_docx),
        },
        splitter=LangChainSplitter(),
    )


def _block(document: "Document") -> Block:
    metadata = document.metadata
    return Block(
        metadata["kind"], document.page_content, metadata.get("level", 0), tuple(metadata.get("links", ()))
    )


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["no reason given"])[0][:200]


def _html() -> "BaseBlobParser":
    from aboveboard.adapters.langchain_html import HtmlParser

    return HtmlParser()


def _pdf() -> "BaseBlobParser":
    from aboveboard.adapters.langchain_pdf import PdfParser

    return PdfParser()


def _docx() -> "BaseBlobParser":
    from aboveboard.adapters.langchain_docx import DocxParser

    return DocxParser()
