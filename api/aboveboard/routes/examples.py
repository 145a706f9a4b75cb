"""The contract's examples, as OpenAPI shows them."""

from typing import Any

from aboveboard.errors import (
    AboveboardError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    RateLimitedError,
    TooLargeError,
    UnauthorizedError,
    UnavailableError,
)
from aboveboard.problems import MEDIA_TYPE, problem_of
from aboveboard.routes.outcome_examples import (
    BODIES,
    CHECK,
    HANDED_OVER,
    ON_THE_POST,
    PRACTICE,
    TOLD,
    VERSIONS,
)

REQUEST: dict[str, Any] = {
    "platform": "x",
    "url": "https://x.com/ana/status/1800000000000000001",
    "post": {
        "id": "1800000000000000001",
        "author": {"handle": "@ana", "name": "Ana", "verified": False, "followers": 120},
        "text": "My @brightkettle Pro leaks after 3 weeks. Can I still send it back?",
        "created_at": "2026-11-20T18:22:00+00:00",
        "language": "en",
        "media": [{"kind": "image", "alt": "a wet worktop"}],
        "links": [],
        "quote": None,
    },
    "thread": [],
    "acting_as": {"handle": "@dana_k"},
    "channel": "public",
    "drafts": 1,
    "tone": None,
    "goal": None,
    "instructions": None,
}

_SENTENCES = [
    {"text": "Sorry about the leak, Ana.", "kind": "courtesy", "cites": []},
    {"text": "I work at Bright Kettle.", "kind": "disclosure", "cites": []},
    {
        "text": "You have 30 days to send it back, and return postage is free.",
        "kind": "claim",
        "cites": ["returns#1"],
    },
    {"text": "https://brightkettle.example/returns", "kind": "pointer", "cites": ["returns#1"]},
]

SUGGESTION: dict[str, Any] = {
    "id": "sug_01JD7QK2T4V8X9YB3C5N6M7P8R",
    "verdict": {
        "action": "reply",
        "rule": None,
        "why": "A question about returns.",
        "contact": None,
        "respond_by": "2026-11-21T18:22:00+00:00",
    },
    "reading": {
        "intent": "question",
        "sentiment": "negative",
        "urgency": "normal",
        "language": "en",
        "role": "support",
        "about_us": True,
        "products": ["kettle-pro"],
        "topics": ["returns"],
    },
    "drafts": [
        {
            "id": "d1",
            "text": " ".join(str(sentence["text"]) for sentence in _SENTENCES),
            "sentences": _SENTENCES,
            "length": {"used": 137, "limit": 280},
            "checks": [
                {"name": "grounded", "status": "pass", "detail": "1 of 1 claims supported"},
                {"name": "disclosed", "status": "pass", "detail": "employee, short form"},
            ],
        }
    ],
    "passages": [
        {
            "id": "returns#1",
            "document": "returns",
            "title": "Returns and refunds",
            "text": "You have 30 days to send it back, and return postage is free.",
            "source": "https://brightkettle.example/returns",
            "score": 0.83,
        }
    ],
    "drafter": "extractive",
    "knowledge_version": "b1946ac92492d234",
    "timings_ms": {
        "read": 1.2,
        "screen": 3.1,
        "retrieve": 6.4,
        "draft": 2.2,
        "verify": 4.0,
        "total": 16.9,
    },
}

STREAM = (
    "retry: 2000\n\n"
    'id: sug_01JD7QK2T4V8X9YB3C5N6M7P8R:1\nevent: verdict\ndata: {"id": "sug_01JD7…", "verdict": {…}}\n\n'
    'id: sug_01JD7QK2T4V8X9YB3C5N6M7P8R:2\nevent: passages\ndata: {"passages": […]}\n\n'
)


def _refusal(error: AboveboardError) -> dict[str, Any]:
    example = problem_of(error, "/v1/suggestions")
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}}
    return {"description": error.title, "content": content}


REFUSED: dict[int | str, dict[str, Any]] = {
    error.status: _refusal(error)
    for error in (
        UnauthorizedError("send `Authorization: Bearer <token>`"),
        RateLimitedError("at most 600 requests a minute; ask again in 12 s", retry_after=12),
        UnavailableError("too many suggestions are in the making; ask again", retry_after=1),
    )
}
MISSING: dict[int | str, dict[str, Any]] = {404: _refusal(NotFoundError("there is no such suggestion"))}
STREAMED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Server-sent events", "content": {"text/event-stream": {"example": STREAM}}},
    **MISSING,
    **REFUSED,
}
FOUND: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"example": SUGGESTION}}},
    202: {"description": "In the making"},
    **MISSING,
    **REFUSED,
}
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The suggestion, or its events",
        "content": {"application/json": {"example": SUGGESTION}, "text/event-stream": {"example": STREAM}},
    },
    409: _refusal(ConflictError("this Idempotency-Key was used with another request; use a new key")),
    413: _refusal(TooLargeError("a request may hold 262144 bytes")),
    422: _refusal(
        InvalidRequestError("1 field does not fit", errors=[("/post/text", "is needed")]),
    ),
    **REFUSED,
}


def _shown(example: Any, description: str = "Successful Response") -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"example": example}}}


_TOO_LARGE = _refusal(TooLargeError("a request may hold 262144 bytes"))
_UNFIT = _refusal(InvalidRequestError("1 field does not fit", errors=[("/text", "is needed")]))
_RUNNING = _refusal(ConflictError("the suggestion is still in the making; ask again when it is done"))
_ASKED: dict[int | str, dict[str, Any]] = {409: _RUNNING, 413: _TOO_LARGE, 422: _UNFIT, **MISSING, **REFUSED}

CHECKED: dict[int | str, dict[str, Any]] = {200: _shown(CHECK), **_ASKED}
OUTCOME: dict[int | str, dict[str, Any]] = {201: _shown(TOLD, "Recorded"), **_ASKED}
ESCALATED: dict[int | str, dict[str, Any]] = {201: _shown(HANDED_OVER, "Recorded"), **_ASKED}
FOUND_ALSO: dict[int | str, dict[str, Any]] = {409: _RUNNING, **MISSING, **REFUSED}
PRESENT: dict[int | str, dict[str, Any]] = {200: _shown(ON_THE_POST), 422: _UNFIT, **REFUSED}
PRACTISED: dict[int | str, dict[str, Any]] = {200: _shown(PRACTICE), 422: _UNFIT, **REFUSED}
VERSION: dict[int | str, dict[str, Any]] = {200: _shown(VERSIONS), 422: _UNFIT, **REFUSED}
PROBLEM: dict[str, Any] = {
    "title": "Problem",
    "description": "RFC 9457. `type` leads to a page that says what it means.",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What happened, where, and the mend."},
        "instance": {"type": "string"},
        "request_id": {"type": "string"},
        "retry_after": {"type": "integer", "description": "Seconds"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"pointer": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
}


def shown_in(document: dict[str, Any]) -> dict[str, Any]:
    """The OpenAPI document with the problem's schema, and with the examples' nulls, which FastAPI leaves out."""
    document["components"]["schemas"]["Problem"] = PROBLEM
    ask = document["paths"]["/v1/suggestions"]["post"]
    ask["requestBody"]["content"]["application/json"]["example"] = REQUEST
    for (path, method), body in BODIES.items():
        document["paths"][path][method]["requestBody"]["content"]["application/json"]["example"] = body
    for operation in (ask, document["paths"]["/v1/suggestions/{id}"]["get"]):
        operation["responses"]["200"]["content"]["application/json"]["example"] = SUGGESTION
    return document
