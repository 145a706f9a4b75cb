"""Codes that name one thing exactly: `E04` on a display, `KP-300` on a part."""

import regex

_CODE = regex.compile(
    r"(?<![\p{L}\p{N}@#/.&_-])(\p{L}{1,4})[-–]?(\d{1,6}(?:[-–]?\p{Lu}{1,3})?)(?![\p{L}\p{N}]|[.,:]\d)"
)
_SPELT = regex.compile(
    r"(?i)\b(?:error|code|err|código|codigo|fallo|fehler|fehlercode|erreur|fejl|fejlkode|feilkode) (\p{L}) ?(\d{1,3})\b"
)
"""A code that is written with a gap: `error e 11`."""


def codes(text: str) -> tuple[str, ...]:
    """The codes of a text in its order, each once, written alike: `e-07` and `E7` are one."""
    found = (match for pattern in (_CODE, _SPELT) for match in pattern.finditer(text))
    return tuple(dict.fromkeys(_written_alike(match[1], match[2]) for match in found))


def _written_alike(letters: str, rest: str) -> str:
    digits = regex.sub(r"[-–]", "", rest).upper()
    return f"{letters.upper()}{digits.lstrip('0') or '0'}"
