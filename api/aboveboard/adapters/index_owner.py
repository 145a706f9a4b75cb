"""Which index a process works with: the embedded store of a data folder has one owner at a time."""

from pathlib import Path

from filelock import FileLock, Timeout

from aboveboard.adapters.chroma import ChromaIndex, open_embedded
from aboveboard.adapters.in_memory import InMemoryIndex
from aboveboard.ports import PassageIndex


class OwnedIndex:
    """An index and the lock that makes it this process's own, both given back by `close`."""

    def __init__(self, index: PassageIndex, lock: FileLock | None = None) -> None:
        self.index = index
        self._lock = lock

    def close(self) -> None:
        if isinstance(self.index, ChromaIndex):
            self.index.close()
        if self._lock is not None:
            self._lock.release()


def open_index(data: Path, embedder: str, chroma_url: str | None = None) -> OwnedIndex:
    """The index for an embedder: a server where one is named, else the store in the data folder.

    Chroma's files are not safe between processes: a second process's writes are never seen by the first one's
    queries. So whoever comes second works in memory, from the vectors that both keep by content.

    Raises:
        IndexUnavailableError: the server does not answer.
    """
    if chroma_url:
        return OwnedIndex(ChromaIndex.server(chroma_url, embedder))
    data.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data / "index.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return OwnedIndex(InMemoryIndex())
    return OwnedIndex(open_embedded(data / "chroma", embedder), lock)
