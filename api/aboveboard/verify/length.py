"""How long a draft is by the site's own count, and how long it may be.

X weighs characters by its published configuration (twitter-text, version 3): most Latin text counts 1, other
scripts 2, an emoji of any length 2, and a link 23.
"""

import unicodedata
from functools import lru_cache

import regex
from twitter_text import extract_urls_with_indices, parse_tweet

from aboveboard.domain.draft import Check, Length
from aboveboard.domain.post import Channel, Platform

LINK_WEIGHT = 23
ELSEWHERE = 10_000
_PUBLIC_LIMITS: dict[Platform, int] = {"x": 280, "facebook": 8_000, "linkedin": 1_250}

_LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?"
_LINK = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}@#$])https?://(?:{_LABEL}\.)+\p{{L}}{{2,63}}(?![\p{{L}}\p{{N}}-])[^\s<>\"]*",
    regex.I,
)
_TRAILING = ".,;:!?)]}'\"…"


def limit_of(platform: Platform, channel: Channel) -> int:
    """Characters that one reply may hold, in the site's own count."""
    return _PUBLIC_LIMITS.get(platform, ELSEWHERE) if channel == "public" else ELSEWHERE


def weighted_length(text: str, platform: Platform, channel: Channel) -> Length:
    """`used` by X's weighted count on X in public, by characters (Unicode code points, NFC) elsewhere."""
    weighted = platform == "x" and channel == "public"
    used = _weight_on_x(text) if weighted else len(unicodedata.normalize("NFC", text))
    return Length(used=used, limit=limit_of(platform, channel))


@lru_cache(maxsize=512)
def _weight_on_x(text: str) -> int:
    """twitter-text counts a link only under a top-level domain that it knows.

    A link with its scheme written out counts as a link here under any domain: domains are added to the internet
    faster than to a package's list.
    """
    text = unicodedata.normalize("NFC", text)
    known = [tuple(found["indices"]) for found in extract_urls_with_indices(text)] if "." in text else []
    missed: list[tuple[int, int]] = []
    for match in _LINK.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip(_TRAILING))
        if not any(a < end and start < b for a, b in known):
            missed.append((start, end))
    for start, end in reversed(missed):
        text = text[:start] + text[end:]
    return (
        int(parse_tweet(text).weightedLength) + LINK_WEIGHT * len(missed)
        if text
        else LINK_WEIGHT * len(missed)
    )


def check(text: str, platform: Platform, channel: Channel) -> Check:
    length = weighted_length(text, platform, channel)
    over = length.used - length.limit
    detail = f"{length.used} of {length.limit}" + (f", {over} too many" if over > 0 else "")
    return Check(name="length", status="fail" if over > 0 else "pass", detail=detail)
