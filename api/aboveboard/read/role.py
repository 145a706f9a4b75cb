"""In which of its three roles the brand answers: with help, with an open ear, or with thanks."""

from aboveboard.domain.reading import Intent, Role
from aboveboard.read.lexicon import lexicon


def role(text: str, language: str, intent: Intent) -> Role:
    """Support for what goes wrong or is asked; focus group for ideas and wishes; ambassador for the rest."""
    if lexicon(language).ideas.finds(text) and intent != "report":
        return "focus-group"
    if intent in ("praise", "statement"):
        return "ambassador"
    return "support"
