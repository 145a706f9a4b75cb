"""What is said for each of several questions."""

import pytest
from tests.builders import a_document, a_passage
from tests.unit.draft.test_extractive import a_brief

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.facts import Answered, shared_out, ways
from aboveboard.draft.spans import Span
from aboveboard.draft.steer import steer_of

BOTH = "You have 30 days to send it back, and the postage is free."
SALE = "Sale goods can go back within 14 days."
LABEL = "The label is in the parcel."


def answered(question: str, *rated: tuple[str, float]) -> Answered:
    found = [
        Chosen(
            Span("back#1", n, (text,), "sentence"),
            Evidence(passage=a_passage(text), document=a_document(), score=1.0),
            score,
        )
        for n, (text, score) in enumerate(rated)
    ]
    return Answered(Ask(question=question, evidence=(), answerable=True, confidence=0.8), found)


def best(shared: list[Answered]) -> list[str]:
    return [each.found[0].span.text for each in shared]


def test_a_span_that_holds_what_both_questions_ask_for_answers_both() -> None:
    how_long = answered("How long do I have?", (BOTH, 1.0), (SALE, 0.9))
    what = answered("What does the postage cost?", (BOTH, 1.2), (SALE, 0.8))

    shared = shared_out([how_long, what])

    assert best(shared) == [BOTH, BOTH]
    assert len(shared[1].found) == 1


def test_a_span_that_lacks_what_one_of_them_asks_for_is_kept_for_the_other() -> None:
    how_long = answered("How long do I have?", (SALE, 1.2), (LABEL, 0.8))
    what = answered("What does the postage cost?", (SALE, 1.0), (BOTH, 0.9))

    shared = shared_out([how_long, what])

    assert best(shared) == [SALE, BOTH]


@pytest.mark.parametrize(
    ("further", "said"),
    [
        ("A pack of filters costs £6.", False),
        ("The Pour One costs £45.", False),
        ("With an engraving and a spare lid our own shop sells the Kettle Pro for £149.", True),
        ("It comes in three colours.", True),
    ],
)
def test_what_something_else_costs_is_not_said_beside_the_price_asked_for(further: str, said: bool) -> None:
    each = answered("What does the Kettle Pro cost?", ("The Kettle Pro costs £129.", 1.0), (further, 0.95))
    brief = a_brief(each.ask, reading={"products": ("kettle-pro",)})

    best = ways(each, [], 1, brief, steer_of(brief.request))[0]

    assert (further in [sentence.text for fact in best for sentence in fact]) is said
