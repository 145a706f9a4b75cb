"""A language model's reading of a post, which may add caution and never take any away.

It is asked which of the stricter rules a post is about. What it names is believed only if it is the id of such a
rule, in force today; what it does not name changes nothing. No answer in time, or none of the schema's form, and
the rules' own verdict stands.
"""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime

import regex
from pydantic import BaseModel, Field, ValidationError

from aboveboard.domain.knowledge import Knowledge, Rule
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.verdict import CAUTION, Verdict
from aboveboard.errors import UnavailableError
from aboveboard.ports import ChatModel
from aboveboard.screen.deadline import local_day
from aboveboard.screen.decide import verdict_of

TIMEOUT_S = 3.0
"""Seconds that the model has: the draft waits for it."""
_MOST_EXAMPLES = 3
_LIMIT = 2_000
"""Characters of an answer beyond which it is no list of ids."""
_THREAD_SHOWN = 4
_INPUT = regex.compile(r"\{\{(\w+)\}\}")

CAUTION_SCHEMA = {
    "type": "object",
    "properties": {"rules": {"type": "array", "items": {"type": "string"}}},
    "required": ["rules"],
    "additionalProperties": False,
}


class _Answer(BaseModel):
    rules: tuple[str, ...] = Field(max_length=20)


async def more_cautious(
    verdict: Verdict,
    request: SuggestionRequest,
    rules: Sequence[Rule],
    knowledge: Knowledge,
    now: datetime,
    model: ChatModel,
    prompt: str,
    timeout_s: float = TIMEOUT_S,
) -> Verdict:
    """The verdict, or a stricter one that the model's reading asks for.

    `rules`: the organization's and the service's. Nothing is asked where no rule would be stricter.
    """
    day = local_day(now, knowledge.organization).date()
    stricter = [
        rule
        for rule in rules
        if CAUTION.index(rule.then) > CAUTION.index(verdict.action)
        and not (rule.starts and day < rule.starts)
        and not (rule.until and day > rule.until)
        and (rule.means or rule.says)
    ]
    named = await _named(stricter, request, model, prompt, timeout_s) if stricter else frozenset[str]()
    found = [rule for rule in stricter if rule.id in named]
    if not found:
        return verdict
    chosen = max(found, key=lambda rule: CAUTION.index(rule.then))
    return verdict_of(chosen, request, knowledge, now)


async def _named(
    rules: Sequence[Rule], request: SuggestionRequest, model: ChatModel, prompt: str, timeout_s: float
) -> frozenset[str]:
    try:
        async with asyncio.timeout(timeout_s):
            answer = await _answer(rules, request, model, prompt)
        return frozenset(_Answer.model_validate_json(answer).rules)
    except (UnavailableError, TimeoutError, ValidationError):
        return frozenset()


async def _answer(rules: Sequence[Rule], request: SuggestionRequest, model: ChatModel, prompt: str) -> str:
    pieces: list[str] = []
    async for piece in model.stream(_messages(rules, request, prompt), CAUTION_SCHEMA):
        pieces.append(piece)
        if sum(map(len, pieces)) > _LIMIT:
            break
    return "".join(pieces)


def _messages(rules: Sequence[Rule], request: SuggestionRequest, prompt: str) -> list[dict[str, str]]:
    shown = [{"id": rule.id, "means": (rule.means or rule.says)[:_MOST_EXAMPLES]} for rule in rules]
    values = {
        "rules": shown,
        "thread": [post.text for post in request.thread[-_THREAD_SHOWN:]],
        "post": request.post.text,
    }
    filled = _INPUT.sub(lambda match: json.dumps(values[match.group(1)], ensure_ascii=False), prompt)
    return [
        {
            "role": "system",
            "content": "You answer with one JSON object of the given schema and nothing else.",
        },
        {"role": "user", "content": filled},
    ]
