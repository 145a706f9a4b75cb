"""Who is who: the organization's accounts on a platform, and its people as they disclose themselves."""

from functools import lru_cache
from urllib.parse import unquote, urlsplit

import regex

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import Author, Post

_HANDLE = regex.compile(r"(?<![\w@/.])@([\p{L}\p{N}_.]{1,60})")


def bare(handle: str) -> str:
    """A handle or page name for comparing: `@Ana`, `ana` and `https://x.com/ana/` are one."""
    text = unquote(handle).strip().casefold().rstrip("/.")
    if "//" in text or text.startswith("www."):
        text = urlsplit(text if "//" in text else f"//{text}").path.strip("/")
    return text.lstrip("@#").strip()


def our_accounts(organization: Organization, platform: str | None = None) -> frozenset[str]:
    """Our accounts, bare; those of one platform, or all of them."""
    return _accounts(organization, platform)


@lru_cache(maxsize=64)
def _accounts_of(listed: tuple[tuple[str, tuple[str, ...]], ...], platform: str | None) -> frozenset[str]:
    return frozenset(
        bare(account)
        for where, accounts in listed
        if platform is None or where.casefold() == platform
        for account in accounts
    )


def _accounts(organization: Organization, platform: str | None) -> frozenset[str]:
    return _accounts_of(tuple(organization.accounts.items()), platform)


def our_pages(organization: Organization) -> frozenset[str]:
    """Our accounts on every platform, bare, also as they are called within their kind: `company/acme` and `acme`."""
    accounts = our_accounts(organization)
    return accounts | {account.rpartition("/")[2] for account in accounts}


def is_ours(author: Author | None, organization: Organization, platform: str) -> bool:
    """Whether an author is one of the brand's own accounts on that platform."""
    if author is None or not author.handle:
        return False
    handle = bare(author.handle)
    accounts = our_accounts(organization, platform)
    return handle in accounts or handle in {
        account.rpartition("/")[2] for account in accounts if "/" in account
    }


def speaks_for_us(post: Post, organization: Organization, platform: str) -> bool:
    """Whether a post is by the brand's account, or by a colleague who discloses it in our own words."""
    if is_ours(post.author, organization, platform):
        return True
    text = post.text.casefold()
    lines = (line for line in organization.disclosure.values() if line)
    return any(form.casefold() in text for line in lines for form in (line.full, line.short) if form)


def handles(text: str) -> list[str]:
    """The accounts that a text names with an @, bare, in order."""
    return [bare(match.group(1)) for match in _HANDLE.finditer(text)]
