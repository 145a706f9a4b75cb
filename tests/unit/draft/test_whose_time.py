"""Whether a time is what we take, or what the customer has."""

import pytest

from aboveboard.draft.whose_time import of_question, of_span


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("how long do refunds usually take?", "ours"),
        ("how long till the deposit is back", "ours"),
        ("when do I get my money?", "ours"),
        ("wie lange dauert die Reparatur", "ours"),
        ("cuánto tardáis en contestar", "ours"),
        ("how long have I got to send it back", "theirs"),
        ("how long do we have to report it?", "theirs"),
        ("bis wann kann ich stornieren?", "theirs"),
        ("¿cuánto tiempo tengo para reclamar?", "theirs"),
        ("how long is the hose?", None),
    ],
)
def test_a_question_asks_for_our_time_or_the_customers(question: str, whose: str | None) -> None:
    assert of_question(question) == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("We pay the deposit back within 5 working days.", "ours"),
        ("A repair takes about 10 days.", "ours"),
        ("Wir antworten innerhalb von 2 Tagen.", "ours"),
        ("You have 14 days to send it back.", "theirs"),
        ("Please claim within 30 days of the visit.", "theirs"),
        ("Tienes 28 días para devolverlo.", "theirs"),
        ("The hose is 3 metres long.", None),
    ],
)
def test_a_text_tells_our_time_or_the_customers(text: str, whose: str | None) -> None:
    assert of_span(text) == whose
