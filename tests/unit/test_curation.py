"""What is in force when the folder, the vector store or the embedder fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.embedders import CountingEmbedder
from tests.fixtures.servers import free_port
from tests.fixtures.service import settings_for

from aboveboard.curation import Curation, open_embedder
from aboveboard.errors import KnowledgeError, SettingsError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "organization.yaml").write_text(
        'name: Bright Kettle\ntimezone: Europe/London\naccounts: {x: ["@brightkettle"]}\n'
        "disclosure: {employee: {full: I work at Bright Kettle.}}\n"
    )
    (folder / "returns.md").write_text("# Returns\n\nYou have 30 days to send it back.\n")
    return folder


@pytest.fixture
def embedder() -> CountingEmbedder:
    return CountingEmbedder()


@pytest.fixture
def curation(tmp_path: Path, folder: Path, embedder: CountingEmbedder) -> Iterator[Curation]:
    curation = Curation(settings_for(tmp_path, knowledge=folder), embedder=embedder, alone=True)
    yield curation
    curation.close()


def test_what_the_folder_says_is_in_force(curation: Curation) -> None:
    curation.open()

    knowledge = curation.current.need().knowledge
    assert knowledge.organization.name == "Bright Kettle"
    assert not curation.current.stale
    assert curation.is_sound()


def test_a_change_makes_another_generation_and_leaves_the_former_as_it_was(
    curation: Curation, folder: Path
) -> None:
    curation.open()
    former = curation.current.need()

    (folder / "teapots.md").write_text("# Teapots\n\nThey hold 711 millilitres.\n")
    curation.refresh()

    assert [each.id for each in former.knowledge.documents] == ["returns"]
    assert {each.id for each in curation.current.need().knowledge.documents} == {"returns", "teapots"}


def test_a_file_that_breaks_keeps_what_it_said_and_is_told(curation: Curation, folder: Path) -> None:
    curation.open()

    (folder / "organization.yaml").write_text("name: [")
    curation.refresh()

    assert curation.current.need().knowledge.organization.name == "Bright Kettle"
    assert curation.current.stale
    assert "organization.yaml" in [fault.path for fault in curation.current.faults]


def test_a_folder_that_goes_leaves_what_was_in_force(curation: Curation, folder: Path) -> None:
    curation.open()

    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(KnowledgeError):
        curation.refresh()

    assert curation.current.need().knowledge.organization.name == "Bright Kettle"


def test_without_an_embedder_passages_are_found_by_their_words(
    curation: Curation, embedder: CountingEmbedder
) -> None:
    embedder.down = True

    curation.open()

    assert curation.current.need().knowledge.documents
    assert curation.index_fault is not None
    assert not curation.is_sound()


def test_and_by_their_sense_again_once_it_answers(curation: Curation, embedder: CountingEmbedder) -> None:
    embedder.down = True
    curation.open()
    embedder.down = False

    curation.refresh()

    assert curation.index_fault is None
    assert curation.is_sound()


def test_without_the_vector_store_kept_vectors_are_searched_in_memory(
    tmp_path: Path, folder: Path, embedder: CountingEmbedder
) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    curation = Curation(settings_for(tmp_path, knowledge=folder, chroma_url=nowhere), embedder=embedder)

    curation.open()

    generation = curation.current.need()
    generation.probe()
    assert curation.index_fault is not None
    [place] = generation.tools.library.places
    vector = embedder.embed(["anything"])[0]
    assert [key for key, _ in generation.tools.library.index.nearest(vector, 1)] == [place]
    curation.close()


def test_a_second_start_embeds_nothing_and_opens_the_store_behind(
    tmp_path: Path, folder: Path, embedder: CountingEmbedder
) -> None:
    first = Curation(settings_for(tmp_path, knowledge=folder), embedder=embedder)
    first.open()
    first.close()
    embedder.down = True
    second = Curation(settings_for(tmp_path, knowledge=folder), embedder=embedder)

    second.open()

    second.current.need().probe()
    assert second.behind
    embedder.down = False
    assert second.refresh() is not None
    assert not second.behind
    second.close()


def test_embeddings_that_are_not_of_a_known_form_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nobody"):
        open_embedder(settings_for(tmp_path, embeddings="nobody"))
