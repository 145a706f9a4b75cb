"""The language of short posts, with platforms' labels that may be wrong."""

import pytest

from aboveboard.read.language import detect, primary

SHORT = {
    "en": ["where is my order", "it leaks", "help pls", "warranty?", "mine broke after 3 weeks lol"],
    "de": ["Wie lange ist die Garantie", "gutes Produkt", "Danke!", "geht nicht mehr"],
    "es": ["¿Puedo devolverlo?", "no me llega el pedido", "gracias por todo"],
    "fr": ["ça marche pas", "où est ma commande", "merci beaucoup pour la réponse"],
    "it": ["Quanto tempo dura la garanzia?", "La mia caffettiera perde acqua"],
    "pt": ["Qual é a garantia?", "meu pedido não chegou"],
    "nl": ["Hoe lang is de garantie?", "waar blijft mijn bestelling"],
    "pl": ["Jak długo trwa gwarancja?"],
    "sv": ["Kan jag skicka tillbaka den?"],
    "da": ["Hvor længe er garantien"],
    "fi": ["Voinko palauttaa tämän?"],
    "tr": ["Bunu iade edebilir miyim?"],
    "ru": ["Где мой заказ?"],
    "uk": ["Де моє замовлення?"],
    "ar": ["أين طلبي؟"],
    "he": ["איפה ההזמנה שלי?"],
    "hi": ["मेरा ऑर्डर कहाँ है?"],
    "ja": ["返品できますか"],
    "zh": ["可以退货吗"],
    "ko": ["반품할 수 있나요?"],
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, texts in SHORT.items() for text in texts]
)
def test_a_short_post_is_told_by_its_words(language: str, text: str) -> None:
    assert detect(text, spoken=("en", "de")) == language


def test_words_outweigh_a_wrong_label() -> None:
    assert detect("where can I buy your stuff in person", hint="nl", spoken=("en",)) == "en"


def test_a_label_decides_where_the_words_do_not_tell() -> None:
    assert detect("ok", hint="de", spoken=("en", "de")) == "de"


def test_emoji_alone_take_the_language_of_the_thread() -> None:
    assert detect("😍😍", context="es", spoken=("en", "es")) == "es"


def test_emoji_alone_without_a_thread_take_the_first_language() -> None:
    assert detect("😍😍", hint="qme", spoken=("de", "en")) == "de"


def test_handles_links_and_product_names_say_nothing() -> None:
    text = "@la_tienda https://ejemplo.example/gracias #holamundo Café Grande is leaking"

    assert detect(text, spoken=("en",), names=("Café Grande",)) == "en"


@pytest.mark.parametrize(
    ("tag", "code"), [("pt-BR", "pt"), ("no", "nb"), ("und", None), ("", None), (None, None), ("qme", None)]
)
def test_a_label_is_cut_to_its_primary_tag(tag: str | None, code: str | None) -> None:
    assert primary(tag) == code


def test_letters_alone_make_no_post_foreign_whose_small_words_are_ours() -> None:
    text = "me dejas el coche de aquí al taller mañana"

    assert detect(text, spoken=("en", "es")) == "es"


def test_a_post_with_small_words_of_its_own_stays_foreign() -> None:
    assert detect("mitt paket har inte kommit än", spoken=("en", "es")) == "sv"
