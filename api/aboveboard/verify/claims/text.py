"""A text taken apart once: words with their values, in clauses and sentences."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from aboveboard.verify.claims.values import Value, values_in
from aboveboard.verify.claims.words import Word, words_in

BREAKS = frozenset(".!?\n•|")
"""Marks that end a sentence."""
PAUSES = frozenset(";:–—()")
"""Marks that end a clause wherever they stand."""
JOINTS = frozenset(
    """and but or which while whereas because so although though unless except if who where plus when then yet once until
    as und aber oder weil da wenn sondern damit während sowie die der das y pero o que aunque salvo porque si mientras
    cuando ~if ~except ~after ~before""".split()
)
"""Words that begin a clause after a comma."""
STRONG_JOINTS = frozenset(
    "but because while whereas although though unless which aber weil während sondern pero aunque porque mientras ~if ~except".split()
)
"""Words that begin a clause without one."""
ADDERS = frozenset("and plus y und sowie".split())
"""Words that begin a clause where enough follows."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a value, and its place."""

    word: Word
    value: Value | None
    at: int
    """Its number in the text; marks are not counted."""
    clause: int
    sentence: int

    @property
    def key(self) -> str:
        return self.word.key


@dataclass(frozen=True)
class Text:
    tokens: tuple[Token, ...]
    clauses: tuple[tuple[Token, ...], ...]
    sentences: tuple[tuple[Token, ...], ...]
    by_key: dict[str, tuple[Token, ...]] = field(repr=False)
    values: tuple[Token, ...] = field(repr=False)
    language: str
    near: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """Keys that were looked up and not found as they are -> the keys taken for them."""

    def places_of(self, key: str) -> tuple[Token, ...]:
        """Where a key stands, in a related form if not as it is."""
        if (exact := self.by_key.get(key)) is not None:
            return exact
        if key not in self.near:
            self.near[key] = tuple(other for other in self.by_key if related(key, other, self.language))
        return tuple(token for other in self.near[key] for token in self.by_key[other])


@lru_cache(maxsize=4_096)
def analyse(text: str, language: str, names: tuple[str, ...]) -> Text:
    values = values_in(text)
    tokens = _tokens(words_in(text, language, names), values)
    by_key: dict[str, list[Token]] = defaultdict(list)
    for token in tokens:
        by_key[token.key].append(token)
    return Text(
        tokens=tokens,
        clauses=_grouped(tokens, lambda token: token.clause),
        sentences=_grouped(tokens, lambda token: token.sentence),
        by_key={key: tuple(found) for key, found in by_key.items()},
        values=tuple(token for token in tokens if token.value is not None),
        language=language,
    )


def _tokens(words: list[Word], values: tuple[Value, ...]) -> tuple[Token, ...]:
    """Values take the place of the words that they are made of; marks leave only the breaks they make."""
    starts = {value.start: value for value in values}
    found: list[Token] = []
    clause = sentence = covered = 0
    comma = False
    for i, word in enumerate(words):
        value = next((starts[p] for p in range(word.start, word.end) if p in starts), None)
        if value is not None and word.start < covered:
            value = None
        if word.start < covered and value is None:
            continue
        if value is None and word.folded in BREAKS and not _inside(word, values):
            if found and found[-1].sentence == sentence:
                clause, sentence = clause + 1, sentence + 1
            comma = False
        elif value is None and word.folded in PAUSES:
            if found and found[-1].clause == clause:
                clause += 1
            comma = False
        elif value is None and word.folded == ",":
            comma = True
        elif value is None and not word.folded[0].isalnum() and word.weight == 0 and word.key == word.folded:
            continue
        else:
            if value is None and found and found[-1].clause == clause and _begins_clause(words, i, comma):
                clause += 1
            if value is not None:
                covered = value.end
            found.append(Token(word, value, len(found), clause, sentence))
            comma = False
    return tuple(found)


def _inside(word: Word, values: tuple[Value, ...]) -> bool:
    return any(value.start <= word.start < value.end for value in values)


def _begins_clause(words: list[Word], i: int, comma: bool) -> bool:
    word = words[i]
    joint = word.folded if word.folded in JOINTS else word.key
    if i == 0:
        return False
    if joint in STRONG_JOINTS or (comma and joint in JOINTS):
        return True
    if comma and word.cue == "~not":
        return True
    if joint in ADDERS:
        return _content_after(words, i) >= 2
    return False


def _content_after(words: list[Word], i: int) -> float:
    """Content up to the next joint or pause."""
    weight = 0.0
    for word in words[i + 1 :]:
        if word.folded in BREAKS or word.folded in PAUSES or word.folded == "," or word.folded in ADDERS:
            break
        weight += 1 if word.content or word.cue is not None or word.person else 0
    return weight


def _grouped(tokens: Iterable[Token], number: object) -> tuple[tuple[Token, ...], ...]:
    groups: dict[int, list[Token]] = {}
    for token in tokens:
        groups.setdefault(number(token), []).append(token)  # type: ignore[operator]
    return tuple(tuple(group) for group in groups.values())


@lru_cache(maxsize=65_536)
def related(one: str, other: str, language: str) -> bool:
    """Whether two stems are forms of one word that the stemmer keeps apart; in German, also a compound's part."""
    if one[:1] in "~#" or other[:1] in "~#" or one.isupper() or other.isupper():
        return False
    if any(character.isdigit() for character in one + other):
        return False
    short, long = sorted((one, other), key=len)
    if language == "de" and len(short) >= 5 and (long.startswith(short) or long.endswith(short)):
        return True
    if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return shared >= 5 and shared >= len(short) - 2 and len(long) - shared <= 4
