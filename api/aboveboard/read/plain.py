"""Slang and shorthand of posts in the plain words that documents use: `what's the damage` asks what it costs.

Only what is searched with is put so; what a person reads or is answered by keeps the author's own words.
"""

from functools import lru_cache

import regex

from aboveboard.read.lexicon import read_words

_APOSTROPHES = str.maketrans("’‘`´", "''''")


def plain(text: str, language: str) -> str:
    """The text with each slang word or phrase of its language in plain words; else as it is."""
    said, words_for = _slang(language)
    if said is None:
        return text
    return str(said.sub(lambda match: words_for[match.group().casefold()], text.translate(_APOSTROPHES)))


@lru_cache(maxsize=16)
def _slang(language: str) -> tuple["regex.Pattern[str] | None", dict[str, str]]:
    """What finds a language's slang, the longest phrase first, and the plain words for each."""
    listed = read_words("plain").get(language, {})
    words_for = {slang.casefold(): words for words, slangs in listed.items() for slang in slangs}
    if not words_for:
        return None, {}
    found = "|".join(regex.escape(slang) for slang in sorted(words_for, key=len, reverse=True))
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}'@#])(?:{found})(?![\p{{L}}\p{{N}}'])", regex.IGNORECASE
    ), words_for
