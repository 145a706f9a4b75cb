"""What replies from a knowledge folder will compare with questions, embedded before anybody asks one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from aboveboard.domain.knowledge import Document, Passage
from aboveboard.draft.figures import both_ways
from aboveboard.draft.sense import REMEMBERED_BY_WORD
from aboveboard.draft.signals import under_heading
from aboveboard.draft.spans import spans_of
from aboveboard.ports import Embedder, TokenEmbedder

AT_ONCE = 8
"""Texts embedded in one step: some 30 ms, which hardly slows who asks meanwhile."""
MOST = REMEMBERED_BY_WORD * 9 // 10
"""Texts of each kind: those of a larger folder would push one another out."""


def met_ahead(
    passages: Sequence[Passage],
    documents: Mapping[str, Document],
    embedder: Embedder,
    tokens: TokenEmbedder,
) -> Iterator[int]:
    """Embeds a few texts with each step, by embedders that remember; yields how many they were.

    Raises:
        UnavailableError: an embedder did not answer.
    """
    spans = dict.fromkeys(
        form
        for passage in passages
        for span in spans_of(passage)
        for form in both_ways(under_heading(span, passage))
    )
    above = dict.fromkeys(
        text
        for passage in passages
        for text in (*passage.headings[-1:], *documents[passage.document].questions)
    )
    steps: tuple[tuple[Mapping[str, None], Callable[[Sequence[str]], object]], ...] = (
        (above, embedder.embed),
        (spans, embedder.embed),
        (spans, tokens.embed_tokens),
    )
    for texts, embed in steps:
        waiting = islice(texts, MOST)
        while some := list(islice(waiting, AT_ONCE)):
            embed(some)
            yield len(some)
