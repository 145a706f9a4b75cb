"""On which days of the week: “weekdays”, “Mo-Fr” and “from Monday to Friday” are the same five."""

import regex

_NAMES: tuple[str, ...] = (
    "mondays? mon lunes montags? mo", "tuesdays? tues? martes dienstags? di", "wednesdays? wed miércoles mittwochs? mi",
    "thursdays? thurs? thu jueves donnerstags? do", "fridays? fri viernes freitags? fr",
    "saturdays? sat sábados? samstags? sonnabends? sa", "sundays? sun domingos? sonntags? so",
)  # fmt: skip
_SHORT = frozenset("mo di mi do fr sa so mon sun wed sat".split())
"""Also words, or parts of them: days only in a range, or with a capital and a time or another day after them."""
_GROUPS = {
    "weekdays?|week days?|working days?|werktags|wochentags|unter der woche|entre semana|días laborables": range(
        5
    ),
    "weekends?|wochenenden?|fines? de semana": range(5, 7),
    "daily|every day|seven days a week|7 days a week|täglich|jeden tag|a diario|todos los días|cada día": range(
        7
    ),
}
_DAY = "|".join(f"(?P<d{n}>{'|'.join(names.split())})" for n, names in enumerate(_NAMES))
_LONG = "|".join(
    f"(?P<d{n}>{'|'.join(name for name in names.split() if name.rstrip('?') not in _SHORT)})"
    for n, names in enumerate(_NAMES)
)
_BUT = (
    r"(?:any|every|all|each|jeden|täglich|alle|todos|cualquier)(?:\s(?:other|day|days|tag|tage|los|días|día))*"
    r"\s(?:but|except|außer|bis auf|salvo|excepto|menos)(?:\s(?:on|am|a|for|el|los))?\s"
)
_TO = r"\.?\s?(?:-|–|—|to|till|until|through|thru|bis|a|hasta)\s?"
_ALONE = regex.compile(rf"(?<!\p{{L}})(?:{_LONG})(?!\p{{L}})", regex.I)
_ANY = regex.sub(r"[?]P<d.>", "?:", _DAY)
_RANGE = regex.compile(rf"(?<!\p{{L}})(?P<first>{_ANY}){_TO}(?:el\s)?(?P<last>{_ANY})(?!\p{{L}})", regex.I)
_ALL_BUT = regex.compile(
    rf"(?<!\p{{L}}){_BUT}(?P<but>(?:{_ANY})(?:(?:,|\sand|\sund|\sy|\sor)\s(?:{_ANY}))*)(?!\p{{L}})", regex.I
)
"""“Any day but Sunday”: all the others."""
_EACH = regex.compile(rf"(?<!\p{{L}})(?:{_ANY})(?!\p{{L}})", regex.I)
_JOINED = regex.compile(
    rf"(?<!\p{{L}})(?:{_ANY})(?:(?:,|\.?\s(?:and|und|y|e)\s|\s?[&/+]\s?|,\s(?:and|und|y)\s)\s?(?:{_ANY}))+(?!\p{{L}})",
    regex.I,
)
_WHICH = regex.compile(rf"(?:{_DAY})", regex.I)
_GROUP = {
    regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.I): frozenset(days)
    for words, days in _GROUPS.items()
}
_COUNTED = regex.compile(r"(?:\d|\p{L}*(?:two|three|five|seven|ten)|zwei|drei|fünf|zehn)\W{1,3}$", regex.I)


def days_in(text: str) -> list[frozenset[int]]:
    """Each naming of days, Monday being 0; “5 working days” is a length of time and names none."""
    return [days for _, days in namings_in(text)]


def namings_in(text: str) -> list[tuple[int, frozenset[int]]]:
    """(where it begins, the days) of each naming, in order; days that are joined, as by “and”, are named each."""
    found: list[tuple[int, frozenset[int]]] = []
    for match in _RANGE.finditer(text):
        first, last = _number(match.group("first")), _number(match.group("last"))
        days = frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
        found.append((match.start(), days))
    rest = _RANGE.sub(lambda match: " " * len(match.group()), text)
    for match in _ALL_BUT.finditer(rest):
        left = frozenset(_number(day.group()) for day in _EACH.finditer(match.group("but")))
        found.append((match.start(), frozenset(range(7)) - left))
    rest = _ALL_BUT.sub(lambda match: " " * len(match.group()), rest)
    found += [(match.start(), frozenset((_number(match.group()),))) for match in _ALONE.finditer(rest)]
    for pattern, days in _GROUP.items():
        found += [
            (match.start(), days)
            for match in pattern.finditer(rest)
            if not _COUNTED.search(rest[: match.start()])
        ]
    return sorted(found, key=lambda naming: naming[0])


def joined_in(text: str) -> list[tuple[int, frozenset[int]]]:
    """“Saturday and Sunday”, “Mon, Wed & Fri”: (where they begin, days that something is said of as of one)."""
    return [
        (match.start(), frozenset(_number(day.group()) for day in _EACH.finditer(match.group())))
        for match in _JOINED.finditer(text)
    ]


def _number(day: str) -> int:
    match = _WHICH.fullmatch(day)
    assert match is not None
    return next(int(name[1:]) for name, said in match.groupdict().items() if said is not None)


def fault(claim: str, source: str) -> str | None:
    """Days that the claim names and the passages do not, where they name any.

    A single day may be one of several; a span of days has to be a span of the passages, or all their days together
    where none of them is denied.
    """
    said, given = days_in(claim), [*days_in(source), *(days for _, days in joined_in(source))]
    if not said or not given:
        return None
    known = frozenset[int]().union(*given)
    together = frozenset[int]().union(*said)
    for days in said:
        whole = known == together and not _denies_a_day(source)
        spans = len(days) > 1 and days not in given and not whole and frozenset(range(7)) not in given
        if not days <= known or spans:
            return "it names other days of the week than the passages"
    return None


_DENYING = regex.compile(
    r"(?<!\p{L})(?:closed|not|no|except|never|geschlossen|zu|kein\p{L}*|nicht|außer|cerrad\p{L}+|excepto|salvo)(?!\p{L})",
    regex.I,
)


def _denies_a_day(source: str) -> bool:
    """“Closed on Mondays”."""
    return any(days_in(part) for part in regex.split(r"[.;\n]", source) if _DENYING.search(part))
