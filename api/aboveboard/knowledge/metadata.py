"""A document's front matter: what is known of it besides its text."""

from typing import Any

import yaml

from aboveboard.knowledge.fields import Faults, Fields
from aboveboard.knowledge.nearest import nearest
from aboveboard.knowledge.values import day, duration, language, region

_FIELDS = (
    "id",
    "title",
    "audience",
    "owner",
    "source",
    "effective",
    "expires",
    "reviewed",
    "review_every",
    "supersedes",
    "products",
    "regions",
    "language",
    "topics",
    "questions",
    "say",
)
_DECISIVE = ("audience", "effective", "expires")


def parse_metadata(node: yaml.Node | None, faults: Faults) -> dict[str, Any] | None:
    """The fields of `Document` that the front matter gives; those it does not give are not in it.

    An unreadable `audience`, `effective` or `expires` decides over who may see the text, and when: the
    document is not taken in. Any other unreadable value is told and left out.

    Returns:
        None where the document must not be taken in; the faults say why.
    """
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, "the front matter must be fields such as 'title:' and 'topics:', one a line")
        return None
    fields = Fields(node, faults, _FIELDS, unknown="warning")
    found: dict[str, Any] = {
        "id": fields.text("id"),
        "title": _one_line(fields.text("title")),
        "audience": fields.choice("audience", ("public", "internal")) or _misspelt_audience(fields),
        "owner": fields.text("owner"),
        "source": fields.text("source"),
        "effective": fields.value("effective", day),
        "expires": fields.value("expires", day),
        "say": _one_line(fields.text("say")),
    }
    undecided = [name for name in _DECISIVE if fields.get(name) is not None and found[name] is None]
    return None if undecided else _given(found | _milder(fields, faults))


def _milder(fields: Fields, faults: Faults) -> dict[str, Any]:
    """Values whose fault does not keep the document out: they are warnings.

    An unknown region is kept as it is: without it the document would hold everywhere.
    """
    told = len(faults.found)
    found = {
        "reviewed": fields.value("reviewed", day),
        "review_every": fields.value("review_every", duration),
        "supersedes": fields.texts("supersedes"),
        "products": fields.texts("products"),
        "regions": fields.values("regions", region, keep=True),
        "language": fields.value("language", language),
        "topics": fields.texts("topics"),
        "questions": fields.texts("questions"),
    }
    faults.found[told:] = [fault.model_copy(update={"severity": "warning"}) for fault in faults.found[told:]]
    return found


def _misspelt_audience(fields: Fields) -> str | None:
    """`audiense: internal` is an unknown field, so the document is taken in; but never as a public one."""
    for name, node in fields.unknown.items():
        meant = isinstance(node, yaml.ScalarNode) and node.value.strip().casefold() == "internal"
        if meant and nearest(name, _FIELDS) == "audience":
            return "internal"
    return None


def _given(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value not in (None, ())}


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None
