"""Chroma as a PassageIndex: embedded in the data folder, or a server on a private network.

It holds vectors by key and nothing else: no text, no metadata of ours. It is a cache that can be built
again from the vectors kept beside it, which is what its failures ask for: it can lose vectors and answer as
if nothing had happened, panic outside `Exception`, or take the process with it.
"""

import hashlib
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import numpy as np

from aboveboard.errors import IndexUnavailableError
from aboveboard.ports import Vector

BATCH = 1_000
"""Vectors in one call; the library's own limit is 5,461, a server's may be lower."""
PROBED = 8
SAME = 0.999
"""A vector's similarity to itself is at least this, rounding included."""
TIMEOUT = httpx.Timeout(10.0, connect=2.0)
"""Seconds. The library's own client waits for ever."""
OPENING = "opening"


@contextmanager
def _translated(what: str) -> Iterator[None]:
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit, IndexUnavailableError):
        raise
    except BaseException as error:  # the library's panics are not Exceptions
        detail = f"the vector store could not {what}: {type(error).__name__}: {error}"
        raise IndexUnavailableError(detail, retry_after=5) from error


class ChromaIndex:
    """One collection for one embedder. Safe between threads; one process at a time in embedded form."""

    def __init__(self, client: Any, embedder: str) -> None:
        self._client = client
        self._embedder = embedder
        self._name = f"passages-{hashlib.sha256(embedder.encode()).hexdigest()[:16]}"
        with _translated("open the collection"):
            self._collection = self._opened()

    def _opened(self) -> Any:
        return self._client.get_or_create_collection(
            self._name,
            embedding_function=None,
            configuration={"hnsw": {"space": "cosine"}},
            metadata={"embedder": self._embedder},
        )

    @classmethod
    def embedded(cls, folder: Path, embedder: str) -> "ChromaIndex":
        """Open the store in `folder`, made where it is missing, and see that it is sound.

        Some kinds of damage end the process that opens the files. So a mark stands beside them while they are
        opened and probed, and where an earlier opening left it they are not opened again.

        Raises:
            IndexUnavailableError: the store is damaged; the next call begins another one.
        """
        import chromadb

        mark = folder / OPENING
        with _translated("open its files"):
            store = _store(folder, fresh=mark.exists())
            mark.touch()
            index = cls(chromadb.PersistentClient(str(store), settings=_settings()), embedder)
        index.probe()
        mark.unlink(missing_ok=True)
        return index

    @classmethod
    def server(cls, url: str, embedder: str, timeout: httpx.Timeout = TIMEOUT) -> "ChromaIndex":
        """Reach a Chroma server, with a limit on every wait."""
        import chromadb

        parts = urlsplit(url)
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 8000)
        with _translated(f"be reached at {url}"):
            # The library's client asks the server something before a limit can be set on it.
            httpx.get(f"{parts.scheme}://{parts.hostname}:{port}/api/v2/heartbeat", timeout=timeout)
            client: Any = chromadb.HttpClient(parts.hostname or "", port, ssl=secure, settings=_settings())
            for session in _sessions(client):
                session.timeout = timeout
        return cls(client, embedder)

    def add(self, vectors: Mapping[str, Vector]) -> None:
        with _translated("add vectors"):
            for keys in _batches(list(vectors)):
                rows = np.asarray([vectors[key] for key in keys], np.float32)
                self._collection.add(ids=list(keys), embeddings=rows)

    def remove(self, keys: Collection[str]) -> None:
        with _translated("remove vectors"):
            for some in _batches(list(keys)):
                self._collection.delete(ids=list(some))

    def keys(self) -> set[str]:
        with _translated("list its keys"):
            return set(self._collection.get(include=[])["ids"])

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        if k < 1:
            return []
        with _translated("answer"):
            query = [np.asarray(vector, np.float32)]
            found = self._collection.query(query_embeddings=query, n_results=k, include=["distances"])
            return [
                (key, 1.0 - distance)
                for key, distance in zip(found["ids"][0], found["distances"][0], strict=True)
            ]

    def probe(self) -> None:
        with _translated("be probed"):
            known = self._collection.get(limit=PROBED, include=["embeddings"])
        for key, vector in zip(known["ids"], known["embeddings"], strict=True):
            if not any(similarity >= SAME for _, similarity in self.nearest(np.asarray(vector), 1)):
                raise IndexUnavailableError(f"the vector store no longer finds {key}, which it holds")

    def reset(self) -> None:
        with _translated("begin anew"):
            self._client.delete_collection(self._name)
            self._collection = self._opened()

    def close(self) -> None:
        with _translated("close"):
            self._client.close()
            # The library leaves its connections to a server open.
            for session in _sessions(self._client):
                session.close()


def open_embedded(folder: Path, embedder: str) -> ChromaIndex:
    """The embedded store, sound: where it is damaged it is thrown away, for `sync` to fill again."""
    try:
        return ChromaIndex.embedded(folder, embedder)
    except IndexUnavailableError:
        return ChromaIndex.embedded(folder, embedder)


def _store(folder: Path, *, fresh: bool) -> Path:
    """The folder of the files: the newest, or a new one, the others deleted.

    Never a former one's name: the library remembers in the process what it could not open there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    numbers = sorted(int(each.name) for each in folder.iterdir() if each.name.isdecimal())
    newest = (numbers[-1] if numbers else 0) + (1 if fresh or not numbers else 0)
    for number in numbers:
        if number != newest:
            shutil.rmtree(folder / str(number), ignore_errors=True)
    return folder / str(newest)


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _sessions(client: Any) -> list[httpx.Client]:
    """The connections of a client to a server, which the library does not show; none where it is embedded."""
    servers = (getattr(part, "_server", None) for part in (client, getattr(client, "_admin_client", None)))
    return [session for server in servers if (session := getattr(server, "_session", None)) is not None]


def _batches(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]
