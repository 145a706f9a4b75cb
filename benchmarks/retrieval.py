"""How well passages are found, and how well it is known when none answers, on packs of questions with answers.

    python benchmarks/retrieval.py PACK [PACK ...]

A pack is a folder with corpus.jsonl (_id, title, text), queries.jsonl (_id, text, context) and qrels.tsv. Each
half of the questions is reported by itself: constants in the code were chosen on the first, `tune`, alone.
Vectors are kept between runs in the folder that TMPDIR names.
"""

import json
import math
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, median
from typing import Any

from aboveboard.adapters.in_memory import InMemoryIndex, InMemoryManifestStore
from aboveboard.adapters.minilm import MiniLM
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.domain.evidence import Retrieved
from aboveboard.domain.knowledge import Document, Knowledge, Organization, Passage
from aboveboard.domain.manifest import Manifest
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.draft.sense import Remembering
from aboveboard.knowledge.sync import publish
from aboveboard.retrieve import Library, open_library, retrieve

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SCRATCH = Path(tempfile.gettempdir()) / "aboveboard-benchmarks"


@dataclass(frozen=True)
class Pack:
    name: str
    library: Library
    names: Mapping[str, str]
    """The pack's own name of each passage, by our id."""
    questions: Sequence[Mapping[str, Any]]
    relevant: Mapping[str, Mapping[str, int]]
    """Gains of passages, by question."""


@dataclass(frozen=True)
class Found:
    question: str
    ranked: tuple[str, ...]
    confidence: float
    answerable: bool
    took_ms: float


def open_pack(folder: Path) -> Pack:
    cache = SqliteVectorCache(SCRATCH / "vectors.db")
    index, embedder = InMemoryIndex(), Remembering(MiniLM(), cache)
    knowledge, names = _knowledge(_rows(folder / "corpus.jsonl"))
    manifest = Manifest(version="1", knowledge=knowledge)
    publish(manifest, InMemoryManifestStore(), embedder, index, cache)
    relevant: dict[str, dict[str, int]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
        question, passage, gain = line.split("\t")
        if int(gain) > 0:
            relevant[question][passage] = int(gain)
    library = open_library(knowledge, embedder, index)
    return Pack(folder.name, library, names, list(_rows(folder / "queries.jsonl")), relevant)


def ask(pack: Pack, question: Mapping[str, Any], *, thread: bool = True) -> Found:
    posts = [_post(number, turn["text"]) for number, turn in enumerate(question["context"]) if thread]
    request = SuggestionRequest(
        platform="web", url="https://example.com", post=_post(-1, question["text"]), thread=tuple(posts)
    )
    reading = Reading(
        intent="question", sentiment="neutral", urgency="normal", language="en", role="support",
        about_us=True, text=question["text"],
    )  # fmt: skip
    began = time.perf_counter()
    retrieved = retrieve(request, reading, pack.library, NOW, k=10)
    took_ms = (time.perf_counter() - began) * 1_000
    return _found(pack, question["_id"], retrieved, took_ms)


def ndcg(ranked: Sequence[str], gains: Mapping[str, int], k: int = 10) -> float:
    """Normalised discounted cumulative gain of the first k, in 0..1."""
    found = sum(gains.get(each, 0) / math.log2(place + 2) for place, each in enumerate(ranked[:k]))
    ideal = sorted(gains.values(), reverse=True)[:k]
    return found / sum(gain / math.log2(place + 2) for place, gain in enumerate(ideal))


def recall(ranked: Sequence[str], gains: Mapping[str, int], k: int = 5) -> float:
    return len(set(ranked[:k]) & gains.keys()) / min(k, len(gains))


def f1(predicted: Iterable[bool], actual: Iterable[bool]) -> tuple[float, float, float] | None:
    """(precision, recall, F1) of the positive class; None where there is nothing to find or nothing is found."""
    pairs = list(zip(predicted, actual, strict=True))
    hits = sum(guess and true for guess, true in pairs)
    if not hits:
        return None
    precision = hits / sum(guess for guess, _ in pairs)
    sensitivity = hits / sum(true for _, true in pairs)
    return precision, sensitivity, 2 * precision * sensitivity / (precision + sensitivity)


def answered(question: Mapping[str, Any]) -> bool:
    """Whether the pack says that its documents answer."""
    if "needs_knowledge" in question:
        return bool(question["needs_knowledge"])
    return question["answerability"] not in ("unanswerable", "underspecified")


def half(question: str) -> str:
    return "tune" if zlib.crc32(question.encode()) % 2 == 0 else "test"


def report(pack: Pack) -> list[str]:
    """Rows of the table."""
    rows = []
    for thread in (False, True):
        found = {each["_id"]: ask(pack, each, thread=thread) for each in pack.questions}
        for part in ("tune", "test", "all"):
            rows.append(_row(pack, found, thread, lambda name, part=part: part in ("all", half(name)), part))
    return rows


def _row(
    pack: Pack, found: Mapping[str, Found], thread: bool, chosen: Callable[[str], bool], part: str
) -> str:
    judged = [name for name in found if name in pack.relevant and chosen(name)]
    asked = [each for each in pack.questions if chosen(each["_id"])]
    gains = mean(ndcg(found[name].ranked, pack.relevant[name]) for name in judged)
    recalls = mean(recall(found[name].ranked, pack.relevant[name]) for name in judged)
    declined = f1(
        (not found[each["_id"]].answerable for each in asked), (not answered(each) for each in asked)
    )
    kept = f1((found[each["_id"]].answerable for each in asked), (answered(each) for each in asked))
    took = median(found[each["_id"]].took_ms for each in asked)
    with_thread = "with the thread" if thread else "last post"
    return (
        f"| {pack.name} | {with_thread} | {part} | {len(judged)} | {gains:.3f} | {recalls:.3f} | {len(asked)} "
        f"| {_shown(declined)} | {_shown(kept)} | {took:.1f} |"
    )


def _shown(scores: tuple[float, float, float] | None) -> str:
    return "–" if scores is None else " / ".join(f"{score:.2f}" for score in scores)


def _knowledge(rows: Iterable[Mapping[str, Any]]) -> tuple[Knowledge, dict[str, str]]:
    """A document for each title, a passage for each row; a row without a title is a document of its own."""
    documents: dict[str, Document] = {}
    passages: list[Passage] = []
    names: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        title = row.get("title") or ""
        name = title or row["_id"]
        documents.setdefault(name, Document(id=name, title=title, path=name, language="en"))
        counts[name] += 1
        passage = Passage(id=f"{name}#{counts[name]}", document=name, text=row["text"])
        passages.append(passage)
        names[passage.id] = row["_id"]
    organization = Organization(name="Example", timezone="UTC")
    return (
        Knowledge(organization=organization, documents=tuple(documents.values()), passages=tuple(passages)),
        names,
    )


def _found(pack: Pack, question: str, retrieved: Retrieved, took_ms: float) -> Found:
    ranked = tuple(pack.names[each.passage.id] for each in retrieved.evidence)
    first = retrieved.asks[0]
    return Found(question, ranked, first.confidence, first.answerable, took_ms)


def _post(number: int, text: str) -> Post:
    return Post(id=str(number), author=Author(name="Somebody"), text=text[:20_000] or ".")


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    print(
        "| pack | query | part | judged | nDCG@10 | recall@5 | asked | declines P / R / F1 | answers P / R / F1 | ms |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for folder in sys.argv[1:]:
        for row in report(open_pack(Path(folder))):
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
