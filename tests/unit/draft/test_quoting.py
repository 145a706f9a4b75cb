"""Questions in another language than the pages that answer them."""

import asyncio
from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

import pytest
from tests.builders import (
    a_context,
    a_document,
    a_draft,
    a_knowledge,
    a_passage,
    a_reading,
    a_request,
    a_sentence,
    an_organization,
)
from tests.fixtures.tools import minilm, suggestion_of, tools_for

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.suggestion import Suggestion
from aboveboard.draft.brief import Brief
from aboveboard.draft.quoting import CELLS, nearest_cells
from aboveboard.read.glossed import glossed
from aboveboard.verify import repair
from aboveboard.verify.language import check as language

PAGES = {
    "sauna": "Wir saunieren textilfrei. Badekleidung ist in den Kabinen nicht erlaubt.",
    "kuendigung": "Sie können jederzeit zum Monatsende kündigen, ohne Angabe von Gründen.",
    "tarife": "Die Tageskarte kostet 15 €. Der Jahresvertrag kostet 39 € im Monat.",
    "kurse": "Für Yoga liegen Matten im Kursraum bereit. Kurse bucht man sieben Tage im Voraus.",
    "parken": "Mitglieder parken drei Stunden frei in der Tiefgarage.",
}


def a_german_folder(**more: str) -> Knowledge:
    """Five German pages, and English ones by name."""
    pages = [(name, text, "de") for name, text in PAGES.items()]
    pages += [(name, text, "en") for name, text in more.items()]
    return a_knowledge(
        organization=an_organization(languages=("de", "en")),
        documents=tuple(a_document(name, name.title(), language=tongue) for name, _, tongue in pages),
        passages=tuple(a_passage(text, document=name) for name, text, _ in pages),
    )


def asked(text: str, knowledge: Knowledge) -> Suggestion:
    return asyncio.run(suggestion_of(a_request(text, platform="facebook"), tools_for(knowledge)))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "@brightkettle do I have to go in naked in the sauna or can I wear swimwear?",
            "“Wir saunieren textilfrei",
        ),
        ("@brightkettle what does a day ticket cost?", "“Die Tageskarte kostet 15 €.”"),
    ],
)
def test_the_page_is_quoted_as_it_stands_and_its_language_named(text: str, quoted: str) -> None:
    suggestion = asked(text, a_german_folder())
    (draft, *_) = suggestion.drafts
    said = [sentence.text for sentence in draft.sentences]

    assert suggestion.verdict.action == "reply"
    assert "Our page on this is in German; it says:" in said
    assert quoted in draft.text
    assert said.index("I work at Bright Kettle.") < said.index("Our page on this is in German; it says:")
    assert [check.name for check in draft.checks if check.status == "fail"] == []


def test_a_page_in_the_authors_language_comes_first() -> None:
    suggestion = asked(
        "@brightkettle what does a day ticket cost?",
        a_german_folder(prices="A day ticket costs 15 euros at the door."),
    )

    assert "A day ticket costs 15 euros at the door." in suggestion.drafts[0].text


def with_a_german_page(
    text: str, *, products: Mapping[str, tuple[str, ...]] | None = None, **more: str
) -> Knowledge:
    """The same folder with one more German page, in which products may be named."""
    held = a_german_folder(**more)
    return a_knowledge(
        organization=an_organization(languages=("de", "en"), products=products or {}),
        documents=(*held.documents, a_document("mehr", "Mehr", language="de")),
        passages=(*held.passages, a_passage(text, document="mehr")),
    )


def test_a_page_that_answers_comes_before_one_in_the_authors_language_that_is_only_near() -> None:
    suggestion = asked(
        "@brightkettle what does a day ticket cost?",
        a_german_folder(
            leaving="Leaving costs nothing on the day of your visit before ten, then half the price."
        ),
    )

    assert "“Die Tageskarte kostet 15 €.”" in suggestion.drafts[0].text
    assert "Leaving costs" not in suggestion.drafts[0].text


def test_a_products_name_does_not_speak_for_the_page_that_has_it_in_the_authors_language() -> None:
    knowledge = with_a_german_page(
        "Das Frühstück kostet im Haus am See 9 € für Erwachsene.",
        products={"see": ("Haus am See",)},
        house="The Haus am See has a lift to every floor, and the Haus am See is open all year.",
    )

    suggestion = asked("@brightkettle what's breakfast at Haus am See?", knowledge)

    assert "“Das Frühstück kostet im Haus am See 9 € für Erwachsene.”" in suggestion.drafts[0].text


def test_what_answers_as_well_is_quoted_beside_it_under_one_line() -> None:
    knowledge = with_a_german_page(
        "Hunde kosten 4 € je Nacht. Für Hunde kommt eine Reinigung von 30 € je Aufenthalt dazu."
    )

    (draft, *_) = asked("@brightkettle what do you charge for a dog?", knowledge).drafts
    said = [sentence.text for sentence in draft.sentences]

    line = said.index("Our page on this is in German; it says:")
    assert said[line + 1 : line + 4] == [
        "“Hunde kosten 4 € je Nacht.”",
        "It also says:",
        "“Für Hunde kommt eine Reinigung von 30 € je Aufenthalt dazu.”",
    ]


