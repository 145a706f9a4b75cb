"""Splitting a document into passages: the parts that are found, quoted and cited.

A section is a passage as long as it is short enough. A longer one is cut between paragraphs, list items and
table rows; a list stays with the sentence that introduces it. Two sections are never in one passage, but
for rows of tiny ones: what holds under one heading need not hold under the next.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from aboveboard.domain.block import Block
from aboveboard.domain.plain_text import clean
from aboveboard.ports import TextSplitter

MOST_WORDS = 200
"""In one passage, but for a short rest that would make none of its own."""
FEW_WORDS = 40
"""A rest below this is added to what stands before it."""
_INTRODUCTION_WORDS = 40
_TINY_WORDS = 12
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")

_Section = tuple[tuple[str, ...], Sequence[Block]]


class Part(NamedTuple):
    """A passage without its id."""

    headings: tuple[str, ...]
    text: str
    links: tuple[str, ...]


class _Unit(NamedTuple):
    """Blocks that should not be parted."""

    blocks: tuple[Block, ...]
    words: int


def chunk(title: str, blocks: Sequence[Block], splitter: TextSplitter) -> list[Part]:
    """Split a document.

    Args:
        title: begins every passage's headings.
        blocks: the document's, in reading order, none of the kind `lines`.
        splitter: cuts a single paragraph that is too long.

    Returns:
        The parts in reading order. The same document gives the same parts.
    """
    sections = _gathered(list(_sections(title, blocks)))
    return [part for headings, section in sections for part in _parts(headings, section, splitter)]


def count_words(text: str) -> int:
    """Words; for scripts without blanks between them, about as much text."""
    return max(len(text.split()), len(text) // 12)


def _sections(title: str, blocks: Sequence[Block]) -> Iterator[_Section]:
    """The blocks under each heading, with the headings above them; sections without text are left out."""
    chain: list[tuple[int, str]] = []
    section: list[Block] = []
    for block in blocks:
        if block.kind != "heading":
            section.append(block)
            continue
        if section:
            yield _headings(title, chain), section
        section = []
        chain = [
            *((level, text) for level, text in chain if level < block.level),
            (block.level, clean(block.text)),
        ]
    if section:
        yield _headings(title, chain), section


def _gathered(sections: Sequence[_Section]) -> Iterator[_Section]:
    """Join neighbouring sections of a few words each, a line for each: `CTC 101: English, Italian`.

    Their words say nothing without their heading, so it goes into the text. A question keeps its answer
    to itself.
    """
    for parent, group in groupby(
        sections, key=lambda section: section[0][:-1] if _is_tiny(section) else None
    ):
        run = list(group)
        if parent is None or (len(run) < 2 and len(run[0][1][0].text.split()) > 2):
            yield from run
        else:
            yield parent, [_as_line(section) for section in run]


def _is_tiny(section: _Section) -> bool:
    """Whether it holds a few words that are no sentence, and so no answer by themselves."""
    headings, blocks = section
    if len(headings) < 2 or headings[-1].endswith("?"):
        return False
    is_fragment = all(
        block.kind in ("paragraph", "item") and not block.text.rstrip().endswith(_SENTENCE_ENDS)
        for block in blocks
    )
    return is_fragment and sum(count_words(block.text) for block in blocks) <= _TINY_WORDS


def _as_line(section: _Section) -> Block:
    headings, blocks = section
    text = ", ".join(block.text.replace("\n", ", ") for block in blocks)
    links = tuple(link for block in blocks for link in block.links)
    return Block("item", f"{headings[-1].rstrip(':')}: {text}", 1, links)


def _headings(title: str, chain: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    names = [title]
    for _, text in chain:
        if text and text.casefold() not in (title.casefold(), names[-1].casefold()):
            names.append(text)
    return tuple(names)


def _parts(headings: tuple[str, ...], section: Sequence[Block], splitter: TextSplitter) -> Iterator[Part]:
    for blocks in _packed(_units(section, splitter)):
        lines = [clean(line) for block in blocks for line in block.text.split("\n")]
        text = "\n".join(line for line in lines if line)
        if text:
            links = dict.fromkeys(link for block in blocks for link in block.links)
            yield Part(headings, text, tuple(links))


def _packed(units: Sequence[_Unit]) -> list[list[Block]]:
    """Fill passages with units, in order."""
    if sum(unit.words for unit in units) <= MOST_WORDS:
        return [[block for unit in units for block in unit.blocks]]
    packs: list[list[Block]] = []
    sizes: list[int] = []
    for unit in units:
        if sizes and sizes[-1] + unit.words <= MOST_WORDS:
            packs[-1].extend(unit.blocks)
            sizes[-1] += unit.words
        else:
            packs.append(list(unit.blocks))
            sizes.append(unit.words)
    if len(packs) > 1 and sizes[-1] < FEW_WORDS:
        packs[-2:] = [packs[-2] + packs[-1]]
    return packs


def _units(section: Sequence[Block], splitter: TextSplitter) -> list[_Unit]:
    units: list[_Unit] = []
    run: list[Block] = []
    for block in section:
        if run and not _goes_on(run, block):
            units.extend(_of_run(run, splitter))
            run = []
        run.append(block)
    if run:
        units.extend(_of_run(run, splitter))
    return units


def _goes_on(run: Sequence[Block], block: Block) -> bool:
    """Whether a block belongs to the list, table or code before it, or to the sentence that introduces it."""
    last = run[-1]
    if last.kind == "paragraph" and not last.level:
        introduces = last.text.rstrip().endswith(":")
        return block.kind in ("item", "row") or (
            introduces and block.kind in ("code", "paragraph") and len(run) < 2
        )
    if last.kind == "row":
        return block.kind == "row"
    return bool(block.level) or block.kind in ("item", "code")


def _of_run(run: Sequence[Block], splitter: TextSplitter) -> Iterator[_Unit]:
    """One unit where it fits; otherwise one for each item or row, the introduction repeated in each passage."""
    words = sum(count_words(block.text) for block in run)
    if words <= MOST_WORDS:
        yield _Unit(tuple(run), words)
        return
    introduction = run[0] if len(run) > 1 and _introduces(run[0]) else None
    room = MOST_WORDS - (count_words(introduction.text) if introduction else 0)
    pack: list[Block] = []
    size = 0
    for entry in _entries(run[1:] if introduction else run, room, splitter):
        entry_words = sum(count_words(block.text) for block in entry)
        if pack and size + entry_words > room:
            yield _with(introduction, pack, size)
            pack, size = [], 0
        pack.extend(entry)
        size += entry_words
    if pack:
        yield _with(introduction, pack, size)


def _introduces(block: Block) -> bool:
    return block.text.rstrip().endswith(":") and count_words(block.text) <= _INTRODUCTION_WORDS


def _with(introduction: Block | None, pack: Sequence[Block], words: int) -> _Unit:
    if introduction is None:
        return _Unit(tuple(pack), words)
    return _Unit((introduction, *pack), words + count_words(introduction.text))


def _entries(run: Sequence[Block], room: int, splitter: TextSplitter) -> Iterator[list[Block]]:
    """Each outer item with what belongs to it; what is too long by itself is cut."""
    entry: list[Block] = []
    for block in run:
        begins = (block.kind != "item" and not block.level) or (block.kind == "item" and block.level <= 1)
        if entry and begins:
            yield from _cut(entry, room, splitter)
            entry = []
        entry.append(block)
    if entry:
        yield from _cut(entry, room, splitter)


def _cut(entry: list[Block], room: int, splitter: TextSplitter) -> Iterator[list[Block]]:
    if sum(count_words(block.text) for block in entry) <= room:
        yield entry
        return
    for block in entry:
        if count_words(block.text) <= room:
            yield [block]
            continue
        for text in splitter.split(block.text, room):
            links = tuple(link for link in block.links if link in text) or block.links
            yield [Block(block.kind, text, block.level, links)]
