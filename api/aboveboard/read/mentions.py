"""Whom and what the post names, and whether it is about us at all.

A post is about us when it names an account, alias or page of ours; when it stands on our page, or in a
thread that is ours or about us; or when it quotes us. A name that is also an ordinary word counts only
where it is written as a name or where other words of our business stand beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

import regex

from aboveboard.domain.knowledge import Knowledge, Organization
from aboveboard.domain.post import Post, SuggestionRequest
from aboveboard.domain.words import content_stems, stem, words
from aboveboard.read.addressed import names_a_thing_of_ours, speaks_to_us
from aboveboard.read.clauses import post_sentences
from aboveboard.read.customers import LONGEST, asks_friends_alike, speaks_of_others, writes_as_a_customer
from aboveboard.read.friends import is_somebody_else, talks_to_a_friend
from aboveboard.read.gloss import gloss, has_gloss, is_known
from aboveboard.read.lexicon import lexicon
from aboveboard.read.lore import lore_of
from aboveboard.read.names import bare, handles, is_ours, our_accounts, speaks_for_us
from aboveboard.read.questions import is_question

_OWNERS = frozenset(
    "my your our mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres euer eure euren "
    "eurem eurer ihre ihren ihrem ihrer mi mis su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros "
    "vuestras mon ma mes notre nos votre vos min mit mine vores vår våre jeres".split()
)
_ARTICLES = frozenset(
    "a an the my your this that some any ein eine einen der die das dem den un una el la le les".split()
)
_SHORT_NAME = 4
"""Letters from which a single word can be known as a product's name."""
_OUR_MATTER = 2
"""Words of our business beside a place of ours from which a question is about us; of trouble, one tells enough."""
_ABOVE = 2
"""Posts above that tell what a question speaks of: `mine too, what can I do?`"""
_CAPITAL = regex.compile(r"(?<![\p{L}\p{N}@#])\p{Lu}\p{L}{3,}")
_BY_PLACE = "it stands on our page or in a thread about us"


@dataclass(frozen=True)
class Mentions:
    """Names found in a post and, for products, failing that in its thread."""

    about_us: bool
    why: str
    products: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Accounts addressed that are not ours, bare."""


def mentions(
    request: SuggestionRequest, knowledge: Knowledge, language: str, *, put_to_us: bool = False
) -> Mentions:
    """`put_to_us`: the post is known to be about us, though it may name nobody."""
    organization = knowledge.organization
    post, thread = request.post, request.thread
    competitors = tuple(name for name in organization.competitors if _names(post.text, name))
    ours = our_accounts(organization)
    others = tuple(handle for handle in handles(post.text) if handle not in ours)
    about, why = (True, "our pages answer it") if put_to_us else _about_us(request, knowledge, language)
    between = others and _is_between_others(post.text, knowledge, language)
    if about and why == _BY_PLACE and (between or _is_to_a_friend(request, knowledge, language)):
        about, why = False, "it talks to somebody else about something else"
    products = named_products(post.text, organization, loosely=about)
    if not products and about:
        for ancestor in reversed(thread):
            if products := named_products(ancestor.text, organization, loosely=True):
                break
    return Mentions(about, why, products, competitors, others)


def named_products(text: str, organization: Organization, *, loosely: bool) -> tuple[str, ...]:
    """Ids of the products that a text names; `loosely` takes in short names such as "the Pro"."""
    found: list[tuple[int, int, str]] = []
    for product, aliases in organization.products.items():
        for alias in {*aliases, product.replace("-", " "), product}:
            place = _names(text, alias) if loosely or _is_distinctive(alias) else None
            place = place or (_short_name(text, alias) if loosely else None)
            if place:
                found.append((place[0], -(place[1] - place[0]), product))
    kept: list[str] = []
    covered = -1
    for start, length, product in sorted(found):
        # "the Pro Max" names the Pro Max, not the Pro: the longest name at a place wins.
        if start >= covered or product in kept:
            covered = max(covered, start - length)
            if product not in kept:
                kept.append(product)
    return tuple(kept)


def _short_name(text: str, alias: str) -> tuple[int, int] | None:
    """Where "the Pro" stands without its article: written as a name, or as the author's own."""
    article, _, core = alias.partition(" ")
    if not core or article.casefold() not in _ARTICLES:
        return None
    for match in _pattern(core).finditer(text):
        if match.group()[:1].isupper() or _follows(text, match.span(), _OWNERS | _ARTICLES):
            return match.span()
    return None


