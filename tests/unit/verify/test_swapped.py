"""One word exchanged for its neighbour: another channel, another day, another row's name."""

import pytest

from aboveboard.verify.grounded import support

CHANGE = "You can change the day online until 2pm, two working days before the visit."
BOOK = "Book the escort by phone at least 4 days ahead."
EITHER = "Book it by phone or online at least 4 days ahead."
MINI = "item: Lantern Mini not sent back; price: £27.00; charged: each disc"


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        (CHANGE, "You can change the day online until 2pm on the working day before the visit."),
        (CHANGE, "You can change the day by phone until 2pm, two working days before the visit."),
        (BOOK, "Book the escort online at least 4 days ahead."),
        ("Melde dich telefonisch zwei Tage vorher an.", "Melde dich online zwei Tage vorher an."),
        ("Se reserva por teléfono dos días antes.", "Se reserva por internet dos días antes."),
        ("The stall takes cash alone.", "The stall takes cards alone."),
        (MINI, "The Lantern is charged at £27.00 where it is not sent back."),
    ],
)
def test_another_channel_day_or_thing_is_not_supported(passage: str, claim: str) -> None:
    assert not support(claim, [passage]).supported


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        (CHANGE, "Until 2pm, two working days before the visit, you can change the day online."),
        (BOOK, "You book the escort by phone, at least 4 days ahead."),
        (EITHER, "You can book it online at least 4 days ahead."),
        (MINI, "Each Mini that is not sent back costs £27.00."),
    ],
)
def test_the_same_in_other_words_is(passage: str, claim: str) -> None:
    assert support(claim, [passage]).supported
