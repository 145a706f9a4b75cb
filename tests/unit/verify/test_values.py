import pytest

from aboveboard.verify.claims.agreement import agrees, rivals
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.values import values_in


def only(text: str) -> Value:
    found = values_in(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£20", "20 pounds"),
        ("£20", "20 GBP"),
        ("£1,000", "1000 pounds"),
        ("1.000 €", "1,000 euros"),
        ("2,5 kg", "2.5 kg"),
        ("half", "50%"),
        ("50 per cent", "50 Prozent"),
        ("two weeks", "14 days"),
        ("30-day", "thirty days"),
        ("24 months", "two years"),
        ("48 hours", "2 days"),
        ("5 business days", "five working days"),
        ("1 October", "Oct 1st"),
        ("1. Oktober 2026", "2026-10-01"),
        ("1 de octubre de 2026", "1 October 2026"),
        ("9 am", "09:00"),
        ("5 pm", "17:00"),
        ("€5/month", "5 euros a month"),
        ("1.7 l", "1700 ml"),
        ("v2.3.1", "version 2.3.1"),
        ("+44 20 7946 0000", "020 7946 0000"),
        ("https://www.shop.example/returns/", "shop.example/returns"),
        ("einundzwanzig Tage", "21 days"),
        ("two and a half hours", "2.5 hours"),
        ("99p", "£0.99"),
    ],
)
def test_two_spellings_of_one_value_agree(one: str, other: str) -> None:
    assert agrees(only(one), only(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("£20", "€20"),
        ("£20", "£21"),
        ("£5 a month", "£5 a year"),
        ("30 days", "30 weeks"),
        ("5 days", "5 working days"),
        ("5 GB", "5 MB"),
        ("1 October", "1 November"),
        ("2026-10-01", "2026-10-02"),
        ("09:00", "09:30"),
        ("v2.3.1", "v2.3.2"),
        ("+47 55 12 34 56", "+67 55 12 34 56"),
        ("shop.example/returns", "shop.example/refunds"),
        ("help@shop.example", "info@shop.example"),
        ("50%", "15%"),
    ],
)
def test_two_values_do_not_agree(one: str, other: str) -> None:
    assert not agrees(only(one), only(other))


def test_a_date_may_be_said_less_exactly_than_the_source_never_more() -> None:
    exact, loose = only("1 October 2026"), only("1 October")

    assert agrees(loose, exact)
    assert not agrees(exact, loose)


def test_a_range_gives_both_ends_the_unit() -> None:
    found = values_in("It takes 3 to 5 working days.")

    assert [value.key for value in found] == [(3.0, "workdays"), (5.0, "workdays")]


@pytest.mark.parametrize(
    "text", ["You may return it.", "The Pro one is fine.", "The MKR1000 board", "Read sketch.ino"]
)
def test_what_only_looks_like_a_value_is_none(text: str) -> None:
    assert values_in(text) == ()


def test_values_of_one_dimension_are_rivals() -> None:
    assert rivals(only("30 days"), only("2 years"))
    assert rivals(only("£49"), only("£79"))
    assert not rivals(only("£49"), only("30 days"))
