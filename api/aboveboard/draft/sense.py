"""An embedder that remembers: the spans of a knowledge folder are met again with every post about the same thing."""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.embedding import TokenVectors, vector_key
from aboveboard.ports import Embedder, TokenEmbedder, Vector, VectorCache
from aboveboard.read.glossed import Glossed, GlossedTokens
from aboveboard.read.wrapping import Wrapping

REMEMBERED = 20_000
"""Texts; with 384 dimensions about 30 MB."""
REMEMBERED_BY_WORD = 2_000
"""Texts whose words are remembered one by one, as thirty times as many vectors: about 80 MB."""


Kept = TypeVar("Kept")


class Newest(Generic[Kept]):
    """What was asked for last, by its key, in the process: of vectors, a VectorCache. Safe from several threads."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._lock = Lock()

    def get(self, keys: Collection[str]) -> dict[str, Kept]:
        with self._lock:
            known = {key: self._kept[key] for key in keys if key in self._kept}
            for key in known:
                self._kept.move_to_end(key)
        return known

    def put(self, kept: Mapping[str, Kept]) -> None:
        with self._lock:
            self._kept.update(kept)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


class Remembering(Wrapping):
    """The same vectors as its embedder's, who is asked only for texts that the cache does not know."""

    def __init__(self, embedder: Embedder, cache: VectorCache | None = None) -> None:
        super().__init__(embedder)
        self._cache: VectorCache = Newest[Vector]() if cache is None else cache

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        keys = [vector_key(self.name, text) for text in texts]
        known = self._cache.get(dict.fromkeys(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._embedder.embed(list(missing.values())), strict=True))
            self._cache.put(fresh)
            known |= fresh
        if not keys:
            return np.empty((0, self.dimensions), np.float32)
        return np.stack([known[key] for key in keys])


class RememberingTokens:
    """The same as its embedder, who is asked only for texts that were not met lately. Safe from several threads."""

    def __init__(
        self, embedder: TokenEmbedder, name: str = "", newest: Newest[TokenVectors] | None = None
    ) -> None:
        """`name`: the embedder's, where `newest` is shared with others."""
        self._embedder = embedder
        self._name = name
        self._newest = Newest[TokenVectors](REMEMBERED_BY_WORD) if newest is None else newest

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        keys = [vector_key(self._name, text) for text in texts]
        known = self._newest.get(dict.fromkeys(keys))
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            fresh = dict(zip(missing, self._embedder.embed_tokens(list(missing.values())), strict=True))
            self._newest.put(fresh)
            known |= fresh
        return [known[key] for key in keys]


@dataclass(frozen=True)
class Remembered:
    """What was embedded lately, text by text and word by word. It outlives a generation of the knowledge: most of the
    next one's texts are the same."""

    texts: Newest[Vector] = field(default_factory=lambda: Newest(REMEMBERED))
    words: Newest[TokenVectors] = field(default_factory=lambda: Newest(REMEMBERED_BY_WORD))


def tokens_of(embedder: Embedder, newest: Newest[TokenVectors] | None = None) -> RememberingTokens | None:
    """The embedder word by word, remembering; None where it tells no more than a vector a text."""
    tokens = _tokens(embedder)
    return RememberingTokens(tokens, embedder.name, newest) if tokens else None


def _tokens(embedder: Embedder) -> TokenEmbedder | None:
    if isinstance(embedder, Remembering):
        return _tokens(embedder.inner)
    if isinstance(embedder, Glossed):
        inner = _tokens(embedder.inner)
        return GlossedTokens(inner, embedder) if inner else None
    return embedder if isinstance(embedder, TokenEmbedder) else None
