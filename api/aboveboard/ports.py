"""What we need from outside, described so that a stranger could build another one.

Each port has one suite of tests in tests/contract, run against every adapter.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.block import Block
from aboveboard.domain.embedding import TokenVectors
from aboveboard.domain.manifest import Manifest
from aboveboard.domain.outcome import Outcome
from aboveboard.domain.record import Record, Trace
from aboveboard.domain.responder import Responder

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
        """BCP 47 primary tags: first the one it was made for, then those where it helps beside a search by words;
        None where it knows most languages."""
        ...

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, dimensions), rows of length 1; the same text gives the same row alone or in a batch.

        Raises:
            UnavailableError: the provider did not answer.
        """
        ...


@runtime_checkable
class TokenEmbedder(Protocol):
    """An Embedder that also tells what each word of a text means in it."""

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """One for each text, in order; no pieces where a text has none.

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

    def reset(self) -> None:
        """Begin anew, with nothing, whatever state it is in."""
        ...


class ManifestStore(Protocol):
    """Keeps the last few generations of the knowledge; one of them is in force. Safe between processes.

    All methods raise StoreUnavailableError where the store does not answer.
    """

    def current(self) -> Manifest | None:
        """The generation in force; None before the first, or where the kept ones are of another form."""
        ...

    def swap(self, manifest: Manifest) -> None:
        """Put another generation in force, wholly or not at all, whenever the process may die."""
        ...

    def versions(self) -> tuple[str, ...]:
        """Those that are kept, the one in force first."""
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


class Claim(NamedTuple):
    """Who claimed a key first, and for what. `mine` is true for the one whose claim it is."""

    mine: bool
    fingerprint: str
    value: str


class Entry(NamedTuple):
    """One entry of an event log; numbers count from 0. The last entry of a log is marked."""

    number: int
    data: str
    last: bool


class Coordination(Protocol):
    """What requests, and replicas, agree on for a while: claims, event logs, rate limits.

    Nothing here is the truth: what is lost costs a repeat, never a wrong answer.
    All methods raise CoordinationUnavailableError where the store does not answer.
    """

    async def claim(self, key: str, fingerprint: str, value: str, seconds: int) -> Claim:
        """The first to claim a key keeps it for `seconds`; the others learn its fingerprint and value."""
        ...

    async def release(self, key: str) -> None:
        """The key may be claimed again. Releasing a key that is not claimed changes nothing."""
        ...

    async def append(self, log: str, entry: Entry, seconds: int) -> None:
        """Add the next entry. The log is forgotten `seconds` after its latest one.

        One writer numbers a log; an entry whose number is not above the latest one's changes nothing.
        """
        ...

    async def read(self, log: str, after: int, wait_s: float) -> list[Entry]:
        """The entries after number `after`, in order; where there are none yet, those that come within
        `wait_s` seconds, and an empty list when none do, or when the log is unknown."""
        ...

    async def has(self, log: str) -> bool:
        """Whether the log has entries and is not forgotten."""
        ...

    async def forget(self, log: str) -> None:
        """The log is unknown from now on. Forgetting one that is unknown changes nothing."""
        ...

    async def enter(self, room: str, who: str, note: str, seconds: int) -> None:
        """`who` is in the room for `seconds` more, with this note instead of an earlier one."""
        ...

    async def leave(self, room: str, who: str) -> None:
        """Leaving a room that one is not in changes nothing."""
        ...

    async def present(self, room: str) -> dict[str, str]:
        """The notes of those who are in the room, by who they are."""
        ...

    async def hit(self, key: str, limit: int, seconds: int) -> int:
        """Count one hit. 0 when at most `limit` fell into the window of `seconds` since the first;
        otherwise the whole seconds until the window ends, at least 1."""
        ...

    async def check(self) -> None:
        """Return when the store answers."""
        ...


class ResponderStore(Protocol):
    """Who may ask. All methods raise StoreUnavailableError where the store does not answer."""

    async def add(self, responder: Responder, token_hash: str) -> None:
        """
        Raises:
            ConflictError: somebody who is not revoked has this name.
        """
        ...

    async def all(self) -> list[Responder]:
        """Everybody, the revoked included, oldest first."""
        ...

    async def revoke(self, name: str, at: datetime) -> Responder:
        """The token is refused from the next request on.

        Raises:
            NotFoundError: nobody who is not revoked has this name.
        """
        ...

    async def by_token(self, token_hash: str) -> Responder | None:
        """Whose token it is; None where it is unknown or revoked."""
        ...


class SuggestionStore(Protocol):
    """What became of every request. All methods raise StoreUnavailableError where the store does not
    answer, and StorageFullError where it can't grow."""

    async def begin(self, record: Record) -> Record:
        """Keep the record and return it; or return the one that the same owner's key began earlier."""
        ...

    async def finish(self, record: Record) -> None:
        """Keep the finished record durably, begun or not. One that ended in a problem gives its key back.

        Finishing again changes nothing: there is one end.
        """
        ...

    async def get(self, id: str) -> Record | None:
        """None where it is unknown, or was erased."""
        ...

    async def trace(self, id: str) -> Trace | None:
        """What the audit has of it, erased or not."""
        ...

    async def erase(self, id: str, at: datetime) -> None:
        """Delete the post, the thread and all that was answered; who, when and the hashes stay.

        Erasing again, or what is unknown, changes nothing.
        """
        ...

    async def traces(self, owner: str, limit: int, before: str | None = None) -> list[Trace]:
        """One responder's, newest first, from behind the id `before`."""
        ...

    async def unanswered(self, since: datetime, limit: int) -> list[Record]:
        """Those that ended with the rule `no-answer`, newest first."""
        ...

    async def aged(self, before: datetime) -> tuple[int, int]:
        """How many were created before, and how many there are."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete what was created before; tell how many."""
        ...

    async def check(self) -> None:
        """Return when the store answers."""
        ...


