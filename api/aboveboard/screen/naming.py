"""A company's own name says nothing of what a sentence means: posts call it "you", rules "the company".

A rule such as "Is Bright Kettle being bought?" is otherwise near to every post that merely names Bright Kettle.
"""

from functools import lru_cache
from urllib.parse import urlsplit

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Organization
from aboveboard.read.names import our_accounts

_ADDRESS = regex.compile(r"https?://\S+")
_HANDLE = regex.compile(r"@[\w.]+\w|@\w")
_A_THING = r"(?:\d|\b(?:an?|the|my|our|your|his|her|their|this|that|these|those|new|old))"
"""Before a name that stands for what the company makes: `60 Bright Kettles`, `my new Bright Kettle`."""
_ALONE = regex.compile(r"^[\s\p{P}\p{S}]*$")


def as_meant(sentence: str, organization: Organization) -> str:
    """A sentence of a post as an embedder compares it: without handles and links, our name as `you`.

    Empty where nothing is left but whom it is addressed to.
    """
    said = _of_us(organization).sub(_second_person, _without_handles(sentence, organization))
    said = " ".join(said.replace("#", "").split())
    return "" if _ALONE.match(said) or said.casefold() in ("you", "your") else said


def as_ruled(text: str, organization: Organization) -> str:
    """A curated line on us, our name as `the company`."""
    return _of_us(organization).sub(lambda match: "the company's" if match["owns"] else "the company", text)


def _without_handles(sentence: str, organization: Organization) -> str:
    """Handles address somebody; only within a sentence one of ours is a part of it: `switched to @us last week`."""
    text = _ADDRESS.sub(" ", sentence)
    ours = our_accounts(organization)

    def said(match: "regex.Match[str]") -> str:
        inner = regex.search(r"\p{L}\s+$", text[: match.start()]) and regex.match(
            r"\s+\p{Ll}", text[match.end() :]
        )
        return " you " if inner and match.group()[1:].casefold() in ours else " "

    return _HANDLE.sub(said, text)


def _second_person(match: "regex.Match[str]") -> str:
    return "your" if match["owns"] else "you"


def _of_us(organization: Organization) -> "regex.Pattern[str]":
    host = urlsplit(organization.website or "").hostname or ""
    return _pattern((organization.name, *organization.aliases, host))


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> "regex.Pattern[str]":
    either = alternatives(name.lstrip("#@") for name in names if name.strip("#@ ")) or r"(?!)"
    return regex.compile(rf"(?i)(?<![\w@])(?<!{_A_THING} )(?:{either})(?P<owns>['’]s?\b)?(?!\w)")
