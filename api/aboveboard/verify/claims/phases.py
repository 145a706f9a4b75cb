"""What holds until a day, and what after it: “free until 31 May, then 5 €” is not “5 € until 31 May, then free”."""

from collections.abc import Hashable, Iterator

import regex

from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.elided import valued
from aboveboard.verify.claims.text import Text

_PRICES = ("money", "percent")
_UNTIL = regex.compile(
    r"\b(?:until|till|up to|before|within|bis|vor|innerhalb|hasta|antes del?|dentro de)\b", regex.I
)
_THEN = regex.compile(
    r"\b(?:after(?:wards)?|then|later|from then on|danach|dann|später|ab dann|después|luego|a partir de|más tarde)\b",
    regex.I,
)


Phase = tuple[Hashable, Hashable]
"""What it costs until then, and after."""


def fault(aligned: Aligned) -> str | None:
    ours, theirs = set(_phases(aligned.claim)), set(_phases(aligned.source))
    if any((after, before) in theirs for before, after in ours - theirs):
        return "it turns round what holds until then and what after"
    return None


def _phases(text: Text) -> Iterator[Phase]:
    for sentence in text.sentences:
        told = text.quoted(sentence)
        then = _THEN.search(told)
        if then is None or not _UNTIL.search(told, 0, then.start()):
            continue
        before, after = _prices(told[: then.start()]), _prices(told[then.start() :])
        if len(before) == len(after) == 1 and before != after:
            yield before[0], after[0]


def _prices(told: str) -> list[Hashable]:
    return [
        each for each in valued(told) if each == "free" or (isinstance(each, tuple) and each[0] in _PRICES)
    ]
