"""What a request needs from the service around it, as one value that wiring fills."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from aboveboard.domain.knowledge import Fault, Knowledge, Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import Event
from aboveboard.errors import KnowledgeUnavailableError
from aboveboard.ports import Clock, Coordination, OutcomeStore, PracticeStore, ResponderStore, SuggestionStore
from aboveboard.settings import Settings
from aboveboard.verify.fingerprints import Fingerprints


class Flow(Protocol):
    """`suggest.suggest`, or a stand-in for it."""

    def __call__(
        self,
        request: SuggestionRequest,
        tools: Any,
        *,
        relation: Relation,
        now: datetime,
        suggestion_id: str,
    ) -> AsyncIterator[Event]: ...


@dataclass(frozen=True)
class Generation:
    """One state of the knowledge folder, with everything built from it. Never changed, only replaced."""

    knowledge: Knowledge
    tools: Any
    """What the flow takes: made by wiring for the flow, opaque to everybody else."""
    prompt_hash: str
    probe: Callable[[], None]
    """Asks the index a question whose answer is known; IndexUnavailableError where it does not know it."""
    internal: Fingerprints | None = None
    """Traces of internal text, for the checks of what people write; None: they are made when they are needed."""


@dataclass
class Current:
    """The generation that requests use. A request takes it once; a swap is one assignment."""

    generation: Generation | None = None
    faults: tuple[Fault, ...] = ()
    """What the latest reading of the folder found wrong."""
    stale: bool = False
    """Whether the folder can't be used as it is, so that the generation is an earlier one."""

    def need(self) -> Generation:
        """
        Raises:
            KnowledgeUnavailableError: the folder has never been usable since the start.
        """
        if self.generation is not None:
            return self.generation
        errors = [str(fault) for fault in self.faults if fault.severity == "error"]
        detail = "; ".join(errors[:5]) or "the knowledge folder has not been read yet"
        raise KnowledgeUnavailableError(detail, retry_after=5)


@dataclass(frozen=True)
class Services:
    settings: Settings
    current: Current
    responders: ResponderStore
    suggestions: SuggestionStore
    outcomes: OutcomeStore
    practice: PracticeStore
    coordination: Coordination
    flow: Flow
    clock: Clock
    model: str | None = None
    """The drafting model's name; None where the extractive drafter writes."""
    degraded: Callable[[], tuple[str, ...]] = field(default=tuple)
    """The parts that are done without for now, by name."""
    extension: str | None = None
    """Where the built extension lies on this machine."""
