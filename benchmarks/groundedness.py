"""Balanced accuracy of `support` on public claims, beside what counting words reaches.

    python benchmarks/groundedness.py FOLDER

FOLDER holds `*.jsonl` with `source`, `claim` and `label` (supported or unsupported). One fixed setting for all files.
"""

import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aboveboard.verify.grounded import support

FLOORS = {
    "fool-me-twice-dev": 0.583, "fever-symmetric-dev": 0.646, "q2": 0.624, "wice-dev": 0.690,
    "begin-wow-dev": 0.863, "begin-cmu-dev": 0.901, "begin-topicalchat-dev": 0.843,
}  # fmt: skip
"""Share of a claim's content words in the source, at the best threshold for each file (the data's own README)."""


@dataclass(frozen=True)
class Measured:
    """One file's shares, each in 0..1."""

    rows: int
    kept: float
    """Of the supported claims, those that are let through."""
    caught: float
    """Of the unsupported ones, those that are refused."""
    wrong: float
    """Of those let through, the unsupported ones."""
    ms: float
    """Of time, a claim."""

    @property
    def balanced(self) -> float:
        return (self.kept + self.caught) / 2


def main(folder: Path) -> int:
    print(
        f"{'file':24} {'rows':>5} {'floor':>6} {'here':>6} {'kept':>6} {'caught':>6} {'false among kept':>16} {'ms':>6}"
    )
    figures = []
    below = 0
    for path in sorted(folder.glob("*.jsonl")):
        found, floor = measured(path), FLOORS.get(path.stem, 0.5)
        figures.append(found.balanced)
        below += found.balanced <= floor
        shares = (
            f"{floor:6.3f} {found.balanced:6.3f} {found.kept:6.3f} {found.caught:6.3f} {found.wrong:16.3f}"
        )
        print(f"{path.stem:24} {found.rows:5} {shares} {found.ms:6.2f}")
    print(f"{'mean':24} {'':5} {'':6} {sum(figures) / len(figures):6.3f}")
    return 1 if below else 0


def measured(path: Path) -> Measured:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    start = time.perf_counter()
    verdicts = [support(row["claim"], [row["source"]]).supported for row in rows]
    took_ms = (time.perf_counter() - start) * 1000 / len(rows)
    judged = list(zip(verdicts, (row["label"] == "supported" for row in rows), strict=True))
    return Measured(
        rows=len(rows),
        kept=_share(verdict for verdict, truth in judged if truth),
        caught=_share(not verdict for verdict, truth in judged if not truth),
        wrong=_share(not truth for verdict, truth in judged if verdict),
        ms=took_ms,
    )


def _share(of: Iterable[bool]) -> float:
    values = list(of)
    return sum(values) / len(values) if values else 0.0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
