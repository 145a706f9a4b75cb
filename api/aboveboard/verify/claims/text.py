"""A text taken apart once: words with their values, in clauses and sentences."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from aboveboard.verify.claims.keys import key_of
from aboveboard.verify.claims.value import Value
from aboveboard.verify.claims.values import values_in
from aboveboard.verify.claims.words import Word, words_in

BREAKS = frozenset(".!?\n•|")
"""Marks that end a sentence."""
PAUSES = frozenset(";:–—()")
"""Marks that end a clause wherever they stand."""
JOINTS = frozenset(
    """and but or which while whereas because so although though unless except if who where plus when then yet once
    until as und aber oder weil da wenn sondern damit während sowie die der das y pero o que aunque salvo porque si
    mientras cuando ~if ~except ~after ~before""".split()
)
"""Words that begin a clause after a comma."""
STRONG_JOINTS = frozenset(
    """but because while whereas although though unless which aber weil während sondern pero aunque porque mientras ~if
    ~except""".split()
)
"""Words that begin a clause without one."""
MOST_PLACES = 60
"""Places of one word, and values, of a source that are looked at: beyond them a text is no longer a passage."""
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
    lines: tuple[int, ...] = field(default=(), repr=False)
    """Of each sentence, the line that it stands in."""
    inside: dict[str, tuple[Token, ...]] = field(default_factory=dict, repr=False)
    """Words that were taken together with others -> where: the money of “your money back”."""
    near: dict[str, tuple[Token, ...]] = field(default_factory=dict, repr=False)
    """Keys that were looked up -> where they or related ones stand."""
    wording: str = field(default="", repr=False)
    """As it is written."""

    def quoted(self, tokens: tuple[Token, ...]) -> str:
        """Tokens that follow one another, as they are written."""
        last = tokens[-1]
        end = max(last.word.end, last.value.end if last.value is not None else 0)
        return self.wording[tokens[0].word.start : end]

    def places_of(self, key: str) -> tuple[Token, ...]:
        """Where a key stands, as it is or in a related form."""
        if key not in self.near:
            self.near[key] = tuple(
                token
                for other in self.by_key
                if other == key or related(key, other, self.language)
                for token in self.by_key[other]
            )[:MOST_PLACES]
        return self.near[key]


@lru_cache(maxsize=4_096)
def analyse(text: str, language: str, names: tuple[str, ...]) -> Text:
    values = values_in(text)
    tokens = _tokens(words_in(text, language, names), values)
    by_key: dict[str, list[Token]] = defaultdict(list)
    inside: dict[str, list[Token]] = defaultdict(list)
    for token in tokens:
        by_key[token.key].append(token)
        if token.word.content and token.key.isupper() and token.key != "FREE":
            for part in token.word.folded.split():
                inside[key_of(part, language)].append(token)
    said = _grouped(tokens, lambda token: token.sentence)
    ends = [at for at, character in enumerate(text) if character == "\n"]
    return Text(
        tokens=tokens,
        clauses=_grouped(tokens, lambda token: token.clause),
        sentences=said,
        lines=tuple(bisect(ends, sentence[0].word.start) for sentence in said),
        by_key={key: tuple(found) for key, found in by_key.items()},
        inside={key: tuple(found) for key, found in inside.items()},
        values=tuple(token for token in tokens if token.value is not None)[: 5 * MOST_PLACES],
        language=language,
        wording=text,
    )


def _tokens(words: list[Word], values: tuple[Value, ...]) -> tuple[Token, ...]:
    """Values take the place of the words that they are made of; marks leave only the breaks they make."""
    found: list[Token] = []
    clause = sentence = 0
    comma = False
    for i, word, value in _valued(words, values):
        if value is None and word.folded in BREAKS and not _inside(word, values):
            if found and found[-1].sentence == sentence:
                clause, sentence = clause + 1, sentence + 1
            comma = False
        elif value is None and word.folded in PAUSES:
            clause += bool(found) and found[-1].clause == clause
            comma = False
        elif value is None and word.folded == ",":
            comma = True
        elif value is None and not word.folded[0].isalnum() and word.weight == 0 and word.key == word.folded:
            continue
        else:
            begun = bool(found) and found[-1].clause == clause
            if value is None and begun and _begins_clause(words, i, comma, found):
                clause += 1
            if value is not None and _numbers_a_name(word, value, found):
                word = replace(word, key=str(value.key[0]), content=True, name=True, weight=1.3)
                value = None
            found.append(Token(word, value, len(found), clause, sentence))
            comma = False
    return tuple(found)


def _valued(words: list[Word], values: tuple[Value, ...]) -> Iterator[tuple[int, Word, Value | None]]:
    """(place, word, the value that begins at it); words that a value has covered are left out."""
    starts = {value.start: value for value in values}
    covered = 0
    for i, word in enumerate(words):
        if word.start < covered:
            continue
        value = (
            next((starts[p] for p in range(word.start, word.end) if p in starts), None) if starts else None
        )
        if value is not None:
            covered = value.end
        yield i, word, value


def _numbers_a_name(word: Word, value: Value, found: list[Token]) -> bool:
    """“Fibre 500”, “Hub 3”: a bare number right after a name is part of it."""
    if value.kind != "number" or not found or not value.text.isdigit():
        return False
    before = found[-1].word
    capital = before.name or (before.initial and before.content and before.capital)
    return capital and found[-1].value is None and word.start - before.end == 1


def _inside(word: Word, values: tuple[Value, ...]) -> bool:
    return any(value.start <= word.start < value.end for value in values)


def _begins_clause(words: list[Word], i: int, comma: bool, found: list[Token]) -> bool:
    word = words[i]
    joint = word.folded if word.folded in JOINTS else word.key
    if i == 0 or word.name:
        return False
    if {joint, word.key} & STRONG_JOINTS or (comma and joint in JOINTS):
        return True
    if word.folded == "once" and i + 1 < len(words) and words[i + 1].folded in _SUBJECTS:
        return True  # “you can't come back in once you have left”
    if comma and (word.cue == "~not" or _leads(words, i) or _is_left_out(words, i)):
        return True
    denied = any(token.word.cue == "~not" for token in found if token.clause == found[-1].clause)
    if comma and word.folded in _SUBJECTS and _content_of(found, found[-1].clause) >= (1 if denied else 2):
        return True  # “skip the vinegar, it harms the seal”
    if joint in ADDERS:
        if any(other.folded in _BETWEEN for other in words[max(0, i - 3) : i]):
            return False
        if (
            i + 1 < len(words)
            and words[i + 1].folded in HELPERS
            and _content_of(found, found[-1].clause) >= 2
        ):
            return True
        if _lists_things(found):
            return False
        return _content_after(words, i) >= 2 and _has_predicate(found, found[-1].clause)
    if word.cue == "~instead":
        return True
    return comma and _has_helper(_since_break(words, i)) and _has_helper(_up_to_pause(words, i))


_LEADERS = frozenset(
    "if when once after before until since because although wenn falls sobald nachdem da si cuando while".split()
)


_SUBJECTS = frozenset("it you we they this there i du ihr wir ich man".split())
"""Pronouns that begin a clause after a comma."""
_BETWEEN = frozenset("between zwischen entre".split())


def _is_left_out(words: list[Word], i: int) -> bool:
    """“We slice bread, rolls not”: one thing more, and its denial."""
    run = _up_to_pause(words, i)[:4]
    told = [word for word in run if word.content]
    return 1 < len(run) < 4 and len(told) == 1 and run[-1].cue == "~not"


def _leads(words: list[Word], i: int) -> bool:
    """Whether the comma before a word closes a clause that opened its sentence: “If it leaks, …”."""
    start = next((j + 1 for j in range(i - 1, -1, -1) if words[j].folded in BREAKS), 0)
    return start < i and words[start].folded in _LEADERS


def _has_predicate(found: list[Token], clause: int) -> bool:
    """Whether more than a subject stands before an `and`: “bed linen and pillows are …” is one clause."""
    return _content_of(found, clause) >= 2 and any(
        token.word.folded in HELPERS
        or token.word.cue is not None
        or token.word.person
        or token.value is not None
        for token in found
        if token.clause == clause
    )


def _lists_things(found: list[Token]) -> bool:
    """“Books four weeks, films and games one week”: between a mark after a value and the `and` stands one thing."""
    last = found[-1]
    if len(found) < 3 or last.value is not None or not last.word.content:
        return False
    before = next(
        (token for token in reversed(found[:-1]) if token.word.weight > 0 or token.value is not None), None
    )
    return (
        before is not None
        and before.value is not None
        and before.clause == last.clause
        and before.at + 2 >= last.at
        and found[before.at + 1].word.start - before.value.end > 1
    )


def _content_of(found: list[Token], clause: int) -> float:
    return sum(
        1
        for token in found
        if token.clause == clause and (token.word.content or token.value is not None or token.word.person)
    )


HELPERS = frozenset(
    """is are was were has have had can will may must do does should could would might shall ist sind hat haben kann
    wird können könnt müssen muss darf dürfen soll sollte es son está están puede pueden debe deben""".split()
)


def _has_helper(words: list[Word]) -> bool:
    return any(word.folded in HELPERS for word in words)


def _since_break(words: list[Word], i: int) -> list[Word]:
    """The words before one in its sentence, a dozen at most."""
    start = max(0, i - 12)
    return words[next((j + 1 for j in range(i - 1, start - 1, -1) if words[j].folded in BREAKS), start) : i]


def _up_to_pause(words: list[Word], i: int) -> list[Word]:
    end = next(
        (
            j
            for j in range(i, len(words))
            if words[j].folded in BREAKS or words[j].folded in PAUSES or words[j].folded == ","
        ),
        len(words),
    )
    return words[i:end]


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


def grouped(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """A sentence by its clauses."""
    return [tuple(group) for _, group in groupby(tokens, key=lambda token: token.clause)]


PREFIXES = ("un", "in", "im", "non", "dis", "ir")
"""What turns a word into its denial."""
SUFFIXES = ("less", "los", "lose", "losen")
"""The same at its end: harmless, problemlos."""


def turned(one: Token, other: Token) -> bool:
    """Whether one of two related words denies the other by its prefix: ridden, unridden."""
    short, long = sorted((one.word.folded, other.word.folded), key=len)
    stem_part = short[: max(4, len(short) - 3)]
    if long.endswith(SUFFIXES) and long.startswith(short[:4]) and not short.endswith(SUFFIXES):
        return True
    return any(long.startswith(prefix + stem_part) for prefix in PREFIXES) and not short.startswith(PREFIXES)


@lru_cache(maxsize=65_536)
def related(one: str, other: str, language: str) -> bool:
    """Whether two stems are forms of one word that the stemmer keeps apart; in German, also a compound's part."""
    if one[:1] in "~#" or other[:1] in "~#" or one.isupper() or other.isupper():
        return False
    if any(character.isdigit() for character in one + other):
        return False
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and long.startswith(PREFIXES) and long.endswith(short) and len(long) - len(short) <= 3:
        return True
    if language == "en" and len(short) >= 4 and long in ("re" + short, "mis" + short):
        return True
    if language == "de" and len(short) >= 5 and (long.startswith(short) or long.endswith(short)):
        return True
    if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= 4:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return shared >= 5 and shared >= len(short) - 2 and len(long) - shared <= 4


def cues_of(tokens: tuple[Token, ...]) -> set[str]:
    """The cues among words; in a value they belong to the value."""
    return {token.word.cue for token in tokens if token.word.cue is not None and token.value is None}
