"""Trees say of a row of features what their leaves hold."""

import json
from pathlib import Path

import numpy as np
import pytest

from aboveboard.draft.trees import Trees, open_trees

PRICE_FIRST = {
    "feature": [1, 0],
    "threshold": [0.5, 0.2],
    "left": [-1, -2],
    "right": [1, -3],
    "leaves": [-1.0, 1.0, 3.0],
}
"""Without a price -1; with one 1, and 3 where it is near as well."""
STUMP = {"feature": [0], "threshold": [0.9], "left": [-1], "right": [-2], "leaves": [0.0, 10.0]}


@pytest.fixture
def trees(tmp_path: Path) -> Trees:
    kept = tmp_path / "trees.json"
    kept.write_text(json.dumps({"features": ["near", "has a price"], "trees": [PRICE_FIRST, STUMP]}), "utf-8")
    return open_trees(kept)


@pytest.mark.parametrize(
    ("near", "priced", "said"), [(0.1, 0, -1.0), (0.1, 1, 1.0), (0.2, 1, 1.0), (0.3, 1, 3.0), (1.0, 0, 9.0)]
)
def test_a_row_falls_through_every_tree_to_a_leaf(
    trees: Trees, near: float, priced: float, said: float
) -> None:
    assert trees.say(np.array([[near, priced]], np.float32)).tolist() == [said]


def test_every_row_is_judged_by_itself(trees: Trees) -> None:
    rows = np.array([[0.1, 0], [0.3, 1], [1.0, 1]], np.float32)

    assert trees.say(rows).tolist() == [-1.0, 3.0, 13.0]


def test_the_file_tells_what_its_features_are(trees: Trees) -> None:
    assert trees.features == ("near", "has a price")
