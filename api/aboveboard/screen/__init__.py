"""The rules of engagement: whether to reply, in private, to wait, to leave it, or to ask the one who knows."""

from datetime import datetime

from aboveboard.domain.knowledge import Knowledge
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.verdict import Verdict
from aboveboard.read.names import is_ours
from aboveboard.screen.builtin import nearest_contact
from aboveboard.screen.decide import most_cautious, plain_verdict, verdict_of
from aboveboard.screen.match import Senses

__all__ = ["Senses", "screen", "unanswered"]


def screen(
    request: SuggestionRequest, reading: Reading, knowledge: Knowledge, senses: Senses, now: datetime
) -> Verdict:
    """What follows from the rules for one post, before anything is looked for."""
    organization = knowledge.organization
    if is_ours(request.post.author, organization, request.platform):
        return plain_verdict("leave", "answered", "It is our own post.", request, knowledge, now)
    if not reading.about_us:
        return plain_verdict("leave", "not-about-us", "Nothing in it speaks of us.", request, knowledge, now)
    match = most_cautious(senses.matches(request, reading, now))
    if match and match.rule.then in ("escalate", "hold"):
        return verdict_of(match.rule, request, knowledge, now)
    if reading.answered_by:
        why = f"{reading.answered_by} has already answered this in the thread."
        return plain_verdict("leave", "answered", why, request, knowledge, now)
    if match:
        return verdict_of(match.rule, request, knowledge, now)
    if reading.language not in organization.languages:
        why = f"The post is in a language that we do not answer in ({reading.language})."
        verdict = plain_verdict("escalate", "language", why, request, knowledge, now)
        return verdict.model_copy(update={"contact": nearest_contact(knowledge.contacts, ("language",))})
    return plain_verdict("reply", None, _why(reading), request, knowledge, now)


def unanswered(reading: Reading, knowledge: Knowledge, request: SuggestionRequest, now: datetime) -> Verdict:
    """No passage answers: the person whose topics are nearest is asked, and nothing is made up."""
    verdict = plain_verdict(
        "escalate", "no-answer", "Nothing we have on file answers this.", request, knowledge, now
    )
    return verdict.model_copy(update={"contact": nearest_contact(knowledge.contacts, reading.topics)})


def _why(reading: Reading) -> str:
    kinds = {"question": "A question", "complaint": "A complaint", "request": "A request", "praise": "Praise"}
    kind = kinds.get(reading.intent, "A post")
    about = reading.topics[0].replace("-", " ") if reading.topics else ""
    return f"{kind} about {about}." if about else f"{kind}."
