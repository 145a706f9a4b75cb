"""How sure we are that the best passage answers what is asked."""

import math
from collections.abc import Sequence

from aboveboard.domain.evidence import Evidence

ANSWERABLE = 0.5


def confidence(evidence: Sequence[Evidence]) -> float:
    """In 0..1, comparable between requests: by how much of the question the best passages hold, and how near they
    are in sense. 0 where nothing was found."""
    if not evidence:
        return 0.0
    held = max(each.lexical for each in evidence[:3])
    near = max(each.dense for each in evidence[:3])
    if not near:  # no dense search: words alone have to tell
        return 1 / (1 + math.exp(-(8.0 * held - 4.0)))
    return 1 / (1 + math.exp(-(3.0 * held + 6.0 * near - 4.0)))
