"""Which signs of a fixed form speak for which rule."""

from collections.abc import Callable, Mapping

from aboveboard.domain.knowledge import Organization
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.screen import signs
from aboveboard.screen.lend import SAME
from aboveboard.screen.own_case import ends_in_a_question_of_rules, own_case

_IN_A_READING: Mapping[str, Callable[[Reading], str | None]] = {
    "violence": signs.threat,
    "safety": signs.injury,
    "self-harm": signs.despair,
    "press": signs.press,
    "security": signs.security,
    "abuse": lambda reading: signs.hate(reading) or signs.mere_insult(reading),
}


def own_sign(
    rule: str, request: SuggestionRequest, reading: Reading, organization: Organization, *, worded: bool
) -> str | None:
    """What in a post speaks for one of the service's own rules; `worded`: it uses the rule's words too."""
    if rule in _IN_A_READING:
        return _IN_A_READING[rule](reading)
    if rule == "campaign":
        return signs.campaign(reading, request.post.author, organization)
    if rule == "spam":
        return _spam(reading, worded)
    if request.channel != "public":
        return None
    if rule == "personal-data":
        return signs.personal_data(reading.text, organization)
    if rule != "account":
        return None
    own = signs.own_account(reading)
    if own and (any(map(str.isdigit, own)) or not ends_in_a_question_of_rules(reading)):
        return own
    return own_case(reading, in_thread=bool(request.thread))


def lent_sign(concepts: Mapping[str, float], reading: Reading) -> str | None:
    """What speaks for a rule of the file, by the concepts that it comes near to and how near.

    A rule on comparisons is known by its meaning; the comparison, by the names in the post.
    """
    if concepts.get("security", 0.0) >= SAME and (found := signs.security(reading)):
        return found
    return signs.comparison(reading) if "competitor" in concepts and reading.sentiment != "positive" else None


def _spam(reading: Reading, worded: bool) -> str | None:
    idle = not reading.asks and reading.intent not in ("complaint", "report", "praise")
    count = signs.spam(reading) + worded + (2 if reading.only_orders else 0)
    return "several signs of spam" if count >= (1 if idle else 2) else None
