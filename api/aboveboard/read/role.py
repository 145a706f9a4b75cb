"""In which of its three roles the brand answers: with help, with an open ear, or with thanks."""

from collections.abc import Sequence

from aboveboard.domain.reading import Intent, Role
from aboveboard.read.lexicon import lexicon


def role(text: str, language: str, intent: Intent, asks: Sequence[str] = ()) -> Role:
    """Support for what goes wrong or is asked; focus group for ideas and wishes; ambassador for the rest.

    A question is an idea where it suggests one itself: `I'd love to work for you. Do I need a degree?` wants
    an answer.
    """
    said = " ".join(asks) if intent == "question" and asks else text
    if lexicon(language).ideas.finds(said) and intent != "report":
        return "focus-group"
    if intent in ("praise", "statement"):
        return "ambassador"
    return "support"
