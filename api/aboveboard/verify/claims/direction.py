"""Which way a value goes: 9% more is not 9% less."""

from aboveboard.verify.claims.agreement import agrees
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Text, Token

_UP = frozenset(
    """more higher up increase increased increases rise rises rose risen grew grown grows gain gained raised extra
    additional surcharge plus longer above mehr höher länger gestiegen steigt erhöht zuzüglich zusätzlich zuschlag
    aufpreis teurer más mayor superior aumenta aumentó aumentado sube subió suman suma suplemento recargo""".split()
)
_DOWN = frozenset(
    """less fewer lower down decrease decreased decreases fall falls fell fallen drop drops dropped reduced cheaper off
    discount cut minus shorter below weniger niedriger kürzer gesunken sinkt reduziert rabatt nachlass billiger
    günstiger menos menor inferior baja bajó rebaja descuento""".split()
)
_PLACED = frozenset("the a an your our".split())
_BOUNDING = frozenset("than or to no not als que nicht".split())
"""“More than £50” and “up to 5” bound a value: they say nothing of where it goes."""
_MEASURED = frozenset(("percent", "money", "quantity", "number"))
_FROM = frozenset("from von de desde".split())
NEAR = 2
"""Words on either side of a value."""


def fault(aligned: Aligned) -> str | None:
    """The same value goes up in one and down in the other."""
    for token in aligned.claim.values:
        ours = _way(token, aligned.claim)
        if token.value is None or token.value.kind not in _MEASURED or not ours:
            continue
        theirs = {
            _way(given, aligned.source)
            for given in aligned.source.values
            if given.value is not None and agrees(token.value, given.value)
        }
        if theirs and ours not in theirs and "" not in theirs:
            return f"“{token.value.text.strip()}” goes the other way in the passage"
    return None


def _way(value: Token, text: Text) -> str:
    """up, down, or nothing: by the words right after the value, else by those right before it."""
    after = text.tokens[value.at + 1 : value.at + 1 + NEAR]
    before = text.tokens[max(0, value.at - NEAR) : value.at][::-1]
    if before and before[0].word.folded in _FROM:
        before = ()  # “down from £80 to £40”
    for words in (after, before):
        for token in words:
            if token.sentence != value.sentence or token.value is not None:
                break
            way = _of_word(token, text, before=token.at < value.at)
            if way:
                return way
    return ""


def _of_word(token: Token, text: Text, *, before: bool) -> str:
    parts = token.word.folded.split()
    if token.word.name or (before and (len(parts) > 1 or _bounds(token, text))):
        return ""
    after = text.tokens[token.at + 1 : token.at + 2]
    if parts[0] == "off" and after and after[0].word.folded in _PLACED:
        return ""  # “20 cm off the ground”
    if parts[0] in _UP:
        return "up"
    return "down" if parts[0] in _DOWN else ""


def _bounds(token: Token, text: Text) -> bool:
    following = text.tokens[token.at + 1 : token.at + 2]
    leading = text.tokens[max(0, token.at - 1) : token.at]
    joined = {other.word.folded for other in (*following, *leading)}
    return not joined.isdisjoint(_BOUNDING)
