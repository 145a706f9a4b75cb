"""What the post says."""

from typing import Literal

from pydantic import Field

from aboveboard.domain.base import Frozen

Intent = Literal["question", "complaint", "request", "praise", "report", "statement"]
Sentiment = Literal["positive", "neutral", "negative"]
Urgency = Literal["low", "normal", "high"]
Role = Literal["ambassador", "focus-group", "support"]


class Reading(Frozen):
    """Section 3's `reading`, and what the later stages need that is not shown."""

    intent: Intent
    sentiment: Sentiment
    urgency: Urgency
    language: str
    """BCP 47 primary tag; the organization's first language where the words do not tell."""
    role: Role
    about_us: bool
    products: tuple[str, ...] = ()
    """Ids of organization.yaml, as named in the post or, failing that, in its thread."""
    topics: tuple[str, ...] = ()

    text: str = Field("", exclude=True)
    """The post's text, cleaned: NFC, no hidden characters, links kept."""
    asks: tuple[str, ...] = Field((), exclude=True)
    """Each thing the author wants to know, as its own question, thread references filled in."""
    regions: tuple[str, ...] = Field((), exclude=True)
    """ISO 3166 codes that the author names as theirs."""
    competitors: tuple[str, ...] = Field((), exclude=True)
    answered_by: str | None = Field(None, exclude=True)
    """Handle of the brand's account that has already answered the very question, if one has."""
    settled: bool = Field(False, exclude=True)
    """True where the author takes back what they asked: "never mind, found it"."""
    orders: tuple[str, ...] = Field((), exclude=True)
    """Sentences that give orders to a machine that reads along; nothing in them is asked of us."""
    only_orders: bool = Field(False, exclude=True)
    """True where nothing is left of the post without them."""
    hidden_characters: int = Field(0, exclude=True)
    """How many invisible or direction-changing characters were taken out of the request."""
