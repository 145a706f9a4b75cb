"""What our pages tell of a post: that it is put to us, and that it is an ordinary question."""

import pytest
from tests.builders import NOW, a_document, a_knowledge, a_passage, a_request, an_organization
from tests.fixtures.tools import suggestion_of, tools_for

from aboveboard.domain.evidence import Ask, Retrieved
from aboveboard.domain.reading import Intent
from aboveboard.read import read
from aboveboard.retrieve.surely import is_ordinary, is_ours
from aboveboard.suggest import Tools

PAGES = {
    "carry": "We take car tyres without a box: tie the label on. Paint and batteries may not be sent.",
    "lost": "A parcel counts as lost after ten working days without a scan.",
    "hours": "Parcel shops keep the hours of the shop that they are in.",
}


@pytest.fixture(scope="module")
def tools() -> Tools:
    organization = an_organization(name="Tideway", accounts={"x": ("@tideway",)}, aliases=(), products={})
    return tools_for(
        a_knowledge(
            organization=organization,
            documents=tuple(a_document(name, name.title()) for name in PAGES),
            passages=tuple(a_passage(text, document=name) for name, text in PAGES.items()),
        )
    )


def found(*confidences: float) -> Retrieved:
    asks = (Ask(question="?", confidence=each, answerable=each > 0.3) for each in confidences)
    return Retrieved(asks=tuple(asks))


async def test_what_our_pages_answer_is_put_to_us(tools: Tools) -> None:
    request = a_request(
        "Sold a set of tyres for my old Golf. Do you take those, and do I have to box them up?"
    )

    assert not read(request, tools.library.knowledge, NOW).about_us
    suggestion = await suggestion_of(request, tools)
    assert suggestion.verdict.action == "reply"
    assert suggestion.reading.about_us


@pytest.mark.parametrize(
    "text",
    [
        "Anyone know who takes tyres without a box?",
        "@kestrel do you take tyres, and do I have to box them up?",
        "Who plans these roadworks? Do they ever finish anything?",
        "Tyres on the lawn again. What a street.",
    ],
)
async def test_what_is_asked_of_others_or_of_nobody_is_left(tools: Tools, text: str) -> None:
    suggestion = await suggestion_of(a_request(text), tools)

    assert (suggestion.verdict.action, suggestion.verdict.rule) == ("leave", "not-about-us")


def test_one_question_of_several_tells() -> None:
    assert is_ours(found(0.1, 0.5))
    assert not is_ours(found(0.1, 0.2))


@pytest.mark.parametrize(
    ("intent", "ordinary"), [("question", True), ("complaint", False), ("request", False)]
)
def test_only_what_is_asked_is_ordinary(intent: Intent, *, ordinary: bool) -> None:
    knowledge = a_knowledge()
    asked = read(a_request("@brightkettle how long is the warranty?"), knowledge, NOW)

    assert is_ordinary(asked.model_copy(update={"intent": intent}), found(0.95)) is ordinary
    assert not is_ordinary(asked, found(0.6))


def test_a_question_beside_it_that_nothing_answers_is_not_let_through_with_it() -> None:
    asked = read(
        a_request("@brightkettle how long is the warranty, and is a sale coming?"), a_knowledge(), NOW
    )

    assert is_ordinary(asked, found(0.95, 0.5))
    assert not is_ordinary(asked, found(0.95, 0.1))
