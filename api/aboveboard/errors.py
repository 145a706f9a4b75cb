"""The one family of errors, named by what went wrong for the caller.

    AboveboardError
    ├── InvalidRequestError         422  what was sent does not fit; `errors` says where
    ├── TooLargeError               413  over 256 KiB
    ├── UnauthorizedError           401  no token, or one we do not know
    ├── ForbiddenError              403  a role that may not
    │   └── PracticeNeededError          a topic whose rules are to be practised first
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
    """Anything that a caller can be told about. One without a type of its own is ours to mend: the service's log
    says where it happened, by the request's id."""

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
    """A field is missing, unknown, or does not fit. `errors` names each place by a JSON pointer and says what it
    should be. Mend the request and send it again."""

    type = "/problems/invalid-request"
    title = "The request does not fit the contract"
    status = 422


class TooLargeError(AboveboardError):
    """A request may hold 256 KiB. Leave out the oldest posts of the thread."""

    type = "/problems/too-large"
    title = "The request is too large"
    status = 413


class UnauthorizedError(AboveboardError):
    """The request showed no token, or one that is unknown or was revoked. An administrator makes one with
    `aboveboard responder add`; send it as `Authorization: Bearer …`."""

    type = "/problems/unauthorized"
    title = "A token is needed"
    status = 401


class ForbiddenError(AboveboardError):
    """The token is known, but its role may not do this; or the request came under a host name or from a page
    that the service does not know (ABOVEBOARD_HOSTS, ABOVEBOARD_ORIGINS)."""

    type = "/problems/forbidden"
    title = "This role may not do that"
    status = 403


class PracticeNeededError(ForbiddenError):
    """An administrator asks that rules are practised before this topic is answered (ABOVEBOARD_PRACTICE); `errors`
    names those that are missing. The practice posts take a minute each."""

    type = "/problems/practice-needed"
    title = "Practise these rules first"


class NotFoundError(AboveboardError):
    """There is no such thing, or it is not yours to see: both look the same."""

    type = "/problems/not-found"
    title = "There is nothing here"
    status = 404


class MethodNotAllowedError(AboveboardError):
    """The address exists, the method does not: the OpenAPI document lists both."""

    type = "/problems/method-not-allowed"
    title = "That is not done here"
    status = 405


class ConflictError(AboveboardError):
    """The same Idempotency-Key came with another request, or the name is taken. Use a new one."""

    type = "/problems/conflict"
    title = "This does not fit what came before"
    status = 409


class RateLimitedError(AboveboardError):
    """`retry_after` says in how many seconds to ask again."""

    type = "/problems/rate-limited"
    title = "Too many requests"
    status = 429


class KnowledgeError(AboveboardError):
    """Something in the curated folder stops it from being used; `faults` lists it all, with file and line.
    `aboveboard knowledge check` tells the same."""

    type = "/problems/knowledge"
    title = "The knowledge folder can't be used as it stands"
    status = 422

    def __init__(self, detail: str, *, faults: Sequence[Fault] = ()) -> None:
        super().__init__(detail)
        self.faults = tuple(faults)


class SettingsError(AboveboardError):
    """A variable of the environment or of `.env` does not fit: see docs/settings.md."""

    type = "/problems/settings"
    title = "A setting does not fit"


class UnreadableFileError(KnowledgeError):
    """A file of the curated folder can't be read; what was known of it stays until it is mended or deleted."""

    type = "/problems/unreadable-file"
    title = "A file of the knowledge folder can't be read"


class UnavailableError(AboveboardError):
    """Something that can't be done without does not answer, or the service is full or stopping. `retry_after`
    says in how many seconds to ask again; the same Idempotency-Key makes that safe."""

    type = "/problems/unavailable"
    title = "A part that is needed is down"
    status = 503


class ModelUnavailableError(UnavailableError):
    """The model's server did not answer in time, refused, or broke off. Without it the extractive drafter
    writes."""

    type = "/problems/model-unavailable"
    title = "The language model is not answering"


class IndexUnavailableError(UnavailableError):
    """Passages can't be searched by sense for now; they are still found by their words."""

    type = "/problems/index-unavailable"
    title = "The knowledge index is not answering"


class StoreUnavailableError(UnavailableError):
    """The database is locked, down, or of a newer version. What was answered is kept beside it until it is back."""

    type = "/problems/store-unavailable"
    title = "The database is not answering"


class StorageFullError(StoreUnavailableError):
    """Nothing can be recorded, so nothing is given. Free some space on the disk that holds the data folder."""

    type = "/problems/storage-full"
    title = "The disk is full"
    status = 507


class KnowledgeUnavailableError(UnavailableError):
    """The curated folder has not been usable since the service started. Mend what the detail names: the
    service takes it in by itself."""

    type = "/problems/knowledge-unavailable"
    title = "There is no knowledge to answer from"


class CoordinationUnavailableError(UnavailableError):
    """The service goes on without Redis, with stricter limits."""

    type = "/problems/coordination-unavailable"
    title = "Redis is not answering"
