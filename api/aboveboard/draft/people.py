"""For whom a price or a rule holds, by age and by number: `just me, 34`, `two of us and three kids`, `65 and over`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import regex

from aboveboard.domain.numerals import NUMBER, number
from aboveboard.domain.table_row import cells_of

_N = r"(?<![\w.,£$€:])(\d{1,2}|1[01]\d)(?![\d%£$€:]|[.,]\d)"
_YEARS = r"(?:years?|yrs?|y\.?o\.?|jahren?|jährige[rnsm]?|años?|ans|år)"
_CHILDREN = (
    r"(?:kids?|child(?:ren)?|little ones?|toddlers?|teenagers?|teens?|sons?|daughters?|boys?|girls?|lads?|"
    r"grandchildren|kinder[n]?|kind|kids|enkel|söhne|töchter|niñ[oa]s?|hij[oa]s?|peques|críos|enfants?|barn|børn)"
)
_ADULTS = r"(?:adults?|grown-?ups?|parents?|erwachsenen?r?|adult[oe]s?|voksne)"
_PERSON = (
    r"(?:i|he|she|who|one|they|mum|mom|mother|dad|father|nan|gran|grandad|grandma|wife|husband|partner|brother|sister|"
    r"nephew|niece|kid|child|son|daughter|boy|girl|lad|er|sie|ich|sohn|tochter|kind|frau|mann|mutter|vater|oma|opa|"
    r"hij[oa]|madre|padre|abuel[oa])"
)
_AGED = regex.compile(
    rf"{_N}[\s-]*(?:y\.?o\b|(?:years?|yrs?)[\s-]*olds?\b|jährige[rnsm]?\b|jahre alt\b)|"
    rf"\b(?:aged?|just me|only me|nur ich|{_PERSON}(?:['’]s|['’]m| is| was| am| are| turns?| turned| ist| wird| bin)"
    rf"|im)(?: (?:only|just|nearly|almost|over|about|schon|erst))?[\s,:]+{_N}"
    r"(?=\s*(?:$|[.,;:!?)]|and\b|but\b|now\b|so\b|today\b|und\b|aber\b|jetzt\b|jahre\b(?! bei)))|"
    rf"\b(?:tengo|tiene|cumple|j'ai|il a|elle a) {_N} (?:años?|ans)\b",
    regex.IGNORECASE,
)
_AGES_OF = regex.compile(
    rf"\b{_CHILDREN}[\s,(:–-]*(?:aged?|are|is|von|de)?[\s(]*{_N}(?:\s*(?:,|and|&|und|y|et|\+)\s*{_N})*",
    regex.IGNORECASE,
)
"""The ages of several, behind what they are: `2 kids, 6 and 9`."""
_AGES_AFTER = regex.compile(
    rf"\b{_CHILDREN}\?\s+{_N}(?:\s*(?:,|and|&|und|y|et|\+)\s*{_N})+|"
    rf"\b(?:ours|mine|unsere|meine|los nuestros|las nuestras|los míos|las mías)"
    rf"(?:['’]re| are| is| sind| ist| tienen) {_N}"
    rf"(?:\s*(?:,|and|&|und|y|et|\+)\s*{_N})*(?=\s*(?:$|[.,;:!?)]|years?|jahre|años|and\b|und\b|so\b))",
    regex.IGNORECASE,
)
"""The same in a sentence of their own: `and for kids? 5 and 11`, `ours are 3 and 6`."""
_SOME = regex.compile(
    rf"(?P<n>{NUMBER.pattern}|\ba\b|\bone\b|\bein\b|\bun\b)[\s-]+(?:\p{{L}}+ )?{_CHILDREN}\b",
    regex.IGNORECASE,
)
_GROWN = regex.compile(rf"(?P<n>{NUMBER.pattern}|\bone\b)[\s-]+{_ADULTS}\b", regex.IGNORECASE)
_ALONE = regex.compile(
    r"\b(?:single (?:mum|mom|mother|dad|father|parent)|just me|only me|on my own|by myself|alleinerziehend\p{L}*|"
    r"nur ich|madre soltera|padre soltero|yo sol[oa])\b",
    regex.IGNORECASE,
)
_ONLY_ME = regex.compile(
    r"\b(?:just|only) (?:for )?me\b|\bnur (?:für mich|ich)\b|\bsolo (?:para mí|yo)\b", regex.IGNORECASE
)
_PAIR = regex.compile(
    r"\b(?:me|i|my),? (?:and )?my (?:wife|husband|partner|girlfriend|boyfriend|mum|dad|fiancée?|other half|missus)\b|"
    r"\b(?:my )?(?:wife|husband|partner) and (?:me|i)\b|\bmy (?:wife|husband|partner),? and\b|\bwe are two\b|"
    r"\b(?:meine (?:frau|partnerin)|mein (?:mann|partner)) und ich\b|\bmi (?:mujer|marido|pareja) y yo\b",
    regex.IGNORECASE,
)
_RANGES = (
    (regex.compile(rf"{_N}\s*(?:to|-|–|bis|a|and|until|til|à)\s*{_N}", regex.IGNORECASE), "both"),
    (
        regex.compile(
            rf"\b(?:under|below|unter|menores de|moins de)[\s-]*{_N}(?:s|{_YEARS})?", regex.IGNORECASE
        ),
        "below",
    ),
    (regex.compile(rf"\b(?:up to|bis|hasta|jusqu'à)\s*{_N}", regex.IGNORECASE), "upto"),
    (regex.compile(rf"\b(?:over|über|mayores de|plus de)[\s-]*{_N}", regex.IGNORECASE), "above"),
    (
        regex.compile(
            rf"\b(?:from|ab|desde|a partir de|fra|dès)\s*{_N}|{_N}\s*(?:{_YEARS}\s*)?"
            r"(?:\+|(?:and|or|und|oder|y|o)\s*(?:over|older|above|up|älter|mehr|más|mayores))",
            regex.IGNORECASE,
        ),
        "from",
    ),
)
_OF_AGES = regex.compile(
    rf"\b{_YEARS}\b|\b(?:ages?|aged|alter|edad(?:es)?|âge|who|for whom|adults?|child(?:ren)?|kids?|juniors?|seniors?|"
    r"youth|teens?|toddlers?|bab(?:y|ies)|infants?|students?|pensioners?|concessions?|erwachsene[rn]?|kinder|jugendliche|"
    r"senioren|ermäßigt|adultos?|niños?|jubilados?|jóvenes)\b|\bunders?\b|\d (?:and|or|und) (?:over|older|älter)\b",
    regex.IGNORECASE,
)
_UP_TO = regex.compile(r"\b(?:up to|max(?:imum|imal)?|at most|bis zu|höchstens|hasta)\s*$", regex.IGNORECASE)
OLDEST = 120
_USUAL = (
    (regex.compile(rf"{_ADULTS}\b(?! (?:and|und|y)\b)", regex.IGNORECASE), (18, 64)),
    (
        regex.compile(
            r"(?:kids?|child(?:ren)?|juniors?|kind(?:er)?|niñ[oa]s?|infantil|enfants?|barn|børn)\b",
            regex.IGNORECASE,
        ),
        (0, 17),
    ),
    (
        regex.compile(
            r"(?:seniors?|pensioners?|oaps?|senior(?:en)?|rentner|jubilad[oa]s?|honnør|pensionist)\b",
            regex.IGNORECASE,
        ),
        (60, OLDEST),
    ),
)
"""Ages that a word stands for where the table tells none."""


@dataclass(frozen=True)
class People:
    """Those that a post speaks of."""

    ages: frozenset[int]
    adults: int | None
    children: int | None


@lru_cache(maxsize=256)
def people_of(text: str) -> People:
    ages = {int(group) for match in _AGED.finditer(text) for group in match.groups() if group}
    ages |= {age for match in _AGES_OF.finditer(text) for age in _ages(match, 1, 2)}
    ages |= {age for match in _AGES_AFTER.finditer(text) for age in _ages(match, 1, 2, 3, 4)}
    children = _count(_SOME, text)
    adults = _count(_GROWN, text)
    if adults is None and children is not None:
        adults = 1 if _ALONE.search(text) else 2 if _PAIR.search(text) else None
    elif adults is None and _ONLY_ME.search(text):
        adults, children = 1, 0
    return People(frozenset(ages), adults, children)


def fit(row: str, people: People) -> int:
    """How far a table's row is the one for these people: 1 where it is, -1 where it is for others, 0 where it tells
    neither."""
    cells = cells_of(row)
    text = "; ".join(value for _, value in cells)
    if people.children is not None and (said := _parties(text)):
        return 1 if any(_holds(party, people) for party in said) else -1
    if not people.ages or (people.adults is not None and people.children):
        return 0
    ranges = [
        found for name, value in cells if _OF_AGES.search(f"{name} {value}") for found in _ranges(value)
    ]
    ranges = ranges or [ages for words, ages in _USUAL if cells and words.match(cells[0][1])]
    if not ranges:
        return 0
    return 1 if any(low <= age <= high for low, high in ranges for age in people.ages) else -1


def _ages(match: "regex.Match[str]", *groups: int) -> list[int]:
    return [int(value) for group in match.captures(*groups) for value in group]


def _count(pattern: "regex.Pattern[str]", text: str) -> int | None:
    counts = [_number(match.group("n")) for match in pattern.finditer(text)]
    return sum(counts) if counts else None


def _number(word: str) -> int:
    value = number(word)
    return 1 if value is None else int(value)


class _Party(NamedTuple):
    adults: int | None
    children: int
    up_to: bool
    """Whether fewer children may come too."""


def _parties(text: str) -> list[_Party]:
    """The adults and children that a row is for: `2 adults and up to three children`."""
    adults = [_number(match.group("n")) for match in _GROWN.finditer(text)]
    return [
        _Party(
            adults[0] if adults else None,
            _number(match.group("n")),
            bool(_UP_TO.search(text[: match.start()])),
        )
        for match in _SOME.finditer(text)
    ]


def _holds(party: _Party, people: People) -> bool:
    children = people.children or 0
    fits = 0 < children <= party.children if party.up_to else children == party.children
    return fits and (party.adults is None or people.adults is None or party.adults == people.adults)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    for pattern, kind in _RANGES:
        for match in pattern.finditer(text):
            ends = [int(group) for group in match.groups() if group]
            if kind == "both" and ends[0] < ends[-1]:
                yield ends[0], ends[-1]
            elif kind == "below":
                yield 0, ends[0] - 1
            elif kind == "upto":
                yield 0, ends[0]
            elif kind == "above":
                yield ends[0] + 1, OLDEST
            elif kind == "from":
                yield ends[0], OLDEST
