"""How near a sentence must come to a rule's meaning: nearer where it asks, is pleased, or sets a scene."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aboveboard.domain.knowledge import Rule
from aboveboard.domain.reading import Reading
from aboveboard.read.sentiment import mood
from aboveboard.screen.concepts import Concept
from aboveboard.screen.harmless import is_plain_question, is_scene

MEANS = 0.19
"""Score from which a sentence means what a rule means."""
MEANS_GRAVE = 0.14
"""The same for rules where missing one costs more than asking once too often."""
MANY = 0.02
"""What a rule of the file asks more than the service's own: what many concepts lend it comes near to more."""
MEANS_ACCOUNT = 0.32
"""The same for matters that their words tell well, and that ordinary questions come near."""
PLEASED = 0.12
"""What a pleased sentence needs more: threats and harm are rarely told with a smile."""
TOLD = -0.06
"""What a sentence needs less that asks nothing and is not pleased: ordinary posts are mostly questions and praise."""
ONLY_TOLD = -0.12
"""The same where the whole post asks nothing: what is told for its own sake is rarely ordinary."""
PLAIN = 0.15
"""What a question that tells of no trouble needs more to mean an event."""
SCENE = 0.1
"""What a sentence needs more that leads up to a question in a post that tells of no trouble."""

GRAVE = frozenset({"violence", "legal-threat"})
_HOSTILE = frozenset(
    "violence self-harm safety legal-threat abuse refund-demand employee-conduct working-conditions boycott "
    "fraud".split()
)
"""Concepts of which nobody speaks with a smile."""


@dataclass(frozen=True)
class Demands:
    """What the rules of one generation of the knowledge ask of a sentence."""

    events: frozenset[str]
    """Rules whose meaning is something that happened: a plain question rarely speaks of it."""
    lent: Mapping[str, Sequence[tuple[Concept, float]]]
    """By rule, the concepts that it speaks of."""

    def of(self, rule: Rule, sentence: str, reading: Reading) -> float:
        """The score from which a sentence of this post means what the rule means."""
        return self._threshold(rule) + self._doubt(rule, sentence, reading)

    def _threshold(self, rule: Rule) -> float:
        if self._is_account(rule):
            return MEANS_ACCOUNT
        return (MEANS_GRAVE if self.is_grave(rule) else MEANS) + (0.0 if rule.builtin else MANY)

    def is_grave(self, rule: Rule) -> bool:
        return rule.id in GRAVE or any(concept.id in GRAVE for concept, _ in self.lent.get(rule.id, ()))

    def _doubt(self, rule: Rule, sentence: str, reading: Reading) -> float:
        """How much nearer a sentence must come because of how it is put."""
        event = rule.id in self.events
        pleased = reading.intent == "praise" or mood(sentence, reading.language) > 0.5
        if pleased and (event or self._is_hostile(rule) or self._is_account(rule)):
            return PLEASED
        if is_plain_question(sentence, reading.language):
            return PLAIN if event else 0.0
        if event and is_scene(reading):
            return SCENE
        if mood(sentence, reading.language) > 0 or rule.id in GRAVE or rule.builtin:
            return 0.0
        return ONLY_TOLD if event and reading.intent in ("statement", "complaint", "report") else TOLD

    def _is_account(self, rule: Rule) -> bool:
        return rule.builtin and rule.id in ("account", "privacy")

    def _is_hostile(self, rule: Rule) -> bool:
        return rule.id in _HOSTILE or any(concept.id in _HOSTILE for concept, _ in self.lent.get(rule.id, ()))
