"""“Only”: said by both, by neither, or in another way."""

from aboveboard.verify.claims.align import Aligned, Clause, is_reworded
from aboveboard.verify.claims.beyond_only import added_to_it
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.denial import denials
from aboveboard.verify.claims.text import Token, cues_of


def fault(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _is_only(clause.tokens, aligned.claim.tokens), _is_only(region, aligned.source.tokens)
    sentences = {place.sentence for own in clause.content for place in aligned.source.places_of(own.key)}
    limited_by = {"~if", "~except"} & cues_of(clause.sentence)
    elsewhere = any(
        t.word.cue == "~only" and not _is_not_only(t, aligned.source.tokens)
        for t in aligned.source.tokens
        if t.sentence in sentences
    )
    limited = limited_by or elsewhere
    conditional = {"~if", "~except"} & cues_of(aligned.claim.tokens)
    if "~if" in limited_by and not conditional:
        limited = limited_by - {"~if"} or elsewhere
    if ours and not theirs and not limited and not denials(region):
        return "the passage does not say “only”"
    if any(t.word.cue == "~only" for t in clause.sentence) and any(
        _is_not_only(t, aligned.claim.tokens) for t in clause.tokens
    ):
        return "the passage says “only”"
    if not ours and (further := added_to_it(clause, aligned)) is not None:
        return f"the passage says “only” without “{further}”"
    freely = is_reworded(clause, region) and not _WIDENING & cues_of(clause.tokens)
    if theirs and not ours and not freely and not _limits_otherwise(clause, region, aligned):
        return "it leaves out “only”"
    return None


_WIDENING = frozenset(("~all", "~some", "~majority", "~always"))
"""What is true “only in Leipzig” is true in Leipzig, and neither in some places nor in all."""


def _is_not_only(token: Token, tokens: tuple[Token, ...]) -> bool:
    before = tokens[max(0, token.at - 1) : token.at]
    return token.word.cue == "~only" and bool(before) and before[0].word.cue == NEGATIVE


_NEEDED = frozenset("need needs needed brauchen benötigen necesita hace".split())


def _limits_otherwise(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> bool:
    """“You need one of these phones”, “not without”: other ways to say “only”."""
    whole = cues_of(aligned.claim.tokens)
    if whole & {"~only", "~except", NEGATIVE} or any(t.word.folded in _NEEDED for t in aligned.claim.tokens):
        return True
    return "~must" in cues_of(clause.tokens) and "~must" not in cues_of(region)


def _is_only(tokens: tuple[Token, ...], text: tuple[Token, ...]) -> bool:
    """“Only £5” praises a price, “we only ask” is courtesy: they limit nothing."""
    return any(
        t.word.cue == "~only"
        and not _is_not_only(t, text)
        and not _is_price(text, t.at + 1)
        and not (t.at and text[t.at - 1].word.person)
        and not _belittles(text, t.at)
        for t in tokens
    )


_BEING = frozenset("is are was ist sind war es son".split())
_ONE = frozenset(("one", "a single", "ein", "eine", "einen", "un", "una"))


def _belittles(text: tuple[Token, ...], at: int) -> bool:
    """“It is only steam”, “only one at a time”."""
    following = text[at + 1 : at + 2]
    if following and following[0].word.folded in _ONE:
        return True
    being = at > 0 and text[at - 1].word.folded in _BEING
    return bool(
        being
        and following
        and following[0].word.content
        and following[0].word.weight >= 1
        and _is_noun(following[0])
    )


_STATES = ("ed", "ble", "en", "valid", "open", "free", "lich", "bar", "gültig", "válid")


def _is_noun(token: Token) -> bool:
    """“Only steam”, but not “only valid”, “only sold”."""
    return not any(token.word.folded.endswith(end) or token.word.folded.startswith(end) for end in _STATES)


def _is_price(text: tuple[Token, ...], at: int) -> bool:
    """“Only £5”, “it only takes ten minutes”: a value soon after."""
    return any(token.value is not None and token.value.kind in _AMOUNTS for token in text[at : at + 3])


_AMOUNTS = ("money", "quantity", "percent", "number")
