"""The sentences of a text with their places, and what the draft knew of those that a person left alone."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from aboveboard.domain.draft import Draft, Kind
from aboveboard.domain.knowledge import Organization
from aboveboard.domain.sentences import sentences

_SEAM = regex.compile(
    r"""(?<=[.!?…。！？]["'”’»)\]]*)\s+(?=https?://|www\.)|(?<=\s(?:https?://|www\.)\S+)\s+(?=["“«(\[¿¡]*[\p{Lu}\p{So}])"""
)
"""An address that stands alone is a piece, though it begins without a capital and ends without a full stop."""

STRENGTH: tuple[Kind, ...] = ("courtesy", "question", "disclosure", "pointer", "claim")
"""A piece that runs over several sentences of the draft is of the last of their kinds."""


class Piece(NamedTuple):
    """text[start:end], in code points."""

    text: str
    start: int
    end: int


class Known(NamedTuple):
    kind: Kind
    cites: tuple[str, ...]


def every_line(organization: Organization) -> list[str]:
    """The disclosure lines of all relations, which may have no full stop."""
    lines = organization.disclosure.values()
    return [form for line in lines if line is not None for form in (line.full, line.short) if form]


def pieces(text: str, lines: Sequence[str]) -> list[Piece]:
    """The sentences of a text, in order. A disclosure line is a piece of its own, with or without a full stop."""
    found: list[Piece] = []
    at = 0
    for start, end in _places(text, lines):
        found += _split(text, at, start)
        found.append(Piece(text[start:end], start, end))
        at = end
    return found + _split(text, at, len(text))


def known_pieces(draft: Draft, lines: Sequence[str]) -> dict[str, Known]:
    """What the draft's sentences are, by the text of the pieces that they make."""
    known: dict[str, Known] = {}
    spans = _spans(draft)
    for piece in pieces(draft.text, lines):
        over = [each for start, end, each in spans if start < piece.end and piece.start < end]
        if over:
            kind = max((each.kind for each in over), key=STRENGTH.index)
            known[piece.text] = Known(kind, tuple(dict.fromkeys(id for each in over for id in each.cites)))
    return known


def _spans(draft: Draft) -> list[tuple[int, int, Known]]:
    spans, at = [], 0
    for sentence in draft.sentences:
        end = at + len(sentence.text)
        spans.append((at, end, Known(sentence.kind, sentence.cites)))
        at = end + 1
    return spans


def _places(text: str, lines: Iterable[str]) -> list[tuple[int, int]]:
    """Where the lines stand, the longest first where one is part of another; without overlaps, in order."""
    taken: list[tuple[int, int]] = []
    for line in sorted(lines, key=len, reverse=True):
        start = text.find(line)
        while start != -1:
            end = start + len(line)
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
            start = text.find(line, end)
    return sorted(taken)


def _split(text: str, start: int, end: int) -> list[Piece]:
    found, at = [], start
    for part in _SEAM.split(text[start:end]):
        for sentence in sentences(part):
            place = text.index(sentence, at, end)
            at = place + len(sentence)
            found.append(Piece(sentence, place, at))
    return found
