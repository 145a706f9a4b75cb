"""Examples of what follows a suggestion, as OpenAPI shows them; each is sent to the running routes by a test."""

from typing import Any

SUGGESTION_ID = "sug_01JD7QK2T4V8X9YB3C5N6M7P8R"
FINAL = "Sorry about the leak, Ana. I work at Bright Kettle. You have 30 days to send it back. We pay for express."
_HASH = "4c18f8b19f6d48b15ff2723982417d3c1795c1d78b812cb8b9a44c9395f048c0"

CHECK_ASKED: dict[str, Any] = {
    "suggestion_id": SUGGESTION_ID,
    "draft": "d1",
    "text": FINAL,
    "platform": "x",
    "channel": "public",
    "acting_as": {"handle": "@dana_k"},
}
CHECK: dict[str, Any] = {
    "suggestion_id": SUGGESTION_ID,
    "text_hash": _HASH,
    "length": {"used": 105, "limit": 280},
    "disclosure": "employee/full",
    "sentences": [
        {
            "text": "You have 30 days to send it back.",
            "start": 52,
            "end": 85,
            "kind": "claim",
            "cites": ["returns#1"],
            "support": "supported",
            "why": None,
        },
        {
            "text": "We pay for express.",
            "start": 86,
            "end": 105,
            "kind": "claim",
            "cites": [],
            "support": "yours",
            "why": "nothing that was found for this post says it",
        },
    ],
    "checks": [
        {"name": "grounded", "status": "warn", "detail": "1 of 2 claims supported; 1 is yours"},
        {"name": "disclosed", "status": "pass", "detail": "employee, full form"},
    ],
}
OUTCOME_ASKED: dict[str, Any] = {
    "event": "inserted",
    "at": "2026-11-21T09:01:00+00:00",
    "draft": "d1",
    "text": FINAL,
    "spent_ms": 42_000,
}
TOLD: dict[str, Any] = {
    "id": "out_01JD7QM4V8X9YB3C5N6M7P8R2T",
    "suggestion": SUGGESTION_ID,
    "event": "inserted",
    "at": "2026-11-21T09:01:00+00:00",
    "recorded_at": "2026-11-21T09:01:02+00:00",
    "responder": "Dana",
    "relation": "employee",
    "text_hash": _HASH,
    "disclosure": "employee/full",
    "draft": "d1",
    "reason": None,
    "passages": [],
    "spent_ms": 42_000,
    "contact": None,
    "text": FINAL,
    "changes": {
        "kept": 2,
        "changed": [
            {
                "before": "You have 30 days to send it back, and return postage is free.",
                "after": "You have 30 days to send it back.",
            }
        ],
        "added": ["We pay for express."],
        "removed": [],
    },
    "sentences": [],
    "note": None,
    "gap": None,
    "url": None,
}
ESCALATION_ASKED: dict[str, Any] = {
    "contact": "legal",
    "draft": FINAL,
    "gap": "Nobody knows whether express is free.",
}
HANDED_OVER: dict[str, Any] = {
    "id": "out_01JD7QN5W9Y0ZC4D6P7N8Q9S3V",
    "suggestion": SUGGESTION_ID,
    "at": "2026-11-21T09:02:00+00:00",
    "contact": {
        "id": "legal",
        "name": "Legal desk",
        "reach": "legal@brightkettle.example",
        "topics": ["legal"],
        "hours": "Mon-Fri 09:00-17:00",
        "timezone": "Europe/London",
        "there": False,
        "until": None,
        "back_at": "2026-11-23T09:00:00+00:00",
    },
    "holding": None,
}
PRESENCE_ASKED: dict[str, Any] = {
    "url": "https://x.com/ana/status/1800000000000000001",
    "doing": "drafting",
}
ON_THE_POST: dict[str, Any] = {
    "others": [{"name": "Ben", "doing": "drafting", "since": "2026-11-21T08:58:00+00:00", "seconds": 120}],
    "answered": [
        {
            "name": "Kim",
            "event": "sent",
            "at": "2026-11-21T08:40:00+00:00",
            "url": "https://x.com/kim_b/status/1800000000000000009",
        }
    ],
    "expires_s": 120,
}
PRACTICE_ASKED: dict[str, Any] = {"rules": ["personal-data"]}
PRACTICE: dict[str, Any] = {
    "practised": [{"rule": "personal-data", "practised_at": "2026-11-21T09:00:00+00:00"}],
    "required": [{"topic": "earnings", "rules": ["quiet-period"], "missing": ["quiet-period"]}],
}
VERSIONS: dict[str, Any] = {"service": "0.1.0", "contract": 1, "update": None, "why": None}

BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("/v1/checks", "post"): CHECK_ASKED,
    ("/v1/suggestions/{id}/outcome", "post"): OUTCOME_ASKED,
    ("/v1/suggestions/{id}/escalation", "post"): ESCALATION_ASKED,
    ("/v1/presence", "put"): PRESENCE_ASKED,
    ("/v1/practice", "put"): PRACTICE_ASKED,
}
"""By path and method: what is sent."""
