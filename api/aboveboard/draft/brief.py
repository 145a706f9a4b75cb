"""Everything a writer is given: what was asked, what was found, who speaks, and how much room there is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aboveboard.domain.draft import Length
from aboveboard.domain.evidence import Retrieved
from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.verdict import Verdict
from aboveboard.draft.disclose import Disclosure
from aboveboard.ports import Embedder, TokenEmbedder
from aboveboard.read.glossed import language_met


@dataclass(frozen=True)
class Brief:
    request: SuggestionRequest
    reading: Reading
    verdict: Verdict
    retrieved: Retrieved
    knowledge: Knowledge
    disclosure: Disclosure
    measure: Callable[[str], Length]
    """The platform's own count and limit for a text."""
    rarity: Callable[[str], float]
    """How much a stem tells, in 0..1: 1 for one that no passage holds twice."""
    rarity_across: Callable[[str], float]
    """The same of the stem of an English word, where all passages are in English words."""
    embedder: Embedder | None = None
    """None where no embedder knows the language."""
    tokens: TokenEmbedder | None = None
    """The same, word by word; None where it tells no words apart."""
    chosen: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """Spans by question, remembered by `select.choose` for all drafts of the request, and nobody else's."""

    @property
    def word_language(self) -> str:
        """The language in which the embedder meets the words of the post."""
        language = self.reading.language
        return language_met(self.embedder, language) if self.embedder else language

    @property
    def seed(self) -> str:
        return self.request.post.id

    @property
    def as_us(self) -> bool:
        """An agency speaks of its client by name; everyone else says we."""
        return self.disclosure.relation != "agency"

    @property
    def names(self) -> tuple[str, ...]:
        """How the organization is named, longest first."""
        organization = self.knowledge.organization
        plain = {alias for alias in organization.aliases if alias[:1].isalpha()}
        return tuple(sorted({organization.name, *plain}, key=len, reverse=True))
