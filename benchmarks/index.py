"""What it costs to index a folder, to take in one edit, and to ask: against LangChain's usual pipeline.

    python benchmarks/index.py [DOCUMENTS]

Both sides get the same files and the same embedder, which takes no time and counts what it is asked, so that the
times are those of everything else; what embedding adds is told apart. The usual pipeline is that of the short
tutorials: a splitter of 1,000 characters with an overlap of 200, `Chroma.from_documents`, and all of it again
after an edit. Ratios are of the same run.
"""

import random
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from aboveboard.adapters.chroma import ChromaIndex
from aboveboard.adapters.generations import SqliteManifestStore
from aboveboard.adapters.langchain_loaders import langchain_readers
from aboveboard.adapters.minilm import MiniLM
from aboveboard.adapters.vector_cache import SqliteVectorCache
from aboveboard.domain.post import Author, Post, SuggestionRequest
from aboveboard.domain.reading import Reading
from aboveboard.knowledge.sync import sync
from aboveboard.retrieve import open_library, retrieve

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
QUESTIONS = 100
WORDS = (
    "kettle lid warranty return postage refund delivery order repair filter jug steel descale element "
    "switch base cable recall price discount gift card student country customs parcel courier "
    "workshop spare part register receipt battery app timer water minutes days months free charge "
    "account address cancel change colour size cup "
).split()


class Counting:
    """An embedder that takes no time: the same text, the same vector; LangChain's interface and ours."""

    name = "counting"
    dimensions = 384
    languages: tuple[str, ...] | None = None

    def __init__(self) -> None:
        self.texts = 0
        self._table = np.random.default_rng(1).normal(size=(len(WORDS), self.dimensions)).astype(np.float32)
        self._rows = {word: row for row, word in enumerate(WORDS)}

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        self.texts += len(texts)
        return np.stack([self._one(text) for text in texts])

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [row.tolist() for row in self.embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        row: list[float] = self.embed([text])[0].tolist()
        return row

    def _one(self, text: str) -> np.ndarray:
        rows = [self._rows[word] for word in text.casefold().split() if word in self._rows] or [0]
        total = self._table[rows].sum(axis=0)
        return total / np.linalg.norm(total)


def write_folder(folder: Path, documents: int) -> None:
    chance = random.Random(3)
    folder.mkdir()
    for number in range(documents):
        sections = "\n\n".join(
            f"## Section {each}\n\n{_sentences(chance)}\n\n{_sentences(chance)}" for each in range(4)
        )
        (folder / f"d{number}.md").write_text(f"# Page {number}\n\n{sections}\n", "utf-8")


def _sentences(chance: random.Random) -> str:
    return " ".join(" ".join(chance.choices(WORDS, k=12)).capitalize() + "." for _ in range(4))


def edit(folder: Path) -> None:
    page = folder / "d7.md"
    page.write_text(
        page.read_text("utf-8").replace("Section 2\n\n", "Section 2\n\nThe lid is now free. "), "utf-8"
    )


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def ours(folder: Path, data: Path, asked: Sequence[str]) -> dict[str, float]:
    embedder, readers = Counting(), langchain_readers()
    index = ChromaIndex.embedded(data / "chroma", embedder.name)
    store, cache = SqliteManifestStore(data / "knowledge.db"), SqliteVectorCache(data / "vectors.db")
    first_s, _ = seconds(lambda: sync(folder, readers, store, embedder, index, cache))
    first = embedder.texts
    edit(folder)
    embedder.texts = 0
    edit_s, synced = seconds(lambda: sync(folder, readers, store, embedder, index, cache))
    edited = embedder.texts
    open_s, library = seconds(lambda: open_library(synced.manifest.knowledge, embedder, index))
    search_ms = _median_ms(lambda text: retrieve(_request(text), _reading(text), library, NOW), asked)
    floor_ms = _median_ms(lambda text: index.nearest(embedder.embed([text])[0], 8), asked)
    index.close()
    return {
        "texts embedded at first": first, "first index s": first_s, "texts embedded after an edit": edited,
        "edit s": edit_s, "open s": open_s, "question ms": search_ms, "bare store ms": floor_ms,
    }  # fmt: skip


def usual(folder: Path, data: Path, asked: Sequence[str]) -> dict[str, float]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from langchain_community.vectorstores import Chroma
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    embedder = Counting()
    splitter = RecursiveCharacterTextSplitter(chunk_size=1_000, chunk_overlap=200)

    def build(place: str) -> Any:
        pages = [
            Document(path.read_text("utf-8"), metadata={"source": path.name}) for path in folder.glob("*.md")
        ]
        chunks = splitter.split_documents(pages)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Chroma.from_documents(chunks, embedder, persist_directory=str(data / place))

    first_s, _ = seconds(lambda: build("first"))
    first = embedder.texts
    embedder.texts = 0
    edit_s, store = seconds(lambda: build("again"))
    edited = embedder.texts
    search_ms = _median_ms(lambda text: store.similarity_search(text, k=8), asked)
    return {
        "texts embedded at first": first, "first index s": first_s, "texts embedded after an edit": edited,
        "edit s": edit_s, "question ms": search_ms,
    }  # fmt: skip


def _median_ms(ask: Callable[[str], Any], asked: Sequence[str]) -> float:
    for text in asked[:5]:
        ask(text)
    return median(seconds(lambda text=text: ask(text))[0] for text in asked) * 1_000


def _request(text: str) -> SuggestionRequest:
    post = Post(id="1", author=Author(name="Ana"), text=text)
    return SuggestionRequest(platform="web", url="https://example.com", post=post)


def _reading(text: str) -> Reading:
    return Reading(
        intent="question",
        sentiment="neutral",
        urgency="normal",
        language="en",
        role="support",
        about_us=True,
        text=text,
    )


def main() -> int:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    chance = random.Random(5)
    asked = [" ".join(chance.choices(WORDS, k=6)) + "?" for _ in range(QUESTIONS)]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "knowledge"
        write_folder(folder, documents)
        mine = ours(folder, Path(place) / "ours", asked)
        theirs = usual(folder, Path(place) / "usual", asked)
    model = MiniLM()
    model.embed(["warm"])
    embed_ms = _median_ms(lambda text: model.embed([text]), asked)
    print(f"{documents} documents; a question's own embedding takes {embed_ms:.1f} ms more on either side\n")
    print("| | aboveboard | usual pipeline | ratio |\n| --- | --- | --- | --- |")
    for name, value in mine.items():
        other = theirs.get(name)
        shown = f"{other:.1f} | {value / other:.3f}" if other else "– | –"
        print(f"| {name} | {value:.1f} | {shown} |")
    floor = mine["bare store ms"] + embed_ms
    print(f"\nretrieval / (embedding + bare store) = {(mine['question ms'] + embed_ms) / floor:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
