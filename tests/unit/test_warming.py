"""What is done before the first question, and after each change of the folder."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.fixtures.embedders import CountingEmbedder, WordCountingEmbedder
from tests.fixtures.service import settings_for

from aboveboard import warming
from aboveboard.curation import Curation

RETURNS = "# Returns\n\nYou have some days to send it back.\n"
TEAPOTS = "# Teapots\n\nThey hold little.\n"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "AFTER_S", 0.0)
    monkeypatch.setattr(warming, "LOOK_EVERY_S", 0.01)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "organization.yaml").write_text("name: Bright Kettle\n")
    (folder / "returns.md").write_text(RETURNS)
    return folder


@pytest.fixture
def embedder() -> CountingEmbedder:
    return WordCountingEmbedder()


@pytest.fixture
def curation(tmp_path: Path, folder: Path, embedder: CountingEmbedder) -> Iterator[Curation]:
    curation = Curation(settings_for(tmp_path, knowledge=folder), embedder=embedder, alone=True)
    curation.open()
    embedder.asked.clear()
    yield curation
    curation.close()


@asynccontextmanager
async def meeting(curation: Curation) -> AsyncIterator["asyncio.Task[None]"]:
    job = asyncio.create_task(warming.meet_spans(curation))
    yield job
    job.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await job


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():
            await asyncio.sleep(0.01)


async def test_the_folder_s_sentences_are_met_before_anybody_asks(
    curation: Curation, embedder: CountingEmbedder
) -> None:
    async with meeting(curation):
        await until(lambda: "days" in embedder.asked)

    assert "Returns. You have some days to send it back." in embedder.asked


async def test_of_a_changed_folder_only_what_is_new_is_met(
    curation: Curation, embedder: CountingEmbedder, folder: Path
) -> None:
    async with meeting(curation):
        await until(lambda: "days" in embedder.asked)
        embedder.asked.clear()
        (folder / "teapots.md").write_text(TEAPOTS)
        await asyncio.to_thread(curation.refresh)
        await until(lambda: "little." in embedder.asked)

    assert "Teapots. They hold little." in embedder.asked
    assert "Returns. You have some days to send it back." not in embedder.asked


async def test_an_embedder_that_fails_is_tried_again_with_the_next_change(
    curation: Curation, embedder: CountingEmbedder, folder: Path
) -> None:
    embedder.down = True
    async with meeting(curation) as job:
        await asyncio.sleep(0.1)
        assert not job.done()
        embedder.down = False
        (folder / "teapots.md").write_text(TEAPOTS)
        await asyncio.to_thread(curation.refresh)
        await until(lambda: "days" in embedder.asked)


class TestSomebodyElsesEmbedder:
    @pytest.fixture
    def embedder(self) -> CountingEmbedder:
        """One that tells no words apart, as a provider's does not."""
        return CountingEmbedder()

    async def test_nothing_is_asked_of_it_that_no_question_needs(
        self, curation: Curation, embedder: CountingEmbedder
    ) -> None:
        async with meeting(curation) as job:
            await asyncio.sleep(0.1)

            assert not job.done()
            assert embedder.asked == []


async def test_a_folder_of_several_languages_is_indexed_in_english_words_ahead(
    curation: Curation, folder: Path
) -> None:
    (folder / "organization.yaml").write_text("name: Bright Kettle\nlanguages: [de, en]\n")
    curation.refresh()
    generation = curation.current.generation
    assert generation is not None

    async with meeting(curation):
        await until(lambda: "worded" in vars(generation.tools.library))
