"""Who pays the responder, said in the organization's own line, word for word."""

from dataclasses import dataclass

from aboveboard.domain.knowledge import Organization, Relation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.errors import KnowledgeError

LATEST_START = 100
"""Characters within which the disclosure has to begin."""


@dataclass(frozen=True)
class Disclosure:
    """The lines of one relation, the one to prefer first; empty where the account discloses itself."""

    relation: Relation
    lines: tuple[str, ...]


def relation_of(request: SuggestionRequest, organization: Organization, own: Relation) -> Relation:
    """`brand` where the acting account is one of the organization's, otherwise the responder's own."""
    if request.acting_as is None:
        return own
    ours = {bare_handle(handle) for handle in organization.accounts.get(request.platform, ())}
    return "brand" if bare_handle(request.acting_as.handle) in ours else _own(own)


def _own(own: Relation) -> Relation:
    """An account that is not the organization's is never the brand, whoever is signed in."""
    return "employee" if own == "brand" else own


def bare_handle(handle: str) -> str:
    return handle.strip().lstrip("@").rstrip("/").casefold()


def disclosure_for(relation: Relation, organization: Organization) -> Disclosure:
    """The relation's own lines, full before short.

    Raises:
        KnowledgeError: a person would speak and organization.yaml has no line for them.
    """
    line = organization.disclosure.get(relation)
    if line is not None:
        return Disclosure(relation, tuple(text for text in (line.full, line.short) if text))
    if relation == "brand":
        return Disclosure(relation, ())
    raise KnowledgeError(
        f"organization.yaml has no disclosure line for {relation!r}, so nothing can be drafted for them; "
        f"add `{relation}: {{full: …, short: …}}` under `disclosure`"
    )
