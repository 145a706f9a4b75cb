"""A language model's reading may make a verdict stricter, never milder."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.builders import NOW, a_knowledge, a_request, a_rule
from tests.fixtures.tools import suggestion_of, tools_for

from aboveboard.domain.knowledge import Rule
from aboveboard.domain.verdict import Verdict
from aboveboard.draft.prompt import load_prompts, prompts_folder
from aboveboard.errors import ModelUnavailableError
from aboveboard.screen.caution import more_cautious

LEGAL = a_rule("legal", means=("The author threatens to sue.",), contact="legal")
PRIVATE = a_rule("claim", means=("A claim under way.",), then="reply_privately")
PAST = a_rule("past", means=("An old matter.",), until=date(2026, 1, 1))


class Reader:
    """A model that gives one answer and keeps what it was asked."""

    name = "reader"

    def __init__(self, answer: str, *, error: Exception | None = None, delay_s: float = 0.0) -> None:
        self._answer, self._error, self._delay_s = answer, error, delay_s
        self.asked: list[str] = []

    async def stream(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]
    ) -> AsyncIterator[str]:
        self.asked.append(messages[-1]["content"])
        await asyncio.sleep(self._delay_s)
        if self._error:
            raise self._error
        yield self._answer


def naming(*ids: str) -> Reader:
    return Reader(json.dumps({"rules": ids}))


async def read_with(model: Reader, verdict: Verdict | None = None, timeout_s: float = 5.0) -> Verdict:
    rules: list[Rule] = [LEGAL, PRIVATE, PAST]
    return await more_cautious(
        verdict or Verdict(action="reply", why="A question."),
        a_request("see you in front of a judge"),
        rules,
        a_knowledge(rules=rules),
        NOW,
        model,
        load_prompts(prompts_folder()).caution,
        timeout_s,
    )


async def test_a_stricter_rule_that_the_model_names_decides() -> None:
    found = await read_with(naming("claim", "legal"))

    assert (found.action, found.rule, found.contact) == ("escalate", "legal", "legal")


async def test_what_it_does_not_name_changes_nothing() -> None:
    assert (await read_with(naming())).action == "reply"


async def test_it_never_lets_anything_through() -> None:
    held = Verdict(action="escalate", rule="safety", why="Hurt.")

    model = naming("claim")

    assert await read_with(model, held) == held
    assert model.asked == []


@pytest.mark.parametrize("id", ["unknown", "past"])
async def test_a_rule_that_is_not_in_force_is_not_believed(id: str) -> None:
    assert (await read_with(naming(id))).action == "reply"


@pytest.mark.parametrize(
    "model",
    [
        Reader("no JSON"),
        Reader('{"rules": "legal"}'),
        Reader("{" * 5_000),
        Reader("", error=ModelUnavailableError("down")),
    ],
)
async def test_an_answer_of_another_form_leaves_the_verdict(model: Reader) -> None:
    assert (await read_with(model)).action == "reply"


async def test_a_slow_answer_is_not_waited_for() -> None:
    slow = Reader('{"rules": ["legal"]}', delay_s=30.0)

    assert (await read_with(slow, timeout_s=0.01)).action == "reply"


async def test_the_post_is_quoted_as_data() -> None:
    model = naming()

    await read_with(model)

    assert '"see you in front of a judge"' in model.asked[0]
    assert "{{" not in model.asked[0]


async def test_a_stricter_reading_is_told_instead_of_a_draft() -> None:
    knowledge = a_knowledge(rules=[LEGAL])
    tools = replace(tools_for(knowledge), reader=naming("legal"))

    found = await suggestion_of(
        a_request("@brightkettle can I send it back, or do we meet elsewhere?"), tools
    )

    assert (found.verdict.action, found.verdict.rule, found.drafts) == ("escalate", "legal", ())
