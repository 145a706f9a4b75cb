"""Errors as RFC 9457 problems: the one form in which anybody is told."""

from typing import Any

from aboveboard.errors import AboveboardError

MEDIA_TYPE = "application/problem+json"


def problem_of(error: AboveboardError, instance: str | None = None) -> dict[str, Any]:
    """The members of RFC 9457, and where they say something: errors, retry_after (s), faults."""
    problem: dict[str, Any] = {
        "type": error.type,
        "title": error.title,
        "status": error.status,
        "detail": error.detail,
    }
    if instance is not None:
        problem["instance"] = instance
    if error.errors:
        problem["errors"] = [{"pointer": pointer, "message": message} for pointer, message in error.errors]
    if error.retry_after is not None:
        problem["retry_after"] = error.retry_after
    if faults := getattr(error, "faults", ()):
        problem["faults"] = [str(fault) for fault in faults]
    return problem


def pointer_of(location: tuple[int | str, ...]) -> str:
    """A JSON pointer (RFC 6901): ("post", "author") -> "/post/author"."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in location)


def message_of(fault: dict[str, Any]) -> str:
    """What pydantic says of one place, in words that name no library and repeat no input."""
    if fault["type"] == "extra_forbidden":
        return "unknown field"
    if fault["type"] == "missing":
        return "is needed"
    if fault["type"] == "json_invalid":
        return "not JSON"
    message = str(fault["msg"]).removeprefix("Value error, ")
    return message[:1].lower() + message[1:]