def _about_us(request: SuggestionRequest, knowledge: Knowledge, language: str) -> tuple[bool, str]:
    organization, post = knowledge.organization, request.post
    if is_ours(post.author, organization, request.platform):
        return True, "it is our own post"
    if request.channel == "private":
        return True, "it was written to us"
    if not (organization.accounts or organization.aliases or organization.products):
        # Nobody has said how people name us: the person who asks for a reply is taken at their word.
        return True, _BY_PLACE
    if why := _named(post, knowledge, language):
        return True, why
    if _on_our_page(request.url, request.platform, organization):
        return True, _BY_PLACE
    for ancestor in request.thread:
        if speaks_for_us(ancestor, organization, request.platform) or _named(ancestor, knowledge, language):
            return True, _BY_PLACE
        if ancestor.url and _on_our_page(ancestor.url, request.platform, organization):
            return True, _BY_PLACE
    if handles(post.text) or _is_to_a_friend(request, knowledge, language):
        return False, "it talks to somebody else"
    if _speaks_of_our_matter(post.text, knowledge, language):
        return True, "it asks or complains about a place and a matter of ours"
    if _is_put_to_us(post.text, knowledge, language):
        return True, "it asks about our business"
    above = " ".join(ancestor.text for ancestor in request.thread[-_ABOVE:])
    if writes_as_a_customer(post.text, above, knowledge, language):
        return True, "it is what a customer of our business writes"
    return False, "nothing in it speaks of us"


def may_be_put_to_us(request: SuggestionRequest, knowledge: Knowledge, language: str) -> bool:
    """Whether a post that speaks of nobody might be meant for us: it is short, and not said to anybody else."""
    text = request.post.text
    return not (
        len(words(text)) > LONGEST
        or handles(text)
        or _is_to_a_friend(request, knowledge, language)
        or speaks_of_others(text, knowledge, language)
    )


def _is_put_to_us(text: str, knowledge: Knowledge, language: str) -> bool:
    if names_a_thing_of_ours(text, knowledge, language):
        return True
    friendly = asks_friends_alike(language) and speaks_of_others(text, knowledge, language)
    return not friendly and speaks_to_us(text, knowledge, language)


def _is_to_a_friend(request: SuggestionRequest, knowledge: Knowledge, language: str) -> bool:
    if request.channel == "private" or not (
        knowledge.organization.accounts or knowledge.organization.aliases
    ):
        return False
    return talks_to_a_friend(request.post.text, request.thread, knowledge, language, request.platform)


