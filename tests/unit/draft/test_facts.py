"""What is said for each of several questions."""

from tests.builders import a_document, a_passage

from aboveboard.domain.evidence import Ask, Evidence
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.facts import Answered, shared_out
from aboveboard.draft.spans import Span

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
