"""Keeps what the curators keep in force: the folder, read and indexed, as one generation after another."""

import hashlib
from collections.abc import Callable

import structlog

from aboveboard.adapters.generations import SqliteManifestStore
from aboveboard.adapters.in_memory import InMemoryIndex, InMemoryManifestStore
from aboveboard.adapters.index_owner import OwnedIndex, open_index
from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.minilm import MiniLM
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.manifest import Manifest
from aboveboard.draft.prompt import Prompts, load_prompts, prompts_folder
from aboveboard.errors import IndexUnavailableError, UnavailableError
from aboveboard.knowledge.load import load
from aboveboard.knowledge.sync import Synced, publish
from aboveboard.ports import ChatModel, Embedder, ManifestStore, PassageIndex
from aboveboard.retrieve.library import open_library
from aboveboard.screen import Senses
from aboveboard.services import Current, Generation
from aboveboard.settings import Settings
from aboveboard.suggest import Tools
from aboveboard.verify.fingerprints import fingerprints

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and of how many."""

log = structlog.get_logger("aboveboard.curation")


class Curation:
    """Reads the folder and builds generations from it. One call at a time; any thread."""

    def __init__(self, settings: Settings, model: ChatModel | None = None, *, alone: bool = False) -> None:
        """`alone`: for one command. What the data folder knows is used, and only vectors are added to it."""
        self._settings = settings
        self._model = model
        self._alone = alone
        self._readers = langchain_readers()
        self._prompts: Prompts = load_prompts(prompts_folder())
        self._embedder = open_embedder(settings)
        self._cache = SqliteVectorCache(settings.data / "vectors.db")
        self._store = self._open_store()
        self._index: OwnedIndex | None = None
        self.current = Current()
        self.index_fault: str | None = None
        """Why passages are found by their words alone, where they are."""

    def refresh(self, progress: Progress | None = None) -> Synced | None:
        """Read the folder as it is now and put it in force; None where only words can be searched.

        Raises:
            KnowledgeError: there is no such folder; what was in force stays.
            StoreUnavailableError: the data folder can't be used.
        """
        reading = None if progress is None else lambda done, of, _: progress("read", done, of)
        loaded = load(
            self._settings.knowledge, self._readers, previous=self._store.current(), progress=reading
        )
        synced = self._publish(loaded.manifest, progress)
        generation = self._generation(loaded.manifest.knowledge)
        self.current.faults = loaded.faults
        self.current.stale = any(file.kept for file in loaded.manifest.files.values())
        self.current.generation = generation
        _log(loaded.manifest, synced)
        return synced

    def close(self) -> None:
        if self._index is not None:
            self._index.close()

    def _open_store(self) -> ManifestStore:
        # One for each folder: a file that can't be read keeps what was known of it, never of another's.
        name = hashlib.sha256(str(self._settings.knowledge.resolve()).encode()).hexdigest()[:12]
        store: ManifestStore = SqliteManifestStore(self._settings.data / f"knowledge-{name}.db")
        if not self._alone:
            return store
        own, known = InMemoryManifestStore(), store.current()
        if known is not None:
            own.swap(known)
        return own

    def _publish(self, manifest: Manifest, progress: Progress | None) -> Synced | None:
        try:
            synced = publish(
                manifest, self._store, self._embedder, self._open(), self._cache, progress=progress
            )
        except UnavailableError as error:
            self.index_fault = error.title
            log.warning("index not in step", why=error.detail)
            return None
        self.index_fault = None
        return synced

    def _open(self) -> PassageIndex:
        if self._index is None and self._alone:
            self._index = OwnedIndex(InMemoryIndex())
        elif self._index is None:
            self._index = open_index(self._settings.data, self._embedder.name, self._settings.chroma_url)
        return self._index.index

    def _generation(self, knowledge: Knowledge) -> Generation:
        index = self._index.index if self._index is not None else _Missing()
        tools = Tools(
            library=open_library(knowledge, self._embedder, index),
            senses=Senses(knowledge, self._embedder),
            fingerprints=fingerprints(knowledge),
            prompts=self._prompts,
            model=self._model,
        )
        return Generation(knowledge, tools, self._prompts.hash, index.probe)


class _Missing(InMemoryIndex):
    """Stands where no index could be opened: searches go by words until one can."""

    def nearest(self, vector: object, k: int) -> list[tuple[str, float]]:  # noqa: ARG002
        raise IndexUnavailableError("the vector store has not answered since the start", retry_after=5)

    def probe(self) -> None:
        raise IndexUnavailableError("the vector store has not answered since the start", retry_after=5)


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that `ABOVEBOARD_EMBEDDINGS` names.

    Raises:
        SettingsError: nobody knows that name.
    """
    if settings.embeddings == "embedded":
        return MiniLM(cache=settings.data / "models")
    from aboveboard.adapters.langchain_embeddings import langchain_embedder

    return langchain_embedder(settings)


def _log(manifest: Manifest, synced: Synced | None) -> None:
    log.info(
        "knowledge in force",
        version=manifest.version,
        documents=len(manifest.knowledge.documents),
        passages=len(manifest.knowledge.passages),
        faults=len(manifest.faults),
        embedded=synced.embedded if synced else None,
    )
