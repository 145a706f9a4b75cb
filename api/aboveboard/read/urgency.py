"""How soon someone should look."""

from aboveboard.domain.post import Author
from aboveboard.domain.reading import Intent, Urgency
from aboveboard.read.lexicon import lexicon

_REACH = 50_000
"""Followers from which a complaint travels."""


def urgency(text: str, language: str, intent: Intent, author: Author) -> Urgency:
    """High for danger, for words of haste in something wanted, and for a complaint that many will see."""
    lists = lexicon(language)
    if intent != "praise" and lists.danger.finds(text):
        return "high"
    wants = intent in ("question", "complaint", "request", "report")
    if wants and lists.urgent.finds(text):
        return "high"
    if intent in ("complaint", "report") and (author.verified or (author.followers or 0) >= _REACH):
        return "high"
    return "normal" if wants else "low"
