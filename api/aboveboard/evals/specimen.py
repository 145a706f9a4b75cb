"""One right answer to one case that expects everything: what graders are tried on where a run has no example."""

from datetime import UTC, datetime

from aboveboard.domain.draft import Check, Draft, Length, Sentence
from aboveboard.domain.knowledge import DisclosureLine, Organization
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.suggestion import CitedPassage, Suggestion, Timings
from aboveboard.domain.verdict import Verdict
from aboveboard.evals.cases import Case, Expectation

_LINE = "I work at Specimen."
_FACT = "You have 30 days to send it back."


def specimen() -> tuple[Case, Suggestion, Organization]:
    """The case, its right answer, and who answers."""
    line = DisclosureLine(full=_LINE, short="(I work at Specimen)")
    organization = Organization(
        name="Specimen", timezone="UTC", disclosure={"employee": line, "agency": line, "brand": None}
    )
    return _case(), _answer(), organization


def _case() -> Case:
    post = Post(id="1", author=Author(handle="@ana", name="Ana"), text="Can I send it back?")
    return Case(
        id="the specimen",
        post=SuggestionRequest(platform="x", url="https://x.com/ana/status/1", post=post),
        now=datetime(2026, 1, 1, tzinfo=UTC),
        expect=Expectation(
            action=("reply",),
            rule=None,
            contact=None,
            cites=("returns",),
            includes=(("30 days",),),
            excludes=("60 days",),
            disclosed=True,
            language="en",
        ),
    )


def _answer() -> Suggestion:
    sentences = (
        Sentence(text=_LINE, kind="disclosure"),
        Sentence(text=_FACT, kind="claim", cites=("returns#1",)),
    )
    text = " ".join(sentence.text for sentence in sentences)
    draft = Draft(
        id="d1",
        text=text,
        sentences=sentences,
        length=Length(used=len(text), limit=280),
        checks=(Check(name="language", status="pass", detail="en"),),
    )
    passage = CitedPassage(id="returns#1", document="returns", title="Returns", text=_FACT, score=1.0)
    return Suggestion(
        id="specimen",
        verdict=Verdict(action="reply", why="A question about returns."),
        reading=Reading(
            intent="question",
            sentiment="neutral",
            urgency="normal",
            language="en",
            role="support",
            about_us=True,
        ),
        drafts=(draft,),
        passages=(passage,),
        drafter="extractive",
        knowledge_version="1",
        timings_ms=Timings(),
    )
