"""Names for new things: they sort by time and can't be guessed."""

import secrets
from datetime import datetime

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""


def new_id(prefix: str, now: datetime, chance: int | None = None) -> str:
    """`sug_01J…`: a ULID, 48 bits of milliseconds and 80 random ones (`chance` in their place, in tests)."""
    value = (int(now.timestamp() * 1000) << 80) | (secrets.randbits(80) if chance is None else chance)
    return f"{prefix}_{''.join(ALPHABET[(value >> shift) & 31] for shift in range(125, -1, -5))}"
