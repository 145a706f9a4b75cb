"""Makes data for tests: plain functions with defaults, so that a test names only what it is about."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from aboveboard.domain.draft import Draft, Kind, Length, Sentence
from aboveboard.domain.knowledge import (
    Contact,
    DisclosureLine,
    Document,
    Engagement,
    Knowledge,
    Organization,
    Passage,
    Rule,
    Support,
)
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.verify import VerifyContext

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
"""The clock of a test that does not name another."""


def an_author(handle: str | None = "@ana", name: str | None = "Ana", **fields: Any) -> Author:
    return Author(handle=handle, name=name, **fields)


def a_post(text: str = "@brightkettle Can I send it back?", **fields: Any) -> Post:
    """A post by Ana; `author` may be given as a handle."""
    author = fields.pop("author", None)
    if isinstance(author, str):
        author = Author(handle=author, name=author.lstrip("@").title())
    return Post(id=fields.pop("id", "1"), author=author or an_author(), text=text, **fields)


def a_request(text: str = "@brightkettle Can I send it back?", **fields: Any) -> SuggestionRequest:
    """A request on X for a post of that text; `post` and `thread` (posts or texts of strangers) may be given."""
    post = fields.pop("post", None) or a_post(text, **fields.pop("post_fields", {}))
    thread: Sequence[Post | str] = fields.pop("thread", ())
    ancestors = tuple(
        a_post(each, id=f"t{n}", author="@ben") if isinstance(each, str) else each
        for n, each in enumerate(thread)
    )
    platform = fields.pop("platform", "x")
    url = fields.pop("url", f"https://{platform}.example/ana/status/{post.id}")
    return SuggestionRequest(platform=platform, url=url, post=post, thread=ancestors, **fields)


def an_organization(**fields: Any) -> Organization:
    """Bright Kettle, as in the contract's example."""
    defaults: dict[str, Any] = {
        "name": "Bright Kettle",
        "website": "https://brightkettle.example",
        "accounts": {
            "x": ("@brightkettle",),
            "facebook": ("brightkettle",),
            "linkedin": ("company/brightkettle",),
        },
        "support": Support(url="https://brightkettle.example/help", email="help@brightkettle.example"),
        "timezone": "Europe/London",
        "hours": "Mon-Fri 09:00-18:00",
        "languages": ("en", "de"),
        "aliases": ("BrightKettle", "Bright Kettles", "#brightkettle"),
        "products": {"kettle-pro": ("Kettle Pro", "the Pro"), "pour-1": ("Pour One",)},
        "competitors": ("Steamhaus",),
        "disclosure": {
            "employee": DisclosureLine(full="I work at Bright Kettle.", short="(I work at Bright Kettle)"),
            "agency": DisclosureLine(
                full="I work for Bright Kettle's agency.", short="(Bright Kettle's agency)"
            ),
            "brand": None,
        },
    }
    return Organization(**{**defaults, **fields})


def a_document(id: str = "returns", title: str = "Returns and refunds", **fields: Any) -> Document:
    return Document(id=id, title=title, path=fields.pop("path", f"{id}.md"), **fields)


def a_passage(text: str = "You have 30 days to send it back.", **fields: Any) -> Passage:
    document = fields.pop("document", "returns")
    return Passage(id=fields.pop("id", f"{document}#1"), document=document, text=text, **fields)


def a_rule(id: str = "a-rule", **fields: Any) -> Rule:
    return Rule(id=id, then=fields.pop("then", "escalate"), why=fields.pop("why", "Because."), **fields)


def a_contact(id: str = "care", name: str = "Customer care", **fields: Any) -> Contact:
    return Contact(id=id, name=name, reach=fields.pop("reach", f"{id}@brightkettle.example"), **fields)


def a_knowledge(**fields: Any) -> Knowledge:
    """Bright Kettle with a document on returns and two contacts; `rules` go into its engagement."""
    rules = fields.pop("rules", ())
    defaults: dict[str, Any] = {
        "organization": an_organization(),
        "engagement": Engagement(rules=tuple(rules)),
        "contacts": (
            a_contact("care", "Customer care", topics=("returns", "repairs")),
            a_contact("legal", "Legal desk", topics=("legal",), hours="Mon-Fri 09:00-17:00"),
        ),
        "documents": (
            a_document(
                topics=("returns", "refunds"),
                questions=("Can I send it back?", "How long do I have to return it?"),
                source="https://brightkettle.example/returns",
            ),
        ),
        "passages": (a_passage("You have 30 days to send it back, and return postage is free."),),
        "version": "1",
    }
    return Knowledge(**{**defaults, **fields})


def a_reading(**fields: Any) -> Reading:
    """A customer's question in English, about us."""
    defaults: dict[str, Any] = {
        "intent": "question",
        "sentiment": "neutral",
        "urgency": "normal",
        "language": "en",
        "role": "support",
        "about_us": True,
    }
    return Reading(**{**defaults, **fields})


def a_sentence(text: str, kind: Kind = "claim", cites: Sequence[str] = ()) -> Sentence:
    return Sentence(text=text, kind=kind, cites=tuple(cites) or (("returns#1",) if kind == "claim" else ()))


def a_draft(*sentences: Sentence | str) -> Draft:
    """A draft of these sentences; a bare text is a claim that cites `returns#1`."""
    parts = tuple(a_sentence(part) if isinstance(part, str) else part for part in sentences)
    text = " ".join(part.text for part in parts)
    return Draft(id="d1", text=text, sentences=parts, length=Length(used=len(text), limit=280))


def a_context(**fields: Any) -> VerifyContext:
    """An employee answers Ana about returns; every public passage of the knowledge was found."""
    knowledge = fields.pop("knowledge", None) or a_knowledge()
    public = {document.id for document in knowledge.documents if document.audience == "public"}
    defaults: dict[str, Any] = {
        "request": a_request("My Pro leaks after 3 weeks. Can I still send it back?"),
        "reading": a_reading(),
        "knowledge": knowledge,
        "relation": "employee",
        "passages": {passage.id: passage for passage in knowledge.passages if passage.document in public},
    }
    return VerifyContext(**{**defaults, **fields})
