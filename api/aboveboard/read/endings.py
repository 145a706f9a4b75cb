"""Whether a post only ends a conversation: it takes a question back, says that it has understood, or thanks."""

from functools import lru_cache
from typing import Literal

import regex

from aboveboard.domain.words import words
from aboveboard.read.lexicon import SHARED, read_words

Ending = Literal["withdrawn", "thanked"]
"""Nothing is wanted any more, not even a word back; or thanks, which are answered."""

_ASIDE = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*|https?://\S+|[^\p{L}\p{N}\p{M}'’?？؟]+")
"""What stands between words and tells nothing here: handles, marks, faces."""
_KINDS = ("withdrawn", "found", "thanked", "pleased", "understood", "fill")
_LONGEST = 24
"""Words beyond which a post says more than that it is over."""
_NODS = frozenset("👍🙏👌❤✅🙌💙💚💛🧡💜😊🙂")


def ending(text: str, language: str, *, in_thread: bool) -> Ending | None:
    """How a post ends its conversation, if it does nothing else. A face alone nods only where something was said."""
    said = " ".join(_ASIDE.sub(" ", text).split())
    if not words(said):
        return "thanked" if in_thread and _NODS.intersection(text) and "?" not in said else None
    if "?" in said or len(words(said)) > _LONGEST:
        return None
    found = _whole(SHARED.get(language, language))
    if found is None or not (match := found.fullmatch(said)):
        return None
    if match.captures("withdrawn"):
        return "withdrawn"
    if in_thread and match.captures("understood"):
        # "Lovely, that's all I needed to know" is a nod to an answer, and no praise of us.
        return "thanked" if match.captures("thanked") else "withdrawn"
    thanks = any(map(match.captures, ("thanked", "pleased", "understood")))
    if match.captures("found"):
        return "thanked" if thanks else "withdrawn"
    return "thanked" if thanks else None


@lru_cache(maxsize=16)
def _whole(language: str) -> "regex.Pattern[str] | None":
    """A pattern for posts made of nothing but endings and small words; None for languages without a list."""
    data = read_words("endings").get(language)
    if data is None:
        return None
    kinds = (f"(?P<{kind}>{'|'.join(data[kind])})" for kind in _KINDS)
    return regex.compile(rf"(?i)(?:(?:{'|'.join(kinds)})(?: |$))+")
