"""How near to the passages' words a sentence has to keep depends on how it is said."""

import pytest

from aboveboard.verify import support
from aboveboard.verify.claims.judge import compared
from aboveboard.verify.claims.manner import Manner, manner_of, tells_of_the_past

COMPOSER = "She wrote nine operas for the theatre in Turin, most of them on texts by her sister."
LIGHTHOUSE = "The lighthouse stands on a reef north of the harbour and guides ships into the bay at night."
HIRE = "You can hire a loom by the week. We send it by courier."


def _manner(sentence: str, passage: str) -> Manner:
    return manner_of(compared(sentence, (passage,), (), ()))


@pytest.mark.parametrize(
    ("sentence", "passage", "manner"),
    [
        ("Looms are let weekly.", HIRE, Manner.PROMISED),
        ("Our lighthouse guides ships.", LIGHTHOUSE, Manner.PROMISED),
        ("Vessels find the bay by the lighthouse.", LIGHTHOUSE, Manner.FREE),
        ("It helps vessels find their way.", LIGHTHOUSE, Manner.LEANING),
        ("The lighthouse stands on a reef north of the city.", LIGHTHOUSE, Manner.LITERAL),
    ],
)
def test_the_manner_is_told_by_who_speaks_and_how_much_is_copied(
    sentence: str, passage: str, manner: Manner
) -> None:
    assert _manner(sentence, passage) is manner


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Marta Lunel wrote nine operas.", True),
        ("Marta Lunel worked in Turin.", True),
        ("Booked looms are sent by courier.", False),
        ("We were closed in May.", False),
    ],
)
def test_only_what_happened_to_others_is_a_report(sentence: str, told: bool) -> None:
    assert tells_of_the_past(compared(sentence, (COMPOSER,), (), ())) is told


def test_who_a_short_passage_speaks_of_need_not_be_named_there() -> None:
    found = support("Marta Lunel wrote operas for Turin.", [COMPOSER])

    assert found.supported, found.why


def test_another_name_than_the_subjects_has_to_be_there() -> None:
    found = support("Marta Lunel wrote operas for Naples.", [COMPOSER])

    assert not found.supported
    assert "naples" in found.why


def test_what_leans_on_a_conversation_has_to_be_told_in_the_passages_words() -> None:
    named, leaning = (
        support(f"{subject} guides boats into the bay by night.", [LIGHTHOUSE])
        for subject in ("The lighthouse", "It")
    )

    assert named.supported, named.why
    assert not leaning.supported


def test_a_copied_sentence_with_something_new_in_it_is_refused() -> None:
    found = support(
        "The lighthouse stands on a reef north of the harbour and shelters forty rescued seals.", [LIGHTHOUSE]
    )

    assert not found.supported


@pytest.mark.parametrize(
    "sentence",
    ["Does the lighthouse guide ships into the bay?", "The lighthouse guides ships. Which bay is it?"],
)
def test_a_question_states_nothing_that_could_be_supported(sentence: str) -> None:
    found = support(sentence, [LIGHTHOUSE])

    assert not found.supported
    assert found.rule == "manner"


def test_a_judgement_is_no_fact_of_the_passage() -> None:
    found = support("The lighthouse is awesome and guides ships into the bay at night.", [LIGHTHOUSE])

    assert not found.supported
    assert "awesome" in found.why


def test_what_one_person_says_of_himself_is_no_fact_of_the_passage() -> None:
    found = support("The lighthouse guides my ships into the bay at night.", [LIGHTHOUSE])

    assert not found.supported
    assert "my" in found.why
