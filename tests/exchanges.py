"""Exchanges who does what to whom in a true sentence: parties, ends of a way or a span, what comes first."""

from collections.abc import Iterator
from itertools import pairwise

import regex

KIND = "exchanged roles"
_NAME = r"\p{Lu}[\p{L}\p{N}'&]*(?:(?: & | )(?!I\b)\p{Lu}[\p{L}\p{N}]*)*"
_NAMES = regex.compile(rf"(?<=[\p{{Ll}}\d,;:] )(?!I\b|I'|MB\b|GB\b|Wh\b){_NAME}")
_NO_NAMES = frozenset(
    """January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday Januar Februar März Mai Juni Juli Oktober Dezember Sie Ihnen Ihr Ihre""".split()
)
_ARTICLE = r"(?:the |your |our |an? |el |la |los |las |dem |den |der )?"
_THING = r"(\p{L}[\p{L}\p{N}]*|\d{1,2}[:.]\d\d)"
_SPANS = (
    regex.compile(rf"\b(?:from|From) {_ARTICLE}{_THING} (?:in)?to {_ARTICLE}{_THING}"),
    regex.compile(rf"\b(?:von|Von|vom) {_ARTICLE}{_THING} (?:bis|nach|zu|zum|zur) {_ARTICLE}{_THING}"),
    regex.compile(rf"\b(?:de|De|del) {_ARTICLE}{_THING} (?:a|al|hasta) {_ARTICLE}{_THING}"),
    regex.compile(rf"\b{_THING} (?:instead of|rather than|statt|en lugar de|en vez de) {_ARTICLE}{_THING}"),
)
"""Two ends, each one word."""
_TWO_THINGS = regex.compile(
    r"\b[Tt]he (\w{3,}) (?:can|may|must|will|is|are|\w+s|\w+ed) (?:\w+ ){0,3}?(?:the|a|an) (\w{3,})\b"
)
_AFTER = regex.compile(r"^(After|Before|Once) (\p{L}[^,.;]{6,}), ((?!but|and)\p{L}[^,.;]{6,})([.!])$")
_OF_PARTY = regex.compile(r"\b(we|us|our|ours|you|your|yours)\b", regex.I)
_OTHER = {"we": "you", "us": "you", "our": "your", "ours": "yours", "your": "our", "yours": "ours"}
_BACK_TO_ONESELF = regex.compile(r"\b(?:our|your)sel\p{L}+\b|\bselbst\b")
_OPENS = frozenset(
    "and but or if when once after before because that as so until unless what where while".split()
)


def exchanges(text: str, language: str) -> Iterator[str]:
    """Every exchange that can be made by general rules in English, German or Spanish."""
    made = [] if _BACK_TO_ONESELF.search(text) else [*_of_subjects(text, language)]
    made += _of_spans(text)
    if language != "de":  # every noun has a capital there
        made += _of_names(text)
    if language == "en":
        made += [*_of_both_parties(text), *_of_things(text), *_of_order(text)]
    yield from dict.fromkeys(one for one in made if one.casefold() != text.casefold())


def _of_spans(text: str) -> Iterator[str]:
    for pattern in _SPANS:
        for match in pattern.finditer(text):
            if match.group(1).casefold() != match.group(2).casefold():
                yield _swap(text, match.span(1), match.span(2))


def _of_names(text: str) -> Iterator[str]:
    for one, other in pairwise(name_spans(text)):
        joined = regex.sub(r"\b(?:and|or|y|o|the)\b", "", text[one.end() : other.start()])
        if one.group() != other.group() and regex.search(r"\p{L}{3,}", joined):
            yield _swap(text, one.span(), other.span())


def name_spans(text: str) -> list[regex.Match[str]]:
    return [match for match in _NAMES.finditer(text) if match.group() not in _NO_NAMES]


def _of_both_parties(text: str) -> Iterator[str]:
    """“We refund you” becomes “You refund us”, throughout the sentence."""
    found = list(_OF_PARTY.finditer(text))
    forms = {match.group().casefold() for match in found}
    ends = (forms & {"we", "us", "our", "ours"}, forms & {"you", "your", "yours"})
    if not all(ends) or not forms & {"we", "you"}:
        return
    changed = regex.sub(_OF_PARTY, lambda match: _party(match, text), text)
    yield _first_upper(changed)


def _party(match: regex.Match[str], text: str) -> str:
    said = match.group().casefold()
    if said != "you":
        return _OTHER[said]
    before = regex.findall(r"[\p{L}']+|[,.;:]", text[: match.start()])
    return "we" if not before or before[-1] in ",.;:" or before[-1].casefold() in _OPENS else "us"


def _of_subjects(text: str, language: str) -> Iterator[str]:
    """“We pay” becomes “you pay”, and “you can” “we can”: another one does it."""
    if language == "en":
        if not regex.search(r"\byou\b", text, regex.I):
            yield _first_upper(regex.sub(r"\b[Ww]e(?=(?:'| )\p{Ll})", "you", text, count=1))
        elif not regex.search(r"\b(?:we|us)\b", text, regex.I):
            yield regex.sub(r"^You(?= (?:can|may|must|have|pay|need|choose|should)\b)", "We", text)
    elif language == "de":
        yield regex.sub(r"\bWir(?= \p{Ll}+n\b)", "Sie", regex.sub(r"\bwir\b", "Sie", text))
    elif language == "es":
        yield regex.sub(r"\b(\p{L}{3,})amos\b", r"\1as", text, count=1)


def _of_things(text: str) -> Iterator[str]:
    for match in _TWO_THINGS.finditer(text):
        if match.group(1) != match.group(2):
            yield _swap(text, match.span(1), match.span(2))


def _of_order(text: str) -> Iterator[str]:
    if (match := _AFTER.match(text)) is not None:
        first, one, other, end = match.groups()
        yield f"{first} {other}, {one}{end}"


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _swap(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    first, last = text[slice(*one)], text[slice(*other)]
    return text[: one[0]] + last + text[one[1] : other[0]] + first + text[other[1] :]
