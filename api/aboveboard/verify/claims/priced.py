"""Free, where the passages ask a price of the very thing, and give something else away."""

from collections.abc import Iterator

from aboveboard.verify.claims.align import Aligned, counterparts
from aboveboard.verify.claims.cues import NEGATIVE
from aboveboard.verify.claims.matter import goes_on
from aboveboard.verify.claims.text import Token
from aboveboard.verify.claims.words import PRICES

LEAST = 1.0
"""Weight of what a place with a price has to hold of the claim."""
MARGIN = 0.5
"""By how much it has to hold more than any place that gives something away."""
COMPOUND = 4
"""Letters by which a German compound is longer than its part."""


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.claim.clauses:
        free = [token for token in clause if token.key == "FREE"]
        if not free or any(t.word.cue in (NEGATIVE, "~only", "~except", "~if") for t in clause):
            continue
        if any(t.value is not None and t.value.kind in ("money", "percent") for t in clause):
            continue
        told = [token for token in clause if token.word.weight >= 1 and token.key != "FREE"]
        given, asked = 0.0, 0.0
        for tokens, gives, asks in _places(aligned):
            held = _held(told, tokens, aligned)
            given = max(given, held if gives else 0.0)
            asked = max(asked, held if asks and not gives else 0.0)
        if asked >= LEAST and asked >= given + MARGIN:
            return f"the passages ask a price of it, and do not say “{free[0].word.folded}”"
    return None


def _places(aligned: Aligned) -> Iterator[tuple[tuple[Token, ...], bool, bool]]:
    """(a sentence with what it goes on from, whether it gives away, whether it asks a price)."""
    before: tuple[Token, ...] = ()
    for sentence in aligned.source.sentences[aligned.titles :]:
        whole = (*before, *sentence) if before and goes_on(sentence) else sentence
        yield whole, _gives(sentence), _asks(sentence)
        before = sentence


def _gives(tokens: tuple[Token, ...]) -> bool:
    return any(
        token.key == "FREE"
        or token.word.cue == "~in"
        or (token.value is not None and token.value.amount == 0)
        for token in tokens
    )


def _asks(tokens: tuple[Token, ...]) -> bool:
    return any(
        token.value.kind == "money" and bool(token.value.amount)
        if token.value is not None
        else token.word.folded.startswith(PRICES) and token.key != "FREE"
        for token in tokens
    )


def _held(told: list[Token], tokens: tuple[Token, ...], aligned: Aligned) -> float:
    ats = {token.at for token in tokens}
    return sum(
        token.word.weight
        for token in told
        if any(
            place.at in ats and abs(len(place.key) - len(token.key)) < COMPOUND
            for place in counterparts(token, aligned.source)
        )
    )
