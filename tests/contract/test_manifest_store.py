"""What every ManifestStore promises, held against each of them."""

import sqlite3
from pathlib import Path

import pytest
from tests.builders import a_knowledge

from aboveboard.adapters.generations import SqliteManifestStore
from aboveboard.adapters.in_memory import InMemoryManifestStore
from aboveboard.domain.manifest import FileEntry, Manifest
from aboveboard.errors import StoreUnavailableError
from aboveboard.ports import ManifestStore


def a_manifest(version: str) -> Manifest:
    return Manifest(version=version, knowledge=a_knowledge(), files={"returns.md": FileEntry(sha256="ab")})


@pytest.fixture(params=["in memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ManifestStore:
    return InMemoryManifestStore() if request.param == "in memory" else SqliteManifestStore(tmp_path / "k.db")


def test_before_the_first_generation_there_is_none(store: ManifestStore) -> None:
    assert store.current() is None
    assert store.versions() == ()


def test_the_generation_swapped_in_last_is_in_force_whole(store: ManifestStore) -> None:
    store.swap(a_manifest("1"))

    store.swap(a_manifest("2"))

    assert store.current() == a_manifest("2")


def test_only_the_last_three_generations_are_kept_the_newest_first(store: ManifestStore) -> None:
    for version in "12345":
        store.swap(a_manifest(version))

    assert store.versions() == ("5", "4", "3")


def test_another_opening_of_the_file_sees_what_the_first_one_swapped_in(tmp_path: Path) -> None:
    first, second = SqliteManifestStore(tmp_path / "k.db"), SqliteManifestStore(tmp_path / "k.db")

    first.swap(a_manifest("1"))

    assert second.current() == a_manifest("1")


def test_a_generation_of_another_form_counts_as_none(tmp_path: Path) -> None:
    store = SqliteManifestStore(tmp_path / "k.db")
    store.swap(a_manifest("1"))
    connection = sqlite3.connect(tmp_path / "k.db")
    connection.execute("UPDATE generations SET manifest = ?", (b"not a manifest",))
    connection.commit()
    connection.close()

    assert store.current() is None


def test_a_file_that_is_no_database_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "k.db").write_bytes(b"garbage" * 1_000)

    store = SqliteManifestStore(tmp_path / "k.db")

    assert store.current() is None
    assert (tmp_path / "k.damaged").exists()


def test_a_file_that_can_not_be_opened_is_an_unavailable_store(tmp_path: Path) -> None:
    (tmp_path / "k.db").mkdir()

    with pytest.raises(StoreUnavailableError, match=r"k\.db"):
        SqliteManifestStore(tmp_path / "k.db")
