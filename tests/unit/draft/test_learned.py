"""Examples put the best spans in order, and leave the scores where they are."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.unit.draft.test_extractive import a_brief, found

from aboveboard.domain.embedding import TokenVectors
from aboveboard.draft import learned
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.features import FEATURES, features
from aboveboard.draft.learned import COMPARED, by_examples, grown
from aboveboard.draft.select import by_rules
from aboveboard.draft.signals import Asked, asked_of, candidates

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Letters:
    """Texts are alike where they hold the same letters."""

    name, dimensions, languages = "letters", len(LETTERS), None

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        counts = np.array([[text.casefold().count(each) for each in LETTERS] for text in texts], np.float32)
        vectors: NDArray[np.float32] = counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1)
        return vectors

    def embed_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        return [TokenVectors(tuple(text.split()), self.embed(text.split())) for text in texts]


def asked_about(*texts: str) -> tuple[list[Chosen], Asked, Brief]:
    """Spans of these texts as the rules rate them for a question about a lid."""
    ask = found("What does a lid cost?", *texts)
    brief = replace(a_brief(ask), embedder=Letters(), tokens=Letters())
    asked = asked_of(ask, brief)
    return by_rules(candidates(ask), asked, brief), asked, brief


def taught(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """Examples taught that spans with this word are best."""
    monkeypatch.setattr(
        learned, "features", lambda spans, *_: np.array([[word in each.span.text] for each in spans])
    )
    monkeypatch.setattr(learned, "grown", lambda: SimpleNamespace(say=lambda rows: rows[:, 0].astype(float)))


def test_a_span_that_examples_speak_for_comes_first_at_the_first_ones_score(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rated, asked, brief = asked_about("A lid costs £4.", "A new cover is £6.", "Lids are blue.")
    taught(monkeypatch, "cover")

    ordered = by_examples(rated, asked, brief)

    assert ordered[0].span.text == "A new cover is £6."
    assert [each.score for each in ordered] == [each.score for each in rated]
    assert {each.span.text for each in ordered} == {each.span.text for each in rated}


def test_chances_are_shares_of_one_and_fall_in_the_order_of_the_examples(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rated, asked, brief = asked_about("A lid costs £4.", "A new cover is £6.", "Lids are blue.")
    taught(monkeypatch, "cover")

    chances = [each.chance or 0.0 for each in by_examples(rated, asked, brief)]

    assert sum(chances) == pytest.approx(1)
    assert chances[0] > chances[1] == chances[2]


def test_only_the_best_spans_by_rule_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Lid {LETTERS[n % 26] * 3} costs £{n}." for n in range(COMPARED + 3)]
    rated, asked, brief = asked_about(*texts)
    taught(monkeypatch, rated[-1].span.text)

    ordered = by_examples(rated, asked, brief)

    assert ordered[-1].span == rated[-1].span
    assert ordered[-1].chance == 0


def test_without_an_embedder_the_rules_order_stands() -> None:
    rated, asked, brief = asked_about("A lid costs £4.", "A new cover is £6.")

    assert by_examples(rated, asked, replace(brief, embedder=None)) == rated


def test_every_span_has_every_feature() -> None:
    rated, asked, brief = asked_about("A lid costs £4.", "A new cover is £6.", "Lids are blue.")

    rows = features(rated, asked, brief)

    assert rows.shape == (3, len(FEATURES))
    assert np.isfinite(rows).all()
    assert rows[0, FEATURES.index("behind the best")] == 0
    assert rows[:, FEATURES.index("has figures")].tolist() == [
        any(letter.isdigit() for letter in each.span.text) for each in rated
    ]


def test_the_trees_that_come_with_the_package_were_grown_on_these_features() -> None:
    assert grown().features == FEATURES
    assert grown().feature.max() < len(FEATURES)
