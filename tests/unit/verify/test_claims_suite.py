"""The planted errors of tests/mutations.py, held to the bars that we promise.

Planted into invented passages and into the sentences of six knowledge folders. The rules were written with these
sentences in sight, so the figures flatter; `benchmarks/claims.py` prints them all.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.mutations import Claim, Source, folder_sources, mutations, repersoned, seeds, true_sentences

from aboveboard.verify import support

BARS = {
    "number": 0.99, "date": 0.99, "price": 0.99, "unit": 0.99, "url": 0.99, "entity": 0.99, "exchanged numbers": 0.95,
    "exchanged roles": 0.90, "negation": 0.97, "modality": 0.90, "scope": 0.90, "antonym": 0.90,
    "appended clause": 0.97,
}  # fmt: skip


def _refused(text: str, source: Source) -> bool:
    return not support(text, [source.text], headings=[source.title], names=source.names).supported


@pytest.fixture(scope="module")
def folders() -> list[Source]:
    root = Path(__file__).parents[3]
    knowledge = [root / "knowledge", *sorted((root / "tests" / "companies").glob("*/knowledge"))]
    return [source for folder in knowledge for source in folder_sources(folder)]


@pytest.fixture(scope="module")
def caught(folders: list[Source]) -> dict[str, list[bool]]:
    found: dict[str, list[bool]] = defaultdict(list)
    for claim in [*_of_seeds(), *_of_folders(folders)]:
        found[claim.kind].append(_refused(claim.text, claim.source))
    return found


def _of_seeds() -> Iterator[Claim]:
    for source in seeds():
        for text in (*true_sentences(source), *source.says):
            yield from mutations(text, source)


def _of_folders(folders: list[Source]) -> Iterator[Claim]:
    """One appended clause a sentence: three would be half of all errors."""
    for source in folders:
        for text in true_sentences(source):
            claims = mutations(text, source)
            appended = [claim for claim in claims if claim.kind == "appended clause"]
            yield from (claim for claim in claims if claim not in appended[1:])


def test_enough_errors_are_planted_to_tell(caught: dict[str, list[bool]]) -> None:
    assert sum(map(len, caught.values())) >= 4_500
    assert len(caught["exchanged roles"]) >= 100


@pytest.mark.parametrize("kind", sorted(BARS))
def test_planted_errors_are_caught(kind: str, caught: dict[str, list[bool]]) -> None:
    assert sum(caught[kind]) / len(caught[kind]) >= BARS[kind]


def test_lies_written_by_hand_are_caught() -> None:
    refused = [_refused(text, source) for source in seeds() for _, text in source.lies]

    assert sum(refused) / len(refused) >= 0.93


def test_a_passages_own_sentences_pass_whoever_says_them(folders: list[Source]) -> None:
    own = [(text, source) for source in [*seeds(), *folders] for text in true_sentences(source)]
    others = [(form, source) for text, source in own for form in repersoned(text, source)]
    refused = [_refused(text, source) for text, source in own + others]

    assert sum(refused) / len(refused) <= 0.05


def test_what_people_say_in_their_own_words_mostly_passes() -> None:
    refused = [_refused(text, source) for source in seeds() for text in source.says]

    assert sum(refused) / len(refused) <= 0.15
