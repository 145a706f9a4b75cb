"""Answering without the service around it: for the commands that ask many times and keep nothing."""

import sys
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self, cast, get_args

from pydantic import AwareDatetime, TypeAdapter, ValidationError

from aboveboard.curation import Curation, open_model
from aboveboard.data_folder import make_data_folder
from aboveboard.domain.knowledge import Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import DoneEvent, Suggestion
from aboveboard.errors import InvalidRequestError
from aboveboard.ids import new_id
from aboveboard.problems import message_of, pointer_of
from aboveboard.progress import progress_bar
from aboveboard.settings import Settings
from aboveboard.suggest import suggest

_TIME: TypeAdapter[datetime] = TypeAdapter(AwareDatetime)


class Answering:
    """One generation of the knowledge, and what answers from it."""

    def __init__(self, settings: Settings, relation: Relation = "employee") -> None:
        make_data_folder(settings)
        self._model = open_model(settings)
        self._relation = relation
        self.curation = Curation(settings, self._model, alone=True)

    @property
    def waits(self) -> bool:
        """Whether a language model is waited for."""
        return self._model is not None

    def __enter__(self) -> Self:
        with progress_bar() as progress:
            self.curation.open(progress)
        for fault in self.curation.current.faults:
            if fault.severity == "error":
                print(fault, file=sys.stderr)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.curation.close()

    async def answer(self, body: dict[str, Any], told: object, clock: datetime | None) -> Suggestion:
        """The suggestion for a request's JSON, at its own clock, else at the command's, else now.

        Raises:
            InvalidRequestError: the request does not fit.
        """
        now = _time(told) if told is not None else clock or datetime.now(UTC)
        return await self.ask(_request(body), now)

    async def ask(self, request: SuggestionRequest, now: datetime) -> Suggestion:
        tools = self.curation.current.need().tools
        id = new_id("sug", datetime.now(UTC))
        async for event in suggest(request, tools, relation=self._relation, now=now, suggestion_id=id):
            if isinstance(event, DoneEvent):
                return event.suggestion
        raise RuntimeError("the flow ended without its last event")


def relation_named(name: str) -> Relation:
    if name not in get_args(Relation):
        raise InvalidRequestError(f"--relation {name!r}: one of {', '.join(get_args(Relation))}")
    return cast("Relation", name)


def _request(body: dict[str, Any]) -> SuggestionRequest:
    try:
        return SuggestionRequest.model_validate(body)
    except ValidationError as error:
        faults = [(pointer_of(fault["loc"]), message_of(dict(fault))) for fault in error.errors()]
        raise InvalidRequestError(
            "the request does not fit the contract; see `errors`", errors=faults
        ) from error


def _time(told: object) -> datetime:
    try:
        return _TIME.validate_python(told)
    except ValidationError as error:
        fault = [("/now", "not a time in ISO 8601 with an offset")]
        raise InvalidRequestError("`now` is not a time", errors=fault) from error
