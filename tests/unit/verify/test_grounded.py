import time

import pytest
from tests.builders import a_context, a_document, a_draft, a_knowledge, a_passage, a_sentence

from aboveboard.errors import UnavailableError
from aboveboard.verify import support, verify
from aboveboard.verify.grounded import check, grounded

RETURNS = "You have 30 days to send it back, and return postage is free. Faulty kettles can be returned for two years."
PRICES = "The Kettle Pro costs £79 and the Pour One costs £49. Delivery takes 3 to 5 working days."


@pytest.mark.parametrize(
    "sentence",
    [
        "You have 30 days to send it back, and return postage is free.",
        "You can return it within thirty days.",
        "Return postage costs you nothing.",
        "If your kettle is faulty, you have 24 months to return it.",
    ],
)
def test_what_the_passage_says_is_supported(sentence: str) -> None:
    assert support(sentence, [RETURNS]).supported


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("You have 60 days to send it back.", "60 days"),
        ("Return postage is not free.", ""),
        ("You have two years to send it back, and return postage is free.", ""),
        ("You have 30 days to send it back, and we pay for a taxi.", "taxi"),
    ],
)
def test_what_it_does_not_say_is_not(sentence: str, named: str) -> None:
    found = support(sentence, [RETURNS])

    assert not found.supported
    assert found.score < 0.5
    assert named in found.why


@pytest.mark.parametrize(
    "sentence",
    [
        "The Kettle Pro costs £49.",
        "The Pour One costs £79 and the Kettle Pro costs £49.",
        "Delivery takes 5 to 3 working days.",
    ],
)
def test_a_value_belongs_to_what_it_is_said_of(sentence: str) -> None:
    assert not support(sentence, [PRICES]).supported


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        (
            "Bright Kettle is closing down for good this Friday.",
            "The showroom is closed on Sundays and Mondays.",
        ),
        ("Bright Kettle schließt für immer.", "Der Laden ist sonntags und montags geschlossen."),
        ("Bright Kettle cierra para siempre.", "La tienda está cerrada los domingos y los lunes."),
    ],
)
def test_opening_hours_do_not_say_that_the_company_ends(sentence: str, passage: str) -> None:
    knowledge = a_knowledge(passages=(a_passage(passage, id="returns#1"),))
    context = a_context(knowledge=knowledge)

    found = grounded(a_sentence(sentence, cites=("returns#1",)), context)

    assert not found.supported


@pytest.mark.parametrize("digit", ["²", "①", "½", "٣", "Ⅳ"])
def test_a_digit_that_is_no_decimal_does_no_harm(digit: str) -> None:
    assert not support(f"You have 60 days to send it back {digit}, and more {digit}.", [RETURNS]).supported


def test_several_passages_may_support_one_sentence_together() -> None:
    sentence = "The Kettle Pro costs £79 and you have 30 days to send it back."

    assert support(sentence, [PRICES, RETURNS]).supported
    assert not support(sentence, [PRICES]).supported


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("We repair kettles in Leeds.", "Bright Kettle repairs kettles in Leeds."),
        ("Bright Kettle repairs kettles in Leeds.", "We repair kettles in Leeds."),
        ("You can return it in any shop.", "Customers can return it in any shop."),
    ],
)
def test_who_speaks_is_no_difference(sentence: str, passage: str) -> None:
    assert support(sentence, [passage], names=["Bright Kettle"]).supported


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("We pay for return postage.", "Customers pay for return postage."),
        ("Bright Kettle supplies Acme with steel.", "Acme supplies Bright Kettle with steel."),
        ("Customers get 10% off.", "New customers get 10% off."),
        ("You save 50%.", "You save up to 50%."),
        ("You can return every kettle.", "You can return some kettles."),
        ("The Leeds shop does repairs.", "Only the Leeds shop does repairs."),
        ("You can return it.", "You can return it unless it was engraved."),
        ("Delivery takes ten days.", "Delivery may take ten days."),
        ("You can register.", "You must register."),
        ("We have an app.", "We plan to have an app."),
        ("Send it back after you call us.", "Send it back before you call us."),
        ("Die Rücksendung ist nicht kostenlos.", "Die Rücksendung ist kostenlos."),
        ("Se admiten mascotas.", "No se admiten mascotas."),
    ],
)
def test_roles_scope_and_modality_are_part_of_what_is_said(sentence: str, passage: str) -> None:
    assert not support(sentence, [passage], names=["Bright Kettle"]).supported


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Acme supplies Bright Kettle with steel.", "Bright Kettle is supplied with steel by Acme."),
        (
            "In Deutschland kostet Sie die Rücksendung nichts.",
            "Die Rücksendung ist in Deutschland kostenlos.",
        ),
        ("Puede cancelar gratis.", "Puede cancelar sin coste."),
        ("It isn't possible to combine discounts.", "Discounts cannot be combined."),
        ("The burrs are steel rather than ceramic.", "The burrs are steel, not ceramic."),
    ],
)
def test_the_same_said_otherwise_is_supported(sentence: str, passage: str) -> None:
    assert support(sentence, [passage]).supported


