"""What a hurried person typed, with its small words written out: `cn i lash it in d dishwasher` asks `can I ...`.

Only what is read is put so; what a person sees keeps the author's own words.
"""

from functools import lru_cache

import regex

from aboveboard.read.lexicon import read_words

_EDGES = (r"(?<![\p{L}\p{N}@#'’&/._-])", r"(?![\p{L}\p{N}'’&/_-]|\.\p{L})")
_FEW, _OF_ALL = 2, 0.12
"""Short forms from which, and their share of a text's words from which, it was typed in a hurry: a single `d` or `x`
may be anything."""


def written_out(text: str, language: str) -> str:
    """The text with the short forms of its language written out, where it holds several; else as it is."""
    pattern, written = _short_forms(language)
    if pattern is None:
        return text
    found = len(pattern.findall(text))
    if found < _FEW or found < _OF_ALL * len(text.split()):
        return text
    return str(pattern.sub(lambda match: written[match.group().casefold()], text))


@lru_cache(maxsize=16)
def _short_forms(language: str) -> tuple["regex.Pattern[str] | None", dict[str, str]]:
    listed = read_words("shorthand")
    written = {short: word for word, forms in listed.get(language, {}).items() for short in forms}
    for word, forms in listed["before"].get(language, {}).items():
        written |= {short: f"{word} {short.split(' ', 1)[1]}" for short in forms}
    if not written:
        return None, {}
    either = "|".join(regex.escape(short) for short in sorted(written, key=len, reverse=True))
    return regex.compile(f"{_EDGES[0]}(?:{either}){_EDGES[1]}", regex.IGNORECASE), written
