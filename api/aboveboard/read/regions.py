"""Which countries the author names as theirs: where they are, where something is to be sent or was bought.

A place where a thing was made, a team or a dish does not count. Flags do: few people put them there for others.
"""

import re
from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.read.clauses import post_sentences
from aboveboard.read.lexicon import read_words

_HERE = (
    "in|from|to|near|outside|around|aus|nach|en|desde|a|au|aux|de|depuis|à|für|for|via|into|within|across|throughout|bei|"
    "hasta|para|vers|pour|innerhalb|dans|por|i'm|based"
)
_MADE = regex.compile(
    r"(?i)\b(?:made|manufactured|produced|assembled|built|designed|factory|hergestellt|produziert|gefertigt|"
    r"hecho|hecha|fabricado|fabricada|fabriqué|fabriquée|imported|importiert)"
    r"(?: \w+)? (?:in|from|en|au|aux|aus)\s+(?:the )?$"
)
_TRAVEL = regex.compile(
    r"(?i)\b(?:holidays?|vacation|trips?|travell?(?:s|ing|l?ers?)?|journey|flights?|fly(?:ing)?|tour(?:ing)?|cruise|"
    r"honeymoon|backpack\w*|road ?trip|weekend (?:away )?in|weeks? in|riding|cycling|driving|drive|hiking|walking|"
    r"off to|away (?:in|to)|heading (?:to|for)|rent(?:ing)? an? \w+ in|land(?:ing)? (?:in|at)|suitcase|luggage|"
    r"urlaub|\w*reisen?|fliegen?|flug|ausflug|fahren|fahrt|radtour|wandern|wochenende|koffer|"
    r"vacaciones|viaj\w+|vuelos?|volar|escapada|excursi[oó]n|fin de semana|maleta)\b"
)
"""What tells of a journey."""
_HOME = regex.compile(
    r"(?i)\b(?:live|lives|living|based|we(?:'re| are) from|i(?:'m| am) from|mov(?:e|ed|ing)|deliver\w*|ship\w*|"
    r"send\w*|post(?:ed|age)?|order\w*|buy|bought|"
    r"wohn\w+|lebe\w*|zieh\w+|umzug|liefer\w*|versand|versend\w*|schick\w*|bestell\w*|gekauft|"
    r"vivo|vivimos|mudar\w*|mudo|mudamos|env[ií]\w*|mand[aá]\w*|pedido|comprar?|compr[eé])\b"
)
"""What makes a place the author's home again, or where something is to be sent or was bought."""
_WORD = re.compile(r"[^\W\d_]+")
_FLAG = regex.compile(r"[\U0001F1E6-\U0001F1FF]{2}")
_FLAGS_OF_GB = ("\U0001f3f4\U000e0067\U000e0062",)


def regions(text: str) -> tuple[str, ...]:
    """ISO 3166 codes (and EU), in the order in which the text names them, each once."""
    found: list[tuple[int, str]] = []
    for match in _names().finditer(text) if _may_name(text) else ():
        code = _codes()[match.group().casefold()]
        if _counts(text, match) and not _MADE.search(text[: match.start()]):
            found.append((match.start(), code))
    for match in _FLAG.finditer(text):
        code = "".join(chr(ord(mark) - 0x1F1E6 + ord("A")) for mark in match.group())
        found.append((match.start(), {"UK": "GB"}.get(code, code)))
    found += [(text.index(flag), "GB") for flag in _FLAGS_OF_GB if flag in text]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))


def home_regions(text: str) -> tuple[str, ...]:
    """The same without those that the author only travels to: who rides to Barcelona has not bought there."""
    if not _TRAVEL.search(text):
        return regions(text)
    at_home = (sentence for sentence in post_sentences(text) if _HOME.search(sentence))
    return tuple(dict.fromkeys(code for sentence in at_home for code in regions(sentence)))


def _may_name(text: str) -> bool:
    """Whether any word begins a name. Most passages name no country, and this is told far quicker than which."""
    beginnings = _beginnings()
    return any(
        word.casefold() in beginnings
        and (len(word) > 3 or word.isupper() or word.casefold() not in _codes() or word in _short())
        for word in _WORD.findall(text)
    )


def _counts(text: str, match: "regex.Match[str]") -> bool:
    """Short names count in capitals, doubtful ones after a preposition and as a name."""
    name = match.group()
    if len(name) <= 3 or name.casefold() == "u.s.":
        return (name.isupper() or name in _short()) and not (name == "US" and text.isupper())
    if name.casefold() not in _doubtful():
        return True
    before = text[: match.start()]
    return name[:1].isupper() and bool(regex.search(rf"(?i)\b(?:{_HERE})\s+$", before))


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Country by name, case-folded."""
    return {
        name.rstrip("*").casefold(): code
        for code, listed in read_words("countries").items()
        for name in _split(listed)
    }


@lru_cache(maxsize=1)
def _short() -> frozenset[str]:
    """Short names as they are written."""
    names = (name for listed in read_words("countries").values() for name in _split(listed))
    return frozenset(name for name in names if len(name) <= 3)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(word for name in _codes() for word in _WORD.findall(name)[:1])


@lru_cache(maxsize=1)
def _doubtful() -> frozenset[str]:
    names = (name for listed in read_words("countries").values() for name in _split(listed))
    return frozenset(name.rstrip("*").casefold() for name in names if name.endswith("*"))


@lru_cache(maxsize=1)
def _names() -> "regex.Pattern[str]":
    return regex.compile(rf"(?i)(?<![\p{{L}}\p{{N}}@#/])(?:{alternatives(_codes())})(?![\p{{L}}\p{{N}}])")


def _split(listed: str) -> list[str]:
    return [name.strip() for part in listed.split("|") for name in part.split(",") if name.strip()]
