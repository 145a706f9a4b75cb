"""What a person made of a draft, sentence by sentence."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from aboveboard.checks.pieces import pieces
from aboveboard.domain.outcome import Changed, Changes

STILL_THE_SAME = 0.5
"""Share of characters that a sentence keeps to count as changed rather than as replaced."""


def changes_between(draft: str, final: str, lines: Sequence[str] = ()) -> Changes:
    """How the final text differs from the draft; blanks at the ends of sentences do not count.

    `lines`: the disclosure lines, which are sentences with or without a full stop.
    """
    before = [piece.text for piece in pieces(draft, lines)]
    after = [piece.text for piece in pieces(final, lines)]
    kept, changed, added, removed = 0, list[Changed](), list[str](), list[str]()
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            kept += b - a
            continue
        pairs, gone, new = _paired(before[a:b], after[c:d])
        changed += pairs
        removed += gone
        added += new
    return Changes(kept=kept, changed=tuple(changed), added=tuple(added), removed=tuple(removed))


def _paired(before: list[str], after: list[str]) -> tuple[list[Changed], list[str], list[str]]:
    """Each former sentence with the one that was made of it, then those that have no other half."""
    pairs, gone, new = list[Changed](), list[str](), list(after)
    for sentence in before:
        likeness = [SequenceMatcher(None, sentence, other).ratio() for other in new]
        best = max(range(len(new)), key=likeness.__getitem__, default=None)
        if best is None or likeness[best] < STILL_THE_SAME:
            gone.append(sentence)
        else:
            pairs.append(Changed(before=sentence, after=new.pop(best)))
    return pairs, gone, new
