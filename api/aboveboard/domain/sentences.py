"""Where sentences end: one answer for reading, drafting and verifying."""

import regex

from aboveboard.domain.months import full_names, short_names

_ABBREVIATIONS = frozenset(
    "e.g i.e etc vs approx inc ltd corp mr mrs ms dr prof ave dept est ext incl excl z.b d.h u.a bzw ca str inkl "
    "exkl evtl ggf usw mind p.ej sr sra dña ud uds pág aprox etc p.ex mme mlle env".split(" ")
)
_BEFORE_A_NUMBER = frozenset(
    ("no", "nos", "nr", "núm", "min", "max", "art", "fig", "tel", "st", "co", "abs", *short_names("en"))
)

_END = regex.compile(
    r"""(?<=[.!?…。！？])["'”’»)\]]*(?=\s+["'“‘«(\[¿¡]*[\p{Lu}\p{Lo}\p{N}\p{So}"'“‘«(\[¿¡])|(?<=[。！？])"""
)
_LAST_WORD = regex.compile(r"([\p{L}.]+|\p{N}+)\.$")


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order, each without surrounding blanks.

    A line break always ends one. Abbreviations, initials and German ordinals (`1. Oktober`) do not.
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            piece = line[start : end.end()].strip()
            if not piece or _is_abbreviated(piece, line[end.end() :].lstrip()):
                continue
            found.append(piece)
            start = end.end()
        if rest := line[start:].strip():
            found.append(rest)
    return found


def _is_abbreviated(piece: str, following: str) -> bool:
    match = _LAST_WORD.search(piece)
    if match is None:
        return False
    word = match.group(1)
    if word.isdigit():
        # `am 1. Oktober`: an ordinal is at most two digits and is followed by a word, not by a number.
        return len(word) <= 2 and len(piece.split()) > 1 and following[:1].isalpha() and _is_month(following)
    if word.casefold() in _BEFORE_A_NUMBER:
        return following[:1].isdigit()
    return word.casefold() in _ABBREVIATIONS or (len(word) == 1 and word != "I")


_MONTHS = full_names("de")


def _is_month(following: str) -> bool:
    return following.casefold().startswith(_MONTHS)
