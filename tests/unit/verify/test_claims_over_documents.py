"""Claims of three companies, each held against its whole document, held to what was reached.

Nobody who wrote the rules had seen them: at first sight 45 of 90 true ones were refused and 34 of 90 false ones
passed, balanced 0.56. Against a document each word of a claim stands somewhere, so they ask what a single passage does
not: whether the sentence that speaks of the claim's matter is found.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.knowledge.load import Loaded, load
from aboveboard.verify import support

COMPANIES = Path(__file__).parents[2] / "companies"
BARS = {"fennimore": (19, 26), "saltmarsh": (23, 24), "velorand": (24, 25)}
"""Company -> (true claims of 30 that are kept, false ones that are refused), at least."""


def claims(company: str) -> Iterator[tuple[bool, bool]]:
    """(whether the document bears it out, whether it is found supported) of each claim."""
    folder = COMPANIES / company
    loaded = load(folder / "knowledge", langchain_readers())
    for claim in yaml.safe_load((folder / "claims.yaml").read_text("utf-8")):
        yield claim["supported"], _is_supported(claim["claim"], claim["document"], loaded)


def _is_supported(claim: str, document: str, loaded: Loaded) -> bool:
    organization = loaded.knowledge.organization
    passages = [passage for passage in loaded.knowledge.passages if passage.document == document]
    return support(
        claim,
        [passage.text for passage in passages],
        headings=[heading for passage in passages for heading in passage.headings],
        names=(organization.name, *organization.aliases),
    ).supported


@pytest.mark.parametrize("company", sorted(BARS))
def test_claims_are_judged_by_the_sentence_that_speaks_of_their_matter(company: str) -> None:
    found = list(claims(company))

    kept = sum(supported for true, supported in found if true)
    refused = sum(not supported for true, supported in found if not true)
    assert kept >= BARS[company][0]
    assert refused >= BARS[company][1]
