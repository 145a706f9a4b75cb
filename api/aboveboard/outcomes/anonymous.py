"""A stranger's words without what could tell who they are: for reports that are read by many."""

import regex

from aboveboard.domain.post import SuggestionRequest
from aboveboard.verify.links import links_in
from aboveboard.verify.personal import personal_data

GONE = "…"
SHORTEST_NAME = 3
"""Letters: a shorter name would take half of all words with it."""
_MENTION = regex.compile(r"(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_.]+")
_NUMBER = regex.compile(r"(?<![\p{L}\p{N}])[\p{L}\-#]*\d[\p{L}\d\-]{5,}")
"""Orders, serial numbers: long words with figures, whatever stands before them."""


def without_names(text: str, request: SuggestionRequest) -> str:
    """The text with `…` for names of those who take part, accounts, addresses, numbers and links."""
    for link in links_in(text):
        text = text.replace(link.text, GONE)
    for personal in sorted(personal_data(text), key=lambda each: -len(each.text)):
        text = text.replace(personal.text, GONE)
    text = _NUMBER.sub(GONE, _MENTION.sub(GONE, text))
    for name in _names(request):
        text = regex.sub(rf"(?<![\p{{L}}]){regex.escape(name)}(?![\p{{L}}])", GONE, text, flags=regex.I)
    return regex.sub(rf"{GONE}(?:\s*{GONE})+", GONE, " ".join(text.split()))


def _names(request: SuggestionRequest) -> list[str]:
    """Every part of every name, the longest first."""
    authors = [request.post.author, *(post.author for post in request.thread)]
    if request.post.quote is not None and request.post.quote.author is not None:
        authors.append(request.post.quote.author)
    parts = {
        part
        for author in authors
        for name in (author.name or "", (author.handle or "").lstrip("@"))
        for part in (name, *regex.findall(r"\p{L}+", name))
    }
    return sorted((part for part in parts if len(part) >= SHORTEST_NAME), key=len, reverse=True)
