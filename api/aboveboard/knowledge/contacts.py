"""`contacts.yaml`: the people and desks that a question is handed to."""

import yaml

from aboveboard.domain.hours import parse_hours
from aboveboard.domain.knowledge import Contact
from aboveboard.knowledge.fields import Faults, Fields
from aboveboard.knowledge.values import time_zone

NAME = "contacts.yaml"
_FIELDS = ("id", "name", "topics", "reach", "hours", "timezone")


def parse_contacts(node: yaml.Node | None, faults: Faults) -> tuple[Contact, ...]:
    """Read the file. A contact without an id is left out: nothing could name it."""
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        faults.add(node, "must be a list of contacts, each beginning with '- id:'")
        return ()
    contacts: dict[str, Contact] = {}
    for item in node.value:
        contact = _contact(item, faults)
        if contact is None:
            continue
        if contact.id in contacts:
            faults.add(item, f"the contact '{contact.id}' is there twice; give one of them another id")
        else:
            contacts[contact.id] = contact
    return tuple(contacts.values())


def _contact(node: yaml.Node, faults: Faults) -> Contact | None:
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, "a contact is a group of fields that begins with '- id:'")
        return None
    fields = Fields(node, faults, _FIELDS, within="a contact")
    fields.require("id", "name", "reach")
    name = fields.text("id")
    if name is None:
        return None
    hours = fields.text("hours")
    if hours is not None:
        fields.value("hours", parse_hours)
    return Contact(
        id=name,
        name=fields.text("name") or name,
        reach=fields.text("reach") or "",
        topics=fields.texts("topics"),
        hours=hours,
        timezone=fields.value("timezone", time_zone),
    )
