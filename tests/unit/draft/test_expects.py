"""What kind of thing a question asks for, and which spans hold one."""

import pytest

from aboveboard.draft.expects import denies, holds, holds_what_is_asked_for, is_a_share, wanted
from aboveboard.draft.spans import Span


def a_span(text: str) -> Span:
    return Span("hours#1", 0, (text,), "sentence")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How much does it cost?", "money"),
        ("how much extra for a second bag", "money"),
        ("How much water does it hold?", "count"),
        ("what time do you leave", "clock"),
        ("Which days are you open?", "day"),
        ("How long does it take?", "lasts"),
        ("cuanto tardais en venir", "lasts"),
        ("¿Cuánto ruido hace?", "count"),
        ("¿Cuánto cuesta?", "money"),
        ("Wann macht ihr auf?", "when"),
        ("Wie lange dauert das?", "lasts"),
        ("What happens when it rains?", None),
        ("Does somebody have to be in when it comes?", None),
        ("Ok, and when does it come?", "when"),
        ("¿Cuándo abrís?", "when"),
        ("Is it any good?", None),
        ("Was nehmt ihr fürs Kürzen?", "money"),
        ("Wie hoch ist die Leihgebühr?", "money"),
        ("¿Por cuánto sale enviarlo?", "money"),
        ("¿Qué plazo hay para devolverlo?", "lasts"),
        ("Wie hoch ist der Turm?", "count"),
    ],
)
def test_a_question_asks_for_one_kind_of_thing(question: str, kind: str | None) -> None:
    assert wanted(question) == kind


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("clock", "The boat leaves at 13:45."),
        ("clock", "Wir öffnen um 7 Uhr."),
        ("day", "We bake on Mondays and Fridays."),
        ("lasts", "La obra dura dos días."),
        ("lasts", "It takes ten working days."),
        ("when", "Die Anmeldung endet am 31. Mai."),
        ("money", "Children travel free of charge."),
        ("money", "Es kostet 4,90 €."),
        ("count", "The tank holds 1.7 litres."),
        ("money", "Gas is 6.3p per kWh."),
        ("money", "Die Kilowattstunde kostet 49 ct."),
    ],
)
def test_a_span_holds_what_its_words_or_figures_give(kind: str, text: str) -> None:
    assert holds(kind, a_span(text))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("clock", "The crossing takes 16 hours."),
        ("day", "We open at 9:00."),
        ("lasts", "It costs £5."),
        ("money", "We are open from 9:00 to 17:00."),
        ("count", "It costs £129."),
    ],
)
def test_a_figure_of_another_kind_is_none(kind: str, text: str) -> None:
    assert not holds(kind, a_span(text))


def test_a_question_that_asks_for_nothing_in_particular_is_answered_by_no_kind() -> None:
    assert not holds_what_is_asked_for("Is it any good?", a_span("It costs £5."))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("We send you a new one at no cost.", False),
        ("Te lo enviamos sin gastos.", False),
        ("We do not send it at no cost.", True),
        ("There is no lid for it.", True),
    ],
)
def test_what_is_free_of_charge_is_granted_and_not_denied(text: str, denied: bool) -> None:
    assert denies(text) is denied


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what's the Acorn paying at the moment", "rate"),
        ("what do you charge for an overdraft", "rate"),
        ("wie hoch sind die Zinsen", "rate"),
        ("how heavy is the tent", "weight"),
        ("was wiegt das Zelt", "weight"),
        ("how far does it get on one charge", "distance"),
        ("how far ahead do I have to book", "lasts"),
        ("whats an annual pass these days", "money"),
        ("what's it per head a month", "money"),
        ("do I have to pay for the sauna", "money"),
        ("how much notice do you need", "lasts"),
        ("con cuánta antelación hay que avisar", "lasts"),
        ("what age can they start", "age"),
        ("ab welchem Alter darf man mit", "age"),
        ("any discount for nurses", "share"),
        ("gibt es Rabatt für Azubis", "share"),
        ("a q hora abrís", "clock"),
        ("who should I write to", "contact"),
        ("up to what amount do you refund", "money"),
        ("ab wie viel Uhr kann ich kommen", "clock"),
    ],
)
def test_rates_weights_and_ranges_are_kinds_of_their_own(question: str, kind: str) -> None:
    assert wanted(question) == kind


def test_a_part_of_some_other_price_is_no_price() -> None:
    assert is_a_share("Renew early and you get 20% off.")
    assert not is_a_share("It costs £30, or 20% less online.")
