"""Replies written without a language model."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from tests.builders import a_document, a_knowledge, a_passage, a_reading, a_request, an_author

from aboveboard.domain.draft import Draft
from aboveboard.domain.embedding import TokenVectors
from aboveboard.domain.evidence import Ask, Evidence, Retrieved
from aboveboard.domain.verdict import Verdict
from aboveboard.draft import Brief, extractive, select
from aboveboard.draft.disclose import disclosure_for
from aboveboard.draft.facts import LIKELY
from aboveboard.verify.length import weighted_length

PARAGRAPH = "We e-mail you a link when the file is ready. It works for 72 hours."
BACK = "You have 30 days to send it back, and return postage is free."


def found(question: str, *texts: str, document: str = "returns", **fields: Any) -> Ask:
    """An ask that is answered by passages of these texts, the best first."""
    evidence = tuple(
        Evidence(
            passage=a_passage(text, id=f"{document}#{n}", document=document),
            document=a_document(document, **fields),
            score=1.0 - n / 10,
        )
        for n, text in enumerate(texts, 1)
    )
    return Ask(question=question, evidence=evidence, answerable=True, confidence=0.8)


def a_brief(*asks: Ask, text: str = "", reading: dict[str, Any] | None = None, **request: Any) -> Brief:
    """An employee on X answers a post of Ana's that asks this."""
    knowledge = a_knowledge()
    said = text or " ".join(ask.question for ask in asks)
    evidence = tuple(each for ask in asks for each in ask.evidence)
    asked = tuple(ask.question for ask in asks)
    posted = a_request(said, **request)
    return Brief(
        request=posted,
        reading=a_reading(**{"text": said, "asks": asked, **(reading or {})}),
        verdict=Verdict(action="reply", why="A question."),
        retrieved=Retrieved(asks=asks, evidence=evidence),
        knowledge=knowledge,
        disclosure=disclosure_for("employee", knowledge.organization),
        measure=partial(weighted_length, platform=posted.platform, channel=posted.channel),
        rarity=lambda _: 1.0,
        rarity_across=lambda _: 1.0,
    )


def drafted(brief: Brief, strategy: int = 0) -> Draft:
    draft = extractive(brief, strategy)
    assert draft is not None
    return draft


def claims(draft: Draft) -> list[str]:
    return [sentence.text for sentence in draft.sentences if sentence.kind == "claim"]


def test_the_next_sentence_of_the_paragraph_is_said_with_the_first() -> None:
    draft = drafted(a_brief(found("When is the export file ready, is there a link?", PARAGRAPH)))

    assert claims(draft) == ["We e-mail you a link when the file is ready.", "It works for 72 hours."]


def test_two_questions_are_each_answered_from_their_own_best_span() -> None:
    texts = ("If we miss it, you get credit.\n\nWe promise an uptime of 99.9 % a month.",)
    asks = (found("What uptime do you promise?", *texts), found("What do we get if you miss it?", *texts))

    said = " ".join(claims(drafted(a_brief(*asks, platform="facebook"))))

    assert "99.9 %" in said
    assert "credit" in said


def test_a_shorter_draft_says_one_fact() -> None:
    ask = found("Is the export file ready, is there a link?", PARAGRAPH)

    draft = drafted(a_brief(ask, instructions="Make it shorter."))

    assert claims(draft) == ["We e-mail you a link when the file is ready."]


def test_a_sentence_that_was_put_away_stays_away() -> None:
    ask = found("Is the export file ready, is there a link?", PARAGRAPH)

    draft = drafted(a_brief(ask, instructions='Leave out: "It works for 72 hours"'))

    assert claims(draft) == ["We e-mail you a link when the file is ready."]


def test_the_named_source_is_answered_from() -> None:
    ask = found("Can I send it back?", BACK, "Send it to our warehouse in Leeds.")

    draft = drafted(a_brief(ask, instructions="Use this source: returns#2"))

    assert claims(draft) == ["Send it to our warehouse in Leeds."]


@pytest.mark.parametrize(
    ("name", "greeted"),
    [("Grace Holt", True), ("María Soler", True), ("Refund Rick", False), ("Parking Pete", False)],
)
def test_an_everyday_word_is_nobodys_first_name(name: str, greeted: bool) -> None:
    draft = drafted(a_brief(found("Can I send it back?", BACK), post_fields={"author": an_author(name=name)}))

    assert (name.split()[0] in draft.text) is greeted


def test_a_warmer_draft_thanks_for_the_question() -> None:
    draft = drafted(a_brief(found("Can I send it back?", BACK), tone="warmer"))

    assert draft.sentences[0].text.startswith("Thanks")


@pytest.mark.parametrize(("goal", "asks_back"), [("Invite their view", True), (None, False)])
def test_a_goal_changes_the_role(goal: str | None, asks_back: bool) -> None:
    draft = drafted(a_brief(found("Could it be longer, can I send it back?", BACK), goal=goal))

    assert any(sentence.kind == "question" for sentence in draft.sentences) is asks_back


