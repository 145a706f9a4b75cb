"""An opinion beside the grades: a language model says which replies it would post, and how far to believe it.

It never gates. What its word is worth is measured each time on replies that people have judged.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import regex
import yaml
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from aboveboard.domain.base import Frozen, Sent
from aboveboard.errors import InvalidRequestError, ModelUnavailableError
from aboveboard.evals.metrics import kappa
from aboveboard.evals.run import Result
from aboveboard.ports import ChatModel

SCHEMA: Mapping[str, object] = {
    "type": "object",
    "properties": {"why": {"type": "string"}, "good": {"type": "boolean"}},
    "required": ["why", "good"],
    "additionalProperties": False,
}
ANSWER_LIMIT = 4_000
_INPUT = regex.compile(r"\{\{(\w+)\}\}")


class Labelled(Sent):
    """A reply that a person has judged."""

    id: str
    post: str
    sources: tuple[str, ...] = ()
    reply: str
    good: bool
    why: str
    """What the person saw."""


class Opinion(Frozen):
    good: bool
    why: str


class Agreement(Frozen):
    """The judge beside people, on the same replies."""

    of: int
    same: int
    kappa: tuple[float, float, float] | None
    """Cohen's, with its 95 % interval; None where one of the two says the same of everything."""
    unheard: int
    """Labelled replies to which the judge gave no usable answer; they are not in `of`."""


class Judgement(Frozen):
    name: str
    good: int
    of: int
    unheard: int
    agreement: Agreement
    doubted: tuple[tuple[str, str], ...]
    """(case, why) of the replies that it would not post."""


class _Answer(BaseModel):
    good: bool
    why: str = Field(default="", max_length=ANSWER_LIMIT)


def load_labelled(file: Path) -> tuple[Labelled, ...]:
    """
    Raises:
        InvalidRequestError: the file is not a list of judged replies, or holds no good or no bad one.
    """
    try:
        rows = TypeAdapter(tuple[Labelled, ...]).validate_python(yaml.safe_load(file.read_text("utf-8")))
    except (OSError, UnicodeError, yaml.YAMLError, ValidationError) as error:
        raise InvalidRequestError(f"{file}: not a list of judged replies: {error}") from error
    if len({row.good for row in rows}) < 2:
        raise InvalidRequestError(
            f"{file}: judged replies measure agreement only where some are good and some bad"
        )
    return rows


async def judge(
    results: Sequence[Result], labelled: Sequence[Labelled], model: ChatModel, prompt: str
) -> Judgement:
    """Ask the model of every first draft of the run, and of every reply that people have judged."""
    heard, doubted, unheard = 0, [], 0
    for result in results:
        if not result.answer or not result.answer.drafts:
            continue
        sources = [passage.text for passage in result.answer.passages]
        said = await _asked(model, prompt, result.case.post.post.text, sources, result.answer.drafts[0].text)
        if said is None:
            unheard += 1
            continue
        heard += 1
        if not said.good:
            doubted.append((result.case.id, said.why))
    return Judgement(
        name=model.name,
        good=heard - len(doubted),
        of=heard,
        unheard=unheard,
        agreement=await agreement(labelled, model, prompt),
        doubted=tuple(doubted),
    )


async def agreement(labelled: Sequence[Labelled], model: ChatModel, prompt: str) -> Agreement:
    table = [[0, 0], [0, 0]]
    unheard = 0
    for row in labelled:
        said = await _asked(model, prompt, row.post, row.sources, row.reply)
        if said is None:
            unheard += 1
        else:
            table[row.good][said.good] += 1
    return Agreement(
        of=sum(map(sum, table)), same=table[0][0] + table[1][1], kappa=kappa(table), unheard=unheard
    )


async def _asked(
    model: ChatModel, prompt: str, post: str, sources: Sequence[str], reply: str
) -> Opinion | None:
    """What the model says; None where it says nothing that can be used."""
    values = {"post": post, "sources": list(sources), "reply": reply}
    shown = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}
    messages = [{"role": "user", "content": _INPUT.sub(lambda match: shown[match.group(1)], prompt)}]
    pieces: list[str] = []
    try:
        async for piece in model.stream(messages, SCHEMA):
            pieces.append(piece)
            if sum(map(len, pieces)) > ANSWER_LIMIT:
                return None
        answer = _Answer.model_validate_json("".join(pieces))
    except (ModelUnavailableError, ValidationError):
        return None
    return Opinion(good=answer.good, why=answer.why)


def load_prompt(file: Path) -> str:
    """The text of a prompt without its front matter.

    Raises:
        InvalidRequestError: it can't be read, or asks for anything but post, sources and reply.
    """
    try:
        body = file.read_text("utf-8").split("\n---\n", 1)[1]
    except (OSError, IndexError) as error:
        raise InvalidRequestError(f"{file}: the judge's prompt can't be read") from error
    if set(_INPUT.findall(body)) != {"post", "sources", "reply"}:
        raise InvalidRequestError(f"{file}: the judge's prompt takes post, sources and reply, each of them")
    return body