class OutcomeStore(Protocol):
    """What became of drafts, as events that are only added. All methods raise StoreUnavailableError where the
    store does not answer, and StorageFullError where it can't grow."""

    async def add(self, outcome: Outcome) -> Outcome:
        """Keep it and return it; or return the one that the same owner's key brought earlier."""
        ...

    async def of(self, suggestion: str) -> list[Outcome]:
        """All of one suggestion, in the order in which they were recorded."""
        ...

    async def at_place(self, place: str, limit: int) -> list[Outcome]:
        """The latest ones `inserted` or `sent` for one post, by anybody, newest first."""
        ...

    async def escalated(self, since: datetime, limit: int) -> list[Outcome]:
        """The escalations recorded since, newest first."""
        ...

    async def erase(self, suggestion: str) -> None:
        """Delete all words of one suggestion's events; what was done, when, by whom and the hashes stay."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete what was recorded before; tell how many."""
        ...


class PracticeStore(Protocol):
    """Which rules a responder has practised. All methods raise StoreUnavailableError where the store does not
    answer."""

    async def add(self, owner: str, rules: Collection[str], at: datetime) -> None:
        """A rule that was practised before keeps its first time."""
        ...

    async def of(self, owner: str) -> dict[str, datetime]:
        """When each rule was first practised."""
        ...


class Marks(Protocol):
    """Moments that outlive a restart, by name. Raises StoreUnavailableError where the store does not answer."""

    async def get(self, name: str) -> datetime | None: ...

    async def put(self, name: str, at: datetime) -> None: ...


class Verifier(Protocol):
    """A second opinion on a claim: an entailment model or a language model of the user's own.

    It is asked only about claims that the rules let through, so it can make the gate stricter and never wider.
    """

    @property
    def name(self) -> str: ...

    def supports(self, sentence: str, passages: Sequence[str]) -> bool:
        """Whether the passages, all together, support the sentence.

        Raises:
            UnavailableError: no answer in time; the rules then decide alone.
        """
        ...
