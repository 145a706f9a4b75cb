"""Texts as an embedder that knows English alone can compare them: others are glossed word by word."""

from collections.abc import Sequence

from aboveboard.domain.knowledge import Knowledge
from aboveboard.read.gloss import gloss, has_gloss
from aboveboard.read.language import detect

KNOWN = 0.5
"""Share of a text's words of content that must be known for its gloss to tell what it means."""
FEWEST = 2
"""Known words of content below which a gloss tells nothing."""


def in_english(text: str, language: str) -> str | None:
    """A text in English words; itself where it is English; None where too little of it is known."""
    if language == "en":
        return text
    if not has_gloss(language):
        return None
    found = gloss(text, language)
    return found.text if found.known >= KNOWN and found.count >= FEWEST else None


def curated_in_english(texts: Sequence[str], knowledge: Knowledge) -> list[str]:
    """What curators wrote, each text in English words where it is in another language; as it is where unknown."""
    spoken = knowledge.organization.languages or ("en",)
    return [in_english(text, detect(text, spoken=spoken)) or text for text in texts]
