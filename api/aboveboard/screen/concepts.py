"""What posts may be about that a rule of engagement speaks of: `words/concepts.toml`,
`words/matters.toml`, `words/wordings.toml` and `words/voices.toml`."""

import tomllib
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Any

from aboveboard.domain.knowledge import Action

_FILES = ("concepts.toml", "matters.toml", "wordings.toml", "voices.toml")


@dataclass(frozen=True)
class Concept:
    """One thing that posts may be about. Without `then` it only lends its examples to rules of the file."""

    id: str
    about: tuple[str, ...]
    examples: tuple[str, ...]
    by_language: dict[str, tuple[str, ...]]
    """`says` of each language."""
    then: Action | None
    why: str | None
    say: str | None
    desks: tuple[str, ...]
    respond_within: timedelta | None
    weak: frozenset[str] = frozenset()
    """Those of `says` that tell little unless the sentence comes near the meaning too."""
    called: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """By language, what curators call the matter in a rule's id or line: a rule that does so speaks of it."""

    @property
    def says(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(phrase for phrases in self.by_language.values() for phrase in phrases))

    @property
    def means(self) -> tuple[str, ...]:
        return (*self.about, *self.examples)


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """All of them, in the files' order; what several files say of one concept counts together."""
    entries: dict[str, dict[str, Any]] = {}
    for name in _FILES:
        text = (files(__package__) / "words" / name).read_text("utf-8")
        for entry in tomllib.loads(text)["concept"]:
            known = entries.get(entry["id"])
            entries[entry["id"]] = _joined(known, entry) if known else entry
    return tuple(_concept(entry) for entry in entries.values())


def _joined(first: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    return {
        **first,
        "about": [*first.get("about", ()), *more.get("about", ())],
        "examples": [*first.get("examples", ()), *more.get("examples", ())],
        "says": _both(first.get("says", {}), more.get("says", {})),
        "called": _both(first.get("called", {}), more.get("called", {})),
        "weak": [*first.get("weak", ()), *more.get("weak", ())],
    }


def _both(first: dict[str, list[str]], more: dict[str, list[str]]) -> dict[str, list[str]]:
    return {language: [*first.get(language, ()), *more.get(language, ())] for language in {**first, **more}}


def _concept(entry: dict[str, Any]) -> Concept:
    hours = entry.get("within_hours")
    return Concept(
        id=entry["id"],
        about=tuple(entry["about"]),
        examples=tuple(entry["examples"]),
        by_language={language: tuple(says) for language, says in entry.get("says", {}).items()},
        then=entry.get("then"),
        why=entry.get("why"),
        say=entry.get("say"),
        desks=tuple(entry.get("desks", ())),
        respond_within=timedelta(hours=hours) if hours else None,
        weak=frozenset(entry.get("weak", ())),
        called={language: tuple(called) for language, called in entry.get("called", {}).items()},
    )
