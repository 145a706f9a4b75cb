"""Models of a product that nothing on file knows: of "the Pro 2", what is said of the Pro tells nothing."""

from functools import lru_cache

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.domain.knowledge import Organization

_NUMBER = r"(?:\d{1,2}|ii|iii|iv)"
_QUANTITY = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|times?|people|persons?|of|cups?|pieces?|"
    r"lit(?:er|re)s?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|mal|personen|tassen|stück|"
    r"minutos?|horas?|días?|dias?|semanas?|meses|mes|años?|anos?|veces|personas|tazas)\b"
)
"""What a number counts that only happens to stand behind a product's name: "my Pro 2 weeks ago"."""
_LEAST = 3
"""Letters of a name that can have a number behind it."""


def models_named(text: str, organization: Organization) -> frozenset[str]:
    """Products of ours with a number that the organization does not list, in small letters: `pro 2`."""
    listed = _names(organization)
    pattern = _pattern(listed)
    if pattern is None:
        return frozenset()
    found = (regex.sub(r"\s+", " ", match[0].casefold()) for match in pattern.finditer(text))
    return frozenset(each for each in found if each not in listed)


def speaks_of(text: str, models: frozenset[str]) -> bool:
    """Whether a text has one of these models in it."""
    folded = regex.sub(r"\s+", " ", text.casefold())
    return any(regex.search(rf"\b{regex.escape(model)}\b", folded) for model in models)


def _names(organization: Organization) -> frozenset[str]:
    names = (name.casefold() for aliases in organization.products.values() for name in aliases)
    bare = (regex.sub(r"^(?:the|der|die|das|el|la|le|il|de|den|det) ", "", name) for name in names)
    return frozenset(name for name in bare if len(name) >= _LEAST)


@lru_cache(maxsize=64)
def _pattern(names: frozenset[str]) -> "regex.Pattern[str] | None":
    if not names:
        return None
    either = alternatives(names, spaced=True)
    return regex.compile(
        rf"(?i)(?<![\p{{L}}\p{{N}}])(?:{either})\s+{_NUMBER}(?![\p{{L}}\p{{N}}%€£$]|[.,:]\d)(?!\s*[-–]?\s*{_QUANTITY})"
    )
