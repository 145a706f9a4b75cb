"""When two values say the same, and when they could stand in one another's place."""

from collections.abc import Callable

from aboveboard.verify.claims.value import Value


def agrees(claimed: Value, given: Value) -> bool:
    """Whether a value of the source says what a value of the claim says.

    A source may be more exact than the claim (a date with its year), never less; a price keeps its period.
    """
    if claimed.kind == given.kind:
        same = _OF_A_KIND.get(claimed.kind, _same_otherwise)
        return same(claimed, given)
    return _agrees_across_kinds(claimed, given)


def _agrees_across_kinds(claimed: Value, given: Value) -> bool:
    kinds = (claimed.kind, given.kind)
    if kinds == ("quantity", "time"):  # “9 a 18 h”
        hours = claimed.text.isdigit() or claimed.text.endswith(("h", "H"))
        return hours and claimed.key == (given.key[0], "minutes")
    if kinds == ("quantity", "money"):  # “46 Pfund” for £46
        named = claimed.text.casefold().endswith(("pfund", "libras", "libra", "pounds"))
        return named and given.key[1] == "GBP" and claimed.amount == given.amount
    if kinds == ("number", "date"):
        return given.key[0] == claimed.amount
    if kinds == ("ordinal", "date"):
        return given.key[2] is not None and given.key[2] == claimed.key[0]
    if kinds == ("number", "time"):
        return given.key[0] in (claimed.key[0] * 60, claimed.key[0] * 60 + 720)  # type: ignore[operator]
    if set(kinds) == {"number", "version"}:
        return str(claimed.key[0]).removesuffix(".0") == str(given.key[0]).removesuffix(".0")
    if "ordinal" in kinds or kinds == ("times", "quantity"):
        return False
    counted = claimed.kind in ("number", "times") and given.kind in ("number", "times", "quantity", "percent")
    return counted and claimed.amount is not None and claimed.amount == given.amount


def _same_number(claimed: Value, given: Value) -> bool:
    """A telephone's: with its country's code or without."""
    one, other = str(claimed.key[0]), str(given.key[0])
    return (
        one == other or ("+" not in one and other.endswith(one)) or ("+" not in other and one.endswith(other))
    )


def _same_price(claimed: Value, given: Value) -> bool:
    return claimed.key[:2] == given.key[:2] and _same_period(claimed, given)


def _same_address(claimed: Value, given: Value) -> bool:
    """A claim may name the site alone."""
    return claimed.key == given.key or (claimed.key[0] == given.key[0] and not claimed.key[1])


def _same_otherwise(claimed: Value, given: Value) -> bool:
    return claimed.key == given.key or _same_degrees(claimed, given) or _about_a_month(claimed, given)


def _same_period(claimed: Value, given: Value) -> bool:
    """A claim may leave the period out, but not bring one in that nothing near the price names."""
    period = claimed.key[2]
    return period is None or period == given.key[2] or (given.key[2] is None and str(period) in given.periods)


def _same_time(claimed: Value, given: Value) -> bool:
    """23:59, 24:00 and midnight are one; “half past eight” may be in the evening."""
    one, other = (0 if value.key[0] in (1439, 1440) else value.key[0] for value in (claimed, given))
    return one == other or (claimed.amount == 12.0 and (int(str(one)) + 720) % 1440 == other)


def _about_a_month(claimed: Value, given: Value) -> bool:
    """“A month” for 30 days."""
    if (
        not claimed.soft
        or claimed.key != (1, "months")
        or given.kind != "quantity"
        or given.key[1] != "minutes"
    ):
        return False
    return 28 * 1440 <= float(str(given.key[0])) <= 31 * 1440


def _same_degrees(claimed: Value, given: Value) -> bool:
    return (
        claimed.kind == "quantity"
        and claimed.key[0] == given.key[0]
        and claimed.key[1] == "degrees"
        and (given.key[1] in ("celsius", "fahrenheit"))
    )


def _same_date(claimed: Value, given: Value) -> bool:
    return all(part is None or part == other for part, other in zip(claimed.key, given.key, strict=True))


_OF_A_KIND: dict[str, Callable[[Value, Value], bool]] = {
    "date": _same_date,
    "phone": _same_number,
    "money": _same_price,
    "url": _same_address,
    "time": _same_time,
}
"""How two values of one kind are compared; the others by their keys."""


def rivals(claimed: Value, given: Value) -> bool:
    """Whether two values could stand in the same place, and are not the same."""
    if claimed.kind != given.kind or agrees(claimed, given):
        return False
    if claimed.kind == "money":
        currencies = {claimed.key[1], given.key[1]}
        return len(currencies) == 1 or "CENT" in currencies
    if claimed.kind == "quantity":
        times = ("minutes", "months", "workdays")
        return claimed.key[1] == given.key[1] or (claimed.key[1] in times and given.key[1] in times)
    return True
