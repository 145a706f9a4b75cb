"""What the curators keep: the organization, its voice, its rules of engagement, contacts, documents."""

from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from aboveboard.domain.base import Frozen

Action = Literal["reply", "reply_privately", "leave", "hold", "escalate"]
Relation = Literal["employee", "agency", "brand"]
Audience = Literal["public", "internal"]


class DisclosureLine(Frozen):
    """One relation's disclosure, word for word. The short form may be missing; the full one may not."""

    full: str
    short: str | None = None


class Support(Frozen):
    url: str | None = None
    email: str | None = None
    phone: str | None = None


class Organization(Frozen):
    """`organization.yaml`: who speaks."""

    name: str
    timezone: str
    website: str | None = None
    accounts: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    support: Support = Support()
    hours: str | None = None
    languages: tuple[str, ...] = ("en",)
    aliases: tuple[str, ...] = ()
    products: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    competitors: tuple[str, ...] = ()
    disclosure: dict[str, DisclosureLine | None] = Field(default_factory=dict)
    """By relation. None, or the whole relation missing: that relation discloses itself (the brand)."""


class Voice(Frozen):
    """`voice.md`: how we sound; `prose` is for the writer."""

    never: tuple[str, ...] = ()
    prefer: dict[str, str] = Field(default_factory=dict)
    emoji: Literal["none", "sparse", "free"] = "sparse"
    exclamations: int = 1
    reading_grade: float | None = None
    sign_off: str | None = None
    prose: str = ""


class Rule(Frozen):
    """A rule of engagement: what it matches, and what follows."""

    id: str
    says: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    starts: date | None = None
    """`from`: the first day on which it holds, in the organization's time zone."""
    until: date | None = None
    """The last day on which it holds."""
    then: Action
    contact: str | None = None
    respond_within: timedelta | None = None
    why: str
    say: str | None = None
    builtin: bool = False


class Engagement(Frozen):
    """`engagement.yaml`: the default promise, and the rules in the file's order."""

    respond_within: timedelta = timedelta(hours=24)
    rules: tuple[Rule, ...] = ()


class Contact(Frozen):
    """`contacts.yaml`: a person or desk that a question is handed to."""

    id: str
    name: str
    reach: str
    topics: tuple[str, ...] = ()
    hours: str | None = None
    timezone: str | None = None


class Document(Frozen):
    """A curated file, or the part of one that is cited by its own id; its text lives in its passages."""

    id: str
    title: str
    path: str
    """Relative to the knowledge folder, with forward slashes."""
    audience: Audience = "public"
    owner: str | None = None
    source: str | None = None
    effective: date | None = None
    expires: date | None = None
    reviewed: date | None = None
    review_every: timedelta | None = None
    supersedes: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    language: str | None = None
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    say: str | None = None
    """Approved wording for a public reply. It is also the document's last passage, so it can be cited."""


class Passage(Frozen):
    """A part of a document that is cited, `returns#1`."""

    id: str
    document: str
    headings: tuple[str, ...] = ()
    """From the document's title down to the nearest heading."""
    text: str
    """Plain reading text: no mark-up; paragraphs, list items and table rows on lines of their own."""
    links: tuple[str, ...] = ()
    """Addresses that the text links to, in reading order, whether or not the text shows them."""
    approved: bool = False
    """True for the passage that holds the document's `say`."""


class Fault(Frozen):
    """Something wrong with a curated file, told with its place and its mend."""

    path: str
    line: int | None = None
    message: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}"


class Knowledge(Frozen):
    """Everything the curators keep, at one version. What is in force today is asked of `retrieve`."""

    organization: Organization
    voice: Voice = Voice()
    engagement: Engagement = Engagement()
    contacts: tuple[Contact, ...] = ()
    documents: tuple[Document, ...] = ()
    passages: tuple[Passage, ...] = ()
    """In reading order, document by document; internal ones included: only `retrieve` may hand them on,
    and it never does."""
    version: str = ""
    """A hash of all of it: the same folder gives the same version on any machine."""
