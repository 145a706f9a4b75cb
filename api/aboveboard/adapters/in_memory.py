"""Ports kept in the process: exact, quick up to some ten thousand passages, gone with the process."""

from collections.abc import Collection, Mapping
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.manifest import Manifest
from aboveboard.ports import Vector

GENERATIONS = 3
"""How many a ManifestStore keeps, the one in force included."""


class InMemoryIndex:
    """A PassageIndex by exact inner products.

    Readers take the current (keys, matrix) pair and never wait: a change puts another pair in its place.
    """

    def __init__(self) -> None:
        self._changing = Lock()
        self._held: tuple[list[str], NDArray[np.float32]] = ([], np.empty((0, 0), np.float32))

    def add(self, vectors: Mapping[str, Vector]) -> None:
        with self._changing:
            keys, matrix = self._held
            there = set(keys)
            fresh = {key: vector for key, vector in vectors.items() if key not in there}
            if fresh:
                rows = np.asarray(list(fresh.values()), np.float32)
                self._held = ([*keys, *fresh], np.vstack([matrix, rows]) if keys else rows)

    def remove(self, keys: Collection[str]) -> None:
        gone = set(keys)
        with self._changing:
            held, matrix = self._held
            kept = [place for place, key in enumerate(held) if key not in gone]
            if len(kept) < len(held):
                self._held = ([held[place] for place in kept], matrix[kept])

    def keys(self) -> set[str]:
        return set(self._held[0])

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        keys, matrix = self._held
        if not keys or k < 1:
            return []
        similarity = matrix @ np.asarray(vector, np.float32)
        best = np.argpartition(-similarity, k - 1)[:k] if k < len(keys) else np.arange(len(keys))
        ranked = best[np.argsort(-similarity[best], kind="stable")]
        return [(keys[place], float(similarity[place])) for place in ranked]

    def probe(self) -> None:
        return

    def reset(self) -> None:
        with self._changing:
            self._held = ([], np.empty((0, 0), np.float32))


class InMemoryVectorCache:
    """A VectorCache for tests and for a process that keeps nothing."""

    def __init__(self) -> None:
        self._vectors: dict[str, Vector] = {}

    def get(self, keys: Collection[str]) -> dict[str, Vector]:
        return {key: self._vectors[key] for key in keys if key in self._vectors}

    def put(self, vectors: Mapping[str, Vector]) -> None:
        self._vectors.update(vectors)


class InMemoryManifestStore:
    """A ManifestStore for tests and for a process that keeps nothing."""

    def __init__(self) -> None:
        self._kept: tuple[Manifest, ...] = ()

    def current(self) -> Manifest | None:
        return self._kept[0] if self._kept else None

    def swap(self, manifest: Manifest) -> None:
        self._kept = (manifest, *self._kept)[:GENERATIONS]

    def versions(self) -> tuple[str, ...]:
        return tuple(manifest.version for manifest in self._kept)
