"""A proposed reply and its parts."""

from typing import Literal

from aboveboard.domain.base import Frozen

Kind = Literal["courtesy", "claim", "question", "pointer", "disclosure"]
Status = Literal["pass", "warn", "fail"]
CheckName = Literal["grounded", "disclosed", "length", "voice", "private", "dialogue", "spelling", "language"]


class Sentence(Frozen):
    text: str
    kind: Kind
    cites: tuple[str, ...] = ()
    """Ids of passages; a claim has at least one."""


class Length(Frozen):
    used: int
    limit: int


class Check(Frozen):
    name: CheckName
    status: Status
    detail: str


class Draft(Frozen):
    """Joining the sentences' texts with single spaces gives `text`."""

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    length: Length
    checks: tuple[Check, ...] = ()