def test_praise_that_asks_something_is_answered_and_not_celebrated() -> None:
    brief = a_brief(found("Can I send it back?", BACK), reading={"intent": "praise", "sentiment": "positive"})

    assert drafted(brief).sentences[0].text in {"Hi, Ana.", "Hello, Ana."}


def test_drafts_differ_in_what_they_do() -> None:
    ask = found("How do I return it?", "Open the app.\nTap Returns.\nPrint the label.", BACK)
    brief = a_brief(ask, platform="facebook")

    direct, steps, back = (drafted(brief, strategy) for strategy in range(3))

    assert "Tap Returns" in steps.text
    assert back.sentences[-1].kind in {"question", "pointer"}
    assert len(claims(back)) == 1
    assert direct.text != back.text


def test_german_speaks_to_people_as_the_documents_do() -> None:
    ask = found("Könnt ihr das?", "Ihr könnt es zurückgeben, wenn ihr wollt.")
    brief = a_brief(ask, reading={"language": "de"}, tone="herzlich", platform="facebook")

    draft = drafted(brief)

    assert "fragt gern nach" in draft.text
    assert "Sie " not in draft.text


def test_the_row_that_holds_the_asked_column_answers() -> None:
    allergens = "Product: Rye loaf; Gluten: yes; Milk: no"
    prices = "Product: Rye loaf; Weight: 1 kg; Price: £5.40"

    draft = drafted(a_brief(found("How much is the rye loaf?", allergens, prices)))

    assert claims(draft)[0] == "Rye loaf costs £5.40."


def test_a_place_in_the_corner_of_a_table_is_a_name_and_no_attribute() -> None:
    desk = "Bergen and Hirtshals; Opens: 3 hours before departure; Closes: 30 minutes before departure"
    ship = "The ship leaves Bergen on Mondays at 15:30."

    draft = drafted(a_brief(found("Which days does the ship leave Bergen?", desk, ship)))

    assert claims(draft)[0] == ship


def test_an_option_with_words_keeps_its_colon() -> None:
    row = "Cancellation; Light: no refund; Standard: 50 % until 48 hours before departure"

    draft = drafted(a_brief(found("What does a cancellation of Standard cost?", row)))

    assert claims(draft) == ["Cancellation, Standard: 50 % until 48 hours before departure."]


def test_the_best_span_leads_however_much_could_be_said_beside_another() -> None:
    best = "You have 30 days to return it."
    rich = (
        "Parcels return to Leeds. Parcels return by van. Parcels return on Mondays. Parcels return in boxes."
    )

    draft = drafted(
        a_brief(found("How many days do I have to return it?", best, rich), platform="facebook"), 1
    )

    assert claims(draft)[0] == best


def test_a_second_question_gets_other_figures_in_like_words() -> None:
    price = found("What does the lid cost?", "The lid costs £8 in our shop.", document="prices")
    repair = found("And to repair the lid?", "The lid costs £3 in our workshop.", document="repair")

    said = claims(drafted(a_brief(price, repair, platform="facebook")))

    assert said == ["The lid costs £8 in our shop.", "The lid costs £3 in our workshop."]


def test_the_code_that_the_post_names_leads_to_its_row() -> None:
    rows = (
        "code: E7; what it means: the lid is open; what to do: close the lid",
        "code: E2; what it means: too little water; what to do: fill it up; never above the mark",
    )
    ask = found("Can I mend this?", *rows, document="codes")

    said = claims(drafted(a_brief(ask, text="It shows E2 since today. Can I mend this?")))

    assert "fill it up" in said[0]


def test_what_has_the_label_that_was_asked_for_answers() -> None:
    ask = found("Can I pause it?", "Cancel: at any time.\nPause: for up to 12 weeks.", document="stops")

    said = claims(drafted(a_brief(ask)))

    assert said[0] == "Pause: for up to 12 weeks."


def test_a_sentence_that_says_what_there_is_stands_alone() -> None:
    ask = found("Is there a fee?", "You close it under My account. There is no fee.", document="stops")

    said = claims(drafted(a_brief(ask)))

    assert said[0] == "There is no fee."


def test_a_second_answer_of_the_same_places_does_not_name_them_again() -> None:
    fields: dict[str, Any] = {"document": "gifts", "regions": ["DE"]}
    text = "Cards expire after 3 years.\nLost cards are blocked.\nGermany has a shop of its own."
    first, second = found("When do cards expire?", text, **fields), found("And lost cards?", text, **fields)

    said = claims(drafted(a_brief(first, second, platform="facebook")))

    assert [text.startswith("In Germany: ") for text in said[:2]] == [True, False]


def test_no_place_is_said_that_the_passage_does_not_name() -> None:
    ask = found("Are dogs allowed?", "Dogs are welcome.", document="showroom", regions=["GB"])

    assert claims(drafted(a_brief(ask))) == ["Dogs are welcome."]


def test_the_time_that_was_asked_for_leads() -> None:
    told = "We bake every loaf by hand. It is worth the wait."
    opens = found("What time do you open?", told, "We open at 7:30.", document="shop")

    said = claims(drafted(a_brief(opens)))

    assert said[0] == "We open at 7:30."


