"""`aboveboard verify`: is each sentence supported by its passages?"""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aboveboard.errors import AboveboardError, InvalidRequestError

if TYPE_CHECKING:
    from aboveboard.verify.grounded import Support


def verify(
    as_json: Annotated[bool, typer.Option("--json", help="Answer each row with JSON, and exit 0")] = False,
    as_draft: Annotated[
        bool, typer.Option("--as-draft", help="As strictly as drafts are held to what they cite")
    ] = False,
) -> None:
    """Check rows of {"sentence", "passages"}, one a line: {"supported", "score", "why"} each, in order.

    Without --json it prints words, and exits 1 where a sentence is not supported. A draft has to keep to the sentences
    that it was written from; what is told of a whole page in other words is judged by its sense.
    """
    from aboveboard.verify.grounded import support

    unsupported = 0
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        try:
            sentence, passages = _row(line)
        except AboveboardError as error:
            unsupported += 1
            print(_problem(error) if as_json else f"error  {error.detail}", flush=True)
            continue
        found = support(sentence, passages, near=as_draft)
        unsupported += not found.supported
        score, why = round(found.score, 4), _why(found)
        if as_json:
            row: dict[str, Any] = {"supported": found.supported, "score": score, "why": why}
            print(json.dumps(row, ensure_ascii=False), flush=True)
        else:
            print(f"{'yes' if found.supported else 'NO '}  {score:.2f}  {why}", flush=True)
    if unsupported and not as_json:
        raise typer.Exit(1)


def _why(found: "Support") -> str:
    """The reason, and of a refusal the clause and the rule: the answer's fields are fixed, what they say is not."""
    if found.rule is None:
        return found.why
    return f"{found.why}; in “{found.clause}” (rule: {found.rule})"


def _row(line: bytes) -> tuple[str, list[str]]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InvalidRequestError("the line is not JSON in UTF-8", errors=[("", "not JSON")]) from error
    sentence, passages = (row.get("sentence"), row.get("passages")) if isinstance(row, dict) else (None, None)
    if not isinstance(sentence, str):
        raise InvalidRequestError("a row needs a sentence", errors=[("/sentence", "is needed, as text")])
    if not isinstance(passages, list) or not all(isinstance(each, str) for each in passages):
        raise InvalidRequestError(
            "a row needs passages", errors=[("/passages", "is needed, a list of texts")]
        )
    return sentence, passages


def _problem(error: AboveboardError) -> str:
    from aboveboard.problems import problem_of

    return json.dumps(problem_of(error), ensure_ascii=False)
