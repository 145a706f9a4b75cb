"""How often the span that answers a post comes first, and growing the trees that order spans.

    python benchmarks/choosing.py [--write]

Runs every post of tests/companies, evals/cases and benchmarks/data/choosing that has an answer, and orders each
company's spans by trees that were grown on other companies alone: the companies are parted in folds, and those of one
fold are judged by trees of the others. `--write` then grows them on all but those kept apart and keeps them in the
package. Needs LightGBM, which the product does not: `pip install -e '.[choosing]'`. A quarter of an hour on two cores.
"""

import argparse
import asyncio
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import lightgbm
import numpy as np
import yaml
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from rich.table import Table

from aboveboard.adapters.in_memory import InMemoryIndex, InMemoryManifestStore
from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.minilm import MiniLM
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.words import words
from aboveboard.draft import learned, select
from aboveboard.draft.brief import Brief
from aboveboard.draft.chosen import Chosen
from aboveboard.draft.features import FEATURES, features
from aboveboard.draft.prompt import load_prompts, prompts_folder
from aboveboard.draft.sense import Remembering
from aboveboard.draft.signals import Asked
from aboveboard.evals import load_cases
from aboveboard.knowledge.sync import sync
from aboveboard.retrieve import open_library
from aboveboard.screen.match import Senses
from aboveboard.suggest import Tools, suggest
from aboveboard.verify.fingerprints import fingerprints

ROOT = Path(__file__).parent.parent
DATA = ROOT / "benchmarks" / "data" / "choosing"
KEPT = Path(learned.__file__).with_name("trees.json")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
SEEDS = (1, 2, 3)
"""One forest for each; their sum strays less than any of them."""
GROWN: Mapping[str, Any] = {
    "objective": "lambdarank", "n_estimators": 150, "learning_rate": 0.05, "num_leaves": 7, "min_child_samples": 50,
    "colsample_bytree": 0.3, "subsample": 0.7, "subsample_freq": 1, "reg_lambda": 5.0, "verbose": -1,
    "lambdarank_truncation_level": 5, "deterministic": True, "force_row_wise": True, "num_threads": 1,
}  # fmt: skip
FOLDS = 6
PLACES = (1, 2, 3)
SENTENCE, NEARLY_ALL = 5, 0.75
"""From so many words on an answer is a sentence, of which a span must hold this share: it may be parted otherwise."""
CACHE = ROOT / "build" / "choosing-vectors.db"
"""Vectors of an earlier run."""
APART = frozenset(
    "bright-kettle goosegate-cover casa-levante fellmark kimmlinie salgaria tern-parcels lumen-brook petrel-air seehof "
    "hazel-paw oakmere-bank tierwald".split()
)
"""Never grown on: the sample company, whose evals gate, and twelve that say what carries over to strangers' folders."""


@dataclass(frozen=True)
class Post:
    """A post that has an answer, and how a right one is told."""

    id: str
    request: SuggestionRequest
    now: datetime
    documents: frozenset[str]
    answers: tuple[tuple[str, ...], ...]
    """All of these have to be said, each in one of its wordings."""

    def said_in(self, spans: Sequence[str]) -> list[bool]:
        """Of each answer, whether one of the spans says it."""
        return [any(_says(span, each) for span in spans for each in either) for either in self.answers]


@dataclass(frozen=True)
class Example:
    """One thing that a post asks, with the spans that may answer it, best first by rule."""

    company: str
    post: Post
    texts: list[str]
    rows: NDArray[np.float32]
    right: NDArray[np.int32]
    """2 for a span that says all of the answer, 1 for a part, else 0."""


def _says(span: str, answer: str) -> bool:
    """Whether it holds the answer as it is, or, of a whole sentence, nearly all of its words and all of its figures."""
    if answer.casefold() in span.casefold():
        return True
    told, held = words(answer), set(words(span))
    if len(told) < SENTENCE or any(word[0].isdigit() and word not in held for word in told):
        return False
    return sum(word in held for word in told) >= NEARLY_ALL * len(told)


def companies() -> Iterator[tuple[str, Path, list[Post]]]:
    yield "bright-kettle", ROOT / "knowledge", _cases(ROOT / "evals" / "cases")
    for folder in sorted((ROOT / "tests" / "companies").iterdir()):
        if folder.is_dir() and (folder / "cases.yaml").is_file():
            yield folder.name, folder / "knowledge", _cases(folder / "cases.yaml")
    for folder in sorted(path.parent for path in DATA.glob("*/posts.yaml")):
        yield folder.name, folder / "knowledge", _posts(folder / "posts.yaml")


def _cases(path: Path) -> list[Post]:
    return [
        Post(
            case.id,
            case.post,
            case.now or NOW,
            frozenset(case.expect.cites or ()),
            tuple((each,) if isinstance(each, str) else tuple(each) for each in case.expect.includes),
        )
        for case in load_cases(path)
        if case.expect.includes
    ]


def _posts(path: Path) -> list[Post]:
    return [
        Post(
            each["id"],
            SuggestionRequest.model_validate(
                {
                    "platform": each["platform"],
                    "url": f"https://example.com/{each['id']}",
                    "post": {"id": each["id"], "author": {"name": "Ana Reyes"}, "text": each["text"]},
                    "thread": [
                        {"id": f"{each['id']}-{n}", "author": {"name": "Ana Reyes"}, "text": text}
                        for n, text in enumerate(each.get("thread") or ())
                    ],
                }
            ),
            NOW,
            frozenset((each["document"],)),
            tuple((answer,) for answer in each["answers"]),
        )
        for each in yaml.safe_load(path.read_text("utf-8"))
    ]


