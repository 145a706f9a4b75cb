"""Which versions of service and extension get along."""

from typing import Literal

from aboveboard import __version__

SERVICE = __version__
CONTRACT = 1
"""The major number of the contract that is spoken."""


def behind(extension: str, service: str = SERVICE) -> Literal["service", "extension"] | None:
    """Which of the two is too old for the other; None where they get along: the same major version, and minor
    versions at most one apart.

    Both: dotted numbers, such as `0.1.0`; what is missing counts as 0.
    """
    theirs, ours = _line(extension), _line(service)
    if theirs[0] == ours[0] and abs(theirs[1] - ours[1]) <= 1:
        return None
    return "extension" if theirs < ours else "service"


def _line(version: str) -> tuple[int, int]:
    major, minor, *_ = (*(int(part) for part in version.split(".")[:2]), 0, 0)
    return major, minor
