"""What a draft is checked against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Document, Knowledge, Passage, Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.ports import Verifier
from aboveboard.verify.fingerprints import Fingerprints, fingerprints


@dataclass(frozen=True)
class VerifyContext:
    """Everything that the checks of one request's drafts need."""

    request: SuggestionRequest
    reading: Reading
    knowledge: Knowledge
    relation: Relation
    passages: Mapping[str, Passage] = field(default_factory=dict)
    """By id: what was retrieved for this post and may be cited."""
    foreign: Mapping[str, str] = field(default_factory=dict)
    """The language of those passages that are in another one than the post: they may be quoted."""
    internal: Fingerprints | None = None
    """Made once for each generation of the knowledge; made here where it is missing."""
    holding: str | None = None
    """The verdict's holding reply: the curator's own words, which need no source."""
    personal_use: bool = False
    """Whether the person says that they use it themselves; then they may say so."""
    verifier: Verifier | None = None
    """A second opinion that can only make the gate stricter."""

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.knowledge.documents}

    @cached_property
    def fingerprints(self) -> Fingerprints:
        return self.internal if self.internal is not None else fingerprints(self.knowledge)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """How the organization is called: "Bright Kettle repairs" is "we repair"."""
        organization = self.knowledge.organization
        return (organization.name, *(alias.lstrip("#@") for alias in organization.aliases))

    @cached_property
    def competitors(self) -> "regex.Pattern[str] | None":
        """What finds the competitors' names in a text; None where the organization names none."""
        names = [name for name in self.knowledge.organization.competitors if name.strip()]
        if not names:
            return None
        return regex.compile(rf"(?<!\w)(?:{alternatives(names, spaced=True)})(?!\w)", regex.IGNORECASE)

    @cached_property
    def our_lines(self) -> tuple[str, ...]:
        """Every disclosure line of the relation that is about to post."""
        line = self.knowledge.organization.disclosure.get(self.relation)
        return tuple(form for form in (line.full, line.short) if form) if line is not None else ()

    @cached_property
    def approved(self) -> tuple[str, ...]:
        """Wordings that the curators wrote to be sent as they stand: holding replies and the voice's sign-off."""
        says = [rule.say for rule in self.knowledge.engagement.rules]
        return tuple(text for text in (*says, self.holding, self.knowledge.voice.sign_off) if text)

    def cited(self, ids: tuple[str, ...]) -> list[Passage]:
        """The public passages among the ids, in the ids' order."""
        return [
            self.passages[id_] for id_ in ids if id_ in self.passages and self.is_public(self.passages[id_])
        ]

    def is_public(self, passage: Passage) -> bool:
        document = self.documents.get(passage.document)
        return document is not None and document.audience == "public"
