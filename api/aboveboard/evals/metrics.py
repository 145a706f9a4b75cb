"""Figures with their uncertainty; nothing to measure gives None, never 0."""

from collections.abc import Sequence
from math import comb, erfc, sqrt

import numpy as np

from aboveboard.domain.base import Frozen

CONFIDENT_Z = 1.96


def wilson(passed: int, of: int, z: float = CONFIDENT_Z) -> tuple[float, float] | None:
    """The interval in 0..1 that holds a share with the confidence of z; None where there is nothing to measure.

    Source: Wilson, JASA 1927.
    """
    if of == 0:
        return None
    share = passed / of
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    centre = share + z * z / (2 * of)
    scale = 1 + z * z / of
    return max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale)


class Pair(Frozen):
    """One case, asked before and after a change."""

    before: bool
    after: bool
    cluster: str
    """Cases of one cluster stand or fall together, such as those that the same document answers."""


def mcnemar(lost: int, won: int) -> float:
    """The exact two-sided probability of flips at least as uneven as these, were both ways equally likely.

    Source: McNemar, Psychometrika 1947; the exact form is a sign test of the flips.
    """
    flips = lost + won
    fewer = min(lost, won)
    tail: float = sum(comb(flips, k) for k in range(fewer + 1)) / 2**flips
    return min(1.0, 2 * tail)


def clustered_mcnemar(pairs: Sequence[Pair]) -> float | None:
    """The same question where flips of one cluster are not independent; None without a flip.

    With clusters of one case it is McNemar's uncorrected test.

    Source: Durkalski, Palesch, Lipsitz & Rust, Statistics in Medicine 2003.
    """
    shares = [sum(p.after - p.before for p in members) / len(members) for members in _clusters(pairs)]
    squares = sum(share * share for share in shares)
    return erfc(sqrt(sum(shares) ** 2 / squares / 2)) if squares else None


def difference(
    pairs: Sequence[Pair], resamples: int = 4_000, seed: int = 1
) -> tuple[float, float, float] | None:
    """(difference of the shares, low, high) with a 95 % percentile interval; None without a case.

    Whole clusters are drawn, with replacement, so that ten cases about one page count as what they are.

    Source: Efron & Tibshirani 1993, chapter 8, for data that come in blocks.
    """
    if not pairs:
        return None
    clusters = _clusters(pairs)
    gains = np.array([sum(p.after - p.before for p in members) for members in clusters], float)
    sizes = np.array([len(members) for members in clusters], float)
    drawn = np.random.default_rng(seed).integers(len(clusters), size=(resamples, len(clusters)))
    shares = gains[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.quantile(shares, [0.025, 0.975])
    return float(gains.sum() / sizes.sum()), float(low), float(high)


def _clusters(pairs: Sequence[Pair]) -> list[list[Pair]]:
    held: dict[str, list[Pair]] = {}
    for pair in pairs:
        held.setdefault(pair.cluster, []).append(pair)
    return list(held.values())


def kappa(table: Sequence[Sequence[int]], z: float = CONFIDENT_Z) -> tuple[float, float, float] | None:
    """(Cohen's kappa, low, high) of two raters; None where nothing is rated, or chance explains everything.

    Args:
        table: square counts; a row for each of the first rater's labels, a column for each of the second's.

    Source: Cohen 1960; the standard error of Fleiss, Cohen & Everitt, Psychological Bulletin 1969.
    """
    counts = np.array(table, float)
    if counts.sum() == 0:
        return None
    shares = counts / counts.sum()
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    agreed, by_chance = float(np.trace(shares)), float(rows @ columns)
    if by_chance == 1:
        return None
    value = (agreed - by_chance) / (1 - by_chance)
    weights = rows[None, :] + columns[:, None]
    same = float((np.diag(shares) * (1 - np.diag(weights) * (1 - value)) ** 2).sum())
    apart = float((shares * weights**2).sum() - (np.diag(shares) * np.diag(weights) ** 2).sum())
    rest = (value - by_chance * (1 - value)) ** 2
    error = sqrt(max(0.0, same + (1 - value) ** 2 * apart - rest) / counts.sum()) / (1 - by_chance)
    return value, max(-1.0, value - z * error), min(1.0, value + z * error)
