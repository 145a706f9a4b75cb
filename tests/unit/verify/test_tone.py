import pytest
from tests.builders import a_context, a_reading

from aboveboard.verify.dialogue import check as dialogue
from aboveboard.verify.language import check as language
from aboveboard.verify.spelling import check as spelling


@pytest.mark.parametrize(
    "text",
    [
        "Buy now and save.",
        "Don't miss out on this.",
        "A limited-time offer for you.",
        "Use code TEA20.",
        "What are you waiting for?",
        "We are thrilled to announce our new kettle.",
        "Our state-of-the-art kettle.",
        "We apologise for any inconvenience.",
        "Your feedback is important to us.",
        "Jetzt kaufen und sparen.",
        "Wir freuen uns, Ihnen unser Modell vorstellen zu dürfen.",
        "Ihre Zufriedenheit ist uns wichtig.",
        "¡Compra ahora!",
        "Nos complace anunciar la apertura.",
        "THIS IS REALLY GREAT STUFF",
        "Great!!",
    ],
)
def test_hard_sell_and_press_release_fail(text: str) -> None:
    assert dialogue(text).status == "fail"


@pytest.mark.parametrize(
    "text",
    [
        "You have 30 days to send it back.",
        "You can order spare parts on our site.",
        "Sorry about the leak. We'll look into it today.",
        "Sie haben 30 Tage Zeit.",
        "Puede cancelar sin coste.",
        "Only a few parts are left in stock.",
    ],
)
def test_plain_sentences_pass(text: str) -> None:
    assert dialogue(text).status == "pass"


def test_a_name_that_the_organization_writes_in_capitals_is_no_shouting() -> None:
    text = "The NIMBUS GALEX plan"

    assert dialogue(text).status == "fail"
    assert dialogue(text, "NIMBUS GALEX").status == "pass"


@pytest.mark.parametrize(
    "text",
    [
        "See **here**.",
        "See [returns](https://a.example).",
        "<b>Hello</b>",
        "Hi {name}, hello.",
        "Dear [Customer Name],",
        "## Returns",
        "As returns#1 says.",
        "[!NOTE] Read this.",
        "Caf\u00c3\u00a9",
    ],
)
def test_leftover_markup_and_placeholders_fail(text: str) -> None:
    assert spelling(text).status == "fail"


def test_a_code_to_dial_is_no_leftover_markup() -> None:
    assert spelling("Ring longer before it answers: dial **61*222**30#.").status == "pass"


@pytest.mark.parametrize(
    "text",
    [
        "We can can help.",
        "Two  spaces.",
        "Wait ,what",
        "An (open bracket.",
        'A "loose quote.',
        "fine. but not this.",
    ],
)
def test_slips_are_warned_of(text: str) -> None:
    assert spelling(text).status == "warn"


@pytest.mark.parametrize(
    "text",
    [
        "It had had a leak.",
        "Thanks, Ana :) All fine.",
        "iPhone users can use brightkettle.example/app.",
        'The 7" tablet (and the 9" one) work.',
        "Wait… what? Yes.",
    ],
)
def test_sound_sentences_have_no_slips(text: str) -> None:
    assert spelling(text).status == "pass"


@pytest.mark.parametrize(
    ("text", "wanted", "status"),
    [
        ("You have 30 days to send it back to us.", "en", "pass"),
        ("Sie haben 30 Tage Zeit, und die Rücksendung ist kostenlos.", "en", "fail"),
        ("Sie haben 30 Tage Zeit, und die Rücksendung ist kostenlos.", "de", "pass"),
        ("Puede cancelar la reserva sin coste y no se cobra nada.", "es", "pass"),
        ("Puede cancelar la reserva sin coste y no se cobra nada.", "en", "fail"),
        ("En lugar koster 350 kroner per overfart, og en plass på dekk 9 koster 150 kroner.", "nb", "pass"),
        ("Dyr kan ikke være igjen i bilen på nattseilasene, og hunden skal ha eget bur.", "nb", "pass"),
        ("Dyr kan ikke blive i bilen om natten, og hunden skal have sit eget bur.", "da", "pass"),
        ("Sie haben 30 Tage Zeit, und die Rücksendung ist kostenlos.", "nb", "fail"),
        ("Спасибо за ваш вопрос.", "en", "fail"),
        ("ありがとうございます。", "ja", "pass"),
        ("Kettle Pro: £79", "de", "pass"),
        ("I work at Bright Kettle. Sie haben 30 Tage Zeit, und die Rücksendung ist frei.", "de", "pass"),
        ("Name: upload a marriage certificate, a deed poll or a new passport.", "en", "pass"),
        ("Studio costs £3.90 per person per month, €4.50 per person per month.", "en", "pass"),
    ],
)
def test_a_draft_is_in_the_language_of_the_post(text: str, wanted: str, status: str) -> None:
    assert language(text, a_context(reading=a_reading(language=wanted))).status == status
