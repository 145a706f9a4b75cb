"""Small words that change what is claimed, from `cues.toml`: read once, kept as sets."""

import tomllib
from importlib.resources import files

from aboveboard.domain.months import full_names

NEGATIVE = "~not"
_DATA = tomllib.loads((files("aboveboard.verify.claims") / "cues.toml").read_text("utf-8"))
_LISTS: dict[str, str] = {name: words.casefold() for name, words in _DATA["lists"].items()}


def _table(section: str, mark: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        mark + name: (tuple(entry.get("words", "").casefold().split()), _phrases(entry.get("phrases", "")))
        for name, entry in _DATA[section].items()
    }


def _phrases(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in listed.casefold().split("|") if phrase.split())


CUES = _table("cues", "~")
"""Cue -> (words, phrases). A cue begins with `~`."""
CONCEPTS = _table("concepts", "")
"""Concept, in capitals -> (words, phrases)."""
CLOSED_CLASSES = frozenset((*_LISTS["closed"].split(), *full_names("es")))
"""Words with no synonyms among them: one that the passages do not hold is wrong, not another way to say it."""
RESTRICTIVE = frozenset(_LISTS["restrictive"].split())
"""Modifiers that narrow down who or what a promise is for."""
WEAK = frozenset(_LISTS["weak"].split())
"""Words that say little by themselves; half a sentence's frame is made of them."""
COMMON = frozenset(_LISTS["common"].split())
"""Frequent words: that one is missing says less than that a rare one is."""
POLITE = frozenset(_LISTS["polite"].split())
"""Words of courtesy, which state nothing."""
OPINIONS = frozenset(_LISTS["opinion"].split())
"""Words of judgement, which no statement of fact holds up."""
KINDS = tuple((pair.split()[0], pair.split()[1]) for pair in _LISTS["kinds"].split("/"))
"""(a kind, what it is a kind of)."""
ANTONYMS = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (line.split(" / ") for line in _LISTS["antonyms"].strip().split("\n"))
)
"""Two sides of each pair of opposites."""
OPPOSITES: tuple[tuple[str, str], ...] = (
    ("~before", "~after"),
    ("~up", "~down"),
    ("~on", "~off"),
    ("~most", "~least"),
    ("FREE", "PAID"),
    ("RETURN", "keep"),
    ("FULLTIME", "PARTTIME"),
    ("ÖFFNEN", "SCHLIESSEN"),
    ("ABIERTO", "CERRADO"),
    ("REMOVE", "STAY"),
    ("BORRAR", "MANTENER"),
    ("~in", "PAID"),
    ("INDOORS", "OUTDOORS"),
    ("~always", "~usually"),
    ("TOOLITTLE", "enough"),
    ("TOOLITTLE", "genug"),
    ("TOOLITTLE", "suficient"),
)
"""Cues and concepts of which a claim may not hold one where the passage holds the other."""
