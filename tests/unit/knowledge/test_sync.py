from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.fixtures.embedders import CountingEmbedder

from aboveboard.adapters.in_memory import InMemoryIndex, InMemoryManifestStore, InMemoryVectorCache
from aboveboard.domain.manifest import Manifest
from aboveboard.errors import KnowledgeError, ModelUnavailableError
from aboveboard.knowledge.sync import Progress, Synced, needed_texts, sync
from aboveboard.ports import Readers


@dataclass(frozen=True)
class Desk:
    """A knowledge folder and everything that sync keeps."""

    folder: Path
    readers: Readers
    store: InMemoryManifestStore
    embedder: CountingEmbedder
    index: InMemoryIndex
    cache: InMemoryVectorCache

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def sync(self, progress: Progress | None = None) -> Synced:
        kept = self.store, self.embedder, self.index, self.cache
        return sync(self.folder, self.readers, *kept, progress=progress)

    def needed(self) -> set[str]:
        current = self.store.current()
        assert current is not None
        return set(needed_texts(current.knowledge, self.embedder))


@pytest.fixture
def desk(tmp_path: Path, readers: Readers) -> Desk:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    found = Desk(
        folder, readers, InMemoryManifestStore(), CountingEmbedder(), InMemoryIndex(), InMemoryVectorCache()
    )
    for number in range(20):
        found.write(
            f"d{number}.md", f"# Document {number}\n\n## One\n\nFact {number}.\n\n## Two\n\nMore {number}.\n"
        )
    return found


def test_the_first_sync_embeds_every_passage_and_puts_a_generation_in_force(desk: Desk) -> None:
    synced = desk.sync()

    assert synced.embedded == len(desk.embedder.asked) > 20
    assert desk.index.keys() == desk.needed()
    assert desk.store.current() == synced.manifest


def test_a_folder_that_has_not_changed_embeds_nothing(desk: Desk) -> None:
    desk.sync()
    desk.embedder.asked.clear()

    synced = desk.sync()

    assert (synced.embedded, synced.removed) == (0, 0)
    assert desk.embedder.asked == []
    assert len(desk.store.versions()) == 1


def test_one_edited_document_embeds_its_changed_passage_alone(desk: Desk) -> None:
    desk.sync()
    desk.embedder.asked.clear()
    desk.write("d7.md", "# Document 7\n\n## One\n\nFact 7.\n\n## Two\n\nQuite another thing.\n")

    synced = desk.sync()

    assert synced.embedded == 1
    assert "Quite another thing." in desk.embedder.asked[0]
    assert desk.needed() <= desk.index.keys()


def test_a_renamed_document_embeds_nothing(desk: Desk) -> None:
    desk.sync()
    (desk.folder / "d3.md").rename(desk.folder / "elsewhere.md")

    assert desk.sync().embedded == 0


def test_what_only_the_generation_before_needs_stays_for_its_readers_and_then_goes(desk: Desk) -> None:
    desk.sync()
    before = desk.needed()
    (desk.folder / "d3.md").unlink()

    first = desk.sync()
    kept = desk.index.keys()
    second = desk.sync()

    assert first.removed == 0
    assert kept == before
    assert second.removed > 0
    assert desk.index.keys() == desk.needed() < before


def test_another_language_of_the_folder_embeds_anew_and_keeps_the_vectors_of_the_generation_before(
    desk: Desk,
) -> None:
    desk.embedder.languages = ("en",)
    desk.write("organization.yaml", "name: Bright Kettle\nlanguages: [en]\n")
    desk.sync()
    before = desk.needed()

    desk.write("organization.yaml", "name: Bright Kettle\nlanguages: [en, de]\n")
    synced = desk.sync()

    assert synced.embedded == len(before)
    assert desk.index.keys() == before | desk.needed()
    assert not before & desk.needed()


def test_internal_text_is_never_embedded(desk: Desk) -> None:
    desk.write(
        "secret.md", "---\naudience: internal\nquestions: [What is secret?]\n---\n# Secret\n\nHush hush.\n"
    )

    desk.sync()

    assert not [text for text in desk.embedder.asked if "Hush" in text or "secret" in text]


def test_the_questions_that_a_document_answers_are_embedded_too(desk: Desk) -> None:
    desk.write("faq.md", "---\nquestions: [Can I send it back?]\n---\n# Returns\n\nYes, in 30 days.\n")

    desk.sync()

    assert "Can I send it back?" in desk.embedder.asked


def test_vectors_that_the_index_lost_come_back_from_the_cache(desk: Desk) -> None:
    desk.sync()
    desk.embedder.asked.clear()
    desk.index.reset()

    synced = desk.sync()

    assert synced.embedded == 0
    assert desk.index.keys() == desk.needed()


def test_vectors_that_nobody_needs_are_removed(desk: Desk) -> None:
    desk.index.add({"left over": desk.embedder.embed(["left over"])[0]})

    synced = desk.sync()

    assert synced.removed == 1
    assert desk.index.keys() == desk.needed()


def test_an_embedder_that_fails_leaves_the_generation_in_force_and_what_was_done_is_kept(desk: Desk) -> None:
    before = desk.sync().manifest
    for number in range(200):
        desk.write(f"new{number}.md", f"# New {number}\n\nSomething new, number {number}.\n")
    failing = FailingAfter(64)

    with pytest.raises(ModelUnavailableError):
        sync(desk.folder, desk.readers, desk.store, failing, desk.index, desk.cache)
    desk.embedder.asked.clear()
    desk.sync()

    assert len(desk.embedder.asked) == 200 - 64
    assert desk.store.versions()[1] == before.version


class FailingAfter(CountingEmbedder):
    def __init__(self, texts: int) -> None:
        super().__init__()
        self.left = texts

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if len(texts) > self.left:
            raise ModelUnavailableError("gone")
        self.left -= len(texts)
        return super().embed(texts)


def test_a_folder_that_is_gone_is_an_error_and_what_was_in_force_stays(desk: Desk, tmp_path: Path) -> None:
    before = desk.sync().manifest

    with pytest.raises(KnowledgeError):
        replace(desk, folder=tmp_path / "nowhere").sync()

    assert desk.store.current() == before


def test_progress_tells_of_reading_and_embedding(desk: Desk) -> None:
    told: list[tuple[str, int, int]] = []

    desk.sync(lambda *each: told.append(each))

    assert ("read", 20, 20) in told
    last = [each for each in told if each[0] == "embed"][-1]
    assert last[1] == last[2] > 0


def test_a_generation_that_changes_only_its_rules_is_swapped_in_too(desk: Desk) -> None:
    first = desk.sync().manifest
    desk.write("contacts.yaml", "- {id: legal, name: Legal, reach: legal@brightkettle.example}\n")

    second = desk.sync().manifest

    assert isinstance(second, Manifest)
    assert second.version != first.version
    assert desk.store.versions() == (second.version, first.version)
