"""What was found: passages that may answer, for each thing the author asks."""

from aboveboard.domain.base import Frozen
from aboveboard.domain.knowledge import Document, Passage


class Evidence(Frozen):
    """One passage that may answer, with the document whose scope limits it."""

    passage: Passage
    document: Document
    score: float
    """In 0..1, fused; comparable within one request only."""
    lexical: float = 0.0
    """In 0..1: the share of the question's words, weighted by rarity, that the passage holds."""
    dense: float = 0.0
    """Cosine similarity, in -1..1; 0 where the embedder does not know the language."""
    foreign: str | None = None
    """The passage's language where it is another than the author's: then it can only be quoted."""


class Ask(Frozen):
    """One thing the author wants to know, and what may answer it, best first."""

    question: str
    evidence: tuple[Evidence, ...] = ()
    answerable: bool = False
    confidence: float = 0.0
    """In 0..1, comparable between requests: how sure we are that the best passage answers."""


class Retrieved(Frozen):
    asks: tuple[Ask, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """All asks' evidence merged, each passage once, best first."""
