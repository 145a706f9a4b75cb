"""Which rules a responder has practised, and which a topic asks for before it may be answered."""

from collections.abc import Collection, Mapping

from aboveboard.domain.base import Frozen

EVERY_TOPIC = "*"


class Required(Frozen):
    topic: str
    """`*`: every topic."""
    rules: tuple[str, ...]
    missing: tuple[str, ...] = ()
    """Those that the responder has not practised yet."""


def required_by(setting: Collection[str]) -> tuple[Required, ...]:
    """`earnings=quiet-period+press` -> the rules that a topic asks for."""
    pairs = (entry.partition("=") for entry in setting)
    return tuple(Required(topic=topic, rules=tuple(rules.split("+"))) for topic, _, rules in pairs)


def missing_for(
    topics: Collection[str], required: Collection[Required], practised: Mapping[str, object]
) -> tuple[str, ...]:
    """The rules to be practised before these topics may be answered, each once, in the setting's order."""
    asked = [each for each in required if each.topic == EVERY_TOPIC or each.topic in topics]
    rules = dict.fromkeys(rule for each in asked for rule in each.rules)
    return tuple(rule for rule in rules if rule not in practised)
