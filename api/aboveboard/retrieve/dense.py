"""Finds passages by sense: nearest neighbours of the question's vector."""

from collections.abc import Mapping, Sequence

import numpy as np

from aboveboard.errors import UnavailableError
from aboveboard.read.glossed import knows_well
from aboveboard.retrieve.library import Library

ASKED = 0.6
"""How far a passage's similarity is raised to that of a question which its document says it answers. Not all the
way: the question does not tell which of the document's passages answers."""
REACH = 300
"""Neighbours asked for: many, since those out of force or scope are only then left out."""


def similarities(queries: Mapping[str, float], library: Library, language: str) -> dict[int, float]:
    """Cosine similarity by passage place, for the nearest passages to texts with weights.

    Empty where the embedder does not know the language, or it or the index does not answer: words alone then
    have to do.
    """
    known = library.embedder.languages
    if known is not None and language not in known:
        return {}
    try:
        return _nearest(list(queries), np.array(list(queries.values()), np.float32), library)
    except UnavailableError:
        return {}


def is_native(library: Library, language: str) -> bool:
    """Whether the embedder was made for a language, rather than for one that shares some of its words."""
    return knows_well(library.embedder, language)


def _nearest(texts: Sequence[str], weights: np.ndarray, library: Library) -> dict[int, float]:
    mixed = weights @ library.embedder.embed(texts)
    size = float(np.linalg.norm(mixed))
    if not size:
        return {}
    found = library.index.nearest((mixed / size).astype(np.float32), REACH)
    near = _best(found, library.places)
    asked = _best(found, library.questions)
    for place, similarity in asked.items():
        own = near.get(place, 0.0)
        near[place] = own + ASKED * max(similarity - own, 0.0)
    return near


def _best(found: Sequence[tuple[str, float]], places: Mapping[str, tuple[int, ...]]) -> dict[int, float]:
    """The best similarity by passage place, of all texts that stand for the passage."""
    best: dict[int, float] = {}
    for key, similarity in found:  # best first
        for place in places.get(key, ()):
            best.setdefault(place, similarity)
    return best
