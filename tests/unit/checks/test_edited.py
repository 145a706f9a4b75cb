"""What every sentence of an edited text stands on."""

from tests.builders import a_context, a_draft, a_knowledge, a_passage, a_sentence

from aboveboard.checks import checked
from aboveboard.checks.edited import nearest_draft

CLAIM = "You have 30 days to send it back, and return postage is free."
DRAFT = a_draft(
    a_sentence("Sorry, Ana.", "courtesy"),
    a_sentence("I work at Bright Kettle.", "disclosure"),
    a_sentence(CLAIM),
)


def supports(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    found = checked(text, DRAFT, a_context())
    return {each.text: (each.support, each.cites) for each in found.sentences}


def test_a_draft_that_was_left_alone_stands_on_what_it_cites() -> None:
    assert supports(DRAFT.text) == {
        "Sorry, Ana.": (None, ()),
        "I work at Bright Kettle.": (None, ()),
        CLAIM: ("supported", ("returns#1",)),
    }


def test_a_figure_that_was_changed_makes_the_claim_the_persons() -> None:
    changed = CLAIM.replace("30", "90")

    assert supports(DRAFT.text.replace("30", "90"))[changed] == ("yours", ())


def test_a_claim_in_other_words_is_supported_by_the_same_passage() -> None:
    said = "Return postage is free."

    assert supports(f"I work at Bright Kettle. {said}")[said] == ("supported", ("returns#1",))


def test_a_claim_inside_a_denial_is_not_the_claim() -> None:
    said = "It is not true that you have 30 days to send it back."

    assert supports(said)[said][0] == "yours"


def test_a_claim_of_two_passages_is_supported_by_both() -> None:
    knowledge = a_knowledge(
        passages=(
            a_passage("You have 30 days to send it back.", id="returns#1"),
            a_passage("Return postage is free.", id="returns#2"),
        )
    )

    found = checked(CLAIM, None, a_context(knowledge=knowledge))

    assert found.sentences[0].support == "supported"
    assert set(found.sentences[0].cites) == {"returns#1", "returns#2"}


def test_an_open_question_states_nothing() -> None:
    assert supports("Which kettle do you have?") == {"Which kettle do you have?": (None, ())}


def test_without_a_draft_every_claim_is_held_against_the_passages() -> None:
    found = checked(CLAIM, None, a_context())

    assert [each.support for each in found.sentences] == ["supported"]


def test_a_text_comes_from_the_draft_that_it_is_likest() -> None:
    other = a_draft(a_sentence("Thanks for the kind words!", "courtesy")).model_copy(update={"id": "d2"})

    assert nearest_draft((DRAFT, other), "Thanks for your kind words.") == other
    assert nearest_draft((), "Thanks") is None


def test_the_disclosure_is_named_by_relation_and_form() -> None:
    forms = {
        "I work at Bright Kettle. Hello.": "employee/full",
        "(I work at Bright Kettle) Hello.": "employee/short",
        "I work for Bright Kettle's agency. Hello.": None,
        "Hello.": None,
    }

    assert {text: checked(text, None, a_context()).disclosure for text in forms} == forms
