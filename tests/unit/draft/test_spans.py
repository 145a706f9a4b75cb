"""Which words of a passage can stand in a reply."""

import pytest
from tests.builders import a_passage

from aboveboard.draft.spans import answers_its_heading, spans_of


def texts(text: str) -> list[str]:
    return [span.text for span in spans_of(a_passage(text))]


def test_each_sentence_is_a_span() -> None:
    found = texts("You have 30 days. Return postage is free.")

    assert found == ["You have 30 days.", "Return postage is free."]


def test_the_number_of_a_clause_is_not_said() -> None:
    text = "2.2 After the first year either of us may end it.\n4.1.3 The router stays ours."

    assert [span.text for span in spans_of(a_passage(text))] == [
        "After the first year either of us may end it.",
        "The router stays ours.",
    ]
    assert [span.text for span in spans_of(a_passage("1.7 litres fit in. 2.5 Liter sind zu viel."))] == [
        "1.7 litres fit in.",
        "2.5 Liter sind zu viel.",
    ]


def test_a_condition_stays_with_the_promise_it_limits() -> None:
    found = texts(
        "You can return any product within 30 days. Only unopened filters can come back. We pay the postage."
    )

    assert found == [
        "You can return any product within 30 days. Only unopened filters can come back.",
        "We pay the postage.",
    ]


def test_questions_and_bare_headings_are_no_spans() -> None:
    found = texts("How long do I have?\nReturns\nYou have 30 days.")

    assert found == ["You have 30 days."]


def test_a_short_list_is_spoken_as_one_sentence() -> None:
    found = spans_of(a_passage("We deliver to:\n- Ireland\n- Germany\n- Austria"))

    assert [span.text for span in found] == ["We deliver to: Ireland; Germany; Austria."]
    assert found[0].shape == "list"


def test_steps_are_never_torn_apart_but_may_be_cut_after_the_first_ones() -> None:
    steps = "To delete your account:\nSign in to the site.\nOpen Settings.\nSelect Delete account.\nConfirm."

    found = spans_of(a_passage(steps))

    assert [span.shape for span in found] == ["steps", "first steps", "first steps"]
    assert all(span.text.startswith("To delete your account: Sign in to the site") for span in found)
    assert found[0].text.endswith("Confirm.")


def test_instructions_in_a_row_are_steps_without_an_introduction_too() -> None:
    found = spans_of(a_passage("Sign in to the site.\nOpen Settings.\nSelect Delete account."))

    assert found[0].text == "Sign in to the site; Open Settings; Select Delete account."


def test_a_labelled_item_keeps_its_label() -> None:
    found = texts(
        "There are two kinds:\nJunior accounts. For users below 14.\nFull accounts. For everybody else."
    )

    assert "Junior accounts: for users below 14." in found


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("Pools. Wellenau and Birkwang have a hoist.", "Pools: Wellenau and Birkwang have a hoist."),
        ("Wäsche. Bademäntel liegen im Zimmer.", "Wäsche: Bademäntel liegen im Zimmer."),
        ("Spa. Ihr Zimmer hat Bademäntel.", "Spa: Ihr Zimmer hat Bademäntel."),
        ("Zeiten. Die Saunen laufen bis 21 Uhr.", "Zeiten: die Saunen laufen bis 21 Uhr."),
        (
            "Cancelling. You may cancel until the gate closes.",
            "Cancelling: you may cancel until the gate closes.",
        ),
    ],
)
def test_behind_a_label_names_and_nouns_keep_their_capital(item: str, said: str) -> None:
    assert said in texts(f"All about it:\n{item}\n{item.replace('.', ' too.', 1)}")


def test_a_table_row_is_a_span_of_its_own() -> None:
    found = spans_of(a_passage("Part: Lid; Price: £12; Stock: yes\nPart: Base; Price: £29; Stock: yes"))

    assert [span.shape for span in found] == ["row", "row"]


