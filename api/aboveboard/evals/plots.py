"""Plots of a report as inline SVG: their colours are the page's, so that they follow its light and dark."""

from collections.abc import Sequence
from html import escape
from math import ceil

from aboveboard.evals.metrics import wilson

ROW, LEFT, WIDE, RIGHT = 24, 150, 420, 110
"""Pixels: a row's height, room for names, the scale, room for counts."""


def forest(rows: Sequence[tuple[str, int, int]], told: str, strict: frozenset[str] = frozenset()) -> str:
    """Shares with their 95 % intervals, one a row.

    Args:
        rows: (name, passed, of).
        told: what the plot shows, for who can't see it.
        strict: names whose share has to be whole.
    """
    rows = [row for row in rows if row[2]]
    height = ROW * len(rows) + 28
    lines = [_grid(height)]
    for number, (name, passed, of) in enumerate(rows):
        lines.append(_row(ROW * number + ROW // 2 + 2, name, passed, of, name in strict and passed < of))
    return _svg(LEFT + WIDE + RIGHT, height, told, lines)


def _row(y: int, name: str, passed: int, of: int, broken: bool) -> str:
    low, high = wilson(passed, of) or (0.0, 1.0)
    at, start, end = (LEFT + WIDE * share for share in (passed / of, low, high))
    kind = "mark broken" if broken else "mark"
    return (
        f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end">{escape(name)}</text>'
        f'<g class="{kind}"><line x1="{start:.1f}" x2="{end:.1f}" y1="{y}" y2="{y}"/>'
        f'<circle cx="{at:.1f}" cy="{y}" r="5"/></g>'
        f'<text class="quiet" x="{LEFT + WIDE + 14}" y="{y + 4}">{passed} of {of}</text>'
    )


def _grid(height: int) -> str:
    marks = []
    for share in (0, 25, 50, 75, 100):
        x = LEFT + WIDE * share / 100
        marks.append(f'<line class="grid" x1="{x}" x2="{x}" y1="0" y2="{height - 22}"/>')
        marks.append(f'<text class="quiet" x="{x}" y="{height - 6}" text-anchor="middle">{share} %</text>')
    return "".join(marks)


def histogram(values: Sequence[float], told: str, unit: str, bins: int = 24) -> str:
    """How many values lie where; the last bar holds all that is beyond the 98th percentile."""
    if not values:
        return ""
    ordered = sorted(values)
    most = ordered[min(len(ordered) - 1, ceil(0.98 * len(ordered)) - 1)] or 1.0
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, int(value / most * bins))] += 1
    width, height = LEFT + WIDE + RIGHT, 150
    step, tallest = (width - 20) / bins, max(counts)
    lines = [
        f'<rect class="bar" x="{10 + step * n + 1:.1f}" width="{step - 2:.1f}" rx="2" '
        f'y="{height - 28 - 92 * count / tallest:.1f}" height="{92 * count / tallest:.1f}"/>'
        for n, count in enumerate(counts)
        if count
    ]
    middle = ordered[len(ordered) // 2]
    for share, value in ((0.0, 0.0), (0.5, most / 2), (1.0, most)):
        anchor = {0.0: "start", 0.5: "middle", 1.0: "end"}[share]
        lines.append(
            f'<text class="quiet" x="{10 + share * (width - 20):.1f}" y="{height - 8}" '
            f'text-anchor="{anchor}">{value:.0f} {unit}</text>'
        )
    x = 10 + min(1.0, middle / most) * (width - 20)
    lines.append(f'<line class="middle" x1="{x:.1f}" x2="{x:.1f}" y1="8" y2="{height - 28}"/>')
    lines.append(f'<text x="{x + 6:.1f}" y="16">half within {middle:.0f} {unit}</text>')
    return _svg(width, height, told, lines)


def bar(parts: Sequence[tuple[str, int]], told: str) -> str:
    """One bar cut in parts, each (class of its colour, count)."""
    whole = sum(count for _, count in parts)
    if not whole:
        return ""
    lines, x = [], 0.0
    for kind, count in parts:
        wide = 680 * count / whole
        if count:
            lines.append(
                f'<rect class="{kind}" x="{x:.1f}" y="0" width="{max(wide - 2, 1):.1f}" height="14"/>'
            )
        x += wide
    return _svg(680, 14, told, lines)


def _svg(width: int, height: int, told: str, lines: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{escape(told, quote=True)}">'
        f"<title>{escape(told)}</title>{''.join(lines)}</svg>"
    )
