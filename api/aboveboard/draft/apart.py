"""Facts that sections of one page tell each for itself: said together, one would contradict the other.

`We collect glass on Tuesdays` holds under `The north`, `We collect it on weekdays` under `The south`, and the
headings that tell them apart are not in the sentences.
"""

from aboveboard.domain.words import content_stems, words
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.expects import holds
from aboveboard.draft.weekdays import weekdays

VALUES = ("day", "clock", "lasts", "money")
"""Kinds of things of which one matter has one."""
MATTER = 0.5
"""Spans are about one matter from this share of their words on, values aside."""


def told_otherwise(other: Chosen, first: Chosen, language: str) -> bool:
    """Whether both tell a value of one matter, each for the section that it stands in."""
    if not _in_sibling_sections(other, first):
        return False
    if not any(holds(kind, first.span) and holds(kind, other.span) for kind in VALUES):
        return False
    here, there = _matter(first, language), _matter(other, language)
    return len(here & there) >= MATTER * max(min(len(here), len(there)), 1)


def _in_sibling_sections(other: Chosen, first: Chosen) -> bool:
    if other.evidence.document.id != first.evidence.document.id:
        return False
    here, there = first.evidence.passage.headings, other.evidence.passage.headings
    return bool(here) and len(here) == len(there) and here[:-1] == there[:-1] and here[-1] != there[-1]


def _matter(chosen: Chosen, language: str) -> set[str]:
    """The telling words, without days and figures."""
    said = [word for word in words(chosen.span.text) if not weekdays(word) and not word[:1].isdigit()]
    return {stem for stem in content_stems(" ".join(said), language) if not weekdays(stem)}
