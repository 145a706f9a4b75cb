"""How well each passage fits who asks and when: worked out once for each day, language, region and product."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aboveboard.domain.knowledge import Document
from aboveboard.domain.reading import Reading
from aboveboard.retrieve.eligible import countries, eligible_on, fits, is_in, today
from aboveboard.retrieve.library import Library

Weights = NDArray[np.float32]
Withheld = NDArray[np.bool_]

KEPT = 500
"""Scopes remembered for one generation; strangers decide how many there are."""


def weights(reading: Reading, library: Library, now: datetime) -> Weights:
    """How well each passage's scope fits who asks, in 0..1, by place; 0: it may not answer."""
    day = today(library.knowledge, now)
    key = (day, reading.language, frozenset(reading.regions), frozenset(reading.products))
    found: Weights = _kept(library, key, lambda: _weights(reading, library, day))
    return found


def withheld(reading: Reading, library: Library, now: datetime) -> Withheld:
    """Which public passages in the author's language are not in force at `now`, by place."""
    day = today(library.knowledge, now)

    def work_out() -> Withheld:
        eligible = eligible_on(library.knowledge, day)
        by_document = [
            each not in eligible and is_in(library.languages[each], reading.language)
            for each in library.documents
        ]
        found: Withheld = np.array(by_document, bool)[library.document_of]
        return found

    found: Withheld = _kept(library, (day, reading.language), work_out)
    return found


def _kept(library: Library, key: Hashable, work_out: Callable[[], NDArray[Any]]) -> NDArray[Any]:
    if (known := library.scopes.get(key)) is not None:
        return known
    if len(library.scopes) >= KEPT:
        library.scopes.clear()
    library.scopes[key] = found = work_out()
    return found


def _weights(reading: Reading, library: Library, day: date) -> Weights:
    """A passage that names the author's country speaks of it, whatever its document is limited to: `We do not
    ship to Norway` is there for Norwegians."""
    eligible = eligible_on(library.knowledge, day)
    found = _by_place(library, eligible, reading)
    if theirs := countries(reading.regions):
        anywhere = _by_place(library, eligible, reading.model_copy(update={"regions": ()}))
        named = np.array([bool(theirs & each) for each in library.countries], bool)
        found = np.where((found == 0) & named, anywhere, found)
    return found


def _by_place(library: Library, eligible: Mapping[str, Document], reading: Reading) -> Weights:
    allowed = fits(eligible, library.languages, reading)
    by_document = np.array([allowed.get(each, 0.0) for each in library.documents], np.float32)
    found: Weights = by_document[library.document_of]
    return found
