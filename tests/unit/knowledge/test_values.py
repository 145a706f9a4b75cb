"""What durations, days, time zones, regions and hours mean, and how a wrong one is told."""

from datetime import date, time, timedelta

import pytest

from aboveboard.domain.hours import ALWAYS, Hours, parse_hours
from aboveboard.knowledge.values import day, duration, language, region, time_zone


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("30m", timedelta(minutes=30)),
        ("4h", timedelta(hours=4)),
        ("24 h", timedelta(hours=24)),
        ("180d", timedelta(days=180)),
        ("2W", timedelta(weeks=2)),
    ],
)
def test_a_duration_is_a_number_and_a_unit(text: str, meant: timedelta) -> None:
    assert duration(text) == meant


@pytest.mark.parametrize("text", ["", "24", "h", "-4h", "1.5h", "4 hours", "0d", "9999999d", "٤h"])
def test_another_form_of_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="30m, 24h"):
        duration(text)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "01.02.2026", "2026-1-1", "soon", "20260101"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        day(text)


def test_a_time_after_the_day_is_left_out() -> None:
    assert day("2026-10-01T09:30:00+02:00") == date(2026, 10, 1)


def test_a_region_is_a_country_code_in_any_case() -> None:
    assert [region(text) for text in ("gb", "NO", "uk", "US-CA")] == ["GB", "NO", "GB", "US-CA"]


@pytest.mark.parametrize("text", ["Germany", "XX", "EU1", ""])
def test_what_is_no_country_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ISO 3166"):
        region(text)


def test_time_zones_and_languages_are_names_that_exist() -> None:
    assert time_zone("Europe/London") == "Europe/London"
    assert language("pt-BR") == "pt-BR"
    with pytest.raises(ValueError, match="Europe/London"):
        time_zone("Europe/Lundon")
    with pytest.raises(ValueError, match="pt-BR"):
        language("English")


def test_hours_may_have_parts_and_wrap_round_the_week() -> None:
    spans = parse_hours("Sat-Mon 09:00-18:00, Wed 10:00-24:00")

    assert spans == (
        Hours(days=(5, 6, 0), opens=time(9), closes=time(18)),
        Hours(days=(2,), opens=time(10), closes=None),
    )
    assert parse_hours("24/7") == ALWAYS


@pytest.mark.parametrize(
    "text", ["9 to 5", "Mon-Fri", "Mon-Fri 18:00-09:00", "Fun 09:00-10:00", "Mon 25:00-26:00"]
)
def test_hours_in_another_form_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_hours(text)
