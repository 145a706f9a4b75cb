"""Tells which document a thread is about by its name: of twenty nearly equal answers, the one for the hotel
that was spoken of last."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from aboveboard.domain.words import content_stems

ENOUGH = 0.6
"""The share of a title, by rarity, that has to be said in one run for the title to count as named."""
FADING = 0.9
"""What a naming is worth beside the same one a post later."""
POSTS, STEMS = 20, 500
"""The latest posts, and the stems of each, that are searched for names: strangers decide how many there are."""


@dataclass(frozen=True)
class Names:
    """Titles of documents as stems, and how surely each stem points at them."""

    titles: tuple[tuple[str, ...], ...]
    documents: tuple[tuple[str, ...], ...]
    """By title: the ids of the documents that have it."""
    holders: Mapping[str, tuple[int, ...]]
    """By stem: the titles that hold it."""
    rarity: Mapping[str, float]
    pointing: Mapping[str, float]
    """By stem: of the documents that use it, the share that have it in their title. A name's is near 1, and that
    of a common word such as 'delivery' is small."""

    def named(self, posts: Sequence[Sequence[str]]) -> dict[str, float]:
        """How surely each document is named, in 0..1, by document id; only those that are.

        `posts`: stems of each post in order, the latest first.
        """
        found: dict[str, float] = {}
        for age, stems in enumerate(posts[:POSTS]):
            said = list(stems[:STEMS])
            for title in self._likely(set(said)):
                sure = self._said(self.titles[title], said)
                if sure >= ENOUGH:
                    for document in self.documents[title]:
                        found[document] = max(found.get(document, 0.0), sure * FADING**age)
        return found

    def _likely(self, stems: Set[str]) -> list[int]:
        """Titles of which enough is said, in whatever order."""
        shares: dict[int, float] = defaultdict(float)
        for stem in stems:
            for title in self.holders.get(stem, ()):
                shares[title] += self.rarity[stem]
        return [title for title, share in shares.items() if share >= ENOUGH * self._whole(title)]

    def _said(self, title: Sequence[str], stems: Sequence[str]) -> float:
        """The share of a title in its longest run within a post, as far as the run points at the title."""
        total = sum(self.rarity[stem] for stem in title)
        best = 0.0
        for start, stem in enumerate(stems):
            for first in (place for place, own in enumerate(title) if own == stem):
                run = _run(title[first:], stems[start : start + len(title)])
                share = sum(self.rarity[stem] for stem in run) / total
                best = max(best, share * max(self.pointing[stem] for stem in run))
        return best

    def _whole(self, title: int) -> float:
        return sum(self.rarity[stem] for stem in set(self.titles[title]))


def index_names(titles: Mapping[str, tuple[str, str]], used: Mapping[str, Set[str]]) -> Names:
    """The names of documents.

    Args:
        titles: by document id, its title and language.
        used: by document id, every stem of its title, headings and text.
    """
    holding: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for document, (title, language) in titles.items():
        if stems := tuple(content_stems(title, language)):
            holding[stems].append(document)
    names = tuple(holding)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for stem in set(name):
            holders[stem].append(place)
    users = Counter(stem for stems in used.values() for stem in stems)
    owners = {stem: sum(len(holding[names[place]]) for place in places) for stem, places in holders.items()}
    return Names(
        titles=names,
        documents=tuple(tuple(holding[name]) for name in names),
        holders={stem: tuple(places) for stem, places in holders.items()},
        rarity={stem: math.log(1 + len(names) / len(places)) for stem, places in holders.items()},
        pointing={stem: owned / max(users[stem], owned) for stem, owned in owners.items()},
    )


def _run(title: Sequence[str], stems: Sequence[str]) -> Sequence[str]:
    length = 0
    while length < min(len(title), len(stems)) and title[length] == stems[length]:
        length += 1
    return title[:length]
