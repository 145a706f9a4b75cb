"""What the form of a question tells: whether it asks for a thing by name, `do you have a sauna?`, for what is to
come, `will prices go up?`, whether something is so, `can I bring him?`, or openly, `when do you close?`.

Pages tell when, how much and how. Whether there is a certain thing they tell only of what there is, and of what is
planned hardly ever: of questions that nothing answers two in five ask for a thing by name and one in seven for what is
to come, and of those that something answers one in thirty does either.
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import regex

from aboveboard.domain.alternatives import alternatives
from aboveboard.retrieve.focus import address, opens_with_a_verb

Form = Literal["open", "closed", "thing", "plans"]

_ARTICLE = r"(?: (?:an?|the|any|some|no|eine?n?|irgend\p{L}+|un|una|algún|alguna))?"
_BREAK = regex.compile(r"\n\s*")
"""Within an expression, which a list of words is too long to stand in one line."""
_NO_KIND = frozenset(
    "happens happened happen do does did is are was were should would could can will shall if about "
    "else exactly hago hace haces hacéis pasa pasó hacer debo tengo puedo es son hay podría sont est fait sind ist "
    "soll er har skal".split()
)


def kind_asked(question: str, language: str) -> str:
    """The word for the kind of thing that an open question asks for, `maps` in `which maps are there?`; else empty."""
    kinds = _listed(_known(language), "kind")
    found = regex.search(rf"\b(?:{kinds})\b", question.casefold()) if kinds else None
    word = found[1] if found else ""
    return "" if word in _NO_KIND else word


def form_of(question: str, language: str) -> Form:
    """How a question asks; one in a language whose words are not known here asks openly."""
    asks = _asking(_known(language))
    if asks is None:
        return "open"
    folded = question.casefold().replace("’", "'")
    found: Form = next((form for form, asked in asks if asked.search(folded)), "closed")
    # `Can I print a list of who is in?` asks whether; only its list is of `who`.
    whether = found == "open" and opens_with_a_verb(folded, language) and not _asks_a_price(folded, language)
    return "closed" if whether else found


def _asks_a_price(folded: str, language: str) -> bool:
    prices = _listed(_known(language), "price")
    return bool(prices and regex.search(rf"\b(?:{prices})\b", folded))


def _known(language: str) -> str:
    primary = language.split("-")[0]
    return "nb" if primary in ("no", "nn", "da") else primary


@lru_cache(maxsize=32)
def _asking(language: str) -> tuple[tuple[Form, regex.Pattern[str]], ...] | None:
    if language not in _words():
        return None
    before = alternatives(sorted(address()))
    terms = _listed(language, "terms")
    but = rf"(?!{_ARTICLE} (?:\p{{L}}+ )?(?:{terms})\b)" if terms else ""
    within = f"|{found}" if (found := _listed(language, "within")) else ""
    return (
        ("plans", regex.compile(rf"\b(?:{_listed(language, 'plans')})")),
        (
            "thing",
            regex.compile(rf"^(?:\W|\b(?:{before})\b)*(?:{_listed(language, 'thing')}){but}{within}"),
        ),
        ("open", regex.compile(rf"\b(?:{_listed(language, 'open', 'price')})\b")),
    )


def _listed(language: str, *names: str) -> str:
    """The expressions of these kinds as one; empty where there are none."""
    listed = _words().get(language, {})
    return "|".join(_BREAK.sub("", each) for name in names for each in listed.get(name, ()))


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files(__package__) / "words" / "form.toml").read_text("utf-8"))
