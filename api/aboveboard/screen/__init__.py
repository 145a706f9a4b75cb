"""The rules of engagement: whether to reply, in private, to wait, to leave it, or to ask the one who knows."""

from collections.abc import Callable
from datetime import datetime

from aboveboard.domain.knowledge import Knowledge, Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.domain.verdict import Verdict
from aboveboard.read.names import is_ours
from aboveboard.screen.builtin import builtin_rules
from aboveboard.screen.contacts import Desks
from aboveboard.screen.deadline import local_day
from aboveboard.screen.decide import most_cautious, plain_verdict, verdict_of
from aboveboard.screen.match import Senses
from aboveboard.screen.surest import Match

__all__ = ["Senses", "builtin_rules", "screen", "unanswered"]


def screen(
    request: SuggestionRequest,
    reading: Reading,
    knowledge: Knowledge,
    senses: Senses,
    now: datetime,
    *,
    ordinary: Callable[[], bool] = lambda: False,
) -> Verdict:
    """What follows from the rules for one post.

    A post of our own is left alone whatever it says, and one that is not about us unless somebody in it is in
    danger. Then the most cautious of the rules that match decides; a foreign language asks a person unless the post
    needs no answer at all.

    Args:
        ordinary: whether the post asks what one of our pages is for; only asked where a rule's meaning is just met.
    """
    organization = knowledge.organization
    if is_ours(request.post.author, organization, request.platform):
        return plain_verdict("leave", "answered", "It is our own post.", request, knowledge, now)
    if not reading.about_us:
        if grave := senses.grave(request, reading):
            return verdict_of(grave, request, knowledge, now)
        return plain_verdict("leave", "not-about-us", "Nothing in it speaks of us.", request, knowledge, now)
    matches = senses.matches(request, reading, now)
    if any(map(senses.is_just_met, matches)) and ordinary():
        matches = [match for match in matches if not senses.is_just_met(match)]
    match = most_cautious(matches)
    if match and match.rule.then in ("escalate", "hold"):
        verdict = verdict_of(match.rule, request, knowledge, now)
        return (
            _with_evidence(verdict, match) if match.by == "sign" and match.rule.id == "campaign" else verdict
        )
    shown = match is not None and match.rule.builtin and match.rule.id == "personal-data"
    if reading.answered_by and not shown:
        why = f"{reading.answered_by} has already answered this in the thread."
        return plain_verdict("leave", "answered", why, request, knowledge, now)
    if reading.settled:
        return plain_verdict(
            "leave", "answered", "The author needs nothing any more.", request, knowledge, now
        )
    if match and match.rule.then == "leave":
        return verdict_of(match.rule, request, knowledge, now)
    if reading.language not in organization.languages and not approved_in(reading.language, knowledge, now):
        return _foreign(request, reading, knowledge, senses, now)
    if match:
        return verdict_of(match.rule, request, knowledge, now)
    return plain_verdict("reply", None, why_reply(reading, knowledge.organization), request, knowledge, now)


def _with_evidence(verdict: Verdict, match: Match) -> Verdict:
    """A suspicion is told with what it rests on, so that a person can weigh it."""
    return verdict.model_copy(update={"why": f"{verdict.why} What speaks for it: {match.evidence}."})


def unanswered(
    reading: Reading,
    knowledge: Knowledge,
    request: SuggestionRequest,
    now: datetime,
    senses: Senses | None = None,
) -> Verdict:
    """No passage answers: the person whose topics are nearest is asked, and nothing is made up.

    `senses` finds that person by meaning too; without it topics and words decide.
    """
    why = "Nothing we have on file answers this."
    verdict = plain_verdict("escalate", "no-answer", why, request, knowledge, now)
    return verdict.model_copy(update={"contact": _who_knows(reading, knowledge, senses)})


def approved_in(language: str, knowledge: Knowledge, now: datetime) -> bool:
    """Whether an approved wording in that language is in force today."""
    day = local_day(now, knowledge.organization).date()
    return any(
        document.say
        and document.audience == "public"
        and document.language == language
        and not (document.effective and day < document.effective)
        and not (document.expires and day > document.expires)
        for document in knowledge.documents
    )


def _who_knows(reading: Reading, knowledge: Knowledge, senses: Senses | None) -> str | None:
    return senses.who_knows(reading) if senses else Desks(knowledge, None).nearest(reading)


def why_reply(reading: Reading, organization: Organization) -> str:
    """A short plain sentence for the responder; a product is called as its company calls it."""
    kinds = {"question": "A question", "complaint": "A complaint", "request": "A wish", "praise": "Praise"}
    kind = kinds.get(reading.intent, "A report" if reading.intent == "report" else "A remark")
    topics = [topic.replace("-", " ").replace("_", " ") for topic in reading.topics[:1]]
    products = [name for id in reading.products[:1] for name in organization.products.get(id, ())[:1]]
    names = [*topics, *products]
    return f"{kind} about {names[0]}." if names else f"{kind} for us."


def _foreign(
    request: SuggestionRequest, reading: Reading, knowledge: Knowledge, senses: Senses, now: datetime
) -> Verdict:
    why = f"The post is in a language that we do not answer in ({reading.language})."
    verdict = plain_verdict("escalate", "language", why, request, knowledge, now)
    return verdict.model_copy(update={"contact": _who_knows(reading, knowledge, senses)})
