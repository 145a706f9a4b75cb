"""Takes out what a reader can't see: hidden characters carry orders for machines, not words for people.

Emoji keep their joiners and styles, the three flags made of tags stay whole, and scripts that need a
joiner or a non-joiner between their letters (Arabic, the Indic scripts) keep it there.
"""

import unicodedata
from dataclasses import dataclass

import regex

from aboveboard.domain.post import Author, Media, Post, Quote, SuggestionRequest

_HIDDEN = regex.compile(
    r"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5"
    r"\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFC"
    r"\U000E0000-\U000E0FFF]"
)
_KEPT = regex.compile(
    r"(?V1)"
    r"(?P<flag>\U0001F3F4\U000E0067\U000E0062"
    r"(?:\U000E0065\U000E006E\U000E0067|\U000E0073\U000E0063\U000E0074|\U000E0077\U000E006C\U000E0073)"
    r"\U000E007F)"
    r"|(?P<keycap>[0-9#*]\uFE0F\u20E3)"
    r"|(?P<styled>[[\p{Emoji}\p{So}\p{Sm}]--[0-9#*]][\uFE0E\uFE0F])"
    r"|(?P<joined>(?<=[\p{Extended_Pictographic}\p{EMod}\uFE0F])\u200D(?=\p{Extended_Pictographic}))"
    r"|(?P<script>(?<=[\p{Arabic}\p{Syriac}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}])[\u200C\u200D]"
    r"(?=[\p{Arabic}\p{Syriac}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}"
    r"\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\s]|$))"
)
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\u0085": "\n"})


@dataclass(frozen=True)
class Cleaned:
    """A request without hidden characters, and how many there were."""

    request: SuggestionRequest
    hidden_characters: int


def clean_text(text: str) -> tuple[str, int]:
    """The text in NFC without hidden characters, and how many were taken out."""
    if text.isascii() and text.isprintable():
        return text, 0
    text = text.translate(_LINE_ENDS)
    if not _HIDDEN.search(text):
        return unicodedata.normalize("NFC", text), 0
    kept: list[str] = []
    hidden = start = 0
    for match in _KEPT.finditer(text):
        piece, count = _HIDDEN.subn("", text[start : match.start()])
        kept += (piece, match.group())
        hidden += count
        start = match.end()
    piece, count = _HIDDEN.subn("", text[start:])
    return unicodedata.normalize("NFC", "".join([*kept, piece])), hidden + count


def clean(request: SuggestionRequest) -> Cleaned:
    """The request with every text that a stranger wrote cleaned: posts, names, alternatives, quotes."""
    counter = _Counter()
    post = counter.post(request.post)
    thread = tuple(counter.post(ancestor) for ancestor in request.thread)
    if counter.hidden == 0 and post == request.post and thread == request.thread:
        return Cleaned(request, 0)
    return Cleaned(request.model_copy(update={"post": post, "thread": thread}), counter.hidden)


class _Counter:
    """Cleans piece by piece and adds up what it took out."""

    def __init__(self) -> None:
        self.hidden = 0

    def text(self, text: str) -> str:
        cleaned, hidden = clean_text(text)
        self.hidden += hidden
        return cleaned

    def post(self, post: Post) -> Post:
        return post.model_copy(
            update={
                "text": self.text(post.text),
                "author": self.author(post.author),
                "media": tuple(self.media(media) for media in post.media),
                "quote": self.quote(post.quote) if post.quote else None,
            }
        )

    def author(self, author: Author) -> Author:
        return author.model_copy(
            update={
                "name": self.text(author.name) if author.name else None,
                "handle": self.text(author.handle) if author.handle else None,
            }
        )

    def media(self, media: Media) -> Media:
        return media.model_copy(update={"alt": self.text(media.alt) if media.alt else None})

    def quote(self, quote: Quote) -> Quote:
        author = self.author(quote.author) if quote.author else None
        return quote.model_copy(update={"author": author, "text": self.text(quote.text)})
