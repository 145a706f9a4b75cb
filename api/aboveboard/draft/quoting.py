"""Quoting a page that is in another language than the author's.

What nobody here can translate is not told in other words: the reply says in which language the page is, and lets it
speak. Whoever sends the reply may translate it; a customer who is told that nothing is known has been told less.
"""

from collections.abc import Sequence

import numpy as np
from babel import Locale, UnknownLocaleError

from aboveboard.domain.draft import Sentence
from aboveboard.domain.table_row import cells_of
from aboveboard.draft.around import say
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen

CELLS = 3
"""Columns of a row that are quoted, at most."""
_MARKS = {"de": "„{}“", "es": "«{}»", "fr": "« {} »", "it": "«{}»", "da": "»{}«"}
_MARKS_ELSEWHERE = "“{}”"


def quoted(chosen: Chosen, texts: Sequence[str], brief: Brief, *, first: bool) -> tuple[Sentence, ...]:
    """The texts as they stand, the first ones under a line that names their language, others of the same page under one
    that says so; nothing where no such line is known."""
    language = _named(chosen.evidence.foreign or "", brief.reading.language)
    before = say(brief, "quoted" if first else "quoted_more", tongue=language) if language else None
    if before is None:
        return ()
    marks = _MARKS.get(brief.reading.language, _MARKS_ELSEWHERE)
    said = marks.format(" ".join(text if text[-1:] in ".!?…" else f"{text}." for text in texts))
    claim = Sentence(text=said, kind="claim", cites=(chosen.span.passage,))
    return (Sentence(text=before, kind="courtesy"), claim)


def nearest_cells(row: str, question: str, brief: Brief) -> str:
    """The row with what it is about and the columns that come nearest to the question; itself where it has few.

    Nobody wants a studio's address, buses and bicycle stands who asked where to park.
    """
    subject, *others = [f"{name}: {value}" if name else value for name, value in cells_of(row)]
    if len(others) <= CELLS or brief.embedder is None:
        return row
    vectors = brief.embedder.embed([question, *others])
    nearest = np.argsort(-(vectors[1:] @ vectors[0]), kind="stable")[:CELLS]
    return "; ".join([subject, *(others[place] for place in sorted(nearest))])


def _named(language: str, spoken: str) -> str | None:
    """What a language is called in another one: `German`, `Englisch`."""
    try:
        return Locale.parse(spoken, sep="-").languages.get(language)
    except (UnknownLocaleError, ValueError):
        return None
