"""Whether a post wants somebody to look into its author's own case, which is nobody else's business.

Two things tell together: something that happened, or fails to happen, in this one case, and a wish that somebody
looks, does, moves or pays. A question of policy that is told with a personal story has the first and not the second.
Where people only tell what went wrong and leave the wish unsaid, many small cues are weighed.
"""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import regex

from aboveboard.domain.reading import Reading
from aboveboard.read.clauses import post_sentences

_MINE = regex.compile(
    r"(?i)\b(?:i|we|my|our|me|us|mine|ours|i['’]ve|we['’]ve|i['’]m|ich|wir|mein\w*|unser\w*|mir|mich|uns|"
    r"yo|mi|mis|me|nos|nuestr\w+|llevo|he|hemos|hab|habe|hatte)\b|"
    r"(?:^|[.,!?] )(?:booked|ordered|paid|sent|bought|returned|been|still|need|want|waiting)\b"
)
"""The author, named or left out: `booked on Monday, still no email`."""
_HANDLE = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*")
_FACES = regex.compile(r"\s*\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\s]*(?!\d)")
"""They end a sentence where nothing else does: `my printer has died 😩 Does the driver need a label?`"""
_FAULTS = ("owed", "done")
_WEIGHED = (*_FAULTS, "told", "detail", "wish")
_ENOUGH = 3
"""Points from which a post tells of a case where something is laid at our door; a wish needs one more, or two."""
_ASKED_COSTS = 1
"""Points that a general question takes away beside those of its own cues."""
_FIRST = 2
"""Points of a kind's first cue; each further one gives 1. Near the weights of a logistic regression over the kinds."""
_MOST_FURTHER = 2
_MOST_READ = 2_000
"""Characters of a post whose cues are weighed: a hostile one must not cost seconds."""


def own_case(reading: Reading, *, in_thread: bool) -> str | None:
    """The words that tell of a case of the author's own; `in_thread`: somebody has spoken of it before."""
    text = _told(reading)
    sentences = [sentence for sentence in post_sentences(text) if not _finds("general", sentence, reading)]
    wished = next((found for each in sentences if (found := _finds("act", each, reading))), None)
    happened = _finds("case", text, reading)
    if wished and happened and _MINE.search(text):
        return wished
    change = next((found for each in sentences if (found := _finds("change", each, reading))), None)
    if change and (happened or _finds("anchor", text, reading)):
        return change
    pointed = (
        _finds("pointer", text, reading)
        if in_thread and len(sentences) == len(post_sentences(text))
        else None
    )
    if pointed and (wished or happened or _finds("anchor", text, reading)):
        return pointed
    return _weighed(text, reading)


def _told(reading: Reading) -> str:
    return _FACES.sub(". ", _HANDLE.sub(" ", reading.text)).replace("’", "'").strip()


def _weighed(text: str, reading: Reading) -> str | None:
    """The first cue of a post whose cues together tell of a case; praise and what is settled tell of none."""
    text = text[:_MOST_READ]
    if reading.intent == "praise" or _finds("settled", text, reading) or _asks_of_rules(text, reading):
        return None
    cues = {kind: list(_found(kind, text, reading)) for kind in (*_WEIGHED, "asked")}
    points = sum(_points(cues[kind]) for kind in _WEIGHED)
    if cues["asked"]:
        points -= _points(cues["asked"]) + _ASKED_COSTS
    at_fault = any(cues[kind] for kind in _FAULTS)
    enough = _ENOUGH if at_fault else _ENOUGH + (1 if cues["told"] else 2)
    if points < enough or not (at_fault or cues["wish"]):
        return None
    return next(found for kind in _WEIGHED for found in cues[kind])


def ends_in_a_question_of_rules(reading: Reading) -> bool:
    """Whether a story ends in what a page answers for everybody, and nobody is asked to look or to do anything."""
    return _asks_of_rules(_told(reading)[:_MOST_READ], reading)


def _asks_of_rules(text: str, reading: Reading) -> bool:
    sentences = post_sentences(text)
    return (
        bool(sentences)
        and _finds("asked", sentences[-1], reading) is not None
        and not any(_finds(kind, text, reading) for kind in ("wish", "act"))
    )


def _points(found: list[str]) -> int:
    return _FIRST + min(len(found) - 1, _MOST_FURTHER) if found else 0


def _finds(kind: str, text: str, reading: Reading) -> str | None:
    return next(_found(kind, text, reading), None)


def _found(kind: str, text: str, reading: Reading) -> Iterator[str]:
    matches = (pattern.search(text) for pattern in _patterns(kind, reading.language))
    return (match.group().strip() for match in matches if match)


@lru_cache(maxsize=256)
def _patterns(kind: str, language: str) -> "tuple[regex.Pattern[str], ...]":
    data = _data("case_cues" if kind in (*_WEIGHED, "asked", "settled") else "own_case")
    return tuple(regex.compile(f"(?i){pattern}") for pattern in data.get(language, {}).get(kind, ()))


@lru_cache(maxsize=2)
def _data(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "words" / f"{name}.toml").read_text("utf-8"))
