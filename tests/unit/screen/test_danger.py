"""People in danger, people hurt, threats, abuse and spam, told in many ways, and harmless twins in the same words."""

import pytest
from tests.builders import NOW, a_knowledge, a_request, an_organization

from aboveboard.domain.verdict import Verdict
from aboveboard.read import read
from aboveboard.screen import Senses, screen

KNOWLEDGE = a_knowledge(organization=an_organization(languages=("en", "de", "es")))
SENSES = Senses(KNOWLEDGE)


def verdict(text: str, language: str | None = None, *, to_us: bool = True) -> Verdict:
    said = f"{text} @brightkettle" if to_us else text
    request = a_request(said, post_fields={"language": language})
    return screen(request, read(request, KNOWLEDGE, NOW), KNOWLEDGE, SENSES, NOW)


DESPAIR = [
    ("mum would have it so much easier if i just wasn't around", "en"),
    ("they'd all be happier once I'm gone", "en"),
    ("what's the use of me being alive", "en"),
    ("some days I just don't want to exist any more", "en"),
    ("keep thinking about not waking up", "en"),
    ("lost everything this year and nobody would even notice", "en"),
    ("I can't see any way out now, tell my girls I love them", "en"),
    ("keep the money, I won't be here", "en"),
    ("the pills are all lined up", "en"),
    ("ich packe das nicht mehr, bald ist Schluss für immer", "de"),
    ("besser, ich wäre nicht mehr da", "de"),
    ("no le veo sentido a nada, adiós a todos", "es"),
    ("con las pastillas en la mano", "es"),
    ("ohne mich hätten es alle leichter, besser dran ohne mich", "de"),
    ("wenn ich nicht mehr da wäre, würde es keiner merken", "de"),
    ("mein vater wäre glücklicher, wenn es mich nicht mehr gäbe", "de"),
    ("mis hijos vivirían mejor sin mí", "es"),
    ("ya no quiero seguir viviendo", "es"),
    ("pronto no estaré aquí y a nadie le importará", "es"),
]


@pytest.mark.parametrize(("text", "language"), DESPAIR)
@pytest.mark.parametrize("to_us", [True, False])
def test_despair_is_found_whether_or_not_we_are_named(text: str, language: str, to_us: bool) -> None:
    found = verdict(text, language, to_us=to_us)

    assert (found.action, found.rule) == ("escalate", "self-harm")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("would I be better off if I was on the bigger tariff?", "en"),
        ("I can't see a way to change my address", "en"),
        ("I won't be here when the fitter comes", "en"),
        ("ich pack das nicht mehr in den Koffer, morgen ist Schluss mit der Aktion", "de"),
        ("would it be easier if I'm not here when the fitter comes?", "en"),
        ("my plants do better without me watering them every day", "en"),
        ("can't do this any more, forty minutes in your queue", "en"),
        ("I lost my receipt, is there no point asking for a refund?", "en"),
        ("killed myself laughing at your new advert", "en"),
        ("I don't want to wake up the neighbours, how loud is it?", "en"),
        ("ich kann nicht mehr warten, wann macht ihr auf?", "de"),
        ("besser dran sind wir wohl mit der kleinen", "de"),
        ("no puedo más de calor, ¿abrís hoy?", "es"),
    ],
)
def test_words_of_despair_in_another_sense_are_harmless(text: str, language: str) -> None:
    assert verdict(text, language).rule != "self-harm"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("went over on the wet steps outside your shop and smashed my kneecap", "en"),
        ("a shelf came down and hit my nan across the forehead", "en"),
        ("the lid flew up and split my lip open", "en"),
        ("tripped on the cable by your till, five hours in casualty", "en"),
        ("got my thumb jammed in it, thumb is broken", "en"),
        ("I've torn a tendon because of that handle", "en"),
        ("my boy was bitten by the guard dog at your yard", "en"),
        ("mir ist das Teil auf den Fuß gefallen, Zeh gebrochen", "de"),
        ("auf der Treppe gestolpert und mit Platzwunde in der Klinik", "de"),
        ("resbalé en vuestra entrada y me han dado seis puntos", "es"),
        ("con la tapa se ha partido la ceja mi hijo, tiene la ceja abierta", "es"),
    ],
)
def test_a_body_that_was_hurt_goes_to_those_who_know(text: str, language: str) -> None:
    found = verdict(text, language)

    assert (found.action, found.rule) == ("escalate", "safety")


