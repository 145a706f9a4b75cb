"""Items of a passage's list as they are said one by one, each after the line that introduces them all."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from aboveboard.domain.knowledge import Passage
from aboveboard.domain.listed import said_together
from aboveboard.domain.sentences import sentences

_MARKER = regex.compile(r"^\s*(?:[-*•‣◦–]|\(?\d{1,2}[.)])\s+")


def items_said(passages: Sequence[Passage]) -> set[str]:
    """`You get back: 30 to 59 minutes: half.` of a list under `You get back:`, and all of a list in one sentence."""
    return {said for passage in passages for said in _said(passage.text.splitlines())}


def _said(lines: Sequence[str]) -> Iterator[str]:
    for place, line in enumerate(lines):
        if not line.strip().endswith(":"):
            continue
        intro = (sentences(line.strip()) or [line.strip()])[-1]
        # Where a list ends, a passage's plain text does not always tell: what follows it does no harm.
        after = takewhile(
            lambda item: bool(item.strip()) and not item.strip().endswith(":"), lines[place + 1 :]
        )
        items = [_MARKER.sub("", item) for item in after]
        yield from (said_together(intro, [item]) for item in items)
        if items:
            yield said_together(intro, items)