def test_what_the_folders_main_language_is_silent_on_is_not_looked_for_in_the_others() -> None:
    """A German question of an English folder with a German page or two gets no quotation of a page that is near."""
    english = {
        f"page-{n}": f"{text} It is told here." for n, text in enumerate(["We sell tea.", "We roast."] * 4)
    }
    suggestion = asked(
        "@brightkettle do you sell gift vouchers for a day ticket?", a_german_folder(**english)
    )

    assert suggestion.verdict.rule == "no-answer"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Our page is in German; it says: „Wir saunieren textilfrei.“ I can translate it.", "pass"),
        ("Our page is in German; it says: Wir saunieren hier nicht mit Badekleidung, das ist so.", "fail"),
        ("„Wir saunieren hier nur im Winter, das ist so und wird auch nicht anders.“ It is German.", "fail"),
    ],
)
def test_only_a_pages_own_words_may_be_in_its_language(text: str, status: str) -> None:
    knowledge = a_german_folder()
    context = a_context(knowledge=knowledge, reading=a_reading(), foreign={"sauna#1": "de"})

    assert language(text, context).status == status


@pytest.mark.parametrize(
    ("quotation", "kept"),
    [("“Wir saunieren textilfrei.”", True), ("“Wir saunieren im Winter für 99 € je Stunde.”", False)],
)
def test_a_quotation_that_no_page_holds_goes_with_the_line_that_leads_to_it(
    quotation: str, kept: bool
) -> None:
    knowledge = a_german_folder(prices="A day ticket costs 15 euros.")
    intro = "Our page on this is in German; it says:"
    draft = a_draft(
        a_sentence("I work at Bright Kettle.", "disclosure"),
        a_sentence("A day ticket costs 15 euros.", cites=["prices#1"]),
        a_sentence("A year costs 400 euros.", cites=["prices#1"]),
        a_sentence(intro, "courtesy"),
        a_sentence(quotation, cites=["sauna#1"]),
    )

    mended = repair(draft, a_context(knowledge=knowledge, foreign={"sauna#1": "de"}))

    assert mended is not None
    assert "A day ticket costs 15 euros." in mended.text
    assert (intro in mended.text, quotation in mended.text) == (kept, kept)


def test_what_else_a_page_says_is_led_to_by_the_line_that_names_its_language_where_the_first_quotation_goes() -> (
    None
):
    intro, also = "Our page on this is in German; it says:", "It also says:"
    draft = a_draft(
        a_sentence("I work at Bright Kettle.", "disclosure"),
        a_sentence(intro, "courtesy"),
        a_sentence("“Wir saunieren im Winter für 99 € je Stunde.”", cites=["sauna#1"]),
        a_sentence(also, "courtesy"),
        a_sentence("“Wir saunieren textilfrei.”", cites=["sauna#1"]),
    )

    mended = repair(draft, a_context(knowledge=a_german_folder(), foreign={"sauna#1": "de"}))

    assert mended is not None
    assert f"{intro} “Wir saunieren textilfrei.”" in mended.text
    assert also not in mended.text


def test_no_line_leads_to_a_quotation_where_all_have_gone() -> None:
    intro, also = "Our page on this is in German; it says:", "It also says:"
    draft = a_draft(
        a_sentence("I work at Bright Kettle.", "disclosure"),
        a_sentence("A day ticket costs 15 euros.", cites=["prices#1"]),
        a_sentence(intro, "courtesy"),
        a_sentence("“Wir saunieren im Winter für 99 € je Stunde.”", cites=["sauna#1"]),
        a_sentence(also, "courtesy"),
        a_sentence("“Wir saunieren im Sommer für 88 € je Stunde.”", cites=["sauna#1"]),
        a_sentence("I can put that into English for you if you like.", "courtesy"),
    )
    knowledge = a_german_folder(prices="A day ticket costs 15 euros.")

    mended = repair(draft, a_context(knowledge=knowledge, foreign={"sauna#1": "de"}))

    assert mended is not None
    assert "A day ticket costs 15 euros." in mended.text
    assert intro not in mended.text
    assert also not in mended.text


ROW = (
    "Studio: Pasing; Adresse: Bahnhofstraße 3; Telefon: 089 1234; Parken: Tiefgarage mit 60 Plätzen, Schranke; "
    "Bus: Linie 56; Sauna: keine"
)


@pytest.mark.parametrize(
    ("row", "question", "kept", "left_out"),
    [
        (ROW, "Where can I park my car?", "Parken: Tiefgarage mit 60 Plätzen, Schranke", "Sauna: keine"),
        (ROW, "Is there a sauna?", "Sauna: keine", "Telefon"),
        ("Tarif: Basis; Monat: 24,90 €; Jahr: 280 €", "Is there a sauna?", "Jahr: 280 €", "Sauna"),
    ],
)
def test_of_a_row_with_many_columns_those_nearest_to_the_question_are_quoted(
    row: str, question: str, kept: str, left_out: str
) -> None:
    brief = cast(Brief, SimpleNamespace(embedder=glossed(minilm(), ("de", "en"))))

    cells = nearest_cells(row, question, brief)

    assert cells.startswith(row.split("; ")[0])
    assert kept in cells
    assert left_out not in cells
    assert len(cells.split("; ")) <= 1 + CELLS
