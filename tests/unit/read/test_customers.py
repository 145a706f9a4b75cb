"""Posts of customers who name nobody and speak to us all the same, and the like of them that are meant for others."""

import pytest
from tests.builders import NOW, a_document, a_knowledge, a_post, a_request, an_organization

from aboveboard.read import read

SHOP = a_knowledge(
    organization=an_organization(
        name="Nähwerk",
        accounts={"x": ("@naehwerk",), "facebook": ("naehwerk",)},
        aliases=("Nähwerk",),
        products={"libelle": ("Libelle",)},
        competitors=("Fadenkönig",),
        website=None,
        languages=("de", "en", "es"),
    ),
    documents=[
        a_document("garantie", "Garantie auf Nähmaschinen", language="de"),
        a_document("kurse", "Nähkurse", language="de", questions=("Wann ist der nächste Nähkurs?",)),
        a_document("envios", "Entregas y devoluciones", language="es", topics=("máquinas de coser", "telas")),
        a_document("classes", "Sewing classes and repairs", language="en"),
    ],
)


def about_us(text: str, language: str, above: str | None = None) -> bool:
    thread = [a_post(above, id="above", author="jemand")] if above else []
    request = a_request(text, platform="facebook", thread=thread, post_fields={"language": language})
    return read(request, SHOP, NOW).about_us


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Darf ich die Nähmaschine zur Reparatur einfach vorbeibringen?", "de"),
        ("Vor drei Wochen bestellt und immer noch nicht da. Was nun?", "de"),
        ("Mir wurde der Kursbeitrag zweimal abgebucht, bitte prüfen!", "de"),
        ("Ändern Sie mir bitte die Lieferadresse?", "de"),
        ("Vermietet ihr auch Overlocks?", "de"),
        ("Warum soll ich bei euch mehr zahlen als beim Fadenkönig, ist die Garantie besser?", "de"),
        ("La tela que me trajisteis ayer está rota. ¿Cómo la devuelvo?", "es"),
        ("¿Puedo devolver una máquina de coser abierta?", "es"),
        ("Me han cobrado ustedes dos veces. Miren mi cuenta, por favor.", "es"),
        ("¿Publicáis patrones en papel?", "es"),
        ("Got my first delivery today. What do I do with the sewing box?", "en"),
    ],
)
def test_what_a_customer_asks_or_complains_of_is_about_us(text: str, language: str) -> None:
    assert about_us(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kann mir jemand eine gute Nähmaschine empfehlen?", "de"),
        ("Was macht ihr am Wochenende so?", "de"),
        ("Habt ihr das Finale gesehen?", "de"),
        ("Die Regierung besteuert jetzt auch Nähmaschinen. Glaubt ihr das?", "de"),
        ("Telekom hat meine Bestellung verschlampt, wo bleibt mein Router?", "de"),
        ("Suche Nähmaschine, wer kann eine abgeben?", "de"),
        ("Lisa hast du meine Nähmaschine gesehen?", "de"),
        ("Mein Mann hat auf der Nähmaschine die Nadel abgebrochen 😂", "de"),
        ("Wohin fahrt ihr mit euren Nähmaschinen in Urlaub?", "de"),
        ("¿Vais a la fiesta de la tela? Yo llevo el vino", "es"),
        ("¿Alguien sabe coser a máquina?", "es"),
        ("¿Os gusta mi tela nueva? Me ha costado un mes elegirla", "es"),
        ("Vendo máquina de coser casi nueva, ¿interesados?", "es"),
        ("IKEA me ha perdido el pedido otra vez, ¿cómo lo hacen?", "es"),
        ("Anyone know who does sewing repairs round here?", "en"),
    ],
)
def test_what_is_meant_for_all_for_friends_or_for_others_is_not(text: str, language: str) -> None:
    assert not about_us(text, language)


def test_a_question_takes_its_matter_from_the_post_that_it_answers() -> None:
    above = "Meine Nähmaschine näht keine Knopflöcher."

    assert about_us("Meine auch nicht. Muss ich da was einstellen?", "de", above)
    assert not about_us("Meine auch nicht. Muss ich da was einstellen?", "de")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("see you in front of a judge", "en"),
        ("you'll be hearing from my solicitor", "en"),
        ("ihr hört von meinem Rechtsbeistand", "de"),
        ("dann sehen wir uns eben vor dem Amtsgericht wieder", "de"),
        ("nos vemos en los tribunales", "es"),
    ],
)
def test_who_threatens_to_go_to_court_says_so_to_us(text: str, language: str) -> None:
    assert about_us(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my solicitor rang about the house yesterday", "en"),
        ("the judge in that series is brilliant", "en"),
        ("Mein Bruder arbeitet am Amtsgericht in Celle", "de"),
        ("he visto el juzgado nuevo, qué feo", "es"),
    ],
)
def test_courts_in_a_tale_are_none_of_ours(text: str, language: str) -> None:
    assert not about_us(text, language)
