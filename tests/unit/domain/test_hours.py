"""Opening hours as curators write them."""

from datetime import time

import pytest

from aboveboard.domain.hours import ALWAYS, Hours, parse_hours

WEEK = (Hours(days=(0, 1, 2, 3, 4), opens=time(9), closes=time(18)),)


@pytest.mark.parametrize(
    "text",
    [
        "Mon-Fri 09:00-18:00",
        "monday – friday 9:00 – 18:00",
        "Mon to Fri 09:00 to 18:00",
        "Mo-Fr 09:00-18:00",
        "Mo–Fr 9.00–18.00 Uhr",
        "Mo. bis Fr.: 09:00 bis 18:00 Uhr",
        "Montag bis Freitag 09:00-18:00 Uhr",
        "Lun-Vie 09:00-18:00",
        "lunes a viernes 9:00 a 18:00",
        "Lun-Ven 09:00-18:00",
        "lundi à vendredi 09:00-18:00",
        "Ma-Vr 09:00-18:00",
        "Man-Fre 09.00-18.00",
        "Mån-Fre 09:00-18:00",
    ],
)
def test_days_may_be_written_in_the_curators_language(text: str) -> None:
    assert parse_hours(text) == WEEK


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sa 10:00-14:00", (5,)),
        ("Sonnabend 10:00-14:00", (5,)),
        ("So 10:00-14:00", (6,)),
        ("Sonntag 10:00-14:00", (6,)),
        ("Do-Sa 10:00-14:00", (3, 4, 5)),
        ("Di 10:00-14:00", (1,)),
        ("dimanche 10:00-14:00", (6,)),
        ("Søn 10:00-14:00", (6,)),
        ("miércoles 10:00-14:00", (2,)),
        ("Sat-Mon 10:00-14:00", (5, 6, 0)),
    ],
)
def test_each_day_is_its_own(text: str, days: tuple[int, ...]) -> None:
    assert [hours.days for hours in parse_hours(text)] == [days]


def test_parts_follow_one_another() -> None:
    assert parse_hours("Mo-Fr 09:00-18:00, Sa 10:00-24:00") == (
        *WEEK,
        Hours(days=(5,), opens=time(10), closes=None),
    )


def test_always_is_always() -> None:
    assert parse_hours("24/7") == ALWAYS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9 to 5",
        "Mon-Fri",
        "Foo-Bar 09:00-18:00",
        "Mon-Fri 18:00-09:00",
        "Mon 25:00-26:00",
        "Mo-Fr 9-18",
        "M-F 09:00-18:00",
    ],
)
def test_what_can_not_be_read_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"written|end after"):
        parse_hours(text)
