"""Eval cases: section 7 of the contract, read from YAML with faults that name the place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AwareDatetime, BeforeValidator, Field, ValidationError

from aboveboard.domain.base import Sent
from aboveboard.domain.knowledge import Action, Fault
from aboveboard.domain.post import SuggestionRequest
from aboveboard.errors import InvalidRequestError


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class Expectation(Sent):
    """What a right answer does. A field that is not given is not looked at."""

    action: Annotated[tuple[Action, ...], BeforeValidator(_listed)]
    rule: str | None = None
    contact: str | None = None
    cites: OneOrMore = ()
    """At least one claim cites one of these documents."""
    includes: tuple[OneOrMore, ...] = ()
    """All of; an inner list is any of; case-folded."""
    excludes: tuple[str, ...] = ()
    disclosed: bool | None = None
    language: str | None = None


class Case(Sent):
    """One post with the clock it is asked at and what is expected."""

    id: str = Field(min_length=1)
    post: SuggestionRequest
    now: AwareDatetime | None = None
    expect: Expectation
    tags: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The expectations that the case really states: `rule: null` is one, a missing rule is none."""
        return frozenset(self.expect.model_fields_set)


def load_cases(place: Path) -> tuple[Case, ...]:
    """All cases of a file, or of a folder's `*.yaml` and `*.yml` in the order of their names.

    Raises:
        InvalidRequestError: a file or a case does not fit; all that do not are told at once.
    """
    files = [place] if place.is_file() else sorted([*place.rglob("*.yaml"), *place.rglob("*.yml")])
    if not files:
        raise InvalidRequestError(f"{place}: there is no case file here; cases are lists in *.yaml")
    cases: list[Case] = []
    faults: list[Fault] = []
    for file in files:
        _load_file(file, cases, faults)
    seen: dict[str, Case] = {}
    for case in cases:
        if case.id in seen:
            faults.append(Fault(path=str(place), message=f"two cases have the id {case.id!r}"))
        seen[case.id] = case
    if faults:
        raise InvalidRequestError("\n".join(map(str, faults)))
    return tuple(cases)


def _load_file(file: Path, cases: list[Case], faults: list[Fault]) -> None:
    try:
        rows = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeError) as error:
        faults.append(Fault(path=str(file), message=f"can't be read: {error}"))
        return
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        faults.append(
            Fault(path=str(file), line=line, message=f"is not YAML: {getattr(error, 'problem', error)}")
        )
        return
    if not isinstance(rows, list):
        faults.append(Fault(path=str(file), message="a case file is a list; each entry starts with `- id:`"))
        return
    for number, row in enumerate(rows, 1):
        try:
            cases.append(Case.model_validate(row))
        except ValidationError as error:
            faults.extend(_told(file, number, row, error))


def _told(file: Path, number: int, row: Any, error: ValidationError) -> Sequence[Fault]:
    name = row.get("id", f"number {number}") if isinstance(row, dict) else f"number {number}"
    return [
        Fault(path=str(file), message=f"case {name}: {'.'.join(map(str, e['loc'])) or 'case'}: {e['msg']}")
        for e in error.errors(include_input=False, include_url=False)
    ]
