"""Personal data, one's own order, hate and insults."""

import pytest
from tests.builders import NOW, a_knowledge, a_request, an_organization

from aboveboard.domain.reading import Reading
from aboveboard.read import read
from aboveboard.screen import signs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("write to dee.docker@postbox.example", "an e-mail address"),
        ("IBAN DE89 3704 0044 0532 0130 00", "an account number"),
        ("card 4111 1111 1111 1111", "a card number"),
        ("call me on +44 7700 900123", "a telephone number"),
        ("ring (555) 123-4567", "a telephone number"),
        ("I live at 12 Main Street, Springfield", "a postal address"),
        ("27 Alder Close, Stockport SK4 2QT", "a postal address"),
        ("Lindenstraße 5, 50674 Köln", "a postal address"),
        ("my password is hunter2", "a password or a date of birth"),
        ("SSN 123-45-6789", "an identity number"),
    ],
)
def test_personal_data_is_seen(text: str, kind: str) -> None:
    assert signs.personal_data(text, an_organization()) == kind


@pytest.mark.parametrize(
    "text",
    [
        "is help@brightkettle.example right?",
        "my order 1234567890123",
        "model 4532-9982-11 costs 1.299,00",
        "since 01.02.2024 until 03.04.2024",
        "is the shop at 12 Main Street open?",
        "card 4111 1111 1111 1112",
    ],
)
def test_numbers_and_addresses_of_other_kinds_are_not(text: str) -> None:
    assert signs.personal_data(text, an_organization()) is None


@pytest.mark.parametrize(
    "text",
    [
        "where the hell is my order",
        "my parcel still hasn't arrived",
        "I was charged twice",
        "When will I get my refund?",
        "my account has been locked",
        "please cancel my booking",
        "booking ref X4T-99812",
        "Wo bleibt meine Bestellung?",
        "Mein Paket ist immer noch nicht angekommen",
        "¿Dónde está mi pedido?",
        "Où est ma commande ?",
    ],
)
def test_a_matter_of_ones_own_is_known(text: str) -> None:
    assert signs.own_account(read(a_request(text), a_knowledge(), NOW))


@pytest.mark.parametrize(
    "text",
    [
        "How do I cancel my subscription?",
        "Can I cancel my order?",
        "How long does delivery take?",
        "my order arrived damaged, what can I do?",
        "does my order include a filter?",
        "when does the money leave my account?",
    ],
)
def test_a_question_about_the_rules_is_not_ones_own_matter(text: str) -> None:
    assert signs.own_account(read(a_request(text), a_knowledge(), NOW)) is None


def test_bad_temper_about_a_matter_is_not_abuse() -> None:
    angry = read(
        a_request("you lying bastards, the lid broke after two weeks and nobody answers"), a_knowledge(), NOW
    )
    abusive = read(a_request("you lying bastards"), a_knowledge(), NOW)

    assert signs.mere_insult(angry) is None
    assert signs.mere_insult(abusive)


def said(text: str, language: str = "en") -> Reading:
    organization = an_organization(languages=("en", "de", "es"))
    request = a_request(text, post_fields={"language": language})
    return read(request, a_knowledge(organization=organization), NOW)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("you had £18.20 out of my account on Friday", "en"),
        ("why did you take 30 euros off me", "en"),
        ("stayed in all morning and nobody rang", "en"),
        ("my broadband still hasn't been connected", "en"),
        ("ihr habt mir 30 Euro abgebucht", "de"),
        ("den ganzen Vormittag umsonst gewartet", "de"),
        ("me habéis quitado 15 euros sin avisar", "es"),
        ("toda la mañana esperando en casa", "es"),
    ],
)
def test_money_that_went_and_a_day_that_was_waited_are_ones_own_matter(text: str, language: str) -> None:
    assert signs.own_account(said(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "do you take £5 off my bill for a friend?",
        "we stayed in Cardiff all day, lovely",
        "my sourdough hasn't risen",
        "would you take 20 euros for the old one?",
    ],
)
def test_a_discount_or_a_day_out_is_not(text: str) -> None:
    assert signs.own_account(said(text)) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Working on a feature about buses for the Fenland Herald, who could I ring?", "en"),
        ("I produce a weekly show at Harbour Radio about money.", "en"),
        ("Ich schreibe für die Harzer Rundschau über Backstuben.", "de"),
        ("Preparo un reportaje para el Diario de Ribera.", "es"),
    ],
)
def test_who_names_their_paper_is_from_the_press(text: str, language: str) -> None:
    assert signs.press(said(text, language))


@pytest.mark.parametrize(
    "text",
    ["I read about you in the Fenland Herald", "I work for the council", "writing this from the train"],
)
def test_who_only_reads_one_is_not(text: str) -> None:
    assert signs.press(said(text)) is None


def test_who_does_not_expect_to_see_tomorrow_is_in_danger() -> None:
    assert signs.despair(said("doubt i'll see christmas tbh"))
    assert signs.despair(said("I don't think I'll see my parcel before Christmas")) is None


def test_an_insult_in_a_post_without_a_matter_is_abuse_however_long() -> None:
    assert signs.mere_insult(
        said("your boss should be carried off with the bins on Thursday morning you scum")
    )


def test_an_offer_of_two_for_one_from_nowhere_is_a_sign_of_spam() -> None:
    assert signs.spam(said("BUY 2 GET 1, burn belly fat fast"))
