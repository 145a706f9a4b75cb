"""How many planted errors `support` catches, and how many true sentences it refuses.

    python benchmarks/claims.py [FOLDER ...] [--misses N] [--kind KIND]

Always runs over the invented companies of tests/fixtures/claims. A folder adds its sentences: a knowledge folder under
its organization's names, any other folder of Markdown without.
"""

import argparse
import sys
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.mutations import (
    Source,
    folder_sources,
    markdown_sources,
    mutations,
    repersoned,
    seeds,
    true_sentences,
)

from aboveboard.verify.grounded import Support, support

BARS = {
    "number": 0.99, "date": 0.99, "price": 0.99, "unit": 0.99, "url": 0.99, "entity": 0.99,
    "exchanged numbers": 0.95, "exchanged roles": 0.90, "negation": 0.97, "modality": 0.90, "scope": 0.90,
    "antonym": 0.90, "appended clause": 0.97,
}  # fmt: skip
CEILINGS = {"extractive": 0.05, "re-personed": 0.05, "paraphrase": 0.15}

Tally = dict[str, list[tuple[bool, str, str, str]]]


def judged(text: str, source: Source) -> Support:
    return support(text, [source.text], headings=[source.title], names=source.names)


def tally(sources: list[Source]) -> tuple[Tally, Tally]:
    """(errors by kind, true sentences by kind); each entry: refused, claim, why, what it was made from."""
    errors: Tally = defaultdict(list)
    truths: Tally = defaultdict(list)
    for source in sources:
        own = true_sentences(source)
        groups = {
            "extractive": own,
            "re-personed": [r for s in own for r in repersoned(s, source)],
            "paraphrase": source.says,
        }
        for kind, texts in groups.items():
            for text in texts:
                found = judged(text, source)
                truths[kind].append((not found.supported, text, found.why, ""))
        for text in (*own, *source.says):
            for claim in mutations(text, source):
                found = judged(claim.text, source)
                errors[claim.kind].append((not found.supported, claim.text, found.why, text))
        for kind, text in source.lies:
            found = judged(text, source)
            errors[f"by hand: {kind}"].append((not found.supported, text, found.why, ""))
    return errors, truths


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("folders", nargs="*", type=Path)
    options.add_argument("--misses", type=int, default=0)
    options.add_argument("--kind", default="")
    asked = options.parse_args()
    sources = seeds() + [source for folder in asked.folders for source in _of(folder)]
    start = time.perf_counter()
    errors, truths = tally(sources)
    total = sum(map(len, errors.values())) + sum(map(len, truths.values()))
    below = _print("caught", errors, BARS, asked, above=True) + _print(
        "false alarms", truths, CEILINGS, asked, above=False
    )
    print(f"{total} claims, {(time.perf_counter() - start) * 1000 / total:.2f} ms each")
    return 1 if below else 0


def _of(folder: Path) -> list[Source]:
    is_knowledge = (folder / "organization.yaml").exists()
    return folder_sources(folder) if is_knowledge else markdown_sources(folder)


def _print(title: str, rows: Tally, bars: dict[str, float], asked: argparse.Namespace, *, above: bool) -> int:
    below = 0
    print(f"{title:24} {'rows':>5} {'share':>7} {'bar':>5}")
    for kind, found in rows.items():
        share, bar = sum(refused for refused, *_ in found) / len(found), bars.get(kind)
        short = bar is not None and (share < bar if above else share > bar)
        below += short
        print(
            f"{kind:24} {len(found):5} {share:7.3f} {bar if bar is not None else '':>5} {'<-' if short else ''}"
        )
        if asked.kind in kind:
            for _, text, why, origin in [row for row in found if row[0] != above][: asked.misses]:
                print(f"      {text}   [{why}]   <{origin[:70]}>" if origin else f"      {text}   [{why}]")
    return below


if __name__ == "__main__":
    sys.exit(main())
