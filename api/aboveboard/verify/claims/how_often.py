"""How often, for how long, on which days: a promise a month is none a year, and Mondays are not every day."""

from itertools import pairwise

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned, Clause, weight_of
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import around, fits_of, matter_of
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.units import PERIODS
from aboveboard.verify.claims.weekdays import days_in

_PER = (["a"], ["an"], ["per"], ["pro"], ["je"], ["por"], ["al"])
_EACH = frozenset(
    """each every whole entire full all jede jeden jeder jedes ganze ganzen ganzer ganzes cada
    todo toda todos todas""".split()
)
"""What stands before a period that something is said of."""
_STAYS = frozenset("stay stays visit trip aufenthalt besuch estancia visita".split())
_LENGTHS: dict[tuple[object, ...], str] = {
    (60.0, "minutes"): "hour", (1440.0, "minutes"): "day", (10080.0, "minutes"): "week", (1.0, "months"): "month",
    (12.0, "months"): "year", (3.0, "months"): "quarter",
}  # fmt: skip
_VALUED = ("money", "percent", "number", "times", "quantity")
_DAILY = frozenset(range(7))
_ANY_DAY = frozenset(("any", "each", "every", "all", "jeden", "jeder", "cualquier", "todos", "cada"))
_DAYS = frozenset("day days tag tage tagen día días".split())
_ALIKE = (frozenset(("night", "day")), frozenset(("stay", "day")))
"""“£15 a day” is no “£15 a night”, but a visit is a day's."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        found = (
            _per_another_period(clause, aligned)
            or _on_fewer_days(clause, aligned)
            or _on_one_of_them(clause, aligned)
            or _on_other_days(clause, aligned)
            or _in_a_season(clause, aligned)
        )
        if found is not None:
            return found
    return None


def _per_another_period(clause: Clause, aligned: Aligned) -> str | None:
    """“£15 for the whole stay” for “£15 for each dog and night”."""
    ours = _periods(clause.tokens)
    if len(ours) != 1:
        return None
    for token in clause.tokens:
        if token.value is None or token.value.soft or token.value.kind not in _VALUED:
            continue
        places = [
            place
            for place in aligned.source.values
            if place.value is not None and agrees(token.value, place.value)
        ]
        theirs = [_periods(aligned.source.sentences[place.sentence]) for place in places]
        if theirs and all(each and not each & ours for each in theirs):
            return f"the passages say “{token.value.text.strip()}” per {min(theirs[0])}, not per {min(ours)}"
    return None


def _periods(tokens: tuple[Token, ...]) -> set[str]:
    """Periods that something is said of: after “each”, “per”, “the whole”, or with a price."""
    found: set[str] = set()
    for i, token in enumerate(tokens):
        before = [other.word.folded for other in tokens[max(0, i - 3) : i]]
        each = any(word in _EACH for word in before) or before[-1:] in _PER
        value = token.value
        if value is not None:
            if value.kind == "money" and value.key[2] is not None:
                found.add(str(value.key[2]))
            length = _LENGTHS.get(value.key) if value.kind == "quantity" else None
            if length and (
                (value.soft and [value.text.casefold().split()[0]] in _PER) or _is_paid_for(i, tokens)
            ):
                found.add(length)
        elif token.word.folded in _STAYS and each:
            found.add("stay")
        elif (period := PERIODS.get(token.word.folded)) and (each or token.word.folded.endswith("ly")):
            found.add(period)
    return found


def _is_paid_for(i: int, tokens: tuple[Token, ...]) -> bool:
    """“£7 for 24 hours”."""
    before = tokens[max(0, i - 2) : i]
    return (
        len(before) == 2
        and before[1].word.folded in ("for", "für", "por")
        and before[0].value is not None
        and before[0].value.kind == "money"
    )


def _in_a_season(clause: Clause, aligned: Aligned) -> str | None:
    """“All year” for “from April to October”."""
    if not _is_all_year(clause.tokens) or any(t.word.cue == NEGATIVE for t in clause.tokens):
        return None
    matter = matter_of([t for t in clause.content if t.word.folded not in _YEARS], aligned)
    if matter is None or matter.lead < CLEARLY:
        return None
    there = around(matter.sentence, aligned.source)
    dated = any(token.value is not None and token.value.kind == "date" for token in there)
    return "the passage says it of a part of the year" if dated and not _is_all_year(there) else None


CLEARLY = 1.3
"""How many times as well as any other a sentence has to fit before it tells when."""
_YEARS = frozenset("year years jahr jahres año ganzjährig".split())


def _is_all_year(tokens: tuple[Token, ...]) -> bool:
    """“All year”, “the whole year”, “throughout the year”, “ganzjährig”, “todo el año”."""
    words = [token.word.folded for token in tokens]
    return "ganzjährig" in words or any(
        word in _YEARS and not _WHOLE.isdisjoint(words[max(0, i - 3) : i]) for i, word in enumerate(words)
    )


_WHOLE = frozenset("all whole entire throughout ganze ganzen todo".split())


def _on_fewer_days(clause: Clause, aligned: Aligned) -> str | None:
    """“Every day” for “Mondays and Fridays”."""
    if not _is_daily(clause.tokens) or any(
        t.word.cue in (NEGATIVE, "~except", "~only") for t in clause.tokens
    ):
        return None
    matter = matter_of(clause.tokens, aligned)
    if matter is None:
        return None
    there = around(matter.sentence, aligned.source)
    given = days_in(_said(there))
    if not given or _DAILY in given or frozenset[int]().union(*given) == _DAILY or _is_daily(there):
        return None
    return "the passage says it of certain days"


AS_WELL = 0.6
"""How well a sentence that names the claim's day has to fit, beside the one of its matter that names others."""


