"""The one family of errors, named by what went wrong for the caller.

    AboveboardError
    ├── InvalidRequestError         422  what was sent does not fit; `errors` says where
    ├── TooLargeError               413  over 256 KiB
    ├── UnauthorizedError           401  no token, or one we do not know
    ├── ForbiddenError              403  a role that may not
    ├── NotFoundError               404
    ├── MethodNotAllowedError       405
    ├── ConflictError               409  the same idempotency key with another request
    ├── RateLimitedError            429  with `retry_after`
    ├── KnowledgeError              422  the folder can't be used as it stands; `faults` says why
    ├── SettingsError               500  a variable that does not fit; the service does not start
    └── UnavailableError            503  a part that can't be done without is down; with `retry_after`
        ├── ModelUnavailableError        the language model did not answer, or not in time
        ├── IndexUnavailableError        the vector store did not answer, or answers wrongly
        ├── StoreUnavailableError        the database did not answer
        │   └── StorageFullError    507  the disk is full
        ├── KnowledgeUnavailableError    the folder has never been usable since the service started
        └── CoordinationUnavailableError Redis did not answer (the service goes on without it)

The class gives `type`, `title` and `status`; the instance gives `detail`: what happened, where, the mend.
"""

from collections.abc import Sequence
from typing import ClassVar

from aboveboard.domain.knowledge import Fault


class AboveboardError(Exception):
    """Anything that a caller can be told about."""

    type: ClassVar[str] = "/problems/internal"
    title: ClassVar[str] = "Something went wrong"
    status: ClassVar[int] = 500

    def __init__(
        self,
        detail: str,
        *,
        errors: Sequence[tuple[str, str]] = (),
        retry_after: int | None = None,
    ) -> None:
        """`errors`: (JSON pointer, message) pairs; `retry_after`: seconds."""
        super().__init__(detail)
        self.detail = detail
        self.errors = tuple(errors)
        self.retry_after = retry_after


class InvalidRequestError(AboveboardError):
    type = "/problems/invalid-request"
    title = "The request does not fit the contract"
    status = 422


class TooLargeError(AboveboardError):
    type = "/problems/too-large"
    title = "The request is too large"
    status = 413


class UnauthorizedError(AboveboardError):
    type = "/problems/unauthorized"
    title = "A token is needed"
    status = 401


class ForbiddenError(AboveboardError):
    type = "/problems/forbidden"
    title = "This role may not do that"
    status = 403


class NotFoundError(AboveboardError):
    type = "/problems/not-found"
    title = "There is nothing here"
    status = 404


class MethodNotAllowedError(AboveboardError):
    type = "/problems/method-not-allowed"
    title = "That is not done here"
    status = 405


class ConflictError(AboveboardError):
    type = "/problems/conflict"
    title = "This does not fit what came before"
    status = 409


class RateLimitedError(AboveboardError):
    type = "/problems/rate-limited"
    title = "Too many requests"
    status = 429


class KnowledgeError(AboveboardError):
    type = "/problems/knowledge"
    title = "The knowledge folder can't be used as it stands"
    status = 422

    def __init__(self, detail: str, *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail)
        self.faults = tuple(faults)


class SettingsError(AboveboardError):
    type = "/problems/settings"
    title = "A setting does not fit"


class UnreadableFileError(KnowledgeError):
    type = "/problems/unreadable-file"
    title = "A file of the knowledge folder can't be read"


class UnavailableError(AboveboardError):
    type = "/problems/unavailable"
    title = "A part that is needed is down"
    status = 503


class ModelUnavailableError(UnavailableError):
    type = "/problems/model-unavailable"
    title = "The language model is not answering"


class IndexUnavailableError(UnavailableError):
    type = "/problems/index-unavailable"
    title = "The knowledge index is not answering"


class StoreUnavailableError(UnavailableError):
    type = "/problems/store-unavailable"
    title = "The database is not answering"


class StorageFullError(StoreUnavailableError):
    type = "/problems/storage-full"
    title = "The disk is full"
    status = 507


class KnowledgeUnavailableError(UnavailableError):
    type = "/problems/knowledge-unavailable"
    title = "There is no knowledge to answer from"


class CoordinationUnavailableError(UnavailableError):
    type = "/problems/coordination-unavailable"
    title = "Redis is not answering"
