"""How mark-up is told in plain words: links, table rows, odd blanks. The same for every kind of file."""

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.block import Block
from aboveboard.domain.months import months

_BLANKS = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
# What shows nothing and only hides or turns round what stands beside it. The joiners stay: scripts and emoji
# need them. So do the tags of the flags of England, Scotland and Wales.
_HIDDEN = re.compile(
    "[\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
    "|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+"
)
_LAST_ITEM = 200
_MONTH = re.compile(rf"(?:\d|{alternatives(months('de', 'no', 'da'))})\b", re.IGNORECASE)
"""What follows a day that is written as an ordinal: `30. April`."""
_SAYS_NOTHING = frozenset(
    "here|this|this page|this form|this link|this article|link|click here|tap here|form|page|website|site|see here|"
    "hier|diese seite|diesem link|aquí|este enlace|esta página|ici|cette page".split("|")
)


def clean(text: str) -> str:
    """A line as it is read: composed (NFC), single blanks, nothing hidden in it."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", _HIDDEN.sub("", text))).strip()


def hidden_characters(text: str) -> list[tuple[int, str]]:
    """The hidden characters of a text: (place, character), in order."""
    return [(match.start(), match[0][0]) for match in _HIDDEN.finditer(text)]


def is_numbered(number: int, text: str) -> bool:
    """Whether a number and a point before a text count an item, rather than being part of what it says.

    `30. April ist der letzte Tag` and `2026. ...` are no items: without the number they would say
    something else.
    """
    return number <= _LAST_ITEM and not _MONTH.match(text)


def is_address(address: str) -> bool:
    """Whether a link leads out of the document: to a page, a mailbox or a telephone."""
    return address.lower().startswith(("http://", "https://", "mailto:", "tel:", "sms:"))


def link_text(text: str, address: str) -> str:
    """What is written for a link.

    Its own words; with the address, where they say nothing without it ("here") or where it is one to
    write or call to, and is not told by the words themselves.
    """
    words = " ".join(text.split())
    scheme, _, rest = address.partition(":")
    if scheme.lower() in ("mailto", "tel", "sms"):
        target = unquote(rest.partition("?")[0])
        if not target or _squeezed(target) in _squeezed(words):
            return words
        return f"{words} ({target})" if words else target
    if scheme.lower() not in ("http", "https"):
        return words
    if not words:
        return address
    return f"{words} ({address})" if words.casefold().strip(" .»>→") in _SAYS_NOTHING else words


def table_row(header: Sequence[str], cells: Sequence[tuple[str, tuple[str, ...]]]) -> Block | None:
    """A row as readable text, `Plan: Maker; Price: £5`; None where all of its cells are empty.

    Args:
        header: the columns' names, "" where one has none; may be shorter than the row.
        cells: each cell's text and links.
    """
    names = [*header, *[""] * (len(cells) - len(header))]
    told = [
        f"{name.rstrip(':')}: {text}" if name else text
        for name, (text, _) in zip(names, cells, strict=False)
        if text.strip()
    ]
    if not told:
        return None
    return Block("row", "; ".join(told), links=tuple(link for _, links in cells for link in links))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s().-]+", "", text).casefold()