def _on_other_days(clause: Clause, aligned: Aligned) -> str | None:
    """“We post on Fridays too” for “from Monday to Thursday”."""
    ours = _named(clause.tokens)
    if not ours or any(t.word.cue in (NEGATIVE, "~except", "~out") or t.key in _SHUT for t in clause.tokens):
        return None
    if clause.tokens[0].word.folded in _BUT:
        return None  # “any day but Sunday”
    rest = [token for token in clause.tokens if not days_in(token.word.folded)]
    fits = fits_of(rest, aligned)
    best = max(fits.values(), default=0.0)
    if best < AS_WELL * sum(map(weight_of, rest)) * LEAST_FIT:
        return None
    telling = [number for number, fit in fits.items() if fit >= AS_WELL * best and number >= aligned.titles]
    theirs = [days for number in telling if (days := _named(aligned.source.sentences[number]))]
    if not theirs or any(days & ours for days in theirs):
        return None
    return "the passage says it of other days"


LEAST_FIT = 0.5
"""Share of a claim that the best sentence has to hold at all, for words that stand in several."""


def _named(tokens: tuple[Token, ...]) -> frozenset[int]:
    return frozenset[int]().union(*days_in(_said(tokens)))


_BUT = frozenset("but außer aber pero sino".split())
_SHUT = frozenset(("CLOSE", "SCHLIESSEN", "CERRADO"))
_ORDER = frozenset(
    """first second third fourth last other alternate ersten zweiten dritten vierten letzten übernächsten primer segundo
    tercer último""".split()
)


def _on_one_of_them(clause: Clause, aligned: Aligned) -> str | None:
    """“Every Saturday” for “the first Saturday of the month”."""
    matter = matter_of(clause.tokens, aligned)
    if matter is None or any(t.word.cue in (NEGATIVE, "~except", "~only") for t in clause.tokens):
        return None
    there = around(matter.sentence, aligned.source)
    ordered = [days for days, one in _days_with_order(there) if one]
    plain = [days for days, one in _days_with_order(clause.tokens) if not one]
    if not any(days in ordered for days in plain) or any(one for _, one in _days_with_order(clause.tokens)):
        return None
    return "the passage says it of one such day a month"


def _days_with_order(tokens: tuple[Token, ...]) -> list[tuple[frozenset[int], bool]]:
    """Each named day, and whether it is the first, the last, or every other one."""
    found = []
    for i, token in enumerate(tokens):
        days = days_in(token.word.folded) if token.value is None else []
        if days:
            before = tokens[max(0, i - 1) : i]
            one = any(
                t.word.folded in _ORDER or (t.value is not None and t.value.kind == "ordinal") for t in before
            )
            found.append((days[0], one))
    return found


def _is_daily(tokens: tuple[Token, ...]) -> bool:
    return _DAILY in days_in(_said(tokens)) or any(
        one.word.folded in _ANY_DAY and other.word.folded in _DAYS for one, other in pairwise(tokens)
    )


def _said(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.value.text if token.value is not None else token.word.folded for token in tokens)
