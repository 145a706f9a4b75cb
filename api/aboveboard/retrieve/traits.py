"""Traits of a thing that questions ask for, how heavy, how high, in which colours, and whether a passage tells them.

A page on a sofa comes near to every question about it. One that asks how high its seat is wants a length, and where
none stands in what was found, nothing answers.
"""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from unicodedata import combining, normalize

import regex

from aboveboard.domain.concepts import concepts_of
from aboveboard.domain.words import content_stems

_HOW_MANY = regex.compile(
    r"(?i)\b(?:how many|wie ?viele|cu[aá]nt[oa]s)\s+"
    r"(?:(?:different|other|kinds? of|types? of|verschiedene|distint[oa]s)\s+)?(\p{L}+)|\bcu[aá]nta\s+(gente)\b"
)
_UNCOUNTED = frozenset(
    "of us each can do is are in at a the times time days day weeks week months month years year hours hour minutes "
    "grams mal tage tagen wochen monate jahre stunden minuten davon von days dias meses anos horas minutos veces "
    "semanas hay puedo se de".split()
)
"""Words behind `how many` that name nothing to be counted, or a measure that comes under many names."""
_NUMERAL = regex.compile(
    r"(?i)(?<![\w.,£$€])(?<!\b(?:at|from|until|till|um|ab|bis|las|desde) )"
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"hundred|unlimited|as many|"
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|unbegrenzte?|beliebig|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|ilimitad[oa]s?)"
    r"(?!\w| ?[%€°:]| ?(?:am|pm|uhr|euros?|pounds?)\b)"
)
_PEOPLE = regex.compile(
    r"(?i)^(?:people|person(?:s|as|en)?|guests?|adults?|users?|members?|staff|leute|gäste|erwachsene|mitarbeite\p{L}+|"
    r"menschen|frauen|kolleg\p{L}+|beschäftigte|nutzer|gente|adultos|usuarios|miembros|empleados|huéspedes)$"
)
"""Words for people that count as one."""
_WORD = regex.compile(r"[\p{L}\p{N}'’-]+")
_BEHIND, _BEFORE = 6, 4
"""Words behind and before a numeral among which stands what it counts."""

_BREAK = regex.compile(r"\n\s*")


def trait_asked(question: str) -> str | None:
    """The trait that a question asks for; None where it asks for none of those known here."""
    folded = _folded(question)
    return next((trait for trait, (asks, _) in _traits().items() if asks.search(folded)), None)


def is_told(trait: str, texts: Iterable[str]) -> bool:
    """Whether one of these texts has in it what tells such a trait."""
    gives = _traits()[trait][1]
    return any(gives.search(_folded(text)) for text in texts)


def counted(question: str) -> str | None:
    """What a question asks the number of, `homes` in `how many homes do you supply?`; None where it asks for none."""
    found = _HOW_MANY.search(question)
    noun = (found[1] or found[2]).casefold() if found else None
    return None if noun is None or _folded(noun) in _UNCOUNTED else noun


def is_counted(noun: str, texts: Iterable[str], language: str) -> bool:
    """Whether one of these texts gives a number of such things, under their name or another that means the same."""
    wanted = set(content_stems(noun, language))
    meant = concepts_of(language.split("-")[0])
    same = meant.of(noun)
    people = bool(_PEOPLE.match(noun))
    return any(
        wanted & set(content_stems(" ".join(near), language))
        or same & meant.of(" ".join(near))
        or (people and any(map(_PEOPLE.match, near)))
        for text in texts
        for near in _beside_numerals(text)
    )


def _beside_numerals(text: str) -> Iterable[tuple[str, ...]]:
    """The words beside each numeral of a text."""
    for found in _NUMERAL.finditer(text):
        before = _WORD.findall(text[: found.start()])[-_BEFORE:]
        behind = _WORD.findall(text[found.end() :])[:_BEHIND]
        yield (*before, *behind)


def _folded(text: str) -> str:
    """In small letters without accents, since posts leave them out."""
    return "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))


@lru_cache(maxsize=1)
def _traits() -> dict[str, tuple[regex.Pattern[str], regex.Pattern[str]]]:
    listed = tomllib.loads((files(__package__) / "words" / "traits.toml").read_text("utf-8"))
    return {
        trait: (_pattern(rf"\b(?:{each['asks']})"), _pattern(each["gives"])) for trait, each in listed.items()
    }


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(_BREAK.sub("", text))
