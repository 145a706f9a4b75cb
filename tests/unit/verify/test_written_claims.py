"""Claims as a support desk writes them, each with a false twin, held to what was reached.

`open` and `more` were in sight while the rules were written. `shut` was opened at the end, when it stood at 0.73: that
is the figure to believe of claims that nobody has seen. `paraphrase` stood at 0.71 before its misses were read,
`paraphrase-more`, written after those were mended, at 0.70, `paraphrase-last` at 0.60.
`tamarin` and `brackenwall` were written by somebody who had read none of the rules: 0.55 and 0.53 at first sight.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from aboveboard.verify import support

FOLDER = Path(__file__).parents[2] / "fixtures" / "claims" / "written"
BARS = {
    "open": 0.83, "more": 0.84, "shut": 0.84, "paraphrase": 0.82, "paraphrase-more": 0.79, "paraphrase-last": 0.79,
    "tamarin": 0.61, "brackenwall": 0.64,
}  # fmt: skip


def rows(name: str) -> Iterator[tuple[str, str, bool]]:
    """(sentence, passage, whether the passage supports it)."""
    for passage in yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))["passages"]:
        for said, twin, _ in passage["pairs"]:
            yield said, passage["text"], True
            yield twin, passage["text"], False


@pytest.mark.parametrize("name", sorted(BARS))
def test_true_sentences_are_kept_and_their_twins_are_not(name: str) -> None:
    right: dict[bool, list[bool]] = {True: [], False: []}

    for sentence, passage, supported in rows(name):
        right[supported].append(support(sentence, [passage]).supported is supported)

    balanced = sum(sum(each) / len(each) for each in right.values()) / 2
    assert balanced >= BARS[name]
