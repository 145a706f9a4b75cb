"""Keeps what the curators keep in force: the folder, read and indexed, as one generation after another."""

import contextlib
import hashlib
from collections.abc import Callable
from pathlib import Path

import structlog

from aboveboard.adapters.generations import SqliteManifestStore
from aboveboard.adapters.in_memory import InMemoryIndex, InMemoryManifestStore
from aboveboard.adapters.index_owner import OwnedIndex, open_index
from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.minilm import MiniLM
from aboveboard.adapters.minilm_graph import default_folder
from aboveboard.adapters.openai_chat import OpenAIChat
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.domain.manifest import Manifest
from aboveboard.draft.prompt import Prompts, load_prompts, prompts_folder
from aboveboard.draft.sense import Remembered
from aboveboard.errors import IndexUnavailableError, SettingsError, StoreUnavailableError, UnavailableError
from aboveboard.knowledge.load import load
from aboveboard.knowledge.sync import Synced, needed_texts, publish
from aboveboard.ports import ChatModel, Embedder, ManifestStore, PassageIndex, Vector, VectorCache, Verifier
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

    def __init__(
        self,
        settings: Settings,
        model: ChatModel | None = None,
        *,
        embedder: Embedder | None = None,
        alone: bool = False,
    ) -> None:
        """`embedder`: another one than the settings name. `alone`: for one command; what the data folder knows
        is used, and only vectors are added to it."""
        self._settings = settings
        self._model = model
        self._alone = alone
        self._readers = langchain_readers()
        self._prompts: Prompts = load_prompts(prompts_folder())
        self._embedder = embedder or open_embedder(settings)
        self._verifier = open_verifier(settings)
        self._cache = SqliteVectorCache(settings.data / "vectors.db")
        self._rule_vectors = self._open_rule_vectors()
        self._store = self._open_store()
        self._index: OwnedIndex | None = None
        self._remembered = Remembered()
        self.current = Current()
        self.index_fault: str | None = None
        """Why the vector store is done without, where it is."""
        self.behind = False
        """Whether the vector store has yet to be opened."""

    def open(self, progress: Progress | None = None) -> None:
        """Put the folder in force for the first time, from kept vectors where all of them are there.

        Opening the vector store takes as long as all the rest. So it waits for the next `refresh`.

        Raises:
            KnowledgeError: there is no such folder.
            StoreUnavailableError: the data folder can't be used.
        """
        manifest = self._load(progress)
        needed = needed_texts(manifest.knowledge, self._embedder)
        known = self._cache.get(needed.keys())
        if len(known) < len(needed):
            self._put_in_force(manifest, *self._published(manifest, progress))
            return
        index = InMemoryIndex()
        index.add(known)
        self.behind = not self._alone
        self._put_in_force(manifest, index, None)

    def refresh(self, progress: Progress | None = None) -> Synced | None:
        """Read the folder as it is now and put it in force; None where it can be searched by words only.

        Raises:
            KnowledgeError: there is no such folder; what was in force stays.
            StoreUnavailableError: the data folder can't be used.
        """
        manifest = self._load(progress)
        index, synced = self._published(manifest, progress)
        self.behind = False
        self._put_in_force(manifest, index, synced)
        return synced

    def is_sound(self) -> bool:
        """Whether the index in use finds what it holds, and is the one that the settings name."""
        if self.behind or self.index_fault is not None or self.current.generation is None:
            return False
        try:
            self.current.generation.probe()
        except UnavailableError:
            return False
        return True

    def close(self) -> None:
        if self._index is not None:
            held, self._index = self._index, None
            with contextlib.suppress(UnavailableError):
                held.close()

    def _open_rule_vectors(self) -> VectorCache:
        """Beside the embedded model: most rules' examples are the service's own, and the same for every folder."""
        if isinstance(self._embedder, MiniLM):
            with contextlib.suppress(StoreUnavailableError, OSError):
                return SqliteVectorCache(default_folder() / "rule-vectors.db")
        return self._cache

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

    def _load(self, progress: Progress | None) -> Manifest:
        reading = None if progress is None else lambda done, of, _: progress("read", done, of)
        previous = self._store.current()
        return load(self._settings.knowledge, self._readers, previous=previous, progress=reading).manifest

    def _published(self, manifest: Manifest, progress: Progress | None) -> tuple[PassageIndex, Synced | None]:
        """The index with the manifest's vectors: the one of the settings, else in memory, else none."""
        try:
            index = self._opened()
            synced = self._publish(manifest, index, progress)
            self.index_fault = None
            return index, synced
        except UnavailableError as error:
            self.index_fault = error.title
            log.warning("index not in step", why=error.detail)
            self.close()
        index = InMemoryIndex()
        try:
            return index, self._publish(manifest, index, progress)
        except UnavailableError as error:
            log.warning("searching by words only", why=error.detail)
            return _Missing(), None

    def _publish(self, manifest: Manifest, index: PassageIndex, progress: Progress | None) -> Synced:
        return publish(manifest, self._store, self._embedder, index, self._cache, progress=progress)

    def _opened(self) -> PassageIndex:
        if self._index is None and self._alone:
            self._index = OwnedIndex(InMemoryIndex())
        elif self._index is None:
            self._index = open_index(self._settings.data, self._embedder.name, self._settings.chroma_url)
        return self._index.index

    def _put_in_force(self, manifest: Manifest, index: PassageIndex, synced: Synced | None) -> None:
        knowledge = manifest.knowledge
        tools = Tools(
            library=open_library(knowledge, self._embedder, index),
            senses=Senses(knowledge, self._embedder, self._rule_vectors),
            fingerprints=fingerprints(knowledge),
            prompts=self._prompts,
            model=self._model,
            verifier=self._verifier,
            reader=self._model if self._settings.second_reader else None,
            remembered=self._remembered,
        )
        self.current.faults = manifest.faults
        self.current.stale = any(file.kept for file in manifest.files.values())
        self.current.generation = Generation(
            knowledge, tools, self._prompts.hash, index.probe, tools.fingerprints
        )
        log.info(
            "knowledge in force",
            version=manifest.version,
            documents=len(knowledge.documents),
            passages=len(knowledge.passages),
            faults=len(manifest.faults),
            embedded=synced.embedded if synced else 0,
        )


