"""Tells where what was asked for stands in a document that is not in force."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from aboveboard.domain.months import full_names
from aboveboard.domain.words import content_stems
from aboveboard.retrieve.library import Library
from aboveboard.retrieve.scope import Withheld

SAME_MATTER = 0.5
"""Share of the words of a title, without numbers and months, from which a document that has as many of them in its
own title is about the same matter."""


def withheld_ahead(
    near: Mapping[int, float],
    dense: Mapping[int, float],
    out: Withheld,
    library: Library,
    asked: Collection[str],
    places: Sequence[int],
) -> float:
    """How much nearer than all that may answer a passage is that is not in force.

    What nobody is told any more, or yet, is then what was asked for, and its neighbours do not answer either. But last
    year's prices say nothing beside this year's: their document is about the same matter, and the leading passages
    hold every word of the question that theirs hold.

    Args:
        near: similarities by place, of all passages; `dense`: of those that may answer.
        asked: stems of the question.
        places: the leading passages.
    """
    nearest = max((place for place in near if out[place]), key=lambda place: near[place], default=None)
    best = max(dense.values(), default=0.0)
    if nearest is None or near[nearest] <= best:
        return 0.0
    renewed = not _alone(nearest, asked, places, library) and _has_successor(nearest, dense, library)
    return 0.0 if renewed else near[nearest] - best


def _alone(place: int, asked: Collection[str], places: Sequence[int], library: Library) -> bool:
    """Whether it holds a word of the question that none of the leading passages holds."""
    stems = library.lexical.stems
    return any(stem in stems[place] and not any(stem in stems[each] for each in places) for stem in asked)


def _has_successor(place: int, places: Collection[int], library: Library) -> bool:
    """Whether a document that may answer is about the same matter, by its title."""
    title = _title(library.passages[place].document, library)
    others = {library.passages[each].document for each in places}
    return bool(title) and any(
        len(title & _title(document, library)) >= SAME_MATTER * len(title) for document in others
    )


def _title(document: str, library: Library) -> frozenset[str]:
    language = library.languages[document] or "en"
    stems = frozenset(content_stems(library.documents[document].title, language)) - _months(language)
    return frozenset(stem for stem in stems if not any(letter.isdigit() for letter in stem))


@cache
def _months(language: str) -> frozenset[str]:
    return frozenset(content_stems(" ".join(full_names()), language))
