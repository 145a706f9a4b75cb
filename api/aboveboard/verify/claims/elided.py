"""What a sentence leaves out because it stands beside it: “Members pay nothing, guests £5” says “Guests pay £5.”

Prices, lengths and times of several things are told in one sentence, and what is the same is said once. Here each
thing gets its sentence and its own value, so that the rules read these as they read any other.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from aboveboard.verify.claims.stopwords import STOPWORDS
from aboveboard.verify.claims.value import ValueKind
from aboveboard.verify.claims.values import values_in

_JOINT = regex.compile(
    r"(?P<mark>[;,]\s+)(?:(?:and|but|while|whereas|und|aber|während|y|e|pero|mientras(?: que)?)\s+)?"
    r"|\s+(?:and|but|while|whereas|und|aber|sowie|während|y|pero|mientras(?: que)?)\s+",
    regex.I,
)
_RANGE = regex.compile(r"\s*(?:to|until|till|bis|a|hasta|[-–])\s*(?:las?\s)?", regex.I)
_ONE_OF_TWO_ENDS = regex.compile(r"\b(?:between|zwischen|entre)\b", regex.I)
_FREE = regex.compile(
    r"\b(?:free(?: of charge)?|nothing|no charge|gratis|kostenlos|kostenfrei|umsonst|frei|nichts|gratuit[oa]s?|nada)\b",
    regex.I,
)
_LIMITS = regex.compile(
    r"(?:not|no|never|except|which|who|whose|that|if|when|where|unless|provided|because|since|so|plus|or|"
    r"at (?:least|most)|up to|minimum|nicht|keine?[nmrs]?|nie|außer|wenn|falls|sofern|weil|damit|zuzüglich|oder|"
    r"mindestens|höchstens|maximal|nunca|salvo|excepto|quien(?:es)?|si|cuando|porque|siempre|más|o|al menos|"
    r"como (?:máximo|mínimo))\b",
    regex.I,
)
"""What begins so speaks of what stands before, and of no other thing."""
_HOW = regex.compile(
    r"(?:after|before|with|without|against|within|nach|vor|mit|ohne|gegen|innerhalb|tras|antes|con|sin|contra)\b",
    regex.I,
)
"""The same where no verb follows; with one it says when another thing holds: “after that we charge £5”."""
_CONDITION = regex.compile(r"(?:if|when|unless|once|wenn|falls|sobald|si|cuando)\b", regex.I)
_OF_THE_FIRST = regex.compile(
    r"\s*(?:for|in|on|at|from|to|within|für|bei|am|an|von|nach|para|en|de|desde|hasta)\b", regex.I
)
"""What follows a value so says of what it holds: “£14 for adults”."""
_MAY_RELATE = regex.compile(r"(?:die|der|das|que)\b", regex.I)
"""The same where a verb follows; else it is an article."""
_PREDICATES = frozenset(
    """is are was were be costs cost pays pay takes take lasts last holds hold weighs weigh gets get opens open closes
    close has have needs need starts start begins begin ends end charge charges allows allow can may must go goes
    come comes apply applies
    ist sind war waren kostet kosten zahlt zahlen zahlst bezahlt bezahlen dauert dauern fasst fassen wiegt wiegen
    beträgt betragen gilt gelten öffnet öffnen schließt schließen hat haben bekommt bekommen erhält erhalten braucht
    brauchen beginnt beginnen endet enden darf dürfen kann können muss müssen läuft laufen berechnen berechnet gibt
    gehört sparen spart
    es son está están cuesta cuestan paga pagan pagas pagáis pagamos dura duran tarda tardan pesa pesan mide miden
    abre abren abrimos cierra cierran cerramos tiene tienen tenemos recibe reciben necesita necesitan empieza empiezan
    termina terminan puede pueden debe deben cobramos entra entran vale valen sale salen""".split()
)
"""Verbs with which prices, lengths and times are told."""
_WHO = frozenset("you we they i sie wir man ihr du usted ustedes se".split())
_OF_PRICES = frozenset(
    """price prices fee fees entry admission postage pounds euros preis preise preises gebühr eintritt einlass uhr euro
    precio precios tarifa entrada""".split()
)
"""What any price may be said of."""
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*")
_CONVERTED = regex.compile(
    r"\s*\((?:about |around |approx\.? |ca\.? |etwa |rund |unos |unas )?[\p{N}.,]+\s?\p{L}{1,6}\)"
)
"""The same value in another unit: “4 bar (58 psi)”."""
_ONE = regex.compile(r"\b(?:one|einen?|eine[rs]?|uno|una)$", regex.I)
_EACH = regex.compile(r"(?:\s+(?:a|an|per|each|every|pro|im|je|al|por)\s+\S+|/\S+)$", regex.I)
_POSSESSIVE = regex.compile(r"['’]s$")
_DIGITS = regex.compile(r"[\p{N}.,]+")
_TIME: tuple[ValueKind, ...] = ("time",)
_PRICE: tuple[ValueKind, ...] = ("money", "percent")
GROUPS: tuple[tuple[ValueKind, ...], ...] = (_PRICE, ("quantity",), _TIME)
"""Kinds of values that stand in for one another."""
HEAD = 6
"""Letters by which two forms of a word are the same."""
LONGEST, MOST = 600, 12
"""Characters of a sentence that is taken apart, and places where it may be."""


@dataclass(frozen=True)
class Part:
    """One thing that a sentence tells, said in full, and its value as it is written."""

    text: str
    value: str

    @property
    def values(self) -> frozenset[Hashable]:
        return valued(self.value)

    @property
    def heads(self) -> frozenset[Hashable]:
        return heads(self.text.replace(self.value, " "))


@dataclass(frozen=True)
class _Told:
    """One thing as the sentence tells it."""

    before: str
    value: str
    after: str

    @property
    def text(self) -> str:
        return f"{self.before}{self.value}{self.after}".strip()


def valued(text: str) -> frozenset[Hashable]:
    """Prices, lengths and times, and what costs nothing, by what they come to."""
    found = {
        (value.kind, value.key) for value in values_in(text) if any(value.kind in group for group in GROUPS)
    }
    return frozenset(found | ({"free"} if _FREE.search(text) else set()))


def heads(text: str) -> frozenset[Hashable]:
    """The beginnings of the words that tell, and numbers that are no prices: an age, a size."""
    values = values_in(text)
    numbers = {
        f"{value.amount:g}" for value in values if value.kind in ("number", "quantity") and value.amount
    }
    for value in reversed(values):
        text = f"{text[: value.start]} {text[value.end :]}"
    words = (
        {_POSSESSIVE.sub("", word) for word in _words(_FREE.sub(" ", text))}
        - STOPWORDS
        - _PREDICATES
        - _OF_PRICES
    )
    return frozenset(numbers.union(word[:HEAD] for word in words))


@lru_cache(maxsize=2_048)
def parts_of(sentence: str) -> tuple[Part, ...]:
    """The things that a sentence tells, each with a value of its own; none where it tells one, or that is in doubt."""
    body = _CONVERTED.sub("", sentence).rstrip(".! ")
    if len(sentence) > LONGEST or _ONE_OF_TWO_ENDS.search(body) or _CONDITION.match(body):
        return ()
    for group in GROUPS:
        lead, segments = _segments(body, group)
        told = [_told(segment, group, bare=n > 0) for n, segment in enumerate(segments)]
        things = [each for each in told if each is not None]
        if len(told) == len(things) > 1 and all(map(_may_stand, things[1:])) and not _are_listed(things):
            return tuple(_said_in_full(lead, things))
    return ()


def _segments(body: str, group: Sequence[ValueKind]) -> tuple[str, list[str]]:
    """What all of them share before, and the pieces that hold a value of the group each.

    What holds none goes with the piece before it, or with the one behind where less parts it from that: “£22 per dog
    and night, in York and Leeds £18”.
    """
    cuts = list(_JOINT.finditer(body))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(body)]
    pieces = [body[start:end] for start, end in zip(starts, ends, strict=True)]
    first = next((n for n, piece in enumerate(pieces) if _told(piece, group, bare=False)), None)
    if first is None or len(cuts) > MOST:
        return "", []
    begun, waiting = [first], None
    for n in range(first + 1, len(pieces)):
        if _told(pieces[n], group, bare=True):
            begun.append(n if waiting is None else waiting)
            waiting = None
        elif waiting is None and n < len(cuts) and _parts_more(cuts[n - 1], cuts[n]):
            waiting = n
    lead = max((starts[n + 1] for n in range(first) if cuts[n]["mark"]), default=0)
    bounds = [lead, *(starts[n] for n in begun[1:])]
    return body[:lead], [
        body[start : ends[after - 1]] for start, after in zip(bounds, [*begun[1:], len(pieces)], strict=True)
    ]


def _parts_more(one: regex.Match[str], other: regex.Match[str]) -> bool:
    """Whether a joint parts more than another: a semicolon more than a comma, and that more than “and”."""
    return " ,;".index((one["mark"] or " ")[0]) > " ,;".index((other["mark"] or " ")[0])


def _told(segment: str, group: Sequence[ValueKind], *, bare: bool) -> _Told | None:
    """The segment by its one value of the group; `bare`: a number without its unit is one too, as “the Pro 1.7” is."""
    values = values_in(segment)
    spans = [(value.start, value.end) for value in values if value.kind in group]
    numbers = [(value.start, value.end) for value in values if value.kind == "number"]
    if group is _PRICE:
        spans += [match.span() for match in _FREE.finditer(segment)]
    if group is _TIME:
        spans += numbers if spans else []
    elif not spans and bare:
        spans = [span for span in numbers if _is_bare(span, segment, group)]
        spans = spans or [match.span() for match in _ONE.finditer(segment)]
    spans = _as_ranges(sorted(spans), segment)
    if len(spans) != 1:
        return None
    start, end = spans[0]
    return _Told(segment[:start], segment[start:end], segment[end:])


def _is_bare(span: tuple[int, int], segment: str, group: Sequence[ValueKind]) -> bool:
    """Whether a number counts nothing itself, so that the first value's unit is its own: not “two letters”."""
    start, end = span
    behind = _WORD.match(segment[end:].lstrip())
    counts = behind is not None and behind.group().casefold() not in STOPWORDS
    return not counts and (group is not _PRICE or segment[start:end][0].isdigit())


