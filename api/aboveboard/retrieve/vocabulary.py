"""The words of a folder, and which of them a word that it does not hold may stand for."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

COMPOUNDING = frozenset("da de fi hu is nb nl nn no sv".split())
"""Languages that write compounds as one word."""
PART = 4
"""Letters that a part of a compound has at least."""
COMPOUND, TYPO = 0.6, 0.7
"""What a word counts for that is a part or a whole of a compound, or one slip of the keys away."""
SLIPS_FROM = 5
"""Letters of a word in which a slip is looked for: among shorter ones too many are one letter apart."""
LONGEST = 40
"""Letters beyond which nothing is a word of any language, and looking for its slips would take minutes."""
MOST = 8
"""Words that one may stand for."""


@dataclass(frozen=True)
class Vocabulary:
    stems: frozenset[str]
    forwards: tuple[str, ...]
    """Sorted."""
    backwards: tuple[str, ...]
    """Each stem turned round, sorted."""
    letters: str

    def alike(self, stem: str, language: str) -> dict[str, float]:
        """Stems of the folder that a stem may stand for, and how much each counts; never the stem itself."""
        if len(stem) > LONGEST:
            return {}
        if language in COMPOUNDING and len(stem) >= PART and (found := self._compounds(stem)):
            return dict.fromkeys(found[:MOST], COMPOUND)
        if stem in self.stems or len(stem) < SLIPS_FROM or not stem.isalpha():
            return {}
        return dict.fromkeys(sorted(self._slips(stem))[:MOST], TYPO)

    def _compounds(self, stem: str) -> list[str]:
        """Compounds that begin or end with the stem, nearest first, then its own first and last parts."""
        wholes = _starting(self.forwards, stem)
        wholes += [each[::-1] for each in _starting(self.backwards, stem[::-1])]
        cuts = range(len(stem) - 3, PART - 1, -1)
        parts = [part for cut in cuts for part in (stem[:cut], stem[-cut:]) if part in self.stems]
        return list(dict.fromkeys([*sorted(wholes, key=len), *parts]))

    def _slips(self, stem: str) -> set[str]:
        """Stems one letter too many, too few or different, or two letters exchanged; never in the first place."""
        slips: set[str] = set()
        for place in range(1, len(stem) + 1):
            before, after = stem[:place], stem[place:]
            slips.add(before + after[1:])
            slips.add(before + after[1:2] + after[:1] + after[2:])
            slips.update(before + letter + rest for letter in self.letters for rest in (after, after[1:]))
        return (slips & self.stems) - {stem}


def vocabulary_of(stems: Iterable[str]) -> Vocabulary:
    known = frozenset(stems)
    words = [stem for stem in known if stem.isalpha()]
    letters = "".join(sorted({letter for stem in words for letter in stem}))
    backwards = tuple(sorted(stem[::-1] for stem in words))
    return Vocabulary(known, tuple(sorted(words)), backwards, letters[:200])


def _starting(ordered: tuple[str, ...], beginning: str) -> list[str]:
    """Those that begin so and go on for two letters more at least."""
    found = []
    for place in range(bisect_left(ordered, beginning), len(ordered)):
        if not ordered[place].startswith(beginning):
            break
        if len(ordered[place]) >= len(beginning) + 2:
            found.append(ordered[place])
    return found
