"""Is a value said of the one of several things that has it, where a sentence tells them beside one another?

“Members pay nothing, guests £5”: not “Guests pay nothing.” Every word of that stands there, near the others.
"""

from collections.abc import Hashable, Sequence

import regex

from aboveboard.domain.sentences import sentences
from aboveboard.domain.table_row import is_row
from aboveboard.verify.claims.elided import Part, heads, parts_of, valued

SPOKEN_OF, HARDLY = 0.5, 0.34
"""Share of a part's own words that a claim has to hold, and how much of that share it may hold of another's."""
_BEYOND = regex.compile(
    r"\b(?:less than|fewer than|later than|weniger als|später als|kürzer als|kurzfristiger|menos de|más tarde|"
    r"después de)\b",
    regex.I,
)
"""It begins where the part ends that it names: “less than 48 hours before” what is free until then."""
_POINTING = frozenset("they it sie ellos ellas".split())
"""Where a part names its subject so, the first word of the first part is what both speak of."""


def fault(passages: Sequence[str], claim: str) -> str | None:
    """The value that the claim gives to another thing of its sentence, unless it stands with that one elsewhere."""
    claimed = valued(claim)
    if not claimed:
        return None
    lines = [line for passage in passages for line in passage.splitlines()]
    told = [sentence for line in lines if not is_row(line) for sentence in sentences(line)]
    rows = [line for line in lines if is_row(line)]
    for sentence in told:
        parts = parts_of(sentence)
        place = spoken_of(parts, claim)
        if place is None or _is_given(parts[place], claimed):
            continue
        other = next((part for part in parts if part.values and part.values <= claimed), None)
        own = _own([part.heads for part in parts])[place] & heads(claim)
        if other is not None and not any(
            valued(each) & claimed and heads(each) & own for each in (*told, *rows) if each != sentence
        ):
            return f"the passage says “{other.value}” beside it, of something else"
    return None


def _is_given(part: Part, claimed: frozenset[Hashable]) -> bool:
    """Whether a claim gives a part's own value; of “3 to 3.5 bar” the end alone is what another may begin with."""
    return part.values <= claimed or (len(part.values) == 1 and bool(part.values & claimed))


def told_apart(passage: str, claim: str) -> str:
    """The passage with a sentence for each thing that has a value of its own, wherever the claim speaks of one of them.

    The same where it speaks of none of them, or of several.
    """
    return "\n".join(line if is_row(line) else _line_apart(line, claim) for line in passage.splitlines())


def _line_apart(line: str, claim: str) -> str:
    found = [(sentence, parts_of(sentence)) for sentence in sentences(line)]
    apart = [spoken_of(parts, claim) is not None for _, parts in found]
    if not any(apart):
        return line
    return " ".join(
        _in_full(parts) if is_apart else sentence
        for (sentence, parts), is_apart in zip(found, apart, strict=True)
    )


def _in_full(parts: Sequence[Part]) -> str:
    return " ".join(f"{part.text[:1].upper()}{part.text[1:]}." for part in parts)


def spoken_of(parts: Sequence[Part], claim: str) -> int | None:
    """The part that a claim speaks of, by the words in which the parts differ, their values aside.

    None where it holds those of several, tells the values of several, or goes beyond them.
    """
    if not parts or (_BEYOND.search(claim) and not any(_BEYOND.search(part.text) for part in parts)):
        return None
    claimed, said = valued(claim), heads(claim)
    if sum(bool(own & claimed) for own in _own([part.values for part in parts])) > 1:
        return None
    told = [part.heads for part in parts]
    if any(_POINTING & set(part.text.casefold().split()) for part in parts[1:]):
        told[0] -= heads(parts[0].text.split()[0])
    shares = [len(own & said) / len(own) if own else 0.0 for own in _own(told)]
    best, second = sorted(shares, reverse=True)[:2]
    return shares.index(best) if best >= SPOKEN_OF and second <= best * HARDLY else None


def _own(told: Sequence[frozenset[Hashable]]) -> list[frozenset[Hashable]]:
    """Of each what no other has."""
    return [
        each.difference(*(other for n, other in enumerate(told) if n != place))
        for place, each in enumerate(told)
    ]
