"""Words before a text that name its matter and say nothing of it: `Legroom.`, `Who pays for the return.`"""

import regex

_SAYS_SOMETHING = regex.compile(
    r"\b(?:is|are|was|were|be|it|we|you|they|i|this|that|there|can|will|may|do|does|did|has|have|not|no|yes|please|"
    r"ja|nein|ist|sind|war|es|wir|sie|du|ihr|das|bitte|nicht|kein|sí|es|son|no|oui|non|est|sont)\b",
    regex.IGNORECASE,
)
_OPENS = frozenset(
    "who what when where how why which if wer was wann wo wie warum welche welcher welches wenn falls "
    "quién qué cuándo dónde cómo cuál cuánto si qui quand où comment combien".split()
)
_LONGEST = 9
"""Words of a label, at most."""


def says_something(text: str) -> bool:
    """Whether a few words hold one that sentences are made with, and names of matters seldom."""
    return _SAYS_SOMETHING.search(text) is not None


def is_label(text: str) -> bool:
    """Whether words that stand by themselves before a text are a label: no statement, and no question that is put."""
    told = text.split()
    if not 0 < len(told) <= _LONGEST or text[-1] in "?!…":
        return False
    opens = told[0].casefold() in _OPENS
    return "," not in text if opens else not says_something(text)
