"""A list with one member more: “in Team, Business and Group” where it is in Business and Group alone."""

from aboveboard.verify.claims.align import Aligned, counterparts, weight_of
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.listed import members_of
from aboveboard.verify.claims.matter import around, fits_of, matter_of
from aboveboard.verify.claims.text import Token

SHARE = 0.5
"""Of the rest of the claim, what the sentence has to hold before it is the one that says of what it holds."""
AS_WELL = 0.6
"""Of how well that sentence fits, how well another has to that says it of the further member."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.claim.clauses:
        if any(t.word.cue in (NEGATIVE, "~only", "~except") for t in clause):
            continue
        members = members_of(clause)
        if len(members) < 2 or any(len(member) > 1 for member in members):
            continue
        if (found := _further(clause, [member[0] for member in members], aligned)) is not None:
            return found
    return None


def _further(clause: tuple[Token, ...], members: list[Token], aligned: Aligned) -> str | None:
    rest = [token for token in clause if token not in members]
    matter = matter_of(rest, aligned)
    if matter is None or matter.share < SHARE:
        return None
    there = {token.sentence for token in around(matter.sentence, aligned.source)}
    told = {token.at: {place.sentence for place in counterparts(token, aligned.source)} for token in members}
    if not any(sentences & there for sentences in told.values()):
        return None
    fits = fits_of(rest, aligned)
    for token in members:
        elsewhere = told[token.at]
        if weight_of(token) < 1 or not elsewhere or elsewhere & there:
            continue
        near = {number + step for number in elsewhere for step in (0, 1)}
        named = any(number < aligned.titles for number in elsewhere)
        if not named and max(fits.get(number, 0.0) for number in near) < AS_WELL * fits[matter.sentence]:
            return f"the passages do not say it of “{token.word.folded}”"
    return None