class Synonyms:
    """Takes two words for one, and each other word for a meaning of its own."""

    same = {"quon": "lid", "zibs": "children"}

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        told = [tuple(text.casefold().rstrip(".?").split()) for text in texts]
        meanings = sorted({self.same.get(word, word) for words in told for word in words})
        rows = np.eye(len(meanings), dtype=np.float32)
        return [
            TokenVectors(
                words,
                rows[[meanings.index(self.same.get(word, word)) for word in words]].reshape(-1, len(rows)),
            )
            for words in told
        ]


def test_a_span_whose_words_mean_what_is_asked_comes_before_one_that_shares_a_word() -> None:
    texts = ("Our lid comes in steel.", "Zibs never touch that quon.")
    brief = a_brief(found("Can children open the lid?", *texts), platform="facebook")

    without, with_meanings = drafted(brief), drafted(replace(brief, tokens=Synonyms(), chosen={}))

    assert claims(without)[0] == "Our lid comes in steel."
    assert claims(with_meanings)[0] == "Zibs never touch that quon."


def likely(monkeypatch: pytest.MonkeyPatch, *chances: float) -> None:
    """Examples leave the order as it is and give its places these chances."""
    monkeypatch.setattr(
        select,
        "by_examples",
        lambda rated, *_: [replace(each, chance=c) for each, c in zip(rated, chances, strict=True)],
    )


@pytest.mark.parametrize(("chance", "said"), [(LIKELY * 1.1, 2), (LIKELY * 0.9, 1)])
def test_what_examples_think_likely_is_said_beside_the_first_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, chance: float, said: int
) -> None:
    texts = ("Our lid comes in steel.", "A child may lift that lid.", "Orders leave on Monday.")
    likely(monkeypatch, 1 - 2 * chance, chance, LIKELY / 2)

    brief = a_brief(found("Can children open the lid?", *texts), platform="facebook")

    assert len(claims(drafted(brief))) == said


def test_another_errors_meaning_is_not_said_however_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("E2 means that there is too little water.", "E4 means that the sensor is dirty.")
    likely(monkeypatch, 0.6, 0.4)

    said = claims(drafted(a_brief(found("What does E2 mean?", *texts), platform="facebook")))

    assert said == [texts[0]]


def test_what_goes_on_about_it_takes_no_other_facts_place(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = found("Is there a link to the file?", PARAGRAPH, "You also find the file under Exports.")
    likely(monkeypatch, 0.6, 0.3, 0.1)

    said = claims(drafted(a_brief(ask)))

    assert said == [
        "We e-mail you a link when the file is ready.",
        "It works for 72 hours.",
        "You also find the file under Exports.",
    ]


def test_the_same_figures_for_what_was_asked_are_not_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    again = "Within 30 days of delivery anything bought at full price may be returned to our shop."
    likely(monkeypatch, 0.5, 0.3, 0.2)

    said = claims(
        drafted(
            a_brief(found("How long do I have to return it?", BACK, again, "Returns are refunded in 5 days."))
        )
    )

    assert said == [BACK, "Returns are refunded in 5 days."]


HOURS = "Day: 25 and 26 December; Hours: closed\nDay: 2 January; Hours: 11:00 to 15:00"


def test_the_day_that_was_asked_about_leads_however_it_is_named() -> None:
    draft = drafted(
        a_brief(found("Are you open on Boxing Day?", f"We are open every day.\n{HOURS}")), strategy=2
    )

    assert claims(draft) == ["25 and 26 December: closed."]


def test_a_season_that_does_not_hold_the_day_is_not_told() -> None:
    evidence = tuple(
        Evidence(
            passage=a_passage(text, id=f"hours#{n}", document="hours", headings=("Hours", season)),
            document=a_document("hours"),
            score=0.9,
        )
        for n, (season, text) in enumerate(
            [
                ("Summer: from 1 June to 30 September", "We are open from 8 to 20."),
                ("Winter: from 1 October to 31 May", "We are open from 10 to 16."),
            ]
        )
    )
    ask = Ask(question="Are you open on 5 January?", evidence=evidence, answerable=True, confidence=0.8)

    assert claims(drafted(a_brief(ask), strategy=2)) == ["We are open from 10 to 16."]


def test_the_row_for_the_age_that_was_told_leads() -> None:
    rows = (
        "Pass: Grown-up; Price: £58\nPass: Silver, 65 and over; Price: £49\nPass: Child, 3 to 15; Price: £39"
    )

    draft = drafted(a_brief(found("How much is a pass for my girl, she is 9?", rows)), strategy=2)

    assert claims(draft) == ["Child, 3 to 15 costs £39."]


def test_a_further_fact_that_has_nothing_to_do_with_the_post_is_not_said() -> None:
    texts = ("The lid goes in the dishwasher.", "Our yard is in Leeds.")

    draft = drafted(a_brief(found("Can the lid go in the dishwasher?", *texts), platform="facebook"))

    assert claims(draft) == ["The lid goes in the dishwasher."]
