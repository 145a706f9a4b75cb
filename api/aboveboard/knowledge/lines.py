"""Text that was laid out line by line (a text file, a PDF page) as paragraphs, items and headings."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from aboveboard.domain.block import Block
from aboveboard.domain.plain_text import is_numbered

_BULLET = re.compile(r"\s*(?:[-*•‣▪●○·–]|\(?(\d{1,3})[.)]|\(?[a-z]\))\s+(?=\S)")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|~{3,})\s*")
_HASHES = re.compile(r"(#{1,6})\s+(\S.*)")
_ENDS = re.compile(r"[.!?:;…。！？]['\"”’»)\]]*$")
_LAST_PART = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HEADING_WORDS = 10


def line_blocks(text: str) -> Iterator[Block]:
    """Blocks of a laid-out text.

    A blank line ends a paragraph. A line that is much shorter than the text is wide ends one too, where
    it also ends a sentence. A bullet or a number begins an item. A line that is underlined, all in capitals, or
    marked with `#` is a heading.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = _width(lines)
    known = frozenset(word.casefold() for word in re.findall(r"[^\W\d_]+", text))
    words: list[str] = []
    is_item = False
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        heading = _heading(line, following, alone=not words)
        bullet = _bullet(line)
        if words and (not line.strip() or heading or bullet or _UNDERLINE.fullmatch(line)):
            yield _block(words, is_item, known)
            words = []
        if heading:
            yield heading
        elif line.strip() and not _UNDERLINE.fullmatch(line):
            is_item = bool(bullet) if not words else is_item
            words.append(line[bullet.end() :] if bullet else line.strip())
            if _ENDS.search(line) and len(line) < 0.7 * width:
                yield _block(words, is_item, known)
                words = []
    if words:
        yield _block(words, is_item, known)


def _bullet(line: str) -> re.Match[str] | None:
    bullet = _BULLET.match(line)
    if bullet and bullet[1] and not is_numbered(int(bullet[1]), line[bullet.end() :]):
        return None
    return bullet


def _width(lines: list[str]) -> int:
    """How wide the text is set: the length that nine lines in ten do not exceed."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _heading(line: str, following: str, *, alone: bool) -> Block | None:
    words = line.strip()
    if marked := _HASHES.fullmatch(words):
        return Block("heading", marked[2].rstrip("# "), len(marked[1]))
    if not words or not alone or len(words.split()) > _HEADING_WORDS:
        return None
    if (under := _UNDERLINE.fullmatch(following)) and not _UNDERLINE.fullmatch(line):
        return Block("heading", words, 1 if under[1][0] == "=" else 2)
    if (
        not following.strip()
        and words.isupper()
        and sum(map(str.isalpha, words)) > 3
        and not _ENDS.search(words)
    ):
        return Block("heading", words, 2)
    return None


def _block(lines: list[str], is_item: bool, known: frozenset[str]) -> Block:
    parts: list[str] = []
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        parts.append(_before(line.strip(), following.lstrip(), known))
    return Block("item" if is_item else "paragraph", " ".join("".join(parts).split()), int(is_item))


def _before(line: str, following: str, known: frozenset[str]) -> str:
    """A line as it stands before the next. A word parted between them is joined where the text has it whole
    elsewhere; otherwise its hyphen stays, as it would in `half-price`."""
    if line.endswith("\xad"):
        return line[:-1]
    left, right = _LAST_PART.search(line), _FIRST_WORD.match(following)
    if left is None or right is None:
        return line + " "
    return line[:-1] if (left[1] + right[0]).casefold() in known else line
