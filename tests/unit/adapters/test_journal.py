"""What was answered is kept when the database can't take it."""

from pathlib import Path

import pytest
from tests.builders import NOW
from tests.contract.test_stores import a_record, finished

from aboveboard.adapters.in_memory_stores import InMemorySuggestions
from aboveboard.adapters.journal import JournaledSuggestions
from aboveboard.domain.record import Record, trace_of
from aboveboard.errors import StorageFullError, StoreUnavailableError


class Fragile(InMemorySuggestions):
    """A store that can be told how to fail."""

    error: StoreUnavailableError | None = None

    async def finish(self, record: Record) -> None:
        if self.error is not None:
            raise self.error
        await super().finish(record)


@pytest.fixture
def store() -> Fragile:
    return Fragile()


@pytest.fixture
def journaled(store: Fragile, tmp_path: Path) -> JournaledSuggestions:
    return JournaledSuggestions(store, tmp_path / "journal")


async def test_what_the_database_takes_is_not_journaled(
    journaled: JournaledSuggestions, store: Fragile
) -> None:
    await journaled.finish(finished(a_record()))

    assert not journaled.waiting
    assert await store.get("sug_1") is not None


async def test_what_it_can_not_take_waits_and_is_found_meanwhile(
    journaled: JournaledSuggestions, store: Fragile
) -> None:
    store.error = StoreUnavailableError("locked")
    record = finished(a_record())

    await journaled.finish(record)

    assert journaled.waiting
    assert await journaled.get("sug_1") == record


async def test_what_waits_is_taken_once_the_database_can(
    journaled: JournaledSuggestions, store: Fragile
) -> None:
    store.error = StoreUnavailableError("locked")
    await journaled.finish(finished(a_record("sug_1")))
    await journaled.finish(finished(a_record("sug_2")))
    await journaled.replay()
    still_waiting = journaled.waiting

    store.error = None
    await journaled.replay()

    assert still_waiting
    assert not journaled.waiting
    assert await store.get("sug_1") is not None
    assert await store.get("sug_2") is not None


async def test_a_new_process_takes_up_what_an_old_one_left(
    journaled: JournaledSuggestions, store: Fragile, tmp_path: Path
) -> None:
    store.error = StoreUnavailableError("locked")
    await journaled.finish(finished(a_record()))
    fresh = InMemorySuggestions()

    await JournaledSuggestions(fresh, tmp_path / "journal").replay()

    assert await fresh.get("sug_1") is not None


async def test_on_a_full_disk_the_caller_is_told(journaled: JournaledSuggestions, store: Fragile) -> None:
    store.error = StorageFullError("full")

    with pytest.raises(StorageFullError):
        await journaled.finish(finished(a_record()))


async def test_where_neither_can_be_written_the_caller_is_told(
    journaled: JournaledSuggestions, store: Fragile, tmp_path: Path
) -> None:
    store.error = StoreUnavailableError("locked")
    (tmp_path / "journal").write_text("a file stands where the folder should be")

    with pytest.raises(StorageFullError, match="neither"):
        await journaled.finish(finished(a_record()))


async def test_a_damaged_file_is_put_aside_and_the_rest_goes_on(
    journaled: JournaledSuggestions, store: Fragile, tmp_path: Path
) -> None:
    store.error = StoreUnavailableError("locked")
    await journaled.finish(finished(a_record("sug_2")))
    (tmp_path / "journal" / "sug_1.json").write_text("{half")
    store.error = None

    await journaled.replay()

    assert not journaled.waiting
    assert (tmp_path / "journal" / "sug_1.damaged").exists()
    assert await store.get("sug_2") is not None


@pytest.mark.parametrize("id", ["../journal/sug_1", "..", "", "a/b", "sug_1\x00"])
async def test_an_id_is_never_a_way_out_of_the_folder(journaled: JournaledSuggestions, id: str) -> None:
    assert await journaled.get(id) is None


async def test_what_waits_is_in_the_audit_and_can_be_erased_once_the_database_is_back(
    journaled: JournaledSuggestions, store: Fragile
) -> None:
    store.error = StoreUnavailableError("locked")
    record = finished(a_record())
    await journaled.finish(record)
    waiting = await journaled.trace("sug_1")
    with pytest.raises(StoreUnavailableError):
        await journaled.erase("sug_1", NOW)

    store.error = None
    await journaled.erase("sug_1", NOW)

    assert waiting == trace_of(record)
    assert not journaled.waiting
    assert await journaled.get("sug_1") is None
    erased = await journaled.trace("sug_1")
    assert erased is not None
    assert erased.request is None
