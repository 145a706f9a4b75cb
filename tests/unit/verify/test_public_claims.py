"""Claims of others, each with its source: on every file better than counting words, with one fixed setting."""

from pathlib import Path

import pytest
from benchmarks.groundedness import FLOORS, measured
from tests.fixtures.processes import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "groundedness"


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the public files are not at hand")
@pytest.mark.parametrize("name", FLOORS)
def test_it_is_better_than_counting_words(name: str) -> None:
    path: Path = FOLDER / f"{name}.jsonl"

    assert measured(path).balanced > FLOORS[name]
