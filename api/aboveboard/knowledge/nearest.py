"""Which known name a misspelt one most likely stands for."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that is nearest, or None where nothing is near.

    A slip of the pen first: the fewest letters exchanged, left out, added or swapped, and of equals the one of
    the same length (`sayz` is `says`, not `say`). Then a name that shares most of its letters (`respond_in`).
    """
    wanted = _folded(word)
    names = {_folded(name): name for name in known}
    if not names or not wanted:
        return None
    best = min(names, key=lambda name: (_slips(wanted, name), abs(len(name) - len(wanted)), name))
    if _slips(wanted, best) <= max(1, len(wanted) // 3):
        return names[best]
    close = difflib.get_close_matches(wanted, names, n=1, cutoff=0.7)
    return names[close[0]] if close else None


def _folded(name: str) -> str:
    return name.casefold().replace("-", "_").strip()


def _slips(a: str, b: str) -> int:
    """Optimal string alignment distance: Levenshtein's, with neighbours swapped as one slip."""
    before_last: list[int] = []
    last = list(range(len(b) + 1))
    for i, left in enumerate(a, start=1):
        row = [i]
        for j, right in enumerate(b, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        before_last, last = last, row
    return last[-1]
