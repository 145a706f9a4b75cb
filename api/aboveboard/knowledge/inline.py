"""The words of one line of Markdown: its links, breaks and emphasis as plain text."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import NamedTuple

from markdown_it.token import Token

from aboveboard.domain.plain_text import is_address, link_text

_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}]*\}")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ANCHOR = re.compile(r"<a\b[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]+)[^>]*>", re.IGNORECASE)
_AFTER_LINK = re.compile(r"^\{[^{}]*\}")
_STRUCK = re.compile(r"<(/?)(?:del|s|strike)\b[^>]*>", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\xa0]+")


class Inline(NamedTuple):
    text: str
    """Lines where the author broke the line."""
    links: tuple[str, ...]
    notes: tuple[str, ...]
    """The footnotes' Markdown, in the order in which the text points to them."""
    only_anchors: bool
    """It is nothing but links to places in the same document."""
    only_link: str | None
    """The page's address, where it is nothing but one link to it."""


def read_inline(tokens: Sequence[Token], notes: Mapping[str, str]) -> Inline:
    """Read the inline tokens of one block.

    Args:
        notes: the footnotes of the text, by name; pointers to others stay as they are written.
    """
    reader = _Reader()
    for token in tokens:
        reader.take(token)
    pointed: list[str] = []

    def point(match: re.Match[str]) -> str:
        if match[1] not in notes:
            return match[0]
        pointed.append(notes[match[1]])
        return ""

    text = _NOTE.sub(point, "".join(reader.parts)) if notes else "".join(reader.parts)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    whole = _TASK.sub("", "\n".join(filter(None, lines)))
    only_link = reader.links[0] if len(reader.links) == 1 and not reader.beside else None
    only_anchors = reader.anchors > 0 and not reader.outside
    return Inline(whole, tuple(reader.links), tuple(pointed), only_anchors, only_link)


class _Reader:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.links: list[str] = []
        self.anchors = 0
        self.outside = False
        """There are words outside of links to anchors."""
        self.beside = False
        """There are words outside of links."""
        self._open: list[tuple[str, int]] = []
        """The links that are open: address, and the part at which each began."""
        self._struck = 0
        self._after_link = False

    def take(self, token: Token) -> None:
        kind = token.type
        if kind in ("s_open", "s_close"):
            self._strike(kind == "s_open")
        elif kind == "html_inline":
            self._html(token.content)
        elif self._struck or kind == "image":
            return
        elif kind == "link_open":
            self._open.append((str(token.attrGet("href") or ""), len(self.parts)))
        elif kind == "link_close":
            self._close()
        elif kind == "softbreak":
            self.parts.append(" ")
        elif kind == "hardbreak":
            self.parts.append("\n")
        elif kind == "text":
            # Emphasis that its author did not close properly is left as asterisks by the parser.
            self._write(token.content.replace("**", ""))
        else:
            self._write(token.content)

    def _write(self, text: str) -> None:
        if self._after_link and not text.startswith("{{"):
            text = _AFTER_LINK.sub("", text)
        self._after_link = False
        self.parts.append(text)
        if text.strip(" .,;:|-–•"):
            self.beside = self.beside or not self._open
            self.outside = self.outside or not (self._open and self._open[-1][0].startswith("#"))

    def _close(self) -> None:
        if not self._open:
            return
        address, start = self._open.pop()
        self._after_link = True
        inside = "".join(self.parts[start:])
        if address.startswith("#"):
            self.anchors += 1
        # A link around a picture alone leads the reader nowhere in words.
        elif is_address(address) and inside.strip():
            self.links.append(address)
            self.parts[start:] = [link_text(inside, address)]

    def _html(self, html: str) -> None:
        if _BREAK.fullmatch(html):
            self.parts.append("\n")
        elif anchor := _ANCHOR.fullmatch(html):
            self._open.append((unescape(anchor[1]), len(self.parts)))
        elif html.lower() == "</a>":
            self._close()
        elif struck := _STRUCK.fullmatch(html):
            self._strike(not struck[1])

    def _strike(self, begins: bool) -> None:
        self._struck = max(0, self._struck + (1 if begins else -1))
