"""Figures with their uncertainty; nothing to measure gives None, never 0."""

from math import sqrt


def wilson(passed: int, of: int, z: float = 1.96) -> tuple[float, float] | None:
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
