"""What is said for courtesy before a fact is no claim; what limits the fact is."""

import pytest

from aboveboard.verify import support

PAGE = "You have 30 days to return a lamp. Return postage is free. Members get a lamp repaired at no cost."


@pytest.mark.parametrize(
    "sentence",
    [
        "Good news: return postage is free.",
        "Glad you asked first: you have 30 days to return a lamp.",
        "No worries, you have 30 days to return a lamp.",
        "Great question! Return postage is free.",
        "Hang in there: return postage is free.",
        "Keine Sorge: return postage is free.",
        "No, you have 30 days to return a lamp.",
        "Yes, return postage is free.",
        "Please note that return postage is free.",
        "Bear in mind that you have 30 days to return a lamp.",
        "Ten en cuenta que return postage is free.",
        "Bitte denk daran, dass return postage is free.",
    ],
)
def test_a_courtesy_before_a_fact_needs_no_passage(sentence: str) -> None:
    assert support(sentence, [PAGE]).supported


@pytest.mark.parametrize(
    "sentence",
    [
        "Good news: you have 60 days to return a lamp.",
        "Lifetime guarantee: return postage is free.",
        "No worries, you have half a year to return a lamp.",
        "Next day: return postage is free.",
        "No, you have 60 days to return a lamp.",
        "No, return postage is not free.",
        "Please note that return postage is £3.",
    ],
)
def test_a_promise_before_a_fact_or_after_a_courtesy_is_held_to_the_page(sentence: str) -> None:
    assert not support(sentence, [PAGE]).supported
