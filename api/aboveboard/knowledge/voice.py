"""`voice.md`: how we sound. Its front matter is for the checks, its prose for the writer."""

from typing import Literal

import yaml

from aboveboard.domain.knowledge import Voice
from aboveboard.knowledge.fields import Faults, Fields

NAME = "voice.md"
_FIELDS = ("never", "prefer", "emoji", "exclamations", "reading_grade", "sign_off")
_EMOJI: dict[str, Literal["none", "sparse", "free"]] = {"none": "none", "sparse": "sparse", "free": "free"}


def parse_voice(node: yaml.Node | None, prose: str, faults: Faults) -> Voice:
    """Read the front matter, None where the file has none. What can't be read gets its default."""
    if node is None:
        return Voice(prose=prose)
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, "the front matter must be a group of fields such as 'never:' and 'emoji:'")
        return Voice(prose=prose)
    fields = Fields(node, faults, _FIELDS)
    default = Voice()
    exclamations = fields.value("exclamations", _count)
    return Voice(
        never=fields.texts("never"),
        prefer=_prefer(fields),
        emoji=_EMOJI[fields.choice("emoji", tuple(_EMOJI)) or default.emoji],
        exclamations=default.exclamations if exclamations is None else exclamations,
        reading_grade=fields.value("reading_grade", _grade),
        sign_off=fields.text("sign_off"),
        prose=prose,
    )


def _prefer(fields: Fields) -> dict[str, str]:
    group = fields.group("prefer", None)
    if group is None:
        return {}
    return {word: better for word, _ in group.items() if (better := group.text(word))}


def _count(text: str) -> int:
    if not text.isdecimal():
        raise ValueError("it is a whole number from 0")
    return int(text)


def _grade(text: str) -> float:
    try:
        grade = float(text)
    except ValueError as error:
        raise ValueError("it is a number such as 9") from error
    if not 0 < grade <= 30:
        raise ValueError("it is a school grade, more than 0 and at most 30")
    return grade