def examples(company: str, tools: Tools, posts: Sequence[Post]) -> Iterator[Example]:
    """What every post asks, as the drafter compares its spans."""
    heard: list[tuple[list[Chosen], Asked, Brief]] = []

    def listen(rated: Sequence[Chosen], asked: Asked, brief: Brief) -> list[Chosen]:
        if brief.tokens is not None and len(rated) > 1:
            heard.append((list(rated[: learned.COMPARED]), asked, brief))
        return list(rated)

    with patch.object(select, "by_examples", listen):
        for post in posts:
            heard.clear()
            asyncio.run(_answered(tools, post))
            yield from (_example(company, post, *each) for each in heard)


async def _answered(tools: Tools, post: Post) -> None:
    async for _ in suggest(post.request, tools, relation="employee", now=post.now, suggestion_id="sug_x"):
        pass


def _example(company: str, post: Post, rated: list[Chosen], asked: Asked, brief: Brief) -> Example:
    right = [_right(each, post) for each in rated]
    return Example(
        company,
        post,
        [each.span.text for each in rated],
        features(rated, asked, brief),
        np.array(right, np.int32),
    )


def _right(chosen: Chosen, post: Post) -> int:
    if post.documents and chosen.evidence.document.id not in post.documents:
        return 0
    said = post.said_in([chosen.span.text])
    return 2 if all(said) else 1 if any(said) else 0


Forest = list[lightgbm.LGBMRanker]


def grow(found: Sequence[Example]) -> Forest:
    told = [each for each in found if each.right.any()]
    rows, right = np.vstack([each.rows for each in told]), np.concatenate([each.right for each in told])
    groups = [len(each.right) for each in told]
    return [lightgbm.LGBMRanker(**GROWN, random_state=seed).fit(rows, right, group=groups) for seed in SEEDS]


def places(found: Sequence[Example], forest: Forest | None) -> dict[int, int]:
    """Of how many posts the first one, two and three spans of each question hold the answer."""
    posts: dict[str, list[Example]] = defaultdict(list)
    for each in found:
        posts[each.post.id].append(each)
    return {place: sum(_answers(of_post, forest, place) for of_post in posts.values()) for place in PLACES}


def _answers(of_post: Sequence[Example], forest: Forest | None, place: int) -> bool:
    said: list[str] = []
    for each in of_post:
        scores = sum(tree.predict(each.rows) for tree in forest) if forest else -np.arange(len(each.texts))
        said += list(dict.fromkeys(each.texts[n] for n in np.argsort(-scores, kind="stable")))[:place]
    return all(of_post[0].post.said_in(said))


def kept(forest: Forest) -> dict[str, Any]:
    """The forest as `trees.open_trees` reads it."""
    trees = [tree for each in forest for tree in each.booster_.dump_model()["tree_info"]]
    return {"features": list(FEATURES), "trees": [_kept(tree["tree_structure"]) for tree in trees]}


def _kept(root: dict[str, Any]) -> dict[str, list[float]]:
    nodes: list[dict[str, Any]] = []
    leaves: list[float] = []

    def put(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 5))
            return -len(leaves)
        place = len(nodes)
        nodes.append({"feature": node["split_feature"], "threshold": round(node["threshold"], 6)})
        nodes[place] |= {"left": put(node["left_child"]), "right": put(node["right_child"])}
        return place

    put(root)
    return {name: [node[name] for node in nodes] for name in ("feature", "threshold", "left", "right")} | {
        "leaves": leaves
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--write", action="store_true", help="grow the trees on all but those apart and keep them"
    )
    arguments = parser.parse_args()
    console = Console()
    found = gathered(console)
    table = Table("company", "posts", "first 1 / 2 / 3 by rules", "by trees of the others")
    names = list(dict.fromkeys(each.company for each in found))
    for first in range(FOLDS):
        table_of_fold(table, found, frozenset(names[first::FOLDS]))
    console.print(table)
    if arguments.write:
        forest = grow([each for each in found if each.company not in APART])
        KEPT.write_text(json.dumps(kept(forest), separators=(",", ":")) + "\n", "utf-8")
        console.print(f"kept in {KEPT.relative_to(ROOT)}")


def table_of_fold(table: Table, found: Sequence[Example], fold: frozenset[str]) -> None:
    """A row for each company of the fold, by trees that know none of them."""
    forest = grow([each for each in found if each.company not in fold | APART])
    for company in sorted(fold):
        own = [each for each in found if each.company == company]
        posts = len({each.post.id for each in own})
        table.add_row(company, str(posts), *(_line(places(own, by)) for by in (None, forest)))


def gathered(console: Console) -> list[Example]:
    found: list[Example] = []
    for company, knowledge, posts in track(list(companies()), "reading posts", console=console):
        found += examples(company, _tools(knowledge), posts)
    return found


def _tools(folder: Path) -> Tools:
    CACHE.parent.mkdir(exist_ok=True)
    cache = SqliteVectorCache(CACHE)
    embedder, index = Remembering(MiniLM(), cache), InMemoryIndex()
    synced = sync(folder, langchain_readers(), InMemoryManifestStore(), embedder, index, cache)
    library = open_library(synced.manifest.knowledge, embedder, index)
    prompts = load_prompts(prompts_folder())
    return Tools(library, Senses(library.knowledge, embedder), fingerprints(library.knowledge), prompts)


def _line(by_place: Mapping[int, int]) -> str:
    return " / ".join(str(by_place[place]) for place in PLACES)


if __name__ == "__main__":
    main()
