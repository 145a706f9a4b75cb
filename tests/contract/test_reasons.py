"""Every reason that the service gives in its own words is one that the extension can say in another language."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from tests.builders import NOW, a_knowledge, a_post, a_reading, a_request, an_author, an_organization

from aboveboard.domain.knowledge import Rule
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Intent
from aboveboard.domain.verdict import Verdict
from aboveboard.read import read
from aboveboard.screen import Senses, builtin_rules, screen, unanswered, why_reply

REASONS = Path(__file__).parents[2] / "extension" / "src" / "panel" / "reasons" / "en.json"
KNOWN: dict[str, str] = json.loads(REASONS.read_text("utf-8"))
POSTS = {
    "answered.ours": a_request(post=a_post(author=an_author("@brightkettle", "Bright Kettle"))),
    "not-about-us": a_request("What a sunny day in the park."),
    "language": a_request("@brightkettle Voinko palauttaa tämän vedenkeittimen, jos se vuotaa?"),
    "campaign.insider": a_request("As a former employee of @brightkettle I say: boycott them."),
    "campaign.name": a_request(post=a_post(author=an_author("@steamhaus_fan", "Steamhaus Fan"))),
    "campaign.rival": a_request(
        "@brightkettle is done for. At Steamhaus we build it better, come over to us!"
    ),
}


def known_as(rule: str | None, why: str) -> list[str]:
    """The extension's names for it, found as the extension finds them."""
    group = rule or "reply"
    return [
        key
        for key, words in KNOWN.items()
        if (key == group or key.startswith(f"{group}.")) and re.fullmatch(_pattern(words), why, re.DOTALL)
    ]


def _pattern(words: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(words))


def judged(request: SuggestionRequest) -> Verdict:
    knowledge = a_knowledge()
    return screen(request, read(request, knowledge, NOW), knowledge, Senses(knowledge), NOW)


@pytest.mark.parametrize("rule", builtin_rules(a_knowledge()), ids=lambda rule: rule.id)
def test_a_built_in_rules_reason_is_known(rule: Rule) -> None:
    assert known_as(rule.id, rule.why)


@pytest.mark.parametrize("intent", get_args(Intent))
@pytest.mark.parametrize("topics", [(), ("returns",)])
def test_why_a_reply_is_called_for_is_known(intent: Intent, topics: tuple[str, ...]) -> None:
    assert known_as(None, why_reply(a_reading(intent=intent, topics=topics), an_organization()))


@pytest.mark.parametrize("post", POSTS)
def test_what_no_rule_words_is_known(post: str) -> None:
    found = judged(POSTS[post])

    assert known_as(found.rule, found.why) == [post]


def test_an_answer_that_stands_in_the_thread_is_known() -> None:
    knowledge = a_knowledge()
    request = a_request()
    reading = read(request, knowledge, NOW).model_copy(update={"answered_by": "Bright Kettle"})

    found = screen(request, reading, knowledge, Senses(knowledge), NOW)

    assert known_as(found.rule, found.why) == ["answered.by"]


def test_that_nothing_answers_is_known() -> None:
    found = unanswered(a_reading(), a_knowledge(), a_request(), NOW)

    assert known_as(found.rule, found.why) == ["no-answer"]
