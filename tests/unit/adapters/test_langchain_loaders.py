"""Where LangChain's documents become blocks: HTML, Word and PDF keep headings, lists and tables."""

import io
import itertools

import docx
import pytest
from docx.oxml import OxmlElement
from langchain_core.documents.base import Blob
from pypdf import PdfReader, PdfWriter
from tests.folders import a_docx, a_pdf

from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.langchain_pdf import PdfParser
from aboveboard.adapters.langchain_split import LangChainSplitter
from aboveboard.domain.block import Block
from aboveboard.errors import UnreadableFileError

READERS = langchain_readers()


def read(ending: str, data: bytes | str) -> list[Block]:
    return list(READERS.documents[ending].read(data.encode() if isinstance(data, str) else data))


def told(blocks: list[Block]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks]


def test_html_keeps_headings_lists_and_tables() -> None:
    page = """<!doctype html><html><head><title>Ignored</title><style>p{}</style></head><body>
    <nav><a href="/">Home</a></nav><main><h1>Jobs <em>at</em> us</h1>
    <p>Our jobs are<br>listed <a href="https://x.example/jobs">here</a>.</p>
    <ul><li>One<ul><li>Inner</li></ul></li><li><p>Two</p></li></ul>
    <table><tr><th>Role</th><th>Pay</th></tr><tr><td>Cook</td><td>£20 <del>£18</del></td></tr></table>
    <dl><dt>Lid</dt><dd>£12</dd></dl><pre>a  b</pre>
    <p style="display:none">Hidden.</p><!-- comment --><p hidden>Hidden too.</p></main><footer>©</footer></body>"""

    assert told(read(".html", page)) == [
        ("heading", "Jobs at us"),
        ("paragraph", "Our jobs are\nlisted here (https://x.example/jobs)."),
        ("item", "One"),
        ("item", "Inner"),
        ("item", "Two"),
        ("row", "Role: Cook; Pay: £20"),
        ("row", "Lid: £12"),
        ("code", "a  b"),
    ]


def test_the_title_of_a_page_stands_in_for_a_missing_heading() -> None:
    assert told(read(".html", "<title>Jobs</title><p>Text</p>")) == [
        ("heading", "Jobs"),
        ("paragraph", "Text"),
    ]


def test_a_table_that_only_lays_out_the_page_is_read_as_text() -> None:
    page = "<table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>"

    assert told(read(".html", page)) == [("heading", "Left"), ("paragraph", "One."), ("paragraph", "Two.")]


def test_a_word_file_keeps_headings_lists_and_tables() -> None:
    word = a_docx(
        ("Title", "Trade-in"),
        ("Normal", "You get money off."),
        ("Heading 2", "How"),
        ("List Bullet", "Ask for a label."),
        ("List Number 2", "Send it."),
        table=[["Traded in", "You get"], ["Any kettle", "£30"]],
    )

    blocks = read(".docx", word)

    assert [(block.kind, block.text, block.level) for block in blocks] == [
        ("heading", "Trade-in", 1),
        ("paragraph", "You get money off.", 0),
        ("heading", "How", 2),
        ("item", "Ask for a label.", 1),
        ("item", "Send it.", 2),
        ("row", "Traded in: Any kettle; You get: £30", 0),
    ]


def test_hidden_struck_out_and_deleted_words_of_a_word_file_are_not_read() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("It costs ")
    paragraph.add_run("£20 ").font.strike = True
    paragraph.add_run("£15.")
    paragraph.add_run(" Secret.").font.hidden = True
    inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
    inserted.append(paragraph.add_run(" Post is free.")._r)
    deleted.append(paragraph.add_run(" Post is extra.")._r)
    paragraph._p.extend([inserted, deleted])
    buffer = io.BytesIO()
    word.save(buffer)

    assert told(read(".docx", buffer.getvalue())) == [("paragraph", "It costs £15. Post is free.")]


def test_a_pdf_has_headings_by_the_size_of_its_letters() -> None:
    pdf = a_pdf(
        [(22, "Report 2026"), (11, "This is the first year that we report."), (15, "Energy")],
        [(11, "All of our energy is renewable, and has been"), (11, "so since 2024.")],
    )

    blocks = read(".pdf", pdf)

    assert [(block.kind, block.text.split("\n")[0], block.level) for block in blocks] == [
        ("heading", "Report 2026", 1),
        ("lines", "This is the first year that we report.", 0),
        ("heading", "Energy", 2),
        ("lines", "All of our energy is renewable, and has been", 0),
    ]


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out() -> None:
    pages = [
        [(9, "Annual report"), (11, f"Fact number {n} {word}."), (9, f"Page {n}")]
        for n, word in enumerate(("alpha", "beta", "gamma", "delta"), start=1)
    ]

    text = "\n".join(block.text for block in read(".pdf", a_pdf(*pages)))

    assert "Annual report" not in text
    assert "Page" not in text
    assert "gamma" in text


def test_a_pdf_with_a_password_is_refused_with_the_mend() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(a_pdf([(11, "Secret")]))))
    writer.encrypt("password", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)

    with pytest.raises(UnreadableFileError, match="locked with a password"):
        read(".pdf", buffer.getvalue())


def test_a_pdf_that_takes_too_long_is_given_up_with_the_mend() -> None:
    seconds = itertools.count(0, 10)
    parser = PdfParser(most_s=60, now=lambda: next(seconds))
    pages = [[(11, f"Line {line} of page {page}") for line in range(3)] for page in range(9)]

    with pytest.raises(UnreadableFileError, match="longer than 60 s"):
        list(parser.lazy_parse(Blob.from_data(a_pdf(*pages))))


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_whatever_a_library_raises_is_told_as_an_unreadable_file(ending: str) -> None:
    for data in (b"", b"PK\x03\x04", b"%PDF-1.4\n%%EOF", bytes(range(256))):
        with pytest.raises(UnreadableFileError):
            read(ending, data)


def test_the_splitter_cuts_at_sentences_and_loses_nothing() -> None:
    text = "We ship on Monday, and it takes three days. " * 20

    parts = LangChainSplitter().split(text, 30)

    assert all(len(part.split()) <= 30 and part.endswith(".") for part in parts)
    assert " ".join(parts).split() == text.split()
