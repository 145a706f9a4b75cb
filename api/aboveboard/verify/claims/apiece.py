"""A price for each of several, or for all of them together: the one is not the other."""

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.text import Text, Token
from aboveboard.verify.claims.units import PERIODS, TIMES

REACH = 5
"""Words from a price to what says how many it is for."""
_EACH = frozenset("per each every apiece pro je jede jeden jedes por cada".split())
_TOTAL = frozenset(
    """total altogether together overall whole entire insgesamt zusammen gesamt gesamte gesamten ganze ganzen ganzes
    conjunto entero entera""".split()
)


def fault(aligned: Aligned) -> str | None:
    """“£40 in total” for “£40 per fuel”, “£49 for each piece” for “£49 for the whole order”."""
    for token in aligned.claim.values:
        if token.value is None or token.value.kind != "money":
            continue
        ours = _for_how_many(token, aligned.claim)
        places = [p for p in aligned.source.values if p.value is not None and agrees(token.value, p.value)]
        theirs = {_for_how_many(place, aligned.source) for place in places}
        if ours == "all" and theirs == {"each"}:
            return f"the passage says “{token.value.text.strip()}” of each, not of all together"
        if ours == "each" and "all" in theirs and theirs <= {"all", ""}:
            return f"the passage says “{token.value.text.strip()}” of all together, not of each"
    return None


def _for_how_many(token: Token, text: Text) -> str:
    after = [t for t in text.tokens[token.at + 1 : token.at + 1 + REACH] if t.sentence == token.sentence]
    after = after[: next((i for i, t in enumerate(after) if t.value is not None), len(after))]
    words = [t.word.folded for t in after]
    if any(t.word.cue == NEGATIVE for t in after):
        return ""
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if word in _TOTAL:
            return "all"
        if word in _EACH and following not in TIMES | PERIODS.keys() | {"time", "visit"}:
            return "each"
    return ""