def test_a_heading_says_what_the_passage_is_about() -> None:
    sentence = "The Kettle Pro weighs 1.2 kg."

    assert support(sentence, ["Weight: 1.2 kg"], headings=["Kettle Pro"]).supported


def test_every_claim_is_held_against_what_it_cites() -> None:
    knowledge = a_knowledge(
        documents=(a_document("returns"), a_document("prices", "Prices")),
        passages=(a_passage(RETURNS), a_passage(PRICES, document="prices")),
    )
    context = a_context(knowledge=knowledge)
    wrong_source = a_draft(a_sentence("The Pour One costs £49.", cites=["returns#1"]))
    right_source = a_draft(a_sentence("The Pour One costs £49.", cites=["prices#1"]))

    assert check(wrong_source, context).status == "fail"
    assert check(right_source, context).detail == "1 of 1 claims supported"


class _Doubter:
    name = "doubter"

    def supports(self, sentence: str, passages: object) -> bool:
        return False


class _Absent(_Doubter):
    def supports(self, sentence: str, passages: object) -> bool:
        raise UnavailableError("no answer")


def test_a_second_opinion_can_only_make_the_gate_stricter() -> None:
    said, unsaid = a_draft("You have 30 days to send it back."), a_draft("You have 60 days to send it back.")

    assert check(said, a_context()).status == "pass"
    assert check(said, a_context(verifier=_Doubter())).status == "fail"
    assert check(said, a_context(verifier=_Absent())).status == "pass"
    assert check(unsaid, a_context(verifier=_Absent())).status == "fail"


def test_the_checks_come_in_the_contracts_order() -> None:
    names = [check.name for check in verify(a_draft("You have 30 days to send it back."), a_context())]

    assert names == [
        "grounded",
        "disclosed",
        "length",
        "voice",
        "private",
        "dialogue",
        "spelling",
        "language",
    ]


def test_an_ordinary_sentence_takes_about_a_millisecond() -> None:
    passages = [RETURNS, PRICES, "Our support team answers from Monday to Friday."]
    support("Return postage is free.", passages)
    start = time.process_time()

    for n in range(50):
        support(f"You have 30 days to send it back, and return postage is free {n}.", passages)

    # Ten times what it takes on a quiet machine: this is to notice a blow-up, not to measure.
    assert (time.process_time() - start) / 50 < 0.01


def test_a_text_of_absurd_length_is_refused_and_not_pondered() -> None:
    start = time.process_time()

    assert not support("word " * 4_000, ["word " * 20_000]).supported
    assert not support("5 days " * 200, ["5 days and 6 days " * 3_000]).supported

    assert time.process_time() - start < 10


def test_a_refusal_names_its_rule_and_its_clause() -> None:
    passage = "Delivery takes 3 days. Returns are free within 30 days."

    found = support("Delivery takes 3 days, and returns are free within 60 days.", [passage])

    assert (found.supported, found.rule) == (False, "binding")
    assert found.clause == "and returns are free within 60 days"


@pytest.mark.parametrize(
    "sentence",
    [
        "Potters make far better kettles than we ever will.",
        "It is better to send it back than to keep it.",
        "Ihre Kessel sind viel besser als unsere.",
    ],
)
def test_no_page_means_that_one_thing_is_better_than_another_unless_it_says_so(sentence: str) -> None:
    assert not support(sentence, [RETURNS, PRICES]).supported


def test_a_comparison_that_the_page_draws_may_be_drawn() -> None:
    assert support(
        "Soft water is better than hard water.", ["Soft water is better than hard water for it."]
    ).supported


def test_a_competitor_at_the_start_of_a_sentence_is_a_name_that_nothing_cited_holds() -> None:
    passage = a_passage("Steam is hot. A house needs a good kettle. We make kettles.")
    context = a_context(passages={passage.id: passage})

    found = grounded(a_sentence("Steamhaus makes kettles.", cites=(passage.id,)), context)

    assert (found.supported, found.rule) == (False, "competitors")
