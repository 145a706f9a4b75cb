"""Regression trees that were grown elsewhere: what they say of rows of features, and the file that they are kept in."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Trees:
    """A sum of trees, one row of each array for each of them, filled up to the largest.

    A node sends a row of features to `left` where its feature is at most its threshold, else to `right`; places below
    zero are leaves, -1 the first.
    """

    features: tuple[str, ...]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    leaves: NDArray[np.float32]

    def say(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """One figure for each row of features: the greater, the better."""
        place = np.zeros((len(rows), len(self.feature)), np.int32)
        row, tree = np.arange(len(rows))[:, None], np.arange(len(self.feature))[None, :]
        while (inner := place >= 0).any():
            node = np.maximum(place, 0)
            goes_left = rows[row, self.feature[tree, node]] <= self.threshold[tree, node]
            place = np.where(inner, np.where(goes_left, self.left[tree, node], self.right[tree, node]), place)
        said: NDArray[np.float32] = self.leaves[tree, -1 - place].sum(axis=1)
        return said


def open_trees(path: Path) -> Trees:
    """Read trees from JSON: `features`, and `trees` of `feature`, `threshold`, `left`, `right` and `leaves`."""
    data = json.loads(path.read_text("utf-8"))
    trees = data["trees"]

    def filled(name: str) -> list[list[float]]:
        longest = max(len(tree[name]) for tree in trees)
        return [tree[name] + [0] * (longest - len(tree[name])) for tree in trees]

    return Trees(
        features=tuple(data["features"]),
        feature=np.array(filled("feature"), np.int32),
        threshold=np.array(filled("threshold"), np.float32),
        left=np.array(filled("left"), np.int32),
        right=np.array(filled("right"), np.int32),
        leaves=np.array(filled("leaves"), np.float32),
    )