def _as_ranges(spans: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and _RANGE.fullmatch(text[found[-1][1] : start]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _may_stand(told: _Told) -> bool:
    """Whether it names a thing of its own, and limits nothing of what stands before."""
    is_clause = bool(_words(told.text) & (_PREDICATES | _WHO))
    if _LIMITS.match(told.text) or (_MAY_RELATE if is_clause else _HOW).match(told.text):
        return False
    return bool(_words(f"{told.before} {told.after}") - STOPWORDS)


def _are_listed(things: Sequence[_Told]) -> bool:
    """Whether two values of one thing stand beside each other: “at 11:00 and 14:00 we bake”."""
    return any(not (_words(one.after) | _words(other.before)) - STOPWORDS for one, other in pairwise(things))


def _said_in_full(lead: str, told: Sequence[_Told]) -> Iterator[Part]:
    first = told[0]
    yield Part(f"{lead}{first.text}", first.value)
    for each in told[1:]:
        value = _with_unit(each.value, first.value)
        if _words(each.text) & (_PREDICATES | _WHO):
            said = each.text
        elif not _words(each.before) - STOPWORDS:
            said = f"{first.before}{value}{each.after}"
        else:
            shared = "" if _OF_THE_FIRST.match(first.after) else first.after
            after = each.after if each.after.strip() else shared
            said = f"{_with_predicate(each.before, first.before)}{value}{after}"
        yield Part(f"{lead}{said.rstrip()}", value)


def _with_predicate(before: str, first: str) -> str:
    """What stands before a value with the verb of the first one, before any preposition: “Saturdays is from”."""
    words = _WORD.findall(first)
    told = "".join("v" if word.casefold() in _PREDICATES | _WHO else "-" for word in words)
    runs = list(regex.finditer("v+", told))
    if not runs:
        return before
    verb, kept = words[runs[-1].start() : runs[-1].end()], _WORD.findall(before)
    end = len(kept)
    while end > 1 and kept[end - 1].casefold() in STOPWORDS:
        end -= 1
    return f"{' '.join((*kept[:end], *verb, *kept[end:]))} "


def _with_unit(value: str, first: str) -> str:
    """A value with what it leaves out of the first one: “1.7 litres” after “0.8 litres”, “£38 an hour” after “£14 an
    hour”."""
    if _ONE.search(value):
        value = "1"
    each = _EACH.search(first)
    if not _DIGITS.fullmatch(value):
        return (
            f"{value}{each.group()}"
            if each and not _FREE.search(value) and not _EACH.search(value)
            else value
        )
    number = _DIGITS.search(first)
    if number is None:
        return f"{value} {' '.join(first.split()[1:])}"
    return f"{first[: number.start()]}{value}{first[number.end() :]}"


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