class _Missing(InMemoryIndex):
    """Stands where nothing can be embedded: searches go by words until it can."""

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:  # noqa: ARG002
        raise IndexUnavailableError("passages are found by their words only, for now", retry_after=5)

    def probe(self) -> None:
        raise IndexUnavailableError("passages are found by their words only, for now", retry_after=5)


def open_embedder(settings: Settings) -> Embedder:
    """The embedder that `ABOVEBOARD_EMBEDDINGS` names.

    Raises:
        SettingsError: nobody knows that name.
    """
    if settings.embeddings == "embedded":
        return MiniLM(cache=settings.data / "models")
    from aboveboard.adapters.langchain_embeddings import langchain_embedder

    return langchain_embedder(settings)


def open_verifier(settings: Settings) -> Verifier | None:
    """The second opinion that `ABOVEBOARD_VERIFIER` names; None by default.

    Raises:
        SettingsError: no language model is configured for it, or the folder holds no entailment model.
    """
    if settings.verifier == "none":
        return None
    if settings.verifier == "model":
        if not settings.model_configured:
            raise SettingsError("ABOVEBOARD_VERIFIER is `model`, but no language model is configured")
        from aboveboard.adapters.chat_verifier import ChatVerifier

        return ChatVerifier(lambda: _chat(settings), timeout_s=settings.model_timeout_s)
    from aboveboard.adapters.onnx_entailment import OnnxEntailment

    return OnnxEntailment(Path(settings.verifier))


def open_model(settings: Settings) -> OpenAIChat | None:
    return _chat(settings) if settings.model_configured else None


def _chat(settings: Settings) -> OpenAIChat:
    key = settings.openai_api_key
    return OpenAIChat(
        model=settings.model,
        api_key=key.get_secret_value() if key else None,
        base_url=settings.openai_base_url,
        first_words_s=settings.model_timeout_s,
    )
