"""A sync killed at any moment loses nothing: the next one ends where a clean one does."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.embedders import CountingEmbedder

from aboveboard.adapters.chroma import ChromaIndex
from aboveboard.adapters.generations import SqliteManifestStore
from aboveboard.adapters.in_memory import InMemoryIndex
from aboveboard.adapters.index_owner import OwnedIndex, open_index
from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.knowledge.sync import Synced, needed_texts, sync

KILLS = 20
DOCUMENTS = 150

SYNC_AND_SAY = """
import sys
from pathlib import Path
from tests.e2e.test_sync_crash import sync_in
print("begun", flush=True)
sync_in(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def sync_in(folder: Path, data: Path) -> Synced:
    embedder = CountingEmbedder()
    owned = open_index(data, embedder.name)
    try:
        return _sync(folder, data, embedder, owned)
    finally:
        owned.close()


def _sync(folder: Path, data: Path, embedder: CountingEmbedder, owned: OwnedIndex) -> Synced:
    store, cache = SqliteManifestStore(data / "knowledge.db"), SqliteVectorCache(data / "vectors.db")
    return sync(folder, langchain_readers(), store, embedder, owned.index, cache)


def write_documents(folder: Path, edition: int) -> None:
    """Every edition changes each third document, takes some away and brings some back."""
    folder.mkdir(exist_ok=True)
    for number in range(DOCUMENTS):
        path = folder / f"d{number}.md"
        if (number + edition) % 17 == 0:
            path.unlink(missing_ok=True)
            continue
        said = edition if (number + edition) % 3 == 0 else 0
        path.write_text(
            f"# Document {number}\n\n## One\n\nFact {number}.\n\n## Two\n\nEdition {said}.\n", "utf-8"
        )


@pytest.fixture
def places(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    yield tmp_path / "knowledge", tmp_path / "data"


def killed_after(wait_s: float, folder: Path, data: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SYNC_AND_SAY, folder, data],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process.stdout as said:
        assert said.readline() == b"begun\n"
        time.sleep(wait_s)  # the moment of the crash is what this test varies
    process.kill()
    process.wait()


def test_after_a_kill_at_any_moment_the_next_sync_ends_where_a_clean_one_does(
    places: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, data = places
    moments = random.Random(7)
    for edition in range(KILLS):
        write_documents(folder, edition)
        killed_after(moments.uniform(0.0, 1.2), folder, data)
        kept = (
            SqliteManifestStore(data / "knowledge.db").current() if (data / "knowledge.db").exists() else None
        )
        assert kept is None or kept.knowledge.passages

    sync_in(folder, data)
    after = sync_in(folder, data)
    clean = sync_in(folder, tmp_path / "clean")

    assert after.manifest == clean.manifest
    owned = open_index(data, CountingEmbedder.name)
    held = owned.index.keys()
    owned.index.probe()
    owned.close()
    assert held == set(needed_texts(clean.manifest.knowledge, CountingEmbedder()))


def test_whoever_comes_second_works_in_memory_and_embeds_nothing(places: tuple[Path, Path]) -> None:
    folder, data = places
    write_documents(folder, 1)
    embedder = CountingEmbedder()
    first = open_index(data, embedder.name)
    _sync(folder, data, embedder, first)
    embedder.asked.clear()

    second = open_index(data, embedder.name)
    _sync(folder, data, embedder, second)

    assert isinstance(first.index, ChromaIndex)
    assert isinstance(second.index, InMemoryIndex)
    assert second.index.keys() == first.index.keys()
    assert embedder.asked == []
    first.close()
    second.close()
