"""Whether a post wants somebody to look into its author's own case, which is nobody else's business.

Two things tell together: something that happened, or fails to happen, in this one case, and a wish that somebody
looks, does, moves or pays. A question of policy that is told with a personal story has the first and not the second.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files

import regex

from aboveboard.domain.reading import Reading
from aboveboard.read.clauses import post_sentences

_MINE = regex.compile(
    r"(?i)\b(?:i|we|my|our|me|us|mine|ours|i['’]ve|we['’]ve|i['’]m|ich|wir|mein\w*|unser\w*|mir|mich|uns|"
    r"yo|mi|mis|me|nos|nuestr\w+|llevo|he|hemos|hab|habe|hatte)\b|"
    r"(?:^|[.,!?] )(?:booked|ordered|paid|sent|bought|returned|been|still|need|want|waiting)\b"
)
"""The author, named or left out: `booked on Monday, still no email`."""
_HANDLE = regex.compile(r"(?<![\w.])@\w+(?:\.\w+)*")


def own_case(reading: Reading, *, in_thread: bool) -> str | None:
    """The words that tell of a case of the author's own; `in_thread`: somebody has spoken of it before."""
    text = _HANDLE.sub(" ", reading.text).replace("’", "'").strip()
    sentences = [sentence for sentence in post_sentences(text) if not _finds("general", sentence, reading)]
    wished = next((found for each in sentences if (found := _finds("act", each, reading))), None)
    happened = _finds("case", text, reading)
    if wished and happened and _MINE.search(text):
        return wished
    change = next((found for each in sentences if (found := _finds("change", each, reading))), None)
    if change and (happened or _finds("anchor", text, reading)):
        return change
    pointed = (
        _finds("pointer", text, reading)
        if in_thread and len(sentences) == len(post_sentences(text))
        else None
    )
    return pointed if pointed and (wished or happened or _finds("anchor", text, reading)) else None


def _finds(kind: str, text: str, reading: Reading) -> str | None:
    matches = (pattern.search(text) for pattern in _patterns(kind, reading.language))
    return next((match.group().strip() for match in matches if match), None)


@lru_cache(maxsize=32)
def _patterns(kind: str, language: str) -> "tuple[regex.Pattern[str], ...]":
    data = _data()
    return tuple(regex.compile(f"(?i){pattern}") for pattern in data.get(language, {}).get(kind, ()))


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "words" / "own_case.toml").read_text("utf-8"))
