"""Is every sentence that states something supported by what it cites?

By rules that can be read, with one fixed setting: no model, nothing learned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aboveboard.domain.draft import Check, Draft, Sentence
from aboveboard.domain.knowledge import Passage
from aboveboard.domain.table_row import is_row, listed
from aboveboard.errors import UnavailableError
from aboveboard.verify.claims.judge import Judgement, judge
from aboveboard.verify.context import VerifyContext
from aboveboard.verify.listed_items import items_said
from aboveboard.verify.products import of_another_product
from aboveboard.verify.structure import faults_of, needs_support


@dataclass(frozen=True, slots=True)
class Support:
    supported: bool
    score: float
    """In 0..1; 0.5 and more is supported."""
    why: str
    """In plain words: what is missing or wrong, or where it stands."""
    recall: float = 0.0
    """Share of the sentence's content that the passages hold, whatever else is wrong; in 0..1."""
    rule: str | None = None
    """Which rule objects: a module of `verify/claims`."""
    clause: str | None = None
    """The part of the sentence that it objects to."""


def support(
    sentence: str,
    passages: Sequence[str],
    *,
    headings: Sequence[str] = (),
    names: Iterable[str] = (),
    near: bool = False,
    asked: str = "",
) -> Support:
    """Whether passages, all together, say what a sentence says.

    Args:
        sentence: one sentence of a reply; it may have several clauses, and each is held against the passages.
        passages: texts of the public passages that it cites.
        headings: titles under which the passages stand; they say what a passage is about.
        names: how the organization is called; said of it, these are `we`.
        near: it was written from these passages: it has to keep to the sentences it was written from.
        asked: the post that it answers: of a table it speaks of what the post names, where it names nothing itself.
    """
    found: Judgement = judge(sentence, tuple(passages), tuple(headings), tuple(names), near=near, asked=asked)
    return Support(found.supported, found.score, found.why, found.recall, found.rule, found.clause)


def grounded(sentence: Sentence, context: VerifyContext) -> Support:
    """The support of one sentence of a draft by the passages that it cites; what states nothing needs none."""
    if not needs_support(sentence):
        return Support(True, 1.0, "states nothing", 1.0)
    passages = context.cited(sentence.cites)
    if sentence.text in _listed_rows(passages):
        return Support(True, 1.0, "a row of the passage as it stands", 1.0)
    if sentence.text in items_said(passages):
        return Support(True, 1.0, "an item of the passage's list as it stands", 1.0)
    headings = [
        heading for passage in passages for heading in _titles(passage.headings, passage.document, context)
    ]
    if (
        rival := _foreign_competitor(sentence, [*headings, *(each.text for each in passages)], context)
    ) is not None:
        return Support(
            False, 0.0, f"the passages do not name “{rival}”", rule="competitors", clause=sentence.text
        )
    if of_another_product(sentence.text, passages, context):
        return Support(
            False,
            0.0,
            "the passage speaks of another product than the post",
            rule="products",
            clause=sentence.text,
        )
    found = support(
        sentence.text,
        [passage.text for passage in passages],
        headings=headings,
        names=context.names,
        near=True,
        asked=context.request.post.text,
    )
    if not found.supported or context.verifier is None:
        return found
    try:
        agreed = context.verifier.supports(sentence.text, [passage.text for passage in passages])
    except UnavailableError:
        return found
    return (
        found
        if agreed
        else Support(False, 0.4, f"{context.verifier.name} does not find it supported", found.recall)
    )


def _foreign_competitor(sentence: Sentence, cited: Sequence[str], context: VerifyContext) -> str | None:
    """A competitor of whom a sentence speaks and nothing that it cites does.

    At the start of a sentence a name can't be told from a word by its capital; these names are known.
    """
    if context.competitors is None:
        return None
    told = "\n".join(cited).casefold()
    named = (match.group() for match in context.competitors.finditer(sentence.text))
    return next((name for name in named if name.casefold() not in told), None)


def _listed_rows(passages: Sequence[Passage]) -> set[str]:
    """The rows of the passages' tables in the form in which they may be posted."""
    return {listed(line) for passage in passages for line in passage.text.splitlines() if is_row(line)}


def _titles(headings: tuple[str, ...], document: str, context: VerifyContext) -> list[str]:
    known = context.documents.get(document)
    return [*([known.title] if known else []), *headings]


def check(draft: Draft, context: VerifyContext) -> Check:
    """`grounded`: the draft's structure first, then each claim."""
    if faults := faults_of(draft, context):
        return Check(name="grounded", status="fail", detail="; ".join(faults))
    claims = [sentence for sentence in draft.sentences if needs_support(sentence)]
    if not claims:
        return Check(name="grounded", status="pass", detail="states nothing that needs a source")
    results = [(sentence, grounded(sentence, context)) for sentence in claims]
    missing = [(sentence, found) for sentence, found in results if not found.supported]
    detail = f"{len(claims) - len(missing)} of {len(claims)} claims supported"
    if missing:
        sentence, found = missing[0]
        return Check(name="grounded", status="fail", detail=f"{detail}; “{sentence.text[:80]}”: {found.why}")
    return Check(name="grounded", status="pass", detail=detail)
