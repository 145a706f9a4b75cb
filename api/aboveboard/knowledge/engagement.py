"""`engagement.yaml`: the rules of engagement.

A rule that can't be read in full is kept in its cautious reading, so that a slip of the pen never lets
through what the rule was to stop: an unknown action escalates, an unreadable date does not limit.
"""

from collections.abc import Collection
from datetime import timedelta

import yaml

from aboveboard.domain.knowledge import Action, Engagement, Rule
from aboveboard.knowledge.fields import Faults, Fields
from aboveboard.knowledge.nearest import nearest
from aboveboard.knowledge.values import day, duration

NAME = "engagement.yaml"
_FIELDS = ("respond_within", "rules")
_RULE = ("id", "says", "means", "topics", "from", "until", "then", "contact", "respond_within", "why", "say")
_ACTIONS: dict[str, Action] = {
    "reply": "reply",
    "reply_privately": "reply_privately",
    "leave": "leave",
    "hold": "hold",
    "escalate": "escalate",
}


def parse_engagement(node: yaml.Node | None, faults: Faults, contacts: Collection[str] | None) -> Engagement:
    """Read the file.

    Args:
        contacts: ids of contacts.yaml; None where that file can't be read, and nothing is said of contacts.
    """
    if node is None:
        return Engagement()
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, "must be a group of fields, 'respond_within:' and 'rules:'")
        return Engagement()
    fields = Fields(node, faults, _FIELDS)
    return Engagement(
        respond_within=fields.value("respond_within", duration) or timedelta(hours=24),
        rules=_rules(fields, faults, contacts),
    )


def _rules(fields: Fields, faults: Faults, contacts: Collection[str] | None) -> tuple[Rule, ...]:
    node = fields.get("rules")
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        fields.fault("rules", "'rules' must be a list, each rule beginning with '- id:'")
        return ()
    rules: dict[str, Rule] = {}
    for number, item in enumerate(node.value, start=1):
        if not isinstance(item, yaml.MappingNode):
            faults.add(item, "a rule is a group of fields that begins with '- id:'")
            continue
        rule = _rule(Fields(item, faults, _RULE, within="a rule"), number, contacts)
        if rule.id in rules:
            faults.add(item, f"the rule '{rule.id}' is there twice; give one of them another id")
            rule = rule.model_copy(update={"id": f"{rule.id} ({number})"})
        rules[rule.id] = rule
    return tuple(rules.values())


def _rule(fields: Fields, number: int, contacts: Collection[str] | None) -> Rule:
    fields.require("id", "then", "why")
    name = fields.text("id") or f"rule-{number}"
    starts, until = fields.value("from", day), fields.value("until", day)
    if starts and until and until < starts:
        fields.fault("until", f"'until: {until}' is before 'from: {starts}', so the rule never holds")
    says, means, topics = fields.texts("says"), fields.texts("means"), fields.texts("topics")
    if not (says or means or topics):
        fields.fault(
            "id", f"the rule '{name}' has no 'says', 'means' or 'topics', so it never matches", "warning"
        )
    return Rule(
        id=name,
        says=says,
        means=means,
        topics=topics,
        starts=starts,
        until=until,
        then=(then := _ACTIONS[fields.choice("then", tuple(_ACTIONS)) or "escalate"]),
        contact=_contact(fields, then, contacts),
        respond_within=fields.value("respond_within", duration),
        why=fields.text("why") or f"The rule '{name}' of {NAME}.",
        say=fields.text("say"),
    )


def _contact(fields: Fields, then: Action, contacts: Collection[str] | None) -> str | None:
    """The contact's id; None where there is none of that id, so that nothing is handed to nobody."""
    contact = fields.text("contact")
    if contact is None:
        if then == "escalate" and fields.text("then"):
            fields.fault("then", "'then: escalate' needs a 'contact', an id of contacts.yaml")
        return None
    if contacts is None or contact in contacts:
        return contact
    guess = nearest(contact, contacts)
    hint = f"; did you mean '{guess}'?" if guess else "; add it there"
    fields.fault("contact", f"the contact '{contact}' is not in contacts.yaml{hint}")
    return None
