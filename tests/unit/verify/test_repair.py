from tests.builders import a_context, a_draft, a_knowledge, a_passage, a_request, a_sentence

from aboveboard.domain.knowledge import Voice
from aboveboard.verify import passed, repair, verify

DISCLOSURE = a_sentence("I work at Bright Kettle.", "disclosure")
LEAK = a_sentence("Sorry about the leak, Ana.", "courtesy")


def test_a_wrong_claim_becomes_the_passages_own_words() -> None:
    draft = a_draft(LEAK, DISCLOSURE, "You have 60 days to send it back, and return postage is free.")

    mended = repair(draft, a_context())

    assert mended is not None
    assert mended.text.endswith("You have 30 days to send it back, and return postage is free.")
    assert passed(verify(mended, a_context()))


def test_what_the_passages_own_words_say_already_is_not_said_again() -> None:
    draft = a_draft(
        DISCLOSURE, "You have 60 days to send it back, and return postage is free.", "Return postage is free."
    )

    mended = repair(draft, a_context())

    assert mended is not None
    assert mended.text == (
        "I work at Bright Kettle. You have 30 days to send it back, and return postage is free."
    )


def test_no_row_of_a_table_stands_in_with_its_columns_marks() -> None:
    knowledge = a_knowledge(passages=(a_passage("Part: Lid; Price: £8; Sent in: 3 days"),))
    context = a_context(knowledge=knowledge)

    mended = repair(a_draft(DISCLOSURE, "A lid costs £9 and is sent in 3 days."), context)

    assert mended is not None
    assert mended.text.endswith("Lid: Price £8, Sent in 3 days.")


def test_a_claim_about_something_else_is_dropped() -> None:
    draft = a_draft(
        DISCLOSURE, "You have 30 days to send it back.", "Our founder climbed Mount Everest twice."
    )

    mended = repair(draft, a_context())

    assert mended is not None
    assert mended.text == "I work at Bright Kettle. You have 30 days to send it back."


def test_nothing_left_to_say_is_withheld() -> None:
    assert repair(a_draft(DISCLOSURE, "Our founder climbed Mount Everest twice."), a_context()) is None


def test_facts_give_way_to_length_and_the_disclosure_never_does() -> None:
    facts = [
        f"You can send the kettle of colour number {n} back to our shop in Leeds in 30 days."
        for n in range(2, 9)
    ]
    knowledge = a_knowledge(passages=(a_passage("\n".join(facts)),))
    context = a_context(knowledge=knowledge)

    mended = repair(a_draft(DISCLOSURE, *facts), context)

    assert mended is not None
    assert mended.sentences[0] == DISCLOSURE
    assert mended.sentences[1].text == facts[0]
    assert mended.length.used <= mended.length.limit
    assert passed(verify(mended, context))


def test_preferred_words_take_the_place_of_avoided_ones() -> None:
    knowledge = a_knowledge(
        voice=Voice(prefer={"utilize": "use"}),
        passages=(a_passage("You can utilize the app to send it back."),),
    )
    context = a_context(knowledge=knowledge)

    mended = repair(a_draft(DISCLOSURE, "You can utilize the app to send it back."), context)

    assert mended is not None
    assert mended.text.endswith("You can use the app to send it back.")
    assert passed(verify(mended, context))


def test_a_sentence_with_a_forbidden_word_is_dropped() -> None:
    knowledge = a_knowledge(
        voice=Voice(never=("promise",)), passages=(a_passage("We promise a refund. You have 30 days."),)
    )

    mended = repair(
        a_draft(DISCLOSURE, "We promise a refund.", "You have 30 days."), a_context(knowledge=knowledge)
    )

    assert mended is not None
    assert mended.text == "I work at Bright Kettle. You have 30 days."


def test_a_foreign_link_is_dropped() -> None:
    pointer = a_sentence("https://evil.example/returns", "pointer")

    mended = repair(a_draft(DISCLOSURE, "You have 30 days to send it back.", pointer), a_context())

    assert mended is not None
    assert "evil" not in mended.text


def test_only_the_last_exclamation_marks_are_calmed() -> None:
    thanks = a_sentence("Thank you, Ana!", "courtesy")
    glad = a_sentence("Glad to help!", "courtesy")

    mended = repair(a_draft(thanks, DISCLOSURE, "You have 30 days to send it back.", glad), a_context())

    assert mended is not None
    assert mended.text.startswith("Thank you, Ana!")
    assert mended.text.endswith("Glad to help.")


def test_a_private_reply_has_room() -> None:
    facts = [
        f"You can send the kettle of colour number {n} back to our shop in Leeds in 30 days."
        for n in range(2, 9)
    ]
    knowledge = a_knowledge(passages=(a_passage("\n".join(facts)),))
    context = a_context(knowledge=knowledge, request=a_request("Can I send it back?", channel="private"))

    mended = repair(a_draft(DISCLOSURE, *facts), context)

    assert mended is not None
    assert len(mended.sentences) == len(facts) + 1


def test_a_draft_that_opens_at_length_has_its_disclosure_first() -> None:
    fact = (
        "You have 30 days to send the kettle back to our workshop in Leeds, "
        "and return postage is free for every customer."
    )
    context = a_context(knowledge=a_knowledge(passages=(a_passage(fact),)))

    mended = repair(a_draft(fact, DISCLOSURE), context)

    assert mended is not None
    assert mended.sentences[0] == DISCLOSURE


def test_no_draft_leaves_repair_that_would_fail() -> None:
    no_disclosure = a_draft("You have 30 days to send it back.")

    assert repair(no_disclosure, a_context()) is None


def test_the_passages_words_come_with_the_sentence_that_limits_them() -> None:
    page = "You can cancel a course within 48 hours, and we refund the price. This does not apply in the last week."
    context = a_context(knowledge=a_knowledge(passages=(a_passage(page),)))

    mended = repair(
        a_draft(DISCLOSURE, "You can cancel a course within 48 hours and get it all back."), context
    )

    assert mended is not None
    assert mended.text.endswith(page)
