"""What single values mean: durations, days, time zones, languages, regions."""

import re
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import available_timezones

_DURATION = re.compile(r"([0-9]{1,6}) ?(m|min|h|d|w)")
_UNITS = {
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_REGIONS = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
    "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
    "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS "
    "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
    "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
    "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS YE YT ZA ZM ZW".split(" ")
)
_OFTEN_MEANT = {"UK": "GB", "EL": "GR"}


def duration(text: str) -> timedelta:
    """`30m`, `24h`, `180d` or `2w`.

    Raises:
        ValueError: anything else, or nothing at all (`0h`).
    """
    match = _DURATION.fullmatch(text.strip().lower())
    if match is None or int(match[1]) == 0:
        raise ValueError("a duration is written 30m, 24h, 180d or 2w")
    return int(match[1]) * _UNITS[match[2]]


def day(text: str) -> date:
    """`2026-10-01`; a time of day after it is left out.

    Raises:
        ValueError: another form, or no day of the calendar.
    """
    words = text.strip()
    if not re.match(r"\d{4}-\d{2}-\d{2}(?!\d)", words):
        raise ValueError("a date is written 2026-10-01, year first")
    try:
        return date.fromisoformat(words) if len(words) == 10 else datetime.fromisoformat(words).date()
    except ValueError as error:
        raise ValueError("no such day in the calendar, or no such time") from error


def time_zone(text: str) -> str:
    """A name of the IANA time zone database, `Europe/London`.

    Raises:
        ValueError: no such zone.
    """
    if text not in _zones():
        raise ValueError("a time zone is a name such as Europe/London or America/New_York")
    return text


def language(text: str) -> str:
    """A BCP 47 tag, `en` or `pt-BR`.

    Raises:
        ValueError: it does not look like one.
    """
    if not _LANGUAGE.fullmatch(text):
        raise ValueError("a language is a code such as en, de or pt-BR")
    return text


def region(text: str) -> str:
    """An ISO 3166 country code in capitals, `GB`; `UK` is taken as `GB`, a subdivision (`US-CA`) is kept.

    Raises:
        ValueError: no country has it.
    """
    code = text.strip().upper()
    code = _OFTEN_MEANT.get(code, code)
    if code in _REGIONS or (re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", code) and code[:2] in _REGIONS):
        return code
    raise ValueError("a region is an ISO 3166 country code such as GB, DE or US")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