def _is_between_others(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a post that addresses others holds no word of our business and tells of no trouble."""
    lists = lexicon(language)
    ours = lore_of(knowledge)
    return not (ours.business | ours.names).intersection(
        content_stems(text, language)
    ) and not lists.problems.finds(text)


def _named(post: Post, knowledge: Knowledge, language: str) -> str | None:
    organization = knowledge.organization
    ours = our_accounts(organization)
    if ours.intersection(handles(post.text)):
        return "it names our account"
    quote = post.quote
    texts = [post.text, *(media.alt for media in post.media if media.alt)]
    if any(_speaks_of_us(text, knowledge, language) for text in texts):
        return "it names us"
    if any(_links_to_us(link, organization) for link in (*post.links, *_addresses(post.text))):
        return "it links to us"
    if quote and (
        (quote.author and quote.author.handle and bare(quote.author.handle) in ours)
        or _speaks_of_us(quote.text, knowledge, language)
        or ours.intersection(handles(quote.text))
    ):
        return "it quotes a post of ours or about us"
    return None


def _speaks_of_us(text: str, knowledge: Knowledge, language: str) -> bool:
    organization = knowledge.organization
    for alias in (organization.name, *organization.aliases):
        place = _names(text, alias)
        if place and is_somebody_else(text, place, knowledge, language):
            continue
        if place and (
            _is_written_as_a_name(text, place, alias)
            or (len(words(alias)) > 1 and not _follows(text, place, _ARTICLES))
            or _has_our_words(text, alias, knowledge, language)
        ):
            return True
    for alias in (alias for aliases in organization.products.values() for alias in aliases):
        place = _names(text, alias) if _is_distinctive(alias) else None
        if place and (
            _is_written_as_a_name(text, place, alias)
            or _follows(text, place, _OWNERS)
            or _has_our_words(text, alias, knowledge, language)
        ):
            return True
    return any(
        _is_named_among_our_words(text, alias, knowledge, language)
        for aliases in organization.products.values()
        for alias in aliases
    )


def _is_named_among_our_words(text: str, alias: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a short product's name is written as a name inside a sentence, beside words of our business.

    `Unsere Nova tropft` names the Nova, articles and all; `una nova` is anybody's.
    """
    if len(words(alias)) != 1 or len(alias) < _SHORT_NAME or not alias[:1].isupper():
        return False
    place = _names(text, alias)
    if not place or not text[place[0]].isupper():
        return False
    before = text[: place[0]].rstrip()
    inside = bool(before) and before[-1] not in ".!?\n…:"
    # `Unsere Brisa dampft` speaks of ours, `meine Tasche ist kaputt` of any: an everyday word is no name.
    owned = _follows(text, place, _OWNERS) and not is_known(stem(alias.casefold(), language), language)
    wanted = owned and has_gloss(language) and _wants_something(text, language)
    return inside and (wanted or _has_our_words(text, alias, knowledge, language))


def _wants_something(text: str, language: str) -> bool:
    lists = lexicon(language)
    return lists.problems.finds(text) or any(is_question(each, lists) for each in post_sentences(text))


def _speaks_of_our_matter(text: str, knowledge: Knowledge, language: str) -> bool:
    """Whether somebody who names nobody asks or complains about a place of ours and what we do there."""
    lore = lore_of(knowledge)
    if not any(match.group().casefold() in lore.places for match in _CAPITAL.finditer(text)):
        return False
    lists = lexicon(language)
    trouble = lists.problems.finds(text)
    if not (trouble or any(is_question(each, lists) for each in post_sentences(text))):
        return False
    said = set(content_stems(text, language))
    if has_gloss(language):
        said.update(content_stems(gloss(text, language).text, "en"))
    return len((lore.business - lore.names - lore.places) & said) >= (1 if trouble else _OUR_MATTER)


def _follows(text: str, place: tuple[int, int], small: frozenset[str]) -> bool:
    """Whether a name stands right after one of these small words."""
    before = words(text[max(0, place[0] - 16) : place[0]])
    return bool(before) and before[-1] in small


def _is_distinctive(alias: str) -> bool:
    """Whether a product's name can stand alone; "the Pro" may be anybody's."""
    tokens = words(alias)
    return (len(tokens) > 1 and not (tokens[0] in _ARTICLES and len(tokens) == 2)) or len("".join(tokens)) > 7


def _names(text: str, alias: str) -> tuple[int, int] | None:
    """Where a name stands in a text, in any case and with a plural or genitive ending."""
    match = _pattern(alias).search(text)
    return match.span() if match else None


@lru_cache(maxsize=4_096)
def _pattern(alias: str) -> "regex.Pattern[str]":
    parts = [regex.escape(part) for part in regex.split(r"[\s\-_]+", alias.strip()) if part]
    body = r"[\s\-_]*".join(parts) if len(parts) > 1 else "".join(parts)
    lead = "" if alias.startswith(("#", "@")) else "[#]?"
    return regex.compile(
        rf"(?i)(?<![\p{{L}}\p{{N}}_@./-]){lead}{body}(?:['’]?s|es|n|en)?(?![\p{{L}}\p{{N}}_@])"
    )


def _is_written_as_a_name(text: str, place: tuple[int, int], alias: str) -> bool:
    """True for a hashtag, for several words or an odd spelling, for a capital inside a sentence."""
    found = text[place[0] : place[1]]
    if found.startswith("#") or any(mark.isdigit() for mark in alias) or "." in alias:
        return True
    if len(words(alias)) > 1 or any(mark.isupper() for mark in alias[1:]):
        # Two words in small letters may be a phrase of everyday speech ("pour one out").
        return found != found.lower() or len(words(alias)) > 2 or " " not in found
    if not found[:1].isupper():
        return False
    before = text[: place[0]].rstrip()
    starts_sentence = not before or before[-1] in ".!?\n…:"
    last = words(before[-12:])[-1:] if before else []
    return not starts_sentence and not (last and last[0] in _ARTICLES)


def _has_our_words(text: str, alias: str, knowledge: Knowledge, language: str) -> bool:
    """Whether a text holds a word of our business besides the name itself."""
    own = set(content_stems(alias, language))
    return bool(lore_of(knowledge).business.intersection(content_stems(text, language)) - own)


def _addresses(text: str) -> list[str]:
    return regex.findall(r"https?://\S+", text)


def _links_to_us(link: str, organization: Organization) -> bool:
    site = _host(organization.website or "")
    host = _host(link)
    return bool(site) and (host == site or host.endswith(f".{site}"))


def _host(link: str) -> str:
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname or ""
    except ValueError:
        return ""
    return host.casefold().removeprefix("www.")


def _on_our_page(url: str, platform: str, organization: Organization) -> bool:
    """Whether an address lies on our site, our profile, or a page that others keep about us."""
    if _links_to_us(url, organization):
        return True
    try:
        path = unquote(urlsplit(url).path).casefold()
    except ValueError:
        return False
    parts = [part for part in path.split("/") if part]
    for account in our_accounts(organization, platform):
        wanted = account.split("/")
        if any(parts[at : at + len(wanted)] == wanted for at in range(len(parts))):
            return True
    return platform == "web" and bool(_slugs(organization).intersection(_slugged(parts)))


def _slugged(parts: Sequence[str]) -> set[str]:
    return {regex.sub(r"[^\p{L}\p{N}]", "", part.removeprefix("www.")) for part in parts}


def _slugs(organization: Organization) -> set[str]:
    names = (organization.name, *organization.aliases, _host(organization.website or ""))
    return {
        slug for slug in (regex.sub(r"[^\p{L}\p{N}]", "", name.casefold()) for name in names) if len(slug) > 3
    }
