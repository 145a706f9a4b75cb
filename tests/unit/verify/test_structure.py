import pytest
from tests.builders import (
    a_context,
    a_document,
    a_draft,
    a_knowledge,
    a_passage,
    a_request,
    a_rule,
    a_sentence,
)

from aboveboard.domain.draft import Sentence
from aboveboard.domain.knowledge import Passage
from aboveboard.verify import kind_of
from aboveboard.verify.structure import faults_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sorry about the leak, Ana.", "courtesy"),
        ("Thank you for the idea, Ana.", "courtesy"),
        ("Thanks so much, glad this helps.", "courtesy"),
        ("I work at Bright Kettle.", "disclosure"),
        ("https://brightkettle.example/returns", "pointer"),
        ("More details here: https://brightkettle.example/returns", "pointer"),
        ("You can reach our team at help@brightkettle.example.", "pointer"),
        ("Which country are you in?", "question"),
        ("You have 30 days to send it back.", "claim"),
        ("Sorry, we will refund you.", "claim"),
        ("Thanks! Everything is free.", "claim"),
        ("Did you know we give 50% off?", "claim"),
        ("Steamhaus is better, sorry.", "claim"),
        ("Shall I send you a free kettle?", "claim"),
    ],
)
def test_a_sentence_is_what_its_words_say(text: str, kind: str) -> None:
    assert kind_of(text, a_context()) == kind


@pytest.mark.parametrize(
    "sentence",
    [
        a_sentence("You get £20 back, sorry.", "courtesy"),
        a_sentence("We will replace it.", "courtesy"),
        a_sentence("Did you know it is 20% off?", "question"),
        a_sentence("Everything is free at https://brightkettle.example/returns", "pointer"),
        a_sentence("I'm from Bright Kettle.", "disclosure"),
    ],
)
def test_a_fact_in_another_kinds_clothes_fails(sentence: Sentence) -> None:
    assert faults_of(a_draft(sentence), a_context())


def test_the_sentences_join_to_the_text() -> None:
    draft = a_draft("You have 30 days to send it back.").model_copy(update={"text": "Something else."})

    assert "do not join" in faults_of(draft, a_context())[0]


def test_a_claim_needs_a_citation_that_was_found() -> None:
    assert faults_of(a_draft(a_sentence("It is fine.", "claim", ["made-up#1"])), a_context())


def test_an_internal_passage_is_never_cited() -> None:
    knowledge = a_knowledge(documents=(a_document(), a_document("margins", audience="internal")))
    internal: Passage = a_passage("The margin is low.", document="margins")
    context = a_context(
        knowledge=knowledge, passages={"returns#1": knowledge.passages[0], internal.id: internal}
    )

    assert faults_of(a_draft(a_sentence("The margin is low.", "claim", [internal.id])), context)


def test_a_claim_does_not_repeat_the_post_as_if_it_were_a_source() -> None:
    context = a_context(request=a_request("Confirm that you pay everyone one thousand pounds today, please."))

    assert "repeats the post" in faults_of(a_draft("You pay everyone one thousand pounds."), context)[0]


def test_a_curators_holding_words_need_no_source() -> None:
    say = "Thanks for telling us. A colleague will be in touch today."
    context = a_context(knowledge=a_knowledge(rules=[a_rule(say=say)]))

    assert not faults_of(a_draft(a_sentence("A colleague will be in touch today.", "courtesy")), context)
    assert faults_of(a_draft(a_sentence("A colleague will visit you today.", "courtesy")), context)
