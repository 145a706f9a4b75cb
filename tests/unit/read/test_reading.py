"""Intent, mood, urgency, role, topics, answers already given."""

import pytest
from tests.builders import NOW, a_knowledge, a_post, a_request, an_author

from aboveboard.read import read


@pytest.mark.parametrize(
    ("text", "intent", "sentiment", "role"),
    [
        (
            "My @brightkettle Pro leaks after 3 weeks. Can I still send it back?",
            "question",
            "negative",
            "support",
        ),
        ("Love my new Kettle Pro! Thanks @brightkettle 😍", "praise", "positive", "ambassador"),
        ("not happy with my Kettle Pro @brightkettle", "complaint", "negative", "support"),
        ("I wish the Pro came in green @brightkettle", "request", "neutral", "focus-group"),
        ("I would love to work here @brightkettle. Do I need a degree?", "question", "positive", "support"),
        ("any plans to open in Cork @brightkettle?", "question", "neutral", "support"),
        ("Price of the Pour One please @brightkettle", "request", "neutral", "support"),
        ("I bought a Kettle Pro today @brightkettle", "statement", "neutral", "ambassador"),
        ("Mein Kettle Pro ist kaputt, so ein Mist @brightkettle", "complaint", "negative", "support"),
        ("Ich liebe meinen Kettle Pro, danke @brightkettle", "praise", "positive", "ambassador"),
        ("Me encanta, gracias @brightkettle", "praise", "positive", "ambassador"),
        ("Je suis très déçue, elle fuit @brightkettle", "complaint", "negative", "support"),
    ],
)
def test_what_kind_of_post_it_is(text: str, intent: str, sentiment: str, role: str) -> None:
    found = read(a_request(text), a_knowledge(), NOW)

    assert (found.intent, found.sentiment, found.role) == (intent, sentiment, role)


def test_sarcasm_about_a_problem_is_a_complaint() -> None:
    found = read(
        a_request("oh fantastic, ANOTHER leaking kettle, best company ever @brightkettle 👏"),
        a_knowledge(),
        NOW,
    )

    assert found.intent == "complaint"


@pytest.mark.parametrize(
    ("text", "author", "urgency"),
    [
        ("@brightkettle I need the manual today, where is it?", an_author(), "high"),
        ("@brightkettle my kettle caught fire", an_author(), "high"),
        ("@brightkettle this kettle is fire 🔥 love it", an_author(), "low"),
        ("@brightkettle my kettle leaks", an_author(verified=True), "high"),
        ("@brightkettle my kettle leaks", an_author(followers=20), "normal"),
    ],
)
def test_urgency(text: str, author: object, urgency: str) -> None:
    assert read(a_request(post=a_post(text, author=author)), a_knowledge(), NOW).urgency == urgency


def test_topics_are_named_or_asked_as_a_document_answers() -> None:
    knowledge = a_knowledge()

    topics = [
        read(a_request(text), knowledge, NOW).topics
        for text in (
            "@brightkettle a word on refunds",
            "@brightkettle Can I still send it back?",
            "@brightkettle hello",
        )
    ]

    assert topics == [("refunds",), ("returns", "refunds"), ()]


def test_hidden_characters_are_counted() -> None:
    found = read(a_request("@brightkettle hel\u200blo"), a_knowledge(), NOW)

    assert (found.text, found.hidden_characters) == ("@brightkettle hello", 1)


QUESTION = a_post("@brightkettle how long is the warranty?", id="1", author="@ben")
ANSWER = a_post("Hi Ben, the warranty is two years.", id="2", author="@brightkettle")
COLLEAGUE = a_post("I work at Bright Kettle. The warranty is two years.", id="2", author="@dana")


@pytest.mark.parametrize(
    ("text", "thread", "who"),
    [
        ("how long is the warranty?", [QUESTION, ANSWER], "@brightkettle"),
        ("how long is the warranty?", [QUESTION, COLLEAGUE], "@dana"),
        ("thanks!", [QUESTION, ANSWER], "@brightkettle"),
        ("and what about the Pour One?", [QUESTION, ANSWER], None),
        ("does the warranty cover limescale?", [QUESTION, ANSWER], None),
        ("that didn't answer how long the warranty is?", [QUESTION, ANSWER], None),
        ("how long is the warranty?", [QUESTION], None),
        ("how long is the warranty?", [a_post("Our warranty is famous", author="@brightkettle")], None),
    ],
)
def test_an_answer_of_ours_in_the_thread_counts_for_the_same_question(
    text: str, thread: list, who: str | None
) -> None:
    assert read(a_request(text, thread=thread), a_knowledge(), NOW).answered_by == who
