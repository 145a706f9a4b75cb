"""Addresses in a text, and whether the organization stands behind them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

import regex

from aboveboard.domain.knowledge import Organization
from aboveboard.verify.context import VerifyContext

_LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}\-]*[\p{L}\p{N}])?"
_SCHEME = regex.compile(
    r"(?<![\p{L}])(?:[a-z][a-z0-9+.\-]{1,20}:)?//[^\s<>\"'“”]+|(?:javascript|data|file|vbscript):[^\s]+",
    regex.I,
)
_EMAIL = regex.compile(rf"[\p{{L}}\p{{N}}._%+\-]+@(?:{_LABEL}\.)+\p{{L}}{{2,24}}", regex.I)
_BARE = regex.compile(
    rf"(?<![@\p{{L}}\p{{N}}.\-/])(?:{_LABEL}\.)+(\p{{L}}{{2,24}}|xn--[a-z0-9\-]+)(?::\d+)?(?:/[^\s<>\"'“”]*)?",
    regex.I,
)
_NOT_DOMAINS = frozenset(
    "md txt pdf csv docx doc html htm xlsx zip png jpg jpeg gif svg mp3 mp4 py js ts json yaml yml ini cpp hex bin "
    "exe dmg ino log cfg conf lib dll deb rpm tar gz apk".split()
)
_TRAILING = ".,;:!?)]}'’”\"…*_"


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    scheme: str
    """Empty where none is written."""
    host: str
    path: str
    """With the query; without a closing slash; `/` is empty."""
    odd: str | None
    """Why no link of this form is ever sent; None where the form is plain."""


@lru_cache(maxsize=2_048)
def links_in(text: str) -> tuple[Link, ...]:
    """Every web address, written with or without its scheme; e-mail addresses are not links."""
    found: list[tuple[int, str]] = [(m.start(), m.group()) for m in _SCHEME.finditer(text)]
    rest = _EMAIL.sub(lambda m: " " * len(m.group()), _SCHEME.sub(lambda m: " " * len(m.group()), text))
    for match in _BARE.finditer(rest):
        if _is_domain(match):
            found.append((match.start(), match.group()))
    return tuple(_link(address) for _, address in sorted(found))


def emails_in(text: str) -> list[str]:
    return [match.group() for match in _EMAIL.finditer(_SCHEME.sub(" ", text))]


def _is_domain(match: regex.Match[str]) -> bool:
    """`sketch.ino`, `Node.js`, `end.Next` are not addresses."""
    ending = match.group(1)
    if ending.casefold() in _NOT_DOMAINS and "/" not in match.group():
        return False
    if not ending.islower() and not match.group().isupper() and ending[:1].isupper():
        return False
    return any(character.isalpha() for character in match.group().split(".")[0]) or "/" in match.group()


def _link(address: str) -> Link:
    address = _trim(address)
    with_scheme = (
        address if regex.match(r"[a-z][a-z0-9+.\-]*:", address, regex.I) and "//" in address[:24] else None
    )
    if with_scheme is None:
        if regex.match(r"(?:javascript|data|file|vbscript):", address, regex.I):
            return Link(address, address.split(":")[0].casefold(), "", "", "not a web address")
        with_scheme = "https:" + address if address.startswith("//") else "https://" + address
    try:
        parts = urlsplit(with_scheme)
        host = (parts.hostname or "").casefold().rstrip(".")
        port = parts.port
    except ValueError:
        return Link(address, "", "", "", "not a well-formed address")
    scheme = parts.scheme.casefold() if "//" in address and ":" in address.split("//")[0] else ""
    path = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return Link(
        address, scheme, host.removeprefix("www."), path, _oddity(parts.netloc, host, parts.scheme, port)
    )


def _oddity(netloc: str, host: str, scheme: str, port: int | None) -> str | None:
    if scheme.casefold() not in ("http", "https"):
        return "not a web address"
    if "@" in netloc:
        return "hides its host behind a user name"
    if "xn--" in host or not host.isascii():
        return "writes its host in look-alike or coded letters"
    if regex.fullmatch(r"[\d.]+|\[.*\]|0x[0-9a-f.]+", host):
        return "is a bare number, not a name"
    if "%" in netloc or "\\" in netloc:
        return "hides its host"
    if port not in (None, 80, 443):
        return "names a port"
    return None


def _trim(address: str) -> str:
    address = unicodedata.normalize("NFC", address)
    while address and address[-1] in _TRAILING:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address


def fault_of(link: Link, allowed: Iterable[Link]) -> str | None:
    """Why a link may not be sent, or None: it has to be an address that the organization itself gives.

    The host is not enough: a path that nobody curated leads nowhere, or somewhere else.
    """
    if link.odd is not None:
        return f"{link.text} {link.odd}"
    same_host = [known for known in allowed if known.host == link.host and known.odd is None]
    if not same_host:
        return f"{link.text} leads to {link.host}, which is not the organization's"
    if link.scheme == "http" and not any(
        known.scheme == "http" for known in same_host if known.path == link.path
    ):
        return f"{link.text} gives up the secure connection"
    if link.path and not any(known.path == link.path for known in same_host):
        return f"{link.text} is not an address that the organization gives"
    return None


def allowed_links(context: VerifyContext, ids: Iterable[str]) -> list[Link]:
    """The organization's own addresses, and those of the cited public passages: their source and their text."""
    texts = own_addresses(context.knowledge.organization)
    for passage in context.cited(tuple(ids)):
        texts.append(passage.text)
        texts.append(context.documents[passage.document].source or "")
    texts += context.approved
    return [link for text in texts for link in links_in(text)]


def own_addresses(organization: Organization) -> list[str]:
    """Website, support page, and the profile pages of the brand's own accounts."""
    addresses = [organization.website or "", organization.support.url or ""]
    for handle in organization.accounts.get("x", ()):
        addresses += [f"https://x.com/{handle.lstrip('@')}", f"https://twitter.com/{handle.lstrip('@')}"]
    addresses += [f"https://facebook.com/{handle}" for handle in organization.accounts.get("facebook", ())]
    addresses += [f"https://linkedin.com/{handle}" for handle in organization.accounts.get("linkedin", ())]
    return addresses
