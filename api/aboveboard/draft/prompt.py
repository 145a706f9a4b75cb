"""Prompts are files: read once, checked once, filled in with labelled data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import regex
import yaml

from aboveboard.errors import KnowledgeError

_INPUT = regex.compile(r"\{\{(\w+)\}\}")
_FRONT = regex.compile(r"\A---\n(.*?)\n---\n(.*)\Z", regex.DOTALL)

ANSWER_SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "cites": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["text", "cites"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["sentences"],
    "additionalProperties": False,
}
"""Section 6 of the contract: what a language model has to answer."""


@dataclass(frozen=True)
class Prompts:
    """`reply.md`, its parts by id, and the hash that is kept with every suggestion."""

    reply: str
    inputs: frozenset[str]
    parts: Mapping[str, str]
    hash: str
    caution: str = ""
    """The text of `caution.md`: what asks for a second reading of a post."""

    def fill(self, values: Mapping[str, str]) -> str:
        """The prompt with its inputs; what a value holds is never filled in again.

        Raises:
            KeyError: an input of the prompt was not given.
        """
        return _INPUT.sub(lambda match: values[match.group(1)], self.reply)


def load_prompts(folder: Path) -> Prompts:
    """Read and check the prompts of a folder.

    Raises:
        KnowledgeError: a file is missing, or an input is named and not used, or used and not named.
    """
    front, body = _read(folder / "reply.md")
    named = frozenset(_names(front.get("inputs")))
    used = frozenset(_INPUT.findall(body))
    if named != used:
        odd = ", ".join(sorted(named ^ used))
        raise KnowledgeError(
            f"{folder / 'reply.md'}: `inputs` and the text do not name the same inputs: {odd}"
        )
    parts = {name: _read(folder / "parts" / f"{name}.md")[1].strip() for name in _names(front.get("parts"))}
    whole = "\0".join([body, *(f"{name}\0{text}" for name, text in sorted(parts.items()))])
    second = folder / "caution.md"
    caution = _read(second)[1] if second.is_file() else ""
    return Prompts(body, named, parts, sha256(whole.encode()).hexdigest()[:16], caution)


def prompts_folder() -> Path:
    """Beside the package where it was installed with its prompts, else at the root of the checkout."""
    package = Path(__file__).parents[1]
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parents[1] / "prompts"


def _names(value: object) -> Sequence[str]:
    return [str(name) for name in value] if isinstance(value, list) else []


def _read(path: Path) -> tuple[dict[str, object], str]:
    try:
        match = _FRONT.match(path.read_text("utf-8"))
    except OSError as error:
        raise KnowledgeError(f"{path}: the prompt can't be read: {error.strerror}") from error
    if match is None:
        raise KnowledgeError(f"{path}: a prompt starts with front matter between --- lines")
    return dict(yaml.safe_load(match.group(1)) or {}), match.group(2)
