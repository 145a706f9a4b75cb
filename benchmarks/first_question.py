"""What a question costs whose sentences nobody has compared before, and what once the folder's were met ahead.

    python benchmarks/first_question.py [KNOWLEDGE CASES]

The posts of the cases are answered one after another, each once, in the whole flow with embedder and gate: first with
nothing met, then with the folder's spans met before, as the service does while nobody asks (`draft/ahead.py`). The
vectors of passages and of the rules' examples are there before either. Only posts that get a reply are counted.
"""

import asyncio
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from aboveboard.curation import Curation
from aboveboard.domain.post import SuggestionRequest
from aboveboard.domain.suggestion import DoneEvent
from aboveboard.draft.ahead import met_ahead
from aboveboard.draft.sense import Remembered
from aboveboard.evals.cases import Case, load_cases
from aboveboard.progress import progress_bar
from aboveboard.settings import Settings
from aboveboard.suggest import Tools, suggest

ROOT = Path(__file__).parents[1]
POSTS = 60
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


async def answered_ms(posts: Sequence[SuggestionRequest], cases: Sequence[Case], tools: Tools) -> list[float]:
    """Milliseconds of each post that gets a reply."""
    took = []
    for post, case in zip(posts, cases, strict=True):
        began = time.perf_counter()
        asked = suggest(post, tools, relation="employee", now=case.now or NOW, suggestion_id="sug_bench")
        *_, last = [event async for event in asked]
        if isinstance(last, DoneEvent) and last.suggestion.verdict.action == "reply":
            took.append((time.perf_counter() - began) * 1_000)
    return took


def met(tools: Tools) -> tuple[Tools, float]:
    """The same with nothing remembered but the folder's spans, and the seconds that took."""
    tools = replace(tools, remembered=Remembered())
    assert tools.span_tokens is not None
    began, library = time.perf_counter(), tools.library
    steps = met_ahead(library.passages, library.documents, tools.span_embedder, tools.span_tokens)
    deque(steps, maxlen=0)
    return tools, time.perf_counter() - began


def main(knowledge: Path, place: Path) -> None:
    every = load_cases(place)
    cases = every[:: max(1, len(every) // POSTS)]
    posts = [case.post for case in cases]
    with tempfile.TemporaryDirectory() as data:
        curation = Curation(Settings(data=Path(data), knowledge=knowledge), alone=True)
        with progress_bar() as progress:
            curation.open(progress)
        tools: Tools = curation.current.need().tools
        # Models, patterns and rules are loaded for either.
        asyncio.run(answered_ms(posts[:3], cases[:3], tools))
        cold = asyncio.run(answered_ms(posts, cases, replace(tools, remembered=Remembered())))
        ahead, ahead_s = met(tools)
        warm = asyncio.run(answered_ms(posts, cases, ahead))
        curation.close()
    print(
        f"{len(tools.library.passages)} passages, {len(cold)} replies; meeting their spans took {ahead_s:.1f} s\n"
    )
    print("| | nothing met | met ahead | ratio |\n| --- | --- | --- | --- |")
    for name, of in (("median ms", median), ("slowest of ten ms", _ninth), ("longest ms", max)):
        print(f"| {name} | {of(cold):.0f} | {of(warm):.0f} | {of(warm) / of(cold):.2f} |")


def _ninth(times: Sequence[float]) -> float:
    return sorted(times)[int(0.9 * len(times))]


if __name__ == "__main__":
    told = [Path(each) for each in sys.argv[1:3]]
    main(*(told if len(told) == 2 else (ROOT / "knowledge", ROOT / "evals" / "cases")))
