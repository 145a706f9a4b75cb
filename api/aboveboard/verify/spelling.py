"""Slips that a reader sees at once: doubled words and marks, loose brackets, leftover mark-up."""

import regex

from aboveboard.domain.draft import Check
from aboveboard.domain.sentences import sentences
from aboveboard.verify.links import emails_in, links_in

_MARKUP = (
    (regex.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);", regex.I), "HTML"),
    (
        regex.compile(
            r"!?\[[^\]\n]*\]\([^)\s]*\)|(?<![*#\d])\*\*(?!\d+[*#])|(?<!\w)__(?=\S)|`|~~|^\s*>\s|^\s*#{1,6}\s",
            regex.M,
        ),
        "Markdown",
    ),
    (regex.compile(r"^\s*(?:\|.*\||[-*_]{3,}\s*$)", regex.M), "a table or a rule of Markdown"),
    (
        regex.compile(r"\{\{?[^{}\n]*\}?\}|\[\[[^\]]*\]\]|<<[^<>]*>>|%\([a-z_]+\)s|\$\{[^}]*\}"),
        "a placeholder",
    ),
    (
        regex.compile(
            r"\[(?:insert|your|customer|name|link|company|product|date|order|todo|tbd|xxx?)\b[^\]]*\]",
            regex.I,
        ),
        "a placeholder",
    ),
    (
        regex.compile(
            r"(?<![\p{L}\p{N}])(?:TODO|TBD|FIXME|XXX|lorem ipsum|undefined|NaN|None\.|null\.)(?![\p{L}\p{N}])"
        ),
        "a placeholder",
    ),
    (
        regex.compile(r"\{#[^}]*\}|\[\^?\d+\]|\[!(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION)\]|\b[\w-]+#\d+\b"),
        "a reference mark",
    ),
    (regex.compile(r"\uFFFD|â€|Ã[\x80-\xbf]|Â[\xa0-\xbf]"), "broken characters"),
)
_DOUBLED_WORD = regex.compile(r"(?<![\p{L}\p{N}'’-])(\p{L}{2,})[ \u00a0]+\1(?![\p{L}\p{N}'’-])", regex.I)
_MAY_DOUBLE = frozenset(
    "that had very so really bye no ha die der das sie dass que was is long many much blah night now".split()
)
_SPACES = regex.compile(r"(?<=\S) {2,}(?=\S)")
_MARKS = regex.compile(
    r"(?<!\.)\.\.(?!\.)|,,|;;|::|\s,|\s\.(?=\s|$)|,\.|\.,(?!\d)|!\.|\?\.|(?<=[\p{Ll}]),(?=[\p{L}])"
)
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_PAIRED_QUOTES = (("“", "”"), ("«", "»"), ("„", "“"))
_SMALL_NAME = regex.compile(r"\p{Ll}+\p{Lu}|[\p{L}\p{N}.-]+\.\p{L}{2,}|@|https?:")


def check(text: str) -> Check:
    """`spelling`: fails for leftover mark-up and placeholders, warns for slips."""
    if left := leftovers(text):
        return Check(name="spelling", status="fail", detail="; ".join(left))
    if slips := slips_of(text):
        return Check(name="spelling", status="warn", detail="; ".join(slips))
    return Check(name="spelling", status="pass", detail="no slips found")


def leftovers(text: str) -> list[str]:
    plain = _without_addresses(text)
    return [
        f"{what} left over: “{match.group().strip()[:30]}”"
        for pattern, what in _MARKUP
        if (match := pattern.search(plain))
    ]


def slips_of(text: str) -> list[str]:
    plain = _without_addresses(text)
    slips = [
        f"doubled word: “{match.group()}”"
        for match in _DOUBLED_WORD.finditer(plain)
        if match.group(1).casefold() not in _MAY_DOUBLE
    ]
    if _SPACES.search(text):
        slips.append("doubled spaces")
    if match := _MARKS.search(plain):
        slips.append(f"punctuation: “{plain[max(0, match.start() - 8) : match.end() + 4].strip()}”")
    slips += _loose(plain)
    slips += [
        f"a sentence starts in lower case: “{s[:24]}”"
        for s in sentences(plain)
        if s[:1].islower() and not _SMALL_NAME.match(s)
    ]
    return slips


def _loose(text: str) -> list[str]:
    """Brackets and quotation marks that are opened and not closed, or the reverse."""
    text = regex.sub(r"(?<!\S)[:;=8][-']?[()\[\]]", "", text)
    stack: list[str] = []
    for character in text:
        if character in _BRACKETS:
            stack.append(_BRACKETS[character])
        elif character in _BRACKETS.values() and (not stack or stack.pop() != character):
            return ["a loose bracket"]
    if stack:
        return ["a loose bracket"]
    straight = text.count('"') - len(regex.findall(r'\d"', text))
    curly = all(text.count(a) != text.count(b) for a, b in _PAIRED_QUOTES[:1]) and "„" not in text
    return ["a loose quotation mark"] if straight % 2 or curly else []


def _without_addresses(text: str) -> str:
    for address in (*(link.text for link in links_in(text)), *emails_in(text)):
        text = text.replace(address, "Address")
    return text
