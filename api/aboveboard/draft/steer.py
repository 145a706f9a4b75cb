"""What a responder asks of the next draft, as far as it can be followed without a language model."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args

import regex

from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Role

_QUOTES = "\"'“”„«»‚‘’ "


@dataclass(frozen=True)
class Steer:
    """Read from `tone`, `goal` and `instructions`; free text that says none of this changes nothing here."""

    shorter: bool = False
    warmer: bool = False
    second: bool = False
    """Every question is answered before any is answered more fully, also with what is less sure."""
    use: tuple[str, ...] = ()
    """Ids of passages or documents."""
    left_out: tuple[str, ...] = ()
    """Sentences, by their words alone."""
    role: Role | None = None
    """What the goal asks to be, where it says."""

    def leaves_out(self, text: str) -> bool:
        return plain(text) in self.left_out


def steer_of(request: SuggestionRequest) -> Steer:
    """The steer of a request; its instructions one a line, in English, German or Spanish."""
    lines = [line.strip() for line in (request.instructions or "").splitlines() if line.strip()]
    return Steer(
        shorter=_says("shorter", lines) or _sounds("shorter", request.tone),
        warmer=_says("warmer", lines) or _sounds("warmer", request.tone),
        second=_says("second", lines),
        use=tuple(_after("use", lines)),
        left_out=tuple(filter(None, map(plain, _after("leave_out", lines)))),
        role=_role(request.goal),
    )


def plain(text: str) -> str:
    """A sentence by its words alone: a full stop or a capital makes no other one of it."""
    return regex.sub(r"[^\p{L}\p{N}]+", " ", text.casefold()).strip()


def _says(key: str, lines: list[str]) -> bool:
    known = {plain(phrase) for phrase in _file()[key]["phrases"]}
    return any(plain(line) in known for line in lines)


def _sounds(key: str, tone: str | None) -> bool:
    return bool(set(_file()[key]["tones"]) & set(plain(tone or "").split()))


def _after(key: str, lines: list[str]) -> list[str]:
    """What follows an instruction's words and a colon: `Use this source: returns#1`."""
    openings = {plain(phrase) for phrase in _file()[key]["before"]}
    found = []
    for line in lines:
        opening, colon, rest = line.partition(":")
        if colon and plain(opening) in openings and (value := rest.strip().strip(_QUOTES)):
            found.append(value)
    return found


def _role(goal: str | None) -> Role | None:
    said = set(plain(goal or "").split())
    roles: tuple[Role, ...] = get_args(Role)
    named = [role for role in roles if role in (goal or "").casefold()]
    meant = [role for role in roles if said & set(_file()["goals"][role])]
    return next(iter([*named, *meant]), None)


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("aboveboard.draft") / "steer.toml").read_text("utf-8"))
