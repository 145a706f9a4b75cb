"""Makes knowledge folders for tests, with files of every kind."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import docx

ORGANIZATION = """\
name: Bright Kettle
accounts:
  x: ["@brightkettle"]
timezone: Europe/London
languages: [en, de]
products: {kettle-pro: ["Kettle Pro"]}
disclosure:
  employee: {full: "I work at Bright Kettle.", short: "(I work at Bright Kettle)"}
  agency: {full: "I work for Bright Kettle's agency."}
  brand: null
"""
CONTACTS = """\
- id: legal
  name: Legal desk
  topics: [legal, returns]
  reach: legal@brightkettle.example
"""
ENGAGEMENT = """\
respond_within: 24h
rules:
  - id: legal-threat
    says: ["lawyer"]
    then: escalate
    contact: legal
    why: "Only Legal answers legal threats."
"""
RETURNS = """\
---
id: returns
title: Returns and refunds
topics: [returns]
---
# Returns and refunds

You have 30 days to send it back.
"""


def a_folder(place: Path, files: Mapping[str, str | bytes] | None = None, *, whole: bool = False) -> Path:
    """A folder with those files; `whole` puts right organization files, rules and contacts beside them."""
    given: dict[str, str | bytes] = dict(files or {"returns.md": RETURNS})
    if whole:
        right = {
            "organization.yaml": ORGANIZATION,
            "contacts.yaml": CONTACTS,
            "engagement.yaml": ENGAGEMENT,
            "voice.md": "---\nemoji: none\n---\nWarm and plain.\n",
        }
        given = {**right, **given}
    for name, content in given.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return place


def a_docx(*paragraphs: tuple[str, str], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word file of (style, text) paragraphs, and a table below them."""
    word = docx.Document()
    for style, text in paragraphs:
        word.add_paragraph(text, style=style)
    if table:
        grid = word.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return _saved(word)


def _saved(word: "docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def a_pdf(*pages: Sequence[tuple[int, str]]) -> bytes:
    """A PDF; each page is lines of (size in points, text), from the top. ASCII only."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for page in pages:
        content = _page(page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        fonts = b"/Resources << /Font << /F1 3 0 R >> >>"
        box = b"/MediaBox [0 0 595 842]"
        objects.append(b"<< /Type /Page /Parent 2 0 R %s %s /Contents %d 0 R >>" % (fonts, box, len(objects)))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _assembled(objects)


def _page(lines: Sequence[tuple[int, str]]) -> bytes:
    height = 800
    parts = []
    for size, text in lines:
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /F1 {size} Tf 1 0 0 1 60 {height} Tm ({escaped}) Tj ET")
        height -= size + 6
    return "\n".join(parts).encode("ascii")


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
