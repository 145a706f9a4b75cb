"""A sentence of a passage with one thing altered, and true sentences that differ from it as much."""

import pytest

from aboveboard.verify import support

PAGE = """Leave the tank at least a quarter full. Every booking is insured: third parties without limit.
Racing or renting out the bike voids the warranty. You can try any mattress for 100 nights.
There is no desk in Manchester or Sheffield. The pool is open from June to September.
You may try it: up to five loaves are fine. The tour lasts 40 minutes, is free and needs no booking.
We tell you about a price change at least 28 days before. Bikes weigh 22 kg and carry a rider of up to 130 kg.
Custom bikes cannot be returned unless they are faulty. The Roamer has an app."""


@pytest.mark.parametrize(
    "claim",
    [
        "Leave the tank at most a quarter full.",
        "Every booking is insured: third parties with limit.",
        "Racing or renting out the warranty voids the bike.",
        "We can try any mattress for 100 nights.",
        "There is no desk in Manchester or Sheffield and doubles your loyalty points.",
        "The pool is open from September to June.",
        "You may try it: five loaves are fine.",
        "The tour lasts 40 minutes, is not free and needs no booking.",
        "The tour lasts 45 minutes, is free and needs no booking.",
        "We'll let you know about a price change no less than 38 days ahead.",
        "Custom bikes cannot be returned unless they are not faulty.",
        "The Quillon has an app.",
    ],
)
def test_one_thing_altered_is_refused(claim: str) -> None:
    assert not support(claim, [PAGE]).supported


@pytest.mark.parametrize(
    "claim",
    [
        "Please leave the tank at least a quarter full.",
        "I can tell you that racing or renting out the bike voids the warranty.",
        "You can try any mattress for a hundred nights.",
        "There's no desk in Sheffield.",
        "From June to September the pool is open.",
        "The tour needs no booking.",
        "We tell you about a price change at least four weeks before.",
        "Custom bikes can't be returned unless they're faulty.",
    ],
)
def test_the_same_in_other_words_is_not(claim: str) -> None:
    assert support(claim, [PAGE]).supported
