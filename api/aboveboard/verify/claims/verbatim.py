"""The passage's own sentence, as it stands or said by another person."""

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Token


def is_verbatim(aligned: Aligned) -> bool:
    """Whether every sentence of the claim is a whole sentence of the source, word for word.

    We for the company's name, you for customers, and the verb's ending that goes with it are no difference. A part
    of a sentence is not enough: what was left out may be what limits it.
    """
    return bool(aligned.claim.sentences) and all(
        any(_same(ours, theirs) for theirs in aligned.source.sentences if len(theirs) == len(ours))
        for ours in aligned.claim.sentences
    )


def _same(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> bool:
    return all(_same_word(one, other) for one, other in zip(ours, theirs, strict=True))


def _same_word(one: Token, other: Token) -> bool:
    if one.value is not None or other.value is not None:
        return (
            one.value is not None
            and other.value is not None
            and (one.value.kind, one.value.key) == (other.value.kind, other.value.key)
        )
    if one.word.folded == other.word.folded:
        return True
    if one.word.person is not None and one.word.person == other.word.person:
        return True
    short, long = sorted((one.word.folded, other.word.folded), key=len)
    return long in (short + "s", short + "es") or (short, long) in (
        ("do", "does"),
        ("has", "have"),
        ("is", "are"),
        ("are", "is"),
    )
