"""What every PassageIndex promises, held against each of them."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import numpy as np
import pytest

from aboveboard.adapters.chroma import ChromaIndex, open_embedded
from aboveboard.adapters.in_memory import InMemoryIndex
from aboveboard.errors import IndexUnavailableError
from aboveboard.ports import PassageIndex

WIDTH = 16


def unit_vectors(count: int, seed: int = 0) -> dict[str, np.ndarray]:
    rows = np.random.default_rng(seed).normal(size=(count, WIDTH)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return {f"key{seed}-{number}": row for number, row in enumerate(rows)}


@pytest.fixture(scope="module")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = Path(sys.executable).with_name("chroma")
    folder = tmp_path_factory.mktemp("chroma-server")
    process = subprocess.Popen(
        [command, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"{url}/api/v2/heartbeat", timeout=1)
            break
        except httpx.TransportError:
            assert process.poll() is None and time.monotonic() < deadline, "the Chroma server did not start"
    yield url, process
    process.send_signal(signal.SIGCONT)
    process.kill()
    process.wait()


@pytest.fixture(params=["in memory", "embedded Chroma", "Chroma server"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[PassageIndex]:
    if request.param == "in memory":
        yield InMemoryIndex()
    elif request.param == "embedded Chroma":
        opened = ChromaIndex.embedded(tmp_path / "chroma", "test")
        yield opened
        opened.close()
    else:
        url, _ = request.getfixturevalue("chroma_server")
        reached = ChromaIndex.server(url, f"test of {request.node.name}")
        yield reached
        reached.close()


def test_an_empty_index_answers_with_nothing(index: PassageIndex) -> None:
    (vector,) = unit_vectors(1).values()

    assert index.nearest(vector, 5) == []
    assert index.keys() == set()
    index.probe()


def test_the_nearest_are_given_best_first_with_their_cosine(index: PassageIndex) -> None:
    vectors = unit_vectors(200)
    index.add(vectors)
    (query,) = unit_vectors(1, seed=9).values()
    exact = sorted(((key, float(query @ row)) for key, row in vectors.items()), key=lambda pair: -pair[1])

    found = index.nearest(query, 5)

    assert [key for key, _ in found] == [key for key, _ in exact[:5]]
    assert [cosine for _, cosine in found] == pytest.approx([cosine for _, cosine in exact[:5]], abs=1e-5)


def test_more_neighbours_than_there_are_gives_all_of_them(index: PassageIndex) -> None:
    vectors = unit_vectors(3)
    index.add(vectors)

    found = index.nearest(vectors["key0-1"], 50)

    assert {key for key, _ in found} == set(vectors)
    assert found[0][0] == "key0-1"


def test_what_is_added_is_found_by_the_next_call(index: PassageIndex) -> None:
    index.add(unit_vectors(20))
    late = unit_vectors(1, seed=5)

    index.add(late)

    assert index.nearest(late["key5-0"], 1)[0][0] == "key5-0"


def test_adding_a_key_twice_changes_nothing(index: PassageIndex) -> None:
    vectors = unit_vectors(5)
    index.add(vectors)

    index.add(vectors)

    assert index.keys() == set(vectors)
    assert len(index.nearest(vectors["key0-0"], 50)) == 5


def test_what_is_removed_is_no_longer_found_and_removing_it_again_is_no_error(index: PassageIndex) -> None:
    vectors = unit_vectors(5)
    index.add(vectors)

    index.remove(["key0-2", "unknown"])
    index.remove(["key0-2"])

    assert index.keys() == set(vectors) - {"key0-2"}
    assert "key0-2" not in {key for key, _ in index.nearest(vectors["key0-2"], 50)}


def test_nothing_to_add_or_remove_and_no_neighbours_asked_for_are_no_errors(index: PassageIndex) -> None:
    vectors = unit_vectors(2)
    index.add(vectors)

    index.add({})
    index.remove([])

    assert index.nearest(vectors["key0-0"], 0) == []
    assert index.keys() == set(vectors)


def test_more_vectors_than_fit_one_call_are_all_kept(index: PassageIndex) -> None:
    vectors = unit_vectors(2_300)

    index.add(vectors)
    index.probe()

    assert index.keys() == set(vectors)


def test_after_a_reset_it_is_empty_and_takes_vectors_again(index: PassageIndex) -> None:
    index.add(unit_vectors(5))

    index.reset()
    index.add(unit_vectors(1, seed=2))

    assert index.keys() == {"key2-0"}
    assert index.nearest(unit_vectors(1)["key0-0"], 5)[0][0] == "key2-0"


def test_two_embedders_never_see_each_others_vectors(tmp_path: Path) -> None:
    folder = tmp_path / "chroma"
    one = ChromaIndex.embedded(folder, "one")
    other = ChromaIndex.embedded(folder, "other")

    one.add(unit_vectors(3))

    assert other.keys() == set()


def test_an_embedded_index_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    vectors = unit_vectors(50)
    first = ChromaIndex.embedded(tmp_path / "chroma", "test")
    first.add(vectors)
    first.close()

    again = open_embedded(tmp_path / "chroma", "test")

    assert again.keys() == set(vectors)
    assert again.nearest(vectors["key0-7"], 1)[0][0] == "key0-7"


@pytest.mark.parametrize("damage", ["not a database", "opening was cut short"])
def test_a_damaged_embedded_index_is_begun_anew(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "chroma"
    if damage == "not a database":
        (folder / "1").mkdir(parents=True)
        (folder / "1" / "chroma.sqlite3").write_bytes(b"\x00garbage" * 5_000)
    else:
        ChromaIndex.embedded(folder, "test").add(unit_vectors(3))
        (folder / "opening").touch()

    index = open_embedded(folder, "test")
    index.add(unit_vectors(2, seed=3))

    assert index.keys() == set(unit_vectors(2, seed=3))


def test_a_server_that_is_not_there_is_an_unavailable_index() -> None:
    with pytest.raises(IndexUnavailableError, match=r"127\.0\.0\.1:9"):
        ChromaIndex.server("http://127.0.0.1:9", "test")


def stopped(process: subprocess.Popen[bytes], ask: Callable[[], object]) -> float:
    process.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    try:
        with pytest.raises(IndexUnavailableError):
            ask()
    finally:
        process.send_signal(signal.SIGCONT)
    return time.monotonic() - began


def test_a_server_that_hangs_is_an_unavailable_index_and_soon(
    chroma_server: tuple[str, subprocess.Popen[bytes]],
) -> None:
    url, process = chroma_server
    index = ChromaIndex.server(url, "hanging", timeout=httpx.Timeout(0.5))
    index.add(unit_vectors(3))

    took_s = stopped(process, lambda: index.nearest(unit_vectors(1)["key0-0"], 1))
    index.close()

    assert took_s < 5
