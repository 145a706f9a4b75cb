"""Personal data, one's own order, hate and insults."""

from collections.abc import Callable

import pytest
from tests.builders import NOW, a_knowledge, a_request, an_organization

from aboveboard.domain.knowledge import Support
from aboveboard.domain.reading import Reading
from aboveboard.read import read
from aboveboard.screen import signs

Sign = Callable[[Reading], str | int | None]


def said(text: str, language: str | None) -> Reading:
    organization = an_organization(languages=("en", "de", "es"))
    request = a_request(text, post_fields={"language": language})
    return read(request, a_knowledge(organization=organization), NOW)


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
        ("is help@brightkettle.example right?", None),
        ("my order 1234567890123", None),
        ("booking ref: 0770 090 0123", None),
        ("Bestellnummer ist 0770 090 0123", None),
        ("model 4532-9982-11 costs 1.299,00", None),
        ("since 01.02.2024 until 03.04.2024", None),
        ("is the shop at 12 Main Street open?", None),
        ("card 4111 1111 1111 1112", None),
    ],
)
def test_personal_data_is_told_from_other_numbers_and_addresses(text: str, kind: str | None) -> None:
    assert signs.personal_data(text, an_organization()) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("do you still answer +44 20 7946 0000?", None),
        ("not +44 20 7946 0000, my own is 07700 900123", "a telephone number"),
    ],
)
def test_our_own_number_is_not_personal_and_hides_none_that_is(text: str, kind: str | None) -> None:
    ours = an_organization(support=Support(phone="+44 20 7946 0000"))

    assert signs.personal_data(text, ours) == kind


@pytest.mark.parametrize(
    ("sign", "language", "text"),
    [
        (signs.own_account, None, "where the hell is my order"),
        (signs.own_account, None, "my parcel still hasn't arrived"),
        (signs.own_account, None, "I was charged twice"),
        (signs.own_account, None, "When will I get my refund?"),
        (signs.own_account, None, "my account has been locked"),
        (signs.own_account, None, "please cancel my booking"),
        (signs.own_account, None, "booking ref X4T-99812"),
        (signs.own_account, None, "Wo bleibt meine Bestellung?"),
        (signs.own_account, None, "Mein Paket ist immer noch nicht angekommen"),
        (signs.own_account, None, "¿Dónde está mi pedido?"),
        (signs.own_account, None, "Où est ma commande ?"),
        (signs.own_account, "en", "you had £18.20 out of my account on Friday"),
        (signs.own_account, "en", "why did you take 30 euros off me"),
        (signs.own_account, "en", "stayed in all morning and nobody rang"),
        (signs.own_account, "en", "my broadband still hasn't been connected"),
        (signs.own_account, "de", "ihr habt mir 30 Euro abgebucht"),
        (signs.own_account, "de", "den ganzen Vormittag umsonst gewartet"),
        (signs.own_account, "es", "me habéis quitado 15 euros sin avisar"),
        (signs.own_account, "es", "toda la mañana esperando en casa"),
        (signs.own_account, "de", "komm nich mehr in mein Kundenkonto rein"),
        (signs.own_account, "de", "Könnt ihr bitte meine Daten löschen?"),
        (signs.own_account, "de", "vor 3 Wochen habe ich den Stoff bezahlt und bis heute nichts"),
        (signs.own_account, "de", "Ist mein Mantel in der Näherei jetzt fertig?"),
        (signs.own_account, "de", "auf Antwort warte ich seit Dienstag"),
        (signs.own_account, "es", "no me deja entrar en mi cuenta"),
        (signs.own_account, "es", "ya os escribí ayer y nada"),
        (signs.own_account, "es", "cambiadme la cita, por favor"),
        (signs.own_account, "es", "hace dos semanas que pedí la tela y no sé nada"),
        (signs.mere_insult, "es", "sois una panda de sinvergüenzas y muertos de hambre"),
        (signs.press, "en", "Working on a feature about buses for the Fenland Herald, who could I ring?"),
        (signs.press, "en", "I produce a weekly show at Harbour Radio about money."),
        (signs.press, "de", "Ich schreibe für die Harzer Rundschau über Backstuben."),
        (signs.press, "es", "Preparo un reportaje para el Diario de Ribera."),
        (signs.security, "en", "reading other people's bills just by guessing"),
        (signs.security, "en", "other customers’ private messages turn up in my inbox"),
        (signs.security, "de", "da stehen other peoples invoices drin"),
        (signs.despair, "en", "doubt i'll see christmas tbh"),
        (signs.mere_insult, "en", "you lying bastards"),
        (signs.mere_insult, "en", "what a bunch of lying b*stards, w***ers"),
        (signs.mere_insult, "de", "ihr seid doch alle W*chser"),
        (
            signs.mere_insult,
            "en",
            "your boss should be carried off with the bins on Thursday morning you scum",
        ),
        (signs.spam, "en", "BUY 2 GET 1, burn belly fat fast"),
    ],
)
def test_a_sign_is_seen(sign: Sign, language: str | None, text: str) -> None:
    assert sign(said(text, language))


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        # Questions about the rules.
        (signs.own_account, "How do I cancel my subscription?"),
        (signs.own_account, "Kann ich meine Adresse später noch ändern?"),
        (signs.own_account, "Speichert ihr meine Daten?"),
        (signs.own_account, "Wie lange muss man auf eine Reparatur warten?"),
        (signs.own_account, "¿Se puede cambiar la cita una vez reservada?"),
        (signs.own_account, "¿Puedo pagar el recibo en dos veces?"),
        (signs.own_account, "Can I cancel my order?"),
        (signs.own_account, "How long does delivery take?"),
        (signs.own_account, "my order arrived damaged, what can I do?"),
        (signs.own_account, "does my order include a filter?"),
        (signs.own_account, "when does the money leave my account?"),
        # A discount, a day out, a trade.
        (signs.own_account, "do you take £5 off my bill for a friend?"),
        (signs.own_account, "we stayed in Cardiff all day, lovely"),
        (signs.own_account, "my sourdough hasn't risen"),
        (signs.own_account, "would you take 20 euros for the old one?"),
        # Readers of a paper, and other employers.
        (signs.press, "I read about you in the Fenland Herald"),
        (signs.press, "I work for the council"),
        (signs.press, "writing this from the train"),
        # What others say and show themselves.
        (signs.security, "I like reading other people's reviews"),
        (signs.security, "do other people's orders take this long?"),
        (signs.despair, "I don't think I'll see my parcel before Christmas"),
        # Bad temper about a matter.
        (signs.mere_insult, "you lying bastards, the lid broke after two weeks and nobody answers"),
    ],
)
def test_what_only_resembles_a_sign_is_none(sign: Sign, text: str) -> None:
    assert sign(said(text, "en")) is None
