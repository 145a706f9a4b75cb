"""What a person says around the facts: a closed list of phrases, kept as data beside this file."""

import tomllib
from functools import cache
from importlib.resources import files
from zlib import crc32

import regex

from aboveboard.domain.post import Author
from aboveboard.domain.words import words

_NOT_PEOPLE = frozenset(
    "the a an team news official shop store company customer service support user admin anonymous deleted mr mrs ms "
    "herr frau dr prof der die das el la los le les ignore system assistant please just not".split(" ")
)
_BUSINESS = regex.compile(
    r"\b(?:ltd|inc|gmbh|llc|plc|ag|co|news|shop|store|official|magazine|media|deals|bot|team|club|café|cafe|hotel|"
    r"restaurant|agency|studio|group|support|fan ?page|school|church|association|kita|schule|verein|praxis|kanzlei|"
    r"bäckerei|feuerwehr|escuela|asociación|tienda|école|boutique)\b",
    regex.IGNORECASE,
)
_HOUSEHOLD = regex.compile(r"[bcdfgklmnprt]s$", regex.IGNORECASE)
"""`Brinkmanns` is a family, not somebody's first name; a few first names that end so are known."""
_NAMES_IN_S = frozenset("jens lars hans nils mats anders frans johanns".split())

NAMES_THAT_ARE_WORDS = frozenset(
    "mark rob bill will grace rose may amber art jack pat sue frank joy hope faith dawn daisy olive basil "
    "sandy rusty penny lily iris ivy heather hazel violet ruby pearl jade coral ginger holly june april august "
    "summer autumn dale cliff glen reed heath drew chase gene guy dean earl miles pierce grant chuck skip josh "
    "harry christian paige carol cole max nick bob victor ray don ben sam lee kay bea dee fern skye star wade "
    "ward warren wolf ernst engel rosa pilar mercedes dolores consuelo soledad ángel jesús paz luz sol cruz "
    "rocío nieves alba estrella blanca olivier pierre marin claire aimée mai bo odd stein bjørn liv gro "
    "sunniva silke chip buddy".split()
)
"""First names that are everyday words too, so that being one says nothing."""
_SUPPOSED = regex.compile(
    r"\b(?:if|in case|unless|supposing)\b[^.!?,;:\n]*"
    r"|\bhow \w+(?= (?:is|are|was|do|does|can|could|may|might|will|would|should)\b)"
    r"|\b(?:i|we)\b['’\w]*(?: \w+){0,2} late\b"
    r"|\b(?:too|open|opens|stay|as) late\b"
    r"|\blate[- ](?:check|arriv|night|evening|fee|charge|slot|opening|start|summer|autumn|booking|cancel)",
    regex.IGNORECASE,
)
"""What did not happen, or not by our doing."""


@cache
def _phrasebook() -> dict[str, dict[str, object]]:
    return tomllib.loads((files("aboveboard.draft") / "courtesy.toml").read_text("utf-8"))


def speaks(language: str) -> bool:
    """Whether there are phrases in this language; without them a reply is facts and disclosure alone."""
    return language in _phrasebook()


def phrase(key: str, language: str, seed: str, *, name: str | None = None, **values: str) -> str | None:
    """One phrase of the list, the same for the same seed; None where the language has none.

    `{name}` and the comma before it go together when there is no name to say.
    """
    options = _phrasebook().get(language, {}).get(key)
    if not options:
        return None
    choices = options if isinstance(options, list) else [options]
    chosen = str(choices[crc32(f"{key}:{seed}".encode()) % len(choices)])
    chosen = chosen.replace("{name}", name) if name else regex.sub(r",\s*\{name\}", "", chosen)
    for field, value in values.items():
        chosen = chosen.replace("{" + field + "}", value)
    return chosen


def problem(text: str, language: str) -> str | None:
    """What went wrong in the author's own noun, where the post names exactly one thing that we can name.

    What is only supposed went wrong for nobody: `what if my train is late?`, `how late can I cancel?`
    """
    known = _phrasebook().get(language, {}).get("problems")
    if not isinstance(known, dict):
        return None
    told = _SUPPOSED.sub(" ", text)
    found = {str(known[word]) for word in words(told) if word in known}
    return found.pop() if len(found) == 1 else None


def addressee(author: Author) -> str | None:
    """The first name to greet, where the author's name is a person's; None rather than a wrong one."""
    name = regex.sub(r"[^\p{L}\p{M}\s.'’-]", " ", author.name or "").strip()
    tokens = [token for token in name.split() if regex.search(r"\p{L}", token)]
    while tokens and tokens[0].casefold().rstrip(".") in {"dr", "prof", "mr", "mrs", "ms", "herr", "frau"}:
        tokens = tokens[1:]
    if regex.search(
        r"[&+]|\b(?:and|und|y|et|og|fam(?:ilie|ily|ilia|ille)?)\b", author.name or "", regex.IGNORECASE
    ):
        return None
    if len(tokens) == 1 and _HOUSEHOLD.search(tokens[0]) and tokens[0].casefold() not in _NAMES_IN_S:
        return None
    if not 1 <= len(tokens) <= 3 or _BUSINESS.search(name) or regex.search(r"\d", author.name or ""):
        return None
    first = tokens[0]
    if not regex.fullmatch(r"\p{Lu}[\p{Ll}\p{M}]{1,14}(?:[-'’]\p{Lu}?[\p{Ll}\p{M}]{1,14})?", first):
        return None
    return None if first.casefold() in _NOT_PEOPLE else first
