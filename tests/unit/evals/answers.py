"""A case, a right answer to it and the run of both, for tests of what becomes of them."""

from typing import Any

from tests.builders import NOW, a_request, an_organization
from tests.fixtures.flows import a_suggestion

from aboveboard.domain.draft import Check, Draft, Length, Sentence
from aboveboard.domain.suggestion import Suggestion
from aboveboard.evals import Case, Result, grade

LINE = "I work at Bright Kettle."
FACT = "You have 30 days to send it back."
DISCLOSED = Sentence(text=LINE, kind="disclosure")


def a_case(id: str = "c1", tags: tuple[str, ...] = (), text: str | None = None, **expect: Any) -> Case:
    expected = {"action": "reply", **expect}
    request = a_request(text) if text else a_request()
    return Case.model_validate(
        {"id": id, "post": request.model_dump(), "now": NOW, "expect": expected, "tags": tags}
    )


def an_answer(*said: Sentence, text: str | None = None, **fields: Any) -> Suggestion:
    sentences = said or (
        Sentence(text=LINE, kind="disclosure"),
        Sentence(text=FACT, kind="claim", cites=("returns#1",)),
    )
    draft = Draft(
        id="d1",
        text=" ".join(s.text for s in sentences) if text is None else text,
        sentences=sentences,
        length=fields.pop("length", Length(used=60, limit=280)),
        checks=fields.pop("checks", (Check(name="language", status="pass", detail="en"),)),
    )
    return a_suggestion().model_copy(update={"drafts": (draft,), **fields})


def a_result(case: Case | None = None, answer: Suggestion | None = None) -> Result:
    case, answer = case or a_case(), answer or an_answer()
    return Result(case=case, grades=grade(case, answer, an_organization()), answer=answer)
