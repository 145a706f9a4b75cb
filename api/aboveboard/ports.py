"""What we need from outside, described so that a stranger could build another one.

Each port has one suite of tests in tests/contract, run against every adapter.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.block import Block

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

    @property
    def languages(self) -> tuple[str, ...] | None:
        """BCP 47 primary tags of the languages it was made for; None where it knows most of them."""
        ...

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

    def probe(self) -> None:
        """Ask for some of the vectors that it says it holds.

        Raises:
            IndexUnavailableError: one was not found: the index is damaged and has to be built again.
        """
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


class DocumentReader(Protocol):
    """Makes blocks of one kind of file."""

    def read(self, data: bytes) -> Sequence[Block]:
        """The file's text in reading order; a title that only the file's properties hold comes first,
        as a heading of level 1. No blocks where there is no text.

        Raises:
            UnreadableFileError: damaged, locked, or larger inside than it may be.
        """
        ...


class TextSplitter(Protocol):
    """Cuts text that is too long for one passage, at sentence ends where there are any."""

    def split(self, text: str, words: int) -> Sequence[str]:
        """Parts of at most `words` words, in order, which lose nothing but the space between them."""
        ...


@dataclass(frozen=True)
class Readers:
    """What reads the knowledge folder's files, besides Markdown, text and CSV, which need no help."""

    documents: Mapping[str, DocumentReader]
    """By ending, with its dot, in lower case: `.html`, `.pdf`, `.docx`."""
    splitter: TextSplitter
