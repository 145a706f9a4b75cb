"""Builders of what the scripted service says: section 3 and 4 of the contract, one part at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.browser.scripted import Event

from aboveboard.routes.outcome_examples import HANDED_OVER

Sentence = tuple[str, str, list[str]]

LEAK: list[Sentence] = [
    ("Sorry about the leak, Ana.", "courtesy", []),
    ("I work at Bright Kettle.", "disclosure", []),
    ("You have 30 days to send it back, and return postage is free.", "claim", ["returns#1"]),
    ("https://brightkettle.example/returns", "pointer", ["returns#1"]),
]

RETURNS = {
    "id": "returns#1",
    "document": "returns",
    "title": "Returns and refunds",
    "text": "You have 30 days from delivery to return anything you bought at full price from our own shop.\n"
    "Return postage is free in every country we deliver to. You can print the label at "
    "https://brightkettle.example/returns, or show the code at the counter if you have no printer.",
    "source": "https://brightkettle.example/returns",
    "score": 0.83,
}
WARRANTY = {
    "id": "warranty#2",
    "document": "warranty",
    "title": "Warranty in the United Kingdom",
    "text": "The Kettle Pro has a 3-year warranty, and you do not have to register it.",
    "source": "https://brightkettle.example/warranty",
    "score": 0.41,
}
PASSED = [
    {"name": "grounded", "status": "pass", "detail": "1 of 1 claims supported"},
    {"name": "disclosed", "status": "pass", "detail": "employee, short form"},
    {"name": "length", "status": "pass", "detail": "137 of 280"},
    {"name": "voice", "status": "pass", "detail": ""},
    {"name": "private", "status": "pass", "detail": ""},
    {"name": "dialogue", "status": "pass", "detail": ""},
]


def a_verdict(action: str = "reply", **more: Any) -> dict[str, Any]:
    due = (datetime.now(UTC) + timedelta(hours=22, minutes=5)).isoformat()
    return {
        "action": action,
        "rule": None,
        "why": "A question about returns.",
        "contact": None,
        "respond_by": due,
    } | more


def a_reading(**more: Any) -> dict[str, Any]:
    plain = {
        "intent": "question",
        "sentiment": "negative",
        "urgency": "normal",
        "language": "en",
        "role": "support",
    }
    return plain | {"about_us": True, "products": ["kettle-pro"], "topics": ["returns"]} | more


def a_draft(sentences: list[Sentence], **more: Any) -> dict[str, Any]:
    text = " ".join(said for said, _, _ in sentences)
    parts = [{"text": said, "kind": kind, "cites": cites} for said, kind, cites in sentences]
    length = {"used": 137, "limit": 280}
    return {"id": "d1", "text": text, "sentences": parts, "length": length, "checks": PASSED} | more


def a_stream(
    sentences: list[Sentence] | None = None,
    *,
    id: str = "sug_1",
    verdict: dict[str, Any] | None = None,
    passages: list[dict[str, Any]] | None = None,
    draft: dict[str, Any] | None = None,
    version: str = "9f2c41d7aa",
) -> list[Event]:
    """The events of one whole answer, in the contract's order."""
    said = LEAK if sentences is None else sentences
    judged = verdict or a_verdict()
    found = [RETURNS, WARRANTY] if passages is None else passages
    whole = draft or (a_draft(said) if said else None)
    drafts = [whole] if whole else []
    events: list[Event] = [
        ("verdict", {"id": id, "verdict": judged, "reading": a_reading()}),
        ("passages", {"passages": found}),
    ]
    events += [
        ("sentence", {"draft": "d1", "text": text, "kind": kind, "cites": cites})
        for text, kind, cites in said
    ]
    events += [("draft", each) for each in drafts]
    suggestion = {
        "id": id,
        "verdict": judged,
        "reading": a_reading(),
        "drafts": drafts,
        "passages": found,
        "drafter": "extractive",
        "knowledge_version": version,
        "timings_ms": {"total": 16.9},
    }
    return [*events, ("done", suggestion)]


LEGAL: dict[str, Any] = HANDED_OVER["contact"]
CLOCK = ("there", "until", "back_at")
"""What of a contact is told of the moment; the organization's page does not hold it."""
ORGANIZATION: dict[str, Any] = {
    "name": "Bright Kettle",
    "contacts": [{name: value for name, value in LEGAL.items() if name not in CLOCK}],
    "rules": [
        {
            "id": "legal-threat",
            "then": "escalate",
            "why": "Only Legal answers legal threats.",
            "builtin": False,
        }
    ],
    "knowledge": {"folder": "/srv/knowledge", "documents": 41, "passages": 260, "version": "9f2c41d7aa"},
    "extension": "/srv/aboveboard/extension/dist",
}
