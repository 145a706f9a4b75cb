"""What every VectorCache promises, held against each of them."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from aboveboard.adapters.in_memory import InMemoryVectorCache
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.draft.sense import Newest
from aboveboard.ports import VectorCache


def a_vector(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=8).astype(np.float32)


@pytest.fixture(params=["in memory", "newest", "sqlite"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> VectorCache:
    if request.param == "newest":
        return Newest()
    return InMemoryVectorCache() if request.param == "in memory" else SqliteVectorCache(tmp_path / "v.db")


def test_an_unknown_key_is_left_out(cache: VectorCache) -> None:
    cache.put({"a": a_vector(1)})

    assert cache.get(["b"]) == {}
    assert set(cache.get(["a", "b"])) == {"a"}


def test_a_vector_comes_back_bit_for_bit(cache: VectorCache) -> None:
    cache.put({"a": a_vector(1), "b": a_vector(2)})

    found = cache.get({"a", "b"})

    assert np.array_equal(found["a"], a_vector(1))
    assert np.array_equal(found["b"], a_vector(2))


def test_putting_a_key_again_and_putting_nothing_are_no_errors(cache: VectorCache) -> None:
    cache.put({"a": a_vector(1)})

    cache.put({"a": a_vector(1)})
    cache.put({})

    assert set(cache.get(["a"])) == {"a"}


def test_more_keys_than_a_query_may_name_are_all_found(cache: VectorCache) -> None:
    vectors = {str(number): a_vector(number) for number in range(1_200)}
    cache.put(vectors)

    assert set(cache.get(vectors.keys())) == set(vectors)


WRITER = """
import sys
from pathlib import Path
import numpy as np
from aboveboard.adapters.vector_cache import SqliteVectorCache

cache = SqliteVectorCache(Path(sys.argv[1]))
for number in range(30):
    cache.put({f"{sys.argv[2]}-{number}": np.full(8, number, np.float32)})
"""


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "v.db"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, path, name]) for name in "abc"]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]

    keys = {f"{name}-{number}" for name in "abc" for number in range(30)}

    assert set(SqliteVectorCache(path).get(keys)) == keys


def test_a_damaged_file_is_put_aside_and_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "v.db").write_bytes(b"garbage" * 1_000)

    cache = SqliteVectorCache(tmp_path / "v.db")
    cache.put({"a": a_vector(1)})

    assert set(cache.get(["a"])) == {"a"}
