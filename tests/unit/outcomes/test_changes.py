"""What a person made of a draft."""

from aboveboard.outcomes.changes import changes_between

DRAFT = "Sorry, Ana. I work at Bright Kettle. You have 30 days to send it back."


def test_a_text_that_was_left_alone_has_no_changes() -> None:
    changes = changes_between(DRAFT, DRAFT)

    assert (changes.kept, changes.changed, changes.added, changes.removed) == (3, (), (), ())


def test_blanks_between_sentences_change_nothing() -> None:
    assert changes_between(DRAFT, DRAFT.replace(". ", ".\n\n")).kept == 3


def test_a_sentence_that_was_reworded_is_told_with_both_forms() -> None:
    changes = changes_between(DRAFT, DRAFT.replace("30 days", "60 days"))

    [changed] = changes.changed
    assert changed.before == "You have 30 days to send it back."
    assert changed.after == "You have 60 days to send it back."
    assert changes.kept == 2


def test_what_came_and_what_went_is_told_apart() -> None:
    changes = changes_between(DRAFT, "Sorry, Ana. You have 30 days to send it back. Cheers!")

    assert changes.removed == ("I work at Bright Kettle.",)
    assert changes.added == ("Cheers!",)


def test_a_text_written_anew_keeps_nothing() -> None:
    changes = changes_between(DRAFT, "Guten Morgen!")

    assert changes.kept == 0
    assert len(changes.removed) == 3
    assert changes.added == ("Guten Morgen!",)


def test_nothing_written_removes_everything() -> None:
    assert len(changes_between(DRAFT, "").removed) == 3


def test_what_follows_an_address_or_a_line_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    draft = "(I work at Bright Kettle) It is free. https://brightkettle.example/returns"

    changes = changes_between(draft, f"{draft} We will call you.", ["(I work at Bright Kettle)"])

    assert (changes.kept, changes.added) == (3, ("We will call you.",))