def test_a_sentence_that_points_back_is_marked() -> None:
    found = spans_of(a_passage("The Pro has a warranty. It lasts three years."))

    assert [span.leans for span in found] == [False, True]


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Send it within 14 days. The postage is then yours.", True),
        ("Schick es in 14 Tagen zurück. Das Porto zahlst dann du.", True),
        ("Devuélvelo en 14 días. El envío corre entonces de tu cuenta.", True),
        ("Change the day, the address or the box. All three have to be done by noon.", True),
        ("Teller, Tasse und Kanne. Beide Griffe sind heiß.", True),
        ("A broken cup is replaced. A missing one is replaced as well.", True),
        ("Ein Deckel wird ersetzt. Ein Griff wird ebenfalls ersetzt.", False),
        ("Clean the lid. Rinse it and then dry it.", False),
        ("Clean the lid. If the ring is torn then order a new one.", False),
    ],
)
def test_a_sentence_that_points_back_leans_on_the_one_before_it(text: str, leans: bool) -> None:
    assert spans_of(a_passage(text))[-1].leans is leans


def test_the_approved_wording_is_one_span() -> None:
    found = spans_of(a_passage("You have 30 days. Postage is free.", approved=True))

    assert len(found) == 1
    assert found[0].parts == ("You have 30 days.", "Postage is free.")


def test_a_label_holds_for_all_that_follows_it_on_its_line() -> None:
    found = texts("Yearly plans. You get all your money back within 14 days. After that you get none.")

    assert found == ["Yearly plans: you get all your money back within 14 days. After that you get none."]


def test_a_short_sentence_is_no_label() -> None:
    assert texts("It is free. You need no code.") == ["It is free.", "You need no code."]


def test_a_bare_yes_is_no_span() -> None:
    assert texts("Yes. Each of them has an account of its own.") == [
        "Each of them has an account of its own."
    ]


@pytest.mark.parametrize(
    "text", ["Yes, as long as it is clean.", "Nein: dafür gibt es die Werkstatt.", "No, never."]
)
def test_what_begins_with_a_yes_or_a_no_answers_its_heading(text: str) -> None:
    assert answers_its_heading(text)


@pytest.mark.parametrize("text", ["No part may go in the dishwasher.", "Nobody has to sign."])
def test_what_denies_by_another_word_answers_by_itself(text: str) -> None:
    assert not answers_its_heading(text)


def test_an_item_under_a_heading_that_denies_is_said_with_it() -> None:
    passage = a_passage("Anyone under 12.\nRiders with a cast.", headings=("Rides", "Who can't come"))

    assert [span.text for span in spans_of(passage)] == [
        "Who can't come: anyone under 12.",
        "Who can't come: riders with a cast.",
    ]


def test_a_sentence_under_a_heading_that_denies_stands_alone() -> None:
    passage = a_passage("We charge nothing for that.", headings=("Rides", "Without a booking"))

    assert [span.text for span in spans_of(passage)] == ["We charge nothing for that."]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("You may come up to an hour late.", "If you are later than that, you wait for the next tour."),
        ("You can move it until Friday.", "After that it can't be changed."),
        ("Sheds are 2 m wide.", "Above that we build to order."),
    ],
)
def test_what_is_measured_by_the_sentence_before_leans_on_it(first: str, then: str) -> None:
    before, after = spans_of(a_passage(f"{first} {then}"))

    assert not before.leans
    assert after.leans


def test_a_word_that_points_at_its_own_noun_leans_on_nothing() -> None:
    (span,) = spans_of(a_passage("After this date of the year we close at five."))

    assert not span.leans


def test_rows_of_times_without_columns_are_said_one_by_one() -> None:
    passage = a_passage("18:30; doors open\n19:15; the first half begins\n20:00; interval of 20 minutes")

    assert [span.text for span in spans_of(passage)] == [
        "18:30: doors open",
        "19:15: the first half begins",
        "20:00: interval of 20 minutes",
    ]


def test_items_that_end_a_clause_are_said_with_it_though_no_colon_says_so() -> None:
    passage = a_passage("You pay no fee\nin the last ten days,\nin the first week,\nif we close the branch.")

    assert "You pay no fee: in the last ten days; in the first week; if we close the branch." in [
        span.text for span in spans_of(passage)
    ]
