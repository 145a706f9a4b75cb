"""A person's own case goes to private messages; a question of policy that is told with a personal story does not."""

import pytest
from tests.builders import NOW, a_knowledge, a_post, a_request, an_organization

from aboveboard.read import read
from aboveboard.screen import Senses, screen

KNOWLEDGE = a_knowledge(organization=an_organization(languages=("en", "de", "es")))
SENSES = Senses(KNOWLEDGE)
THREAD = [
    a_post("@brightkettle how long does the repair take?", id="q"),
    a_post("Hi Ana, about a week.", id="a", author="@brightkettle"),
]


def action(text: str, language: str | None = None, *, in_thread: bool = False) -> str:
    post = a_post(text if in_thread else f"{text} @brightkettle", language=language)
    request = a_request(post=post, thread=THREAD if in_thread else [])
    return screen(request, read(request, KNOWLEDGE, NOW), KNOWLEDGE, SENSES, NOW).action


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We paid for two seats and only got one. Could somebody check please", "en"),
        ("my fitting was due this morning and nobody came, what's happening with it", "en"),
        ("you've billed me for May twice, sort it out", "en"),
        ("could you shift our table from the 8th to the 9th", "en"),
        ("please can someone put my lesson back to Thursday, it's under Moss", "en"),
        ("ordered three weeks ago, still says processing. can you chase it", "en"),
        ("my pass still hasn't been activated, when will I get it", "en"),
        ("where is my wardrobe?? ordered 4 may, not a word since", "en"),
        ("could you see whether our application from 2 June has been accepted yet?", "en"),
        ("been locked out since six this morning, can somebody let me back in", "en"),
        ("the certificate came in my old name. I need it reissued by Friday", "en"),
        ("could someone at Moss check why our payment hasn't gone through since Monday", "en"),
        ("my surname's spelt wrong on the licence, can you amend it", "en"),
        ("you've taken June's fee again, fix it", "en"),
        ("hamper we ordered for my aunt never arrived", "en"),
        ("why has my premium jumped from £31 to £58 this month? nothing's different", "en"),
        ("your girl promised me the £90 would be back by Monday. where is it", "en"),
        ("card failed again this morning, can you see why on my account", "en"),
        ("when can I expect my refund? sent it back on the 3rd", "en"),
        ("Warum ist mein Beitrag plötzlich von 40 auf 65 Euro gestiegen? Könnt ihr mal schauen?", "de"),
        ("¿por qué ha subido mi cuota de 30 a 45 euros? mirad mi cuenta por favor", "es"),
        ("paid for the upgrade and it hasnt shown up, can you see whats wrong", "en"),
        ("Habt ihr meine Anmeldung verloren? Die Bestätigung nie bekommen", "de"),
        ("Kann jemand nach meinem Paket schauen? Sollte gestern ankommen", "de"),
        ("mi paquete lleva una semana parado en Zaragoza", "es"),
        ("¿podéis mirar mi reserva? no me aparece", "es"),
        ("ihr habt mir den Beitrag doppelt abgebucht, bitte klärt das", "de"),
        ("Könntet ihr meinen Termin vom 4. auf den 6. verschieben?", "de"),
        ("habe am Freitag bezahlt und bis heute nichts bekommen, könnt ihr nachschauen", "de"),
        ("llevo dos semanas sin respuesta, ¿podéis mirarlo?", "es"),
        ("me habéis cobrado de más, quiero que me lo devolváis", "es"),
    ],
)
def test_a_case_that_somebody_has_to_look_into_is_private(text: str, language: str) -> None:
    assert action(text, language) == "reply_privately"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I booked for Saturday, what time do the doors open?", "en"),
        ("my pass runs out in May, do you renew it automatically?", "en"),
        ("if I'm charged twice, do you put it right?", "en"),
        ("can I move my lesson to another day?", "en"),
        ("where is my nearest branch?", "en"),
        ("why have prices gone from £8 to £10 for everyone?", "en"),
        ("when can I sell my ticket on?", "en"),
        ("Warum steigen die Beiträge im Januar?", "de"),
        ("is it coming to Android as well?", "en"),
        ("can you let me know how long a claim takes?", "en"),
        ("how do I find out where my parcel is?", "en"),
        ("we've paid for two, can the kids share a seat?", "en"),
        ("mine is three years old, is that something you'd replace?", "en"),
        ("wir haben für Montag gebucht, dürfen wir einen Hund mitbringen?", "de"),
        ("kann ich meinen Termin online verschieben?", "de"),
        ("he reservado para el lunes, ¿hay aparcamiento?", "es"),
    ],
)
def test_a_question_of_policy_with_a_story_stays_public(text: str, language: str) -> None:
    assert action(text, language) == "reply"


