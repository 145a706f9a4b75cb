"""What it tells of a post that our pages answer it: that it is put to us, and that it is an ordinary question."""

from aboveboard.domain.evidence import Retrieved
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.read.mentions import may_be_put_to_us
from aboveboard.retrieve.library import Library

_OURS = 0.35
"""Confidence from which a page tells that a question is about our business; a little above what may be answered."""
_ORDINARY = 0.88
"""Confidence from which a question is what a page is for, whatever a rule's meaning comes slightly near to."""


def is_unclaimed(request: SuggestionRequest, reading: Reading, library: Library) -> bool:
    """Whether a post asks something and neither names us nor speaks to somebody else.

    Somebody has asked for a reply to it, and no list of words knows every matter of every business: `Do you take tyres,
    and do I have to box them up?`
    """
    asks = reading.intent in ("question", "request") and bool(reading.asks)
    return asks and not reading.about_us and may_be_put_to_us(request, library.knowledge, reading.language)


def is_ours(found: Retrieved) -> bool:
    """Whether what was found for an unclaimed post tells that it is put to us."""
    return any(ask.confidence >= _OURS for ask in found.asks)


def is_ordinary(reading: Reading, found: Retrieved) -> bool:
    """Whether a post asks what one of our pages is written for, and nothing beside it that none answers.

    What a rule is meant for is not let through by a second question that anybody may ask.
    """
    asks = reading.intent in ("question", "report") and bool(reading.asks)
    surest = max((ask.confidence for ask in found.asks), default=0.0)
    return asks and surest >= _ORDINARY and all(ask.answerable for ask in found.asks)
