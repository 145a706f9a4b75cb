"""Reads what leads somewhere or names a thing exactly: addresses of pages and of people, telephones, versions."""

from collections.abc import Iterator

import regex

from aboveboard.verify.claims.value import Value, value_of


def read_url(match: regex.Match[str]) -> Iterator[Value]:
    raw = match.group().rstrip(".,;:!?)]}'’”\"…*")
    bare = regex.sub(r"^(?:https?://)?(?:www\.)?", "", raw, flags=regex.I)
    host, _, path = bare.partition("/")
    ending = host.rsplit(".", 1)[-1]
    if "/" not in raw and (
        not ending.islower() or ending in _NOT_HOSTS or not regex.search(r"\p{L}", host.rsplit(".", 1)[0])
    ):
        return
    key = (host.casefold(), path.split("#")[0].rstrip("/"))
    yield value_of(match, ("url", key, None), end=match.start() + len(raw))


_NOT_HOSTS = frozenset(
    "md txt pdf csv docx html js ts py ino json yaml zip exe dmg png jpg cpp hex bin".split()
)


def read_email(match: regex.Match[str]) -> Iterator[Value]:
    yield value_of(match, ("email", (match.group().casefold(),), None))


def read_version(match: regex.Match[str]) -> Iterator[Value]:
    yield value_of(match, ("version", (match.group("a") or match.group("b"),), None))


def read_phone(match: regex.Match[str]) -> Iterator[Value]:
    digits = "".join(character for character in match.group() if character.isdigit())
    grouped = regex.fullmatch(r"\d{1,3}(?:[., ]\d{3})+", match.group())
    if 7 <= len(digits) <= 15 and not grouped and (match.group()[0] in "+0(" or len(digits) >= 9):
        yield value_of(match, ("phone", (_dialled(match.group(), digits),), None))


def _dialled(text: str, digits: str) -> str:
    """With a plus where the country is named; without the 0 before an area where it is not."""
    if text.startswith(("+", "00")):
        return "+" + digits.removeprefix("00")
    return digits.removeprefix("0")
