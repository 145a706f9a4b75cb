"""The edited text, checked: what every sentence stands on, and what the person should know before posting."""

import hashlib
from collections.abc import Mapping
from difflib import SequenceMatcher

from aboveboard.checks.advice import CheckedText, advice
from aboveboard.checks.claims import Supported, backing_of
from aboveboard.checks.pieces import Known, Piece, every_line, known_pieces, pieces
from aboveboard.checks.template import template_of
from aboveboard.domain.base import Frozen
from aboveboard.domain.draft import Draft, Kind, Length
from aboveboard.verify import VerifyContext, kind_of
from aboveboard.verify.kinds import is_pointer
from aboveboard.verify.length import weighted_length

SAME_SENTENCE = 0.5
"""Share of characters that a sentence has in common with the one it was made from."""


class CheckedSentence(Frozen):
    text: str
    start: int
    """In UTF-16 code units, as JavaScript counts them."""
    end: int
    kind: Kind
    cites: tuple[str, ...] = ()
    """Ids of the suggestion's passages that support it."""
    support: Supported | None = None
    """`yours`: a claim that nothing supports. None: it states nothing."""
    why: str | None = None


class Checked(Frozen):
    text_hash: str
    """SHA-256 of the text's UTF-8, in hexadecimal."""
    length: Length
    disclosure: str | None
    """Which line it holds: `employee/full`; `brand` needs none; None: it is missing or does not count."""
    sentences: tuple[CheckedSentence, ...]
    checks: tuple[CheckedText, ...]


def checked(text: str, draft: Draft | None, context: VerifyContext) -> Checked:
    """Check a text as it stands.

    Args:
        draft: what the text was made from; what is left of it keeps its kinds and sources. None: nothing.
    """
    lines = every_line(context.knowledge.organization)
    known = known_pieces(draft, lines) if draft is not None else {}
    found = tuple(_sentence(piece, known, text, context) for piece in pieces(text, lines))
    request = context.request
    return Checked(
        text_hash=hash_of(text),
        length=weighted_length(text, request.platform, request.channel),
        disclosure=template_of(text, context),
        sentences=found,
        checks=advice(text, [each.support for each in found if each.support], context),
    )


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def nearest_draft(drafts: tuple[Draft, ...], text: str) -> Draft | None:
    """The draft that a text was most likely made from."""
    return max(drafts, key=lambda draft: SequenceMatcher(None, draft.text, text).ratio(), default=None)


def _sentence(piece: Piece, known: Mapping[str, Known], text: str, context: VerifyContext) -> CheckedSentence:
    start, end = _utf16(text[: piece.start]), _utf16(text[: piece.end])
    untouched = known.get(piece.text)
    kind = untouched.kind if untouched else kind_of(piece.text, context)
    if kind != "claim" and not (kind == "pointer" and not is_pointer(piece.text)):
        cites = untouched.cites if untouched else ()
        return CheckedSentence(text=piece.text, start=start, end=end, kind=kind, cites=cites)
    if untouched and _still_public(untouched.cites, context):
        support, cites, why = "supported", untouched.cites, None
    else:
        first = untouched.cites if untouched else _cites_of_nearest(piece.text, known)
        support, cites, why = backing_of(piece.text, first, context)
    return CheckedSentence(
        text=piece.text, start=start, end=end, kind=kind, cites=cites, support=support, why=why
    )


def _still_public(cites: tuple[str, ...], context: VerifyContext) -> bool:
    """What was checked stays checked while its sources may be cited."""
    return bool(cites) and len(context.cited(cites)) == len(cites)


def _cites_of_nearest(sentence: str, known: Mapping[str, Known]) -> tuple[str, ...]:
    """The sources of the draft's sentence that this one was made from, where it was made from one."""
    likeness = {text: _likeness(text, sentence) for text in known if known[text].cites}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return known[best].cites if best is not None and likeness[best] >= SAME_SENTENCE else ()


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other)
    return matcher.ratio() if matcher.quick_ratio() >= SAME_SENTENCE else 0.0


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
