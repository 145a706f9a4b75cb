"""What we need from outside, described so that a stranger could build another one.

Each port has one suite of tests in tests/contract, run against every adapter.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class Clock(Protocol):
    def __call__(self) -> datetime:
        """Now, aware."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors whose inner product is their similarity."""

    @property
    def name(self) -> str:
        """Names model and form: two embedders of one name give the same vectors."""
        ...

    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, dimensions), rows of length 1; the same text gives the same row alone or in a batch.

        Raises:
            UnavailableError: the provider did not answer.
        """
        ...


class VectorCache(Protocol):
    """Keeps what was embedded, by content, so that nothing is embedded twice. Safe between processes."""

    def get(self, keys: Collection[str]) -> dict[str, Vector]: ...

    def put(self, vectors: Mapping[str, Vector]) -> None: ...


class PassageIndex(Protocol):
    """Nearest neighbours among unit vectors, by keys that name their content.

    A key is never given another vector. What is added is found by the next call, in any thread.
    All methods raise IndexUnavailableError where the store does not answer.
    """

    def add(self, vectors: Mapping[str, Vector]) -> None:
        """Adding a key that is there changes nothing."""
        ...

    def remove(self, keys: Collection[str]) -> None:
        """Removing a key that is not there changes nothing."""
        ...

    def keys(self) -> set[str]: ...

    def nearest(self, vector: Vector, k: int) -> list[tuple[str, float]]:
        """At most k (key, cosine similarity), best first."""
        ...


class ChatModel(Protocol):
    """A language model that answers under a JSON schema (section 6 of the contract)."""

    @property
    def name(self) -> str: ...

    def stream(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> AsyncIterator[str]:
        """Pieces of one JSON document, in order. It ends only when the model said that it was done.

        Raises:
            ModelUnavailableError: no answer in time, a refusal, an error status, or a cut stream.
        """
        ...
