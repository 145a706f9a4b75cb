"""From the rules that match to one verdict: the most cautious wins, among equals the first."""

from collections.abc import Sequence
from datetime import datetime

from aboveboard.domain.knowledge import Action, Knowledge, Rule
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.verdict import CAUTION, Verdict
from aboveboard.screen.deadline import respond_by
from aboveboard.screen.surest import Match


def most_cautious(matches: Sequence[Match]) -> Match | None:
    """The match whose rule is the most cautious; among equals the surest, then the first; None without any."""
    return max(matches, key=lambda match: (CAUTION.index(match.rule.then), match.surely), default=None)


def verdict_of(rule: Rule, request: SuggestionRequest, knowledge: Knowledge, now: datetime) -> Verdict:
    within = rule.respond_within or knowledge.engagement.respond_within
    return Verdict(
        action=rule.then,
        rule=rule.id,
        why=rule.why,
        contact=rule.contact,
        respond_by=None if rule.then == "leave" else respond_by(request.post.created_at, within, now),
        say=rule.say,
    )


def plain_verdict(
    action: Action,
    rule: str | None,
    why: str,
    request: SuggestionRequest,
    knowledge: Knowledge,
    now: datetime,
) -> Verdict:
    """A verdict that no rule of engagement words."""
    due = respond_by(request.post.created_at, knowledge.engagement.respond_within, now)
    return Verdict(action=action, rule=rule, why=why, respond_by=None if action == "leave" else due)
