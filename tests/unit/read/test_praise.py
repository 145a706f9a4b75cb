"""What is praise and what only holds a kind word."""

import pytest
from tests.builders import NOW, a_knowledge, a_request, an_organization

from aboveboard.domain.reading import Reading
from aboveboard.read import read
from aboveboard.read.praise import is_praise

KNOWLEDGE = a_knowledge(organization=an_organization(languages=("en", "de", "es", "fr", "da")))


def reading(text: str, language: str | None = None) -> Reading:
    request = a_request(f"{text} @brightkettle", post_fields={"language": language})
    return read(request, KNOWLEDGE, NOW)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what a lovely service, the new lid came next morning", "en"),
        ("my aunt loves hers, best present ever", "en"),
        ("ten years and never had a problem, top company", "en"),
        ("Huge thanks to Rosa in your shop, so patient with my dad", "en"),
        ("it leaked, they replaced it in two days, brilliant service and lovely people", "en"),
        ("der beste Tee seit Jahren, danke euch", "de"),
        ("sehr nett und hilfsbereit am Telefon", "de"),
        ("una compra estupenda, la recomiendo", "es"),
        ("service au top, je recommande", "fr"),
        ("virkelig god betjening, tak for hjælpen", "da"),
        ("😍😍", "en"),
    ],
)
def test_clear_words_of_praise_are_praise(text: str, language: str) -> None:
    assert reading(text, language).intent == "praise"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("we'd be better off with a camping stove", "en"),
        ("my uncle gave me 40 quid for my birthday", "en"),
        ("great, now the lid is in two languages nobody reads", "en"),
        ("fantastic, so it only pours on Tuesdays then", "en"),
        ("so kind of you to cancel my order for me", "en"),
        ("good luck to everybody in the marathon today", "en"),
        ("beautiful sunset over the bay tonight", "en"),
        ("I hope it's a lovely day for the wedding", "en"),
        ("it would be brilliant if the handle stayed on", "en"),
        ("thanks, but I asked about the lid", "en"),
        ("thanks to you I burnt the porridge", "en"),
        ("new desk, two bolts short. marvellous.", "en"),
        ("new teapot set, three cups, one short. brilliant.", "en"),
        ("not exactly the best thing I own", "en"),
        ("danke, jetzt ist mein Frühstück kalt und der Tag ruiniert", "de"),
        ("schön wär's ja", "de"),
        ("viel Glück beim Warten", "de"),
        ("mejor me compro un cazo", "es"),
        ("feliz cumpleaños a mi hermana", "es"),
    ],
)
def test_a_stray_kind_word_is_no_praise(text: str, language: str) -> None:
    assert reading(text, language).intent != "praise"


def test_where_a_language_has_no_list_the_mood_alone_tells() -> None:
    assert is_praise("bellissimo", "it")
    assert not is_praise("bellissimo", "it", flawless=True)


def test_insults_are_no_wish() -> None:
    assert reading("hope you choke on your own tea").intent != "request"
