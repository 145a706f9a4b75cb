"""Brings the store and the index to what the folder says now.

Vectors are kept by content (`vector_key`), so the order of the steps makes the whole safe: what the new
generation needs is added first, then the generation is swapped in one transaction, and what no generation needs
any more is removed last. A reader finds every vector of the generation it works with, and a process that dies
leaves at worst vectors that nobody asks for, which the next sync removes.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from aboveboard.domain.embedding import embedded_texts, vector_key
from aboveboard.domain.knowledge import Fault, Knowledge
from aboveboard.domain.manifest import Manifest
from aboveboard.errors import IndexUnavailableError
from aboveboard.knowledge.load import load
from aboveboard.ports import Embedder, ManifestStore, PassageIndex, Readers, Vector, VectorCache
from aboveboard.read.glossed import glossed

CHUNK = 64
"""Texts embedded at a time: what is done is kept in the cache this often."""
ADDED = 2_000
"""Vectors given to the index at a time: each call has a price of its own."""

Progress = Callable[[str, int, int], None]
"""Called with (`read` or `embed`, how many are done, of how many)."""


@dataclass(frozen=True)
class Synced:
    manifest: Manifest
    embedded: int
    """Texts that really were embedded."""
    reused: int
    """Passages whose vectors were there already."""
    removed: int
    """Vectors that no generation needs any more."""
    faults: tuple[Fault, ...]
    took_ms: float


def sync(
    folder: Path,
    readers: Readers,
    store: ManifestStore,
    embedder: Embedder,
    index: PassageIndex,
    cache: VectorCache,
    *,
    progress: Progress | None = None,
) -> Synced:
    """Read the folder and put what it says in force.

    Raises:
        KnowledgeError: there is no such folder; what was in force stays.
        UnavailableError: the embedder, the index or the store did not answer; what was in force stays.
    """
    began = time.perf_counter()
    told = (lambda done, of, _: progress("read", done, of)) if progress else None
    loaded = load(folder, readers, previous=store.current(), progress=told)
    synced = publish(loaded.manifest, store, embedder, index, cache, progress=progress)
    return replace(synced, took_ms=(time.perf_counter() - began) * 1_000)


def publish(
    manifest: Manifest,
    store: ManifestStore,
    embedder: Embedder,
    index: PassageIndex,
    cache: VectorCache,
    *,
    progress: Progress | None = None,
) -> Synced:
    """Put a manifest in force: its vectors first, then itself, then the leftovers."""
    began = time.perf_counter()
    previous = store.current()
    needed = needed_texts(manifest.knowledge, embedder)
    held = _held(index)
    missing = {key: text for key, text in needed.items() if key not in held}
    asked = glossed(embedder, manifest.knowledge.organization.languages)
    embedded = _add(missing, asked, index, cache, progress)
    if previous is None or previous != manifest:
        store.swap(manifest)
    # Requests that began before the swap still work with the generation before.
    before = needed_texts(previous.knowledge, embedder) if previous else {}
    leftovers = held - needed.keys() - before.keys()
    index.remove(leftovers)
    return Synced(
        manifest=manifest,
        embedded=embedded,
        reused=len(needed) - embedded,
        removed=len(leftovers),
        faults=manifest.faults,
        took_ms=(time.perf_counter() - began) * 1_000,
    )


def needed_texts(knowledge: Knowledge, embedder: Embedder) -> dict[str, str]:
    """The texts whose vectors a generation needs, by key: passages, and the questions that documents answer.

    Internal ones never are among them.
    """
    public = {document.id: document for document in knowledge.documents if document.audience == "public"}
    texts = [
        text
        for passage in knowledge.passages
        if passage.document in public
        for text in embedded_texts(public[passage.document], passage)
    ]
    texts += [question for document in public.values() for question in document.questions]
    name = glossed(embedder, knowledge.organization.languages).name
    return {vector_key(name, text): text for text in texts}


def _held(index: PassageIndex) -> set[str]:
    """The keys that the index holds and finds; a damaged one is begun anew."""
    try:
        index.probe()
        return index.keys()
    except IndexUnavailableError:
        index.reset()
        return set()


def _add(
    missing: Mapping[str, str],
    embedder: Embedder,
    index: PassageIndex,
    cache: VectorCache,
    progress: Progress | None,
) -> int:
    """Add the vectors of the missing texts; gives how many of them were embedded for it."""
    known: dict[str, Vector] = cache.get(missing.keys())
    index.add(known)
    # Texts of similar length together: a batch is as slow as its longest.
    unknown = sorted(missing.keys() - known.keys(), key=lambda key: (len(missing[key]), key))
    waiting: dict[str, Vector] = {}
    for start in range(0, len(unknown), CHUNK):
        if progress:
            progress("embed", start, len(unknown))
        keys = unknown[start : start + CHUNK]
        vectors = dict(zip(keys, embedder.embed([missing[key] for key in keys]), strict=True))
        cache.put(vectors)
        waiting |= vectors
        if len(waiting) >= ADDED:
            index.add(waiting)
            waiting = {}
    index.add(waiting)
    if progress and unknown:
        progress("embed", len(unknown), len(unknown))
    return len(unknown)
