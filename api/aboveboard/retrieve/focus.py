"""What a question is about: the words of the clause that asks, without those that only set its scene.

`My mum got me a voucher for Christmas, can I use it in the sauna?` is about a voucher's use and a sauna, and a folder
that holds neither mums nor Christmas may well answer it.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files

import regex

from aboveboard.domain.words import content_stems, stem

_PARTS = regex.compile(r"(?<=[.!;?…])\s+|\s*[,;:–—]\s+|\s+-\s+")
_CONDITION = regex.compile(
    r"(?i)(?<=\S)\s+(?:if|when|because|cos|coz|since|while|so that|wenn|falls|weil|damit|si|cuando|porque|para que)"
    r"\s.*$"
)
"""What follows the question within its clause and tells when it arises."""
_TOLD = regex.compile(
    r"\b(?:tell|say|know|explain|remind|confirm|clarify|check|advise|show|see|find out|work out|idea|sagen|sagt|weiß|"
    r"wisst|wissen|verraten|erklären)\b[^,.]*\b(?:what|which|who|where|when|how|why|if|was|welche\w*|wer|wo|wann|wie|warum)\b"
)
"""`Can you tell me when …` asks when."""
_SCENE = regex.compile(r"(?i)(?:when|where|wenn|wo|cuando|donde)$")
"""What a clause begins with that asks nothing where another one asks: `When he comes, will he bring the key?`"""
_PLACED = regex.compile(
    r"(?i)\b(?:in|to|from|near|at|around|nach|aus|bei|en|desde|cerca de)\s+(?P<word>[\p{L}\p{N}'’]+)"
)
"""A word behind such a one may be a place, which pages seldom list."""
_WORDS = regex.compile(r"[\p{L}\p{N}'’]+")
_NUMBER = regex.compile(r"^\p{L}?[\d.,:]*\p{L}?$")


def address() -> frozenset[str]:
    """What may come before the words that ask: words that turn to somebody, or go on."""
    return _listed("address", "any")


def opens_with_a_verb(question: str, language: str) -> bool:
    """Whether a question begins with its verb and so asks whether something is so; given in small letters."""
    verbs = _listed("verbs", language)
    asks = [clause for clause in _clauses(question) if _first(clause) in _asking(language)]
    if len(asks) > 1 and _first(asks[-1]) in verbs:
        asks = [clause for clause in asks if not _sets_the_scene(clause, verbs)]
    return bool(asks) and all(_first(clause) in verbs and not _TOLD.search(clause) for clause in asks)


def focus(question: str, language: str) -> tuple[str, ...]:
    """The stems of what a question is about, each once; of all its clauses where the one that asks only points back."""
    return _telling(_asking_clauses(question, language), language) or _telling(question, language)


def in_passing(question: str, language: str) -> frozenset[str]:
    """The stems of what a question may name only in passing: places (`off to Verbier in March`), and everything where
    the clause that asks only points back (`The strap is too stiff. Anything that helps?`)."""
    if not _telling(_asking_clauses(question, language), language):
        return frozenset(focus(question, language))
    names = (match["word"] for match in _PLACED.finditer(question))
    return frozenset(each for name in names for each in content_stems(name, language))


def _asking_clauses(question: str, language: str) -> str:
    """The clauses that ask, without their conditions; the last one where none begins as a question does."""
    clauses = _clauses(question)
    asks = [clause for clause in clauses if _first(clause) in _asking(language)]
    return " ".join(_CONDITION.sub("", clause) for clause in asks or clauses[-1:])


def _telling(text: str, language: str) -> tuple[str, ...]:
    scene = _scene(language.split("-")[0])
    stems = content_stems(text, language)
    return tuple(dict.fromkeys(each for each in stems if each not in scene and not _NUMBER.match(each)))


def _clauses(question: str) -> list[str]:
    return [part for part in _PARTS.split(question.replace("’", "'")) if _WORDS.search(part)]


def _sets_the_scene(clause: str, verbs: frozenset[str]) -> bool:
    """Whether a clause tells when or where and asks nothing: `when he comes`, not `when do you close`."""
    first, second = ([match.group().casefold() for match in _WORDS.finditer(clause)] + ["", ""])[:2]
    return bool(_SCENE.match(first)) and second not in verbs


def _first(clause: str) -> str:
    """The word with which a clause begins, past words that turn to somebody or go on."""
    words = (match.group().casefold() for match in _WORDS.finditer(clause))
    return next((word for word in words if word not in address()), "")


def _asking(language: str) -> frozenset[str]:
    return _listed("verbs", language) | _listed("asks", language)


@lru_cache(maxsize=64)
def _listed(name: str, language: str) -> frozenset[str]:
    return frozenset(_words("asking").get(name, {}).get(language.split("-")[0], "").split())


@lru_cache(maxsize=16)
def _scene(language: str) -> frozenset[str]:
    """The stems of words that tell who, when and how."""
    groups = _words("scene").get(language, {})
    return frozenset(stem(word, language) for line in groups.values() for word in line.split())


@lru_cache(maxsize=2)
def _words(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "words" / f"{name}.toml").read_text("utf-8"))
