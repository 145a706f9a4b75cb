"""What people asked that nothing answered, put together by what would answer it."""

from datetime import timedelta
from typing import Any

import pytest
from tests.builders import NOW, a_contact, a_document, a_knowledge, a_request

from aboveboard.adapters.minilm import MiniLM
from aboveboard.outcomes.anonymous import without_names
from aboveboard.outcomes.gaps import Question, gaps_of


def asked(text: str, hours_ago: int = 0, **fields: Any) -> Question:
    return Question(
        text, fields.pop("language", "en"), fields.pop("at", NOW - timedelta(hours=hours_ago)), **fields
    )


class TestGaps:
    def test_questions_for_the_same_thing_are_one_gap(self, embedder: MiniLM) -> None:
        questions = [
            asked("Do you sell gift cards?", 3),
            asked("Can I buy a gift voucher?", 2),
            asked("Is there a gift card for friends?", 1),
            asked("Will you open a shop in Norway?", 9),
        ]

        gaps = gaps_of(questions, a_knowledge(), embedder)

        assert [gap.count for gap in gaps] == [3, 1]
        assert gaps[0].last_seen == NOW - timedelta(hours=1)
        assert "gift" in gaps[0].example

    def test_in_a_language_that_the_embedder_does_not_know_words_decide(self, embedder: MiniLM) -> None:
        questions = [
            asked("Habt ihr Geschenkgutscheine?", language="de"),
            asked("Gibt es bei euch Geschenkgutscheine?", language="de"),
            asked("Liefert ihr nach Japan?", language="de"),
        ]

        gaps = gaps_of(questions, a_knowledge(), embedder)

        assert sorted(gap.count for gap in gaps) == [1, 2]

    def test_without_an_embedder_words_decide(self) -> None:
        gaps = gaps_of([asked("Do you ship to Japan?"), asked("Can you ship to Japan?")], a_knowledge(), None)

        assert [gap.count for gap in gaps] == [2]

    def test_of_gaps_asked_for_as_often_the_latest_comes_first(self) -> None:
        gaps = gaps_of([asked("Old matter?", 9), asked("Fresh thing?", 1)], a_knowledge(), None)

        assert [gap.example for gap in gaps] == ["Fresh thing?", "Old matter?"]

    def test_a_gap_belongs_to_the_topic_that_its_questions_name(self) -> None:
        knowledge = a_knowledge(documents=(a_document(topics=("shipping",), owner="logistics"),))

        [gap] = gaps_of([asked("Do you ship to Japan?", topics=("shipping",))], knowledge, None)

        assert (gap.topic, gap.owner) == ("shipping", "logistics")

    def test_a_gap_that_names_no_topic_belongs_to_the_nearest_in_sense(self, embedder: MiniLM) -> None:
        contacts = (
            a_contact("care", "Customer care", topics=("delivery and shipping",)),
            a_contact("jobs", "People team", topics=("jobs and careers",)),
        )
        knowledge = a_knowledge(documents=(), passages=(), contacts=contacts)

        gaps = gaps_of([asked("Are you hiring engineers for a job this summer?")], knowledge, embedder)

        assert [(gap.topic, gap.owner) for gap in gaps] == [("jobs and careers", "People team")]

    def test_without_a_topic_who_was_asked_instead_may_write_it(self) -> None:
        [gap] = gaps_of([asked("Hm?", contact="legal")], a_knowledge(), None)

        assert (gap.topic, gap.owner) == (None, "Legal desk")

    def test_nothing_asked_is_no_gap(self) -> None:
        assert gaps_of([], a_knowledge(), None) == ()


class TestWithoutNames:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("I am Ana Silva, can I pay by card?", "I am …, can I pay by card?"),
            ("@brightkettle @ana_s can I pay?", "… can I pay?"),
            ("Mail me at ana.s@mail.example please", "Mail me at … please"),
            ("My order BK-1234567 is late", "My … is late"),
            ("Call +44 20 7946 0000 or 07700 900123", "Call … or …"),
            ("See https://x.com/ana_s/status/1 there", "See … there"),
            ("Do you sell 3 banana cups?", "Do you sell 3 banana cups?"),
            ("My serial is 99X81234Z, is it new?", "My serial is …, is it new?"),
        ],
    )
    def test_who_asks_can_not_be_told(self, text: str, told: str) -> None:
        request = a_request(post_fields={"author": None}, text=text)
        author = request.post.author.model_copy(update={"name": "Ana Silva", "handle": "@ana_s"})
        named = request.model_copy(update={"post": request.post.model_copy(update={"author": author})})

        assert without_names(text, named) == told