@pytest.mark.parametrize(
    "text",
    [
        "it's the one from Monday, still pending",
        "mine was sent on the 2nd",
        "it's under Okoro",
        "could you check mine",
        "did that on Monday. anything yet?",
    ],
)
def test_in_a_thread_the_authors_own_thing_is_pointed_to(text: str) -> None:
    assert action(text, in_thread=True) == "reply_privately"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("waited in for the sweep on Tuesday, nobody rang, and now the site has it down as done", "en"),
        ("your lad at the till swore the deposit would go back the same day. That was the 6th.", "en"),
        ("two chairs out of four came. Invoice says four.", "en"),
        ("I was turned away at the gate last night although I'd paid online and showed the mail", "en"),
        ("have you found my umbrella? left on the 8.15 on Monday", "en"),
        ("I never signed up for the extra cover and it's on my bill since March", "en"),
        ("has my passport been posted yet?", "en"),
        ("Der Monteur sollte gestern um zehn kommen, geklingelt hat niemand", "de"),
        ("mir wurden 45 Euro abgebucht, obwohl ich im Mai gekündigt habe", "de"),
        ("am Telefon wurde mir ein Rückruf bis Freitag versprochen. Funkstille.", "de"),
        ("Habt ihr meine Brille gefunden? Lag wohl in der Umkleide", "de"),
        ("stehe ich denn nun auf der Warteliste?", "de"),
        ("el fontanero tenía que venir ayer a las diez y aquí no ha llamado nadie", "es"),
        ("pagué la matrícula el día 4 y no aparezco en el curso", "es"),
        ("me habéis descontado 40 euros de una clase que no he dado", "es"),
        ("¿qué hay de mi solicitud?", "es"),
    ],
)
def test_what_went_wrong_in_one_case_is_private_though_no_wish_is_told(text: str, language: str) -> None:
    assert action(text, language) == "reply_privately"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("mine arrived cracked, what now?", "en"),
        ("bought two seats on Friday, can I change the name on one?", "en"),
        ("my tent leaks after three weeks, can I still send it back?", "en"),
        ("how long before a tracking number starts working?", "en"),
        ("14 euros to park for an hour is a joke", "en"),
        ("ordered on Monday, here on Tuesday, brilliant", "en"),
        ("what happens if nobody is in when the van comes?", "en"),
        ("Mein Zelt ist nach drei Wochen undicht, kann ich es noch zurückschicken?", "de"),
        ("wie lange dauert eine Erstattung, wenn ich am Montag storniere?", "de"),
        ("mi silla ha llegado con un arañazo, ¿qué tengo que hacer?", "es"),
        ("es verdad que en enero subís los precios? cuánto?", "es"),
    ],
)
def test_a_mishap_that_a_page_answers_stays_public(text: str, language: str) -> None:
    assert action(text, language) == "reply"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "rented a drill for tomorrow and my phone has died on me 😩 Does the counter need me to show the code?",
            "en",
        ),
        (
            "the site said posted on Monday, it is NOT here and nobody knows. What are people supposed to do then?",
            "en",
        ),
        ("My parcel to Cork hasn't shown. At what point do you say it's lost?", "en"),
        (
            "bought a pass 5 weeks ago for a trip that never came off lol. can I still get the cash back or is it gone",
            "en",
        ),
        (
            "We're away for a fortnight on Thursday and have things on order. Can you keep them until we're home?",
            "en",
        ),
        (
            "Hab vor zwei Monaten eine Karte gekauft und dann doch nicht gebraucht. Krieg ich das Geld wieder?",
            "de",
        ),
        (
            "bought the railcard in March and only noticed the typo now. have I left it too long to swap it?",
            "en",
        ),
        ("is that autumn offer from the leaflet still going?", "en"),
        ("Llevo tres meses viviendo en Vigo, ¿puedo darme de alta con el pasaporte?", "es"),
        ("me he equivocado de talla, ¿me basta con devolverlo en tienda?", "es"),
    ],
)
def test_a_story_that_ends_in_a_question_of_rules_stays_public(text: str, language: str) -> None:
    assert action(text, language) == "reply"


@pytest.mark.parametrize(
    "text",
    [
        "order BK-204417 hasn't come. Can I still cancel it?",
        "I booked two for Thursday and never got a confirmation. Are we on your list?",
        "my refund hasn't come, please look. how long does it take?",
    ],
)
def test_a_number_or_a_wish_keeps_it_private_whatever_it_ends_in(text: str) -> None:
    assert action(text) == "reply_privately"


def test_pleasure_weighs_against_a_case() -> None:
    told = "my order was due on Monday and came on Friday"

    assert action(told) == "reply_privately"
    assert action(f"{told}, lovely surprise, thank you so much, I love it") == "reply"


def test_what_is_settled_is_no_case_any_more() -> None:
    assert action("me han dicho el lunes que mi recibo estaba mal", "es") == "reply_privately"
    assert (
        action("me han dicho el lunes que mi recibo estaba mal, ya está solucionado", "es")
        != "reply_privately"
    )


def test_in_a_thread_a_plain_question_stays_public() -> None:
    assert action("and is it free for mine?", in_thread=True) == "reply"


def test_a_long_post_is_weighed_by_its_beginning_alone() -> None:
    told = "My order was promised for Tuesday and nobody came, nobody calls back. "

    assert action(told + "It is by the sea. " * 200) == "reply_privately"
    assert action("It is by the sea. " * 200 + told) != "reply_privately"


@pytest.mark.parametrize(
    "text",
    [
        "A friend told me you knock off 15 euros for every cancelled booking. Still so?",
        "I'd be 31 weeks on the flight home. Am I ok to go?",
        "Found a bill from August in a drawer, never sent it in. Have I missed the boat?",
    ],
)
def test_what_others_told_or_the_author_left_undone_is_no_case(text: str) -> None:
    assert action(text, "en") != "reply_privately"


@pytest.mark.parametrize(
    "text",
    [
        "Somebody charged me twice for May, the money left on Friday",
        "Your desk told me it would be back on Monday, two weeks on and nothing",
        "I sent it back on the 3rd and you never sent it on to me",
        "the alarm at number nine is still going and nobody from you has come",
    ],
)
def test_what_we_did_or_left_undone_is_one(text: str) -> None:
    assert action(text, "en") == "reply_privately"
