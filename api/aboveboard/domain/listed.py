"""A list as one says it: the line that introduces it, then its items."""

from collections.abc import Sequence

import regex

ENDS = " .;,"
"""What an item of a list may end with that a sentence does not need."""

_LEADS_ON = regex.compile(
    r"\b(?:if|when|where|who|that|which|you|we|they|it|to|for|with|in|at|on|by|or|is|are|was|can|must|may|will|should|"
    r"have|has|need|wenn|falls|du|ihr|sie|wir|ist|sind|kann|können|musst|müssen|darfst|für|mit|bei|in|zum|zur|"
    r"si|que|cuando|es|son|está|están|puedes|puede|debes|para|con|en|por)\s*:$",
    regex.IGNORECASE,
)
"""An introduction in the middle of a clause, which its items end: `we pay if you:`"""


def said_together(intro: str, items: Sequence[str]) -> str:
    """`You get back:`, `half, `, `all.` -> `You get back: half; all.`; `if you:`, `are ill` -> `if you are ill.`"""
    said = [item.rstrip(ENDS) for item in items]
    if _LEADS_ON.search(intro) and all(item[:1].islower() for item in said):
        intro = intro.rstrip(": ")
    return f"{intro} {'; '.join(said)}.".strip()
