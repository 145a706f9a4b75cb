"""The rules that the service brings: what every organization wants handled with care.

A rule in engagement.yaml with the same id takes the place of the one here.
"""

from collections.abc import Sequence
from functools import lru_cache

from aboveboard.domain.knowledge import Contact, Knowledge, Rule
from aboveboard.screen.concepts import concepts

YIELDING = frozenset({"legal-threat", "investors", "security"})
"""Rules that also give way to a rule of the file with another id that covers the same ground."""


def builtin_rules(knowledge: Knowledge) -> tuple[Rule, ...]:
    """The service's own rules that no rule of the file replaces, with this organization's contacts."""
    taken = {rule.id for rule in knowledge.engagement.rules}
    return tuple(
        rule.model_copy(update={"contact": nearest_contact(knowledge.contacts, _desks()[rule.id])})
        if rule.then == "escalate"
        else rule
        for rule in _rules()
        if rule.id not in taken
    )


def nearest_contact(contacts: Sequence[Contact], topics: Sequence[str]) -> str | None:
    """The contact named for the first of these topics that anybody is named for; else the first contact."""
    for topic in topics:
        for contact in contacts:
            named = {contact.id.casefold(), *(each.casefold() for each in contact.topics)}
            if any(topic == each or topic in each.replace("-", " ").split() for each in named):
                return contact.id
    return contacts[0].id if contacts else None


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            id=concept.id,
            says=concept.says,
            means=concept.means,
            then=concept.then,
            why=concept.why,
            say=concept.say,
            respond_within=concept.respond_within,
            builtin=True,
        )
        for concept in concepts()
        if concept.then is not None and concept.why is not None
    )


@lru_cache(maxsize=1)
def _desks() -> dict[str, tuple[str, ...]]:
    return {concept.id: concept.desks for concept in concepts()}