@pytest.mark.parametrize(
    "text",
    [
        "broke my ankle at football, can I pause my membership?",
        "tore a ligament skiing last year, which handle is the lightest?",
        "slipped out of work early to catch the sale, worth it",
        "the strap cut into my shoulder, do you sell a wider one?",
        "you knocked it out of the park with this one",
        "meine Oma liegt im Krankenhaus, was kostet es, wenn wir fünf Tage vorher absagen?",
        "mum is in hospital and we can't come, how late can I cancel?",
    ],
)
def test_harm_that_was_none_of_our_doing_or_a_figure_of_speech_is_no_matter_of_safety(text: str) -> None:
    assert verdict(text).rule != "safety"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("heater exploded, our son is in hospital. can I cancel the contract?", "safety"),
        ("Slipped on the wet floor in the market hall and fractured my wrist, no sign anywhere", "safety"),
        ("one of these days somebody is getting their jaw broken in that office", "violence"),
        ("In the finale she says they'd be better off if she was dead, what an episode", "not-about-us"),
        ("knee is wrecked after sunday league, torn ligament", "not-about-us"),
        ("the train was late again", "not-about-us"),
    ],
)
def test_where_nothing_speaks_of_us_only_danger_counts(text: str, rule: str) -> None:
    assert verdict(text, to_us=False).rule == rule


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("utter vermin, every last one of you, hope you go bust", "en"),
        ("you people are a shower of spineless crooks, choke on it", "en"),
        ("thick as two short planks the lot of you", "en"),
        ("you're a shower of lying c***s, hope every one of you rots", "en"),
        ("ihr seid das letzte, verlogenes pack", "de"),
        ("sois basura, ojalá os pudráis", "es"),
    ],
)
def test_nothing_but_abuse_is_left_alone(text: str, language: str) -> None:
    assert verdict(text, language).rule == "abuse"


@pytest.mark.parametrize(
    "text",
    [
        "I hope you all have a great Christmas",
        "I'm an idiot, I ordered the wrong lid, can I swap it?",
        "your crooked lid looks great on me lol",
        "can i nip out for a fag and come back in?",
        "my son smokes fags, can he smoke on the terrace?",
    ],
)
def test_kind_or_harmless_words_are_no_abuse(text: str) -> None:
    assert verdict(text).rule != "abuse"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I earn £900 a week on my laptop, no experience needed, text WIN and I'll show you how 💰", "en"),
        ("Quick cash today, bad credit ok, instant loan approved in 5 minutes", "en"),
        ("Täglich 200 € verdienen von zu Hause ohne Chef, schreib mir INFO 💸💸", "de"),
        ("Gano 2000 € a la semana desde mi móvil, escríbeme INFO por privado 💰💰", "es"),
        ("FREE cinema tickets for a year!!! first 300 people only, claim yours now 👉", "en"),
    ],
)
def test_money_from_the_sofa_is_spam(text: str, language: str) -> None:
    assert verdict(text, language).rule == "spam"


@pytest.mark.parametrize(
    "text",
    [
        "I spend £40 a week on coffee, would this pay for itself?",
        "I make tea from home all day, which one is the quietest?",
        "DM me please, nobody answers",
        "do you do loans of one for a day?",
        "Can I claim my points now or only in the shop?",
        "Were we among the first 100 people in the draw?",
    ],
)
def test_a_customers_own_money_is_no_spam(text: str) -> None:
    assert verdict(text).rule != "spam"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ye robbing shower. Somebody behind that counter is going to get a hiding.", "en"),
        ("one of your lot is getting a slap next time I'm in", "en"),
        ("next courier that throws my parcel gets my fist", "en"),
        ("I'll put one of you in hospital", "en"),
        ("I will find out where your CEO lives", "en"),
        ("dem fahrer brech ich die knochen", "de"),
        ("ich weiß wo euer chef wohnt", "de"),
        ("wer da an der kasse steht kann was erleben", "de"),
        ("alguien se va a llevar una hostia", "es"),
        ("os voy a quemar la tienda", "es"),
    ],
)
def test_blows_that_are_announced_are_violence_also_where_nothing_names_us(text: str, language: str) -> None:
    assert verdict(text, language).rule == "violence"
    assert verdict(text, language, to_us=False).rule == "violence"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("that box took a battering in the post, still tasty", "en"),
        ("the garden centre is getting a new roof, will you be open?", "en"),
        ("I'll be waiting for the parcel all day, when does it come?", "en"),
        ("this deal wants a good look", "en"),
        ("da könnt ihr stolz drauf sein, ich mach euch gern Werbung", "de"),
        ("voy a ir a la tienda mañana con mi primo", "es"),
    ],
)
def test_a_battered_box_or_a_wait_is_no_violence(text: str, language: str) -> None:
    assert verdict(text, language).rule != "violence"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("our plans fell through, how much of it will I see again?", "en"),
        ("the driver made me cough up for a ticket, can I claim it?", "en"),
        ("had to cough up 20 quid for a new key", "en"),
        ("could you put new glass in my grandad's old frames?", "en"),
        ("Wie lange hab ich Zeit, die zehn Eintritte aufzubrauchen?", "de"),
        ("¿podéis sacarme la muela del juicio un sábado?", "es"),
        ("debo dos facturas y me cortaron la línea, ¿me puedo cambiar igual?", "es"),
    ],
)
def test_words_that_only_sound_like_harm_or_a_court_meet_no_rule(text: str, language: str) -> None:
    assert verdict(text, language).rule not in ("safety", "legal-threat", "violence")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("someone put glass in my food", "en"),
        ("your spray made me cough up blood", "en"),
        ("had to cough up black stuff after using it", "en"),
        ("on your stairs my trip fell through the floor", "en"),
        ("me cortaron la oreja en vuestra peluquería", "es"),
        ("me cortaron y no paraba de sangrar", "es"),
    ],
)
def test_what_a_figure_of_speech_shares_its_words_with_stays_harm(text: str, language: str) -> None:
    assert verdict(text, language).rule == "safety"
