"""Whether a post uses a rule's words: any inflection, case or usual misspelling, small words in between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aboveboard.domain.words import stem, stop_words
from aboveboard.read.gloss import is_known
from aboveboard.read.phrases import stems

_GAP = 2
"""Small words that may stand between two words of a phrase."""
_TELLING = 3
"""Words from which a phrase is told in spite of one word more of any kind."""
_LONG = 7
"""Letters from which one wrong letter is forgiven."""
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "no", "fi"})
"""Languages that write a noun and what it is made of as one word."""
_HEAD = 5
"""Letters from which a word may be one end of a compound."""
_REST = 3
"""Letters that the other end has at least."""
_BOUND = frozenset(
    "ver be ge er ent zer miss un ur zu an auf aus ab ein vor nach um bei mit her hin "
    "ont her u for fore mis sam til af op ned ut inn opp".split()
)
"""Syllables that make another word of what follows, not a compound: `Ver-brauch` is no kind of smoke."""
_PARTED = (
    "ab an auf aus bei ein fest fort frei her hin los mit nach nieder um vor weg weiter wieder zu zurück zusammen "
    "durch heraus herunter runter raus rein rum kaputt fern"
).split()
"""German verbs' first parts that stand alone at the end: `stürzte … ab`."""


_AS_WRITTEN = {
    "es": frozenset(
        "paro paros llamas mayorista mayoristas ingresada ingresado ingresaron herido herida equipar matarme "
        "colgarme".split()
    ),
    "de": frozenset("linke wahl wahlen maden gerichtlich gerichtliche gerichtlichen".split()),
}
"""Single words whose stem is that of an everyday one: `paro` and `para`, `llamas` and `llamado`."""


_FOLDED = sorted((stem(part, "de") for part in _PARTED), key=len, reverse=True)
_PARTED_REACH = 9
"""Words behind the verb among which its first part is looked for."""


@dataclass(frozen=True)
class Said:
    """A phrase of a rule that stands in a post, from token `start` up to, not including, `end`."""

    phrase: str
    start: int
    end: int

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1


class Wording:
    """The `says` of one rule in one language, ready to be looked for."""

    def __init__(self, says: Iterable[str], language: str, foreign: Iterable[str] = ()) -> None:
        """`foreign`: words of another language; a single one counts only as it is written, since its endings are
        not this language's (`welts` and `Welt`)."""
        abroad = tuple(foreign)
        says = tuple(dict.fromkeys((*says, *abroad)))
        self._language = language
        self._small = _small_words(language)
        self._phrases = [(tuple(tokens), phrase) for phrase in says if (tokens := stems(phrase, language))]
        exact = _AS_WRITTEN.get(language, frozenset()) | {phrase.casefold() for phrase in abroad}
        self._as_written = {phrase for tokens, phrase in self._phrases if _is_one_of(phrase, tokens, exact)}
        self._parted = _parted_verbs(self._phrases) if language == "de" else ()

    def find(self, tokens: Sequence[str], written: Sequence[str] = ()) -> Said | None:
        """The first phrase that stands in a text, given as stems; `written`: the words whose stems they are."""
        for wanted, phrase in self._phrases:
            if phrase in self._as_written and phrase.casefold() not in written:
                continue
            for start, token in enumerate(tokens):
                if self._alike(token, wanted[0]) and (end := self._follow(tokens, start, wanted)):
                    return Said(phrase, start, end)
        return self._find_parted(tokens)

    def _find_parted(self, tokens: Sequence[str]) -> Said | None:
        """A German verb whose first part stands behind: `abgestürzt` is found in `stürzte … ab`."""
        for part, root, phrase in self._parted:
            for start, token in enumerate(tokens):
                if _root(token) == root and part in tokens[start + 1 : start + 1 + _PARTED_REACH]:
                    return Said(phrase, start, start + 1)
        return None

    def _follow(self, tokens: Sequence[str], start: int, wanted: Sequence[str]) -> int | None:
        """The end of a phrase that begins at `start`, or None where it does not go on."""
        place = start + 1
        any_word = 1 if len(wanted) >= _TELLING else 0
        for word in wanted[1:]:
            skipped = 0
            while place < len(tokens) and not self._alike(tokens[place], word):
                if tokens[place] not in self._small:
                    any_word -= 1
                if skipped == _GAP or any_word < 0:
                    return None
                skipped += 1
                place += 1
            if place == len(tokens):
                return None
            place += 1
        return place

    def _alike(self, token: str, word: str) -> bool:
        if token == word:
            return True
        if self._language in _COMPOUNDING and len(word) >= _HEAD:
            if token.endswith(word) and _is_first_part(token[: -len(word)]):
                return True
            if token.startswith(word) and (len(word) > _HEAD or len(token) - len(word) >= _REST + 1):
                return True
        if self._language == "de" and len(word) >= _HEAD and _root(token) == _root(word) != word:
            return True
        # `factura` is no slip of `fractura`.
        return token[:1] == word[:1] and _is_slip(token, word) and not is_known(token, self._language)


def _is_one_of(phrase: str, tokens: Sequence[str], listed: frozenset[str]) -> bool:
    return len(tokens) == 1 and phrase.casefold() in listed


def _is_first_part(rest: str) -> bool:
    """Whether what stands before a word's end makes a compound: `Rechts-anwalt`, not `b-rauch` or `Ver-b-rauch`."""
    return len(rest) >= _REST and rest not in _BOUND and rest[:-1] not in _BOUND


def _root(word: str) -> str:
    """A German verb without what its participle or its endings add: `geklaut` and `klaut` give `klau`."""
    bare = word.removeprefix("ge") if len(word) >= _HEAD + 1 else word
    for ending in ("test", "tet", "ten", "te", "st", "en", "t", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= _REST:
            return bare.removesuffix(ending)
    return bare


def _parted_verbs(phrases: Sequence[tuple[tuple[str, ...], str]]) -> tuple[tuple[str, str, str], ...]:
    """First part and root of each single verb that may be parted, and its phrase."""
    found = []
    for tokens, phrase in phrases:
        word = tokens[0]
        part = next(
            (each for each in _FOLDED if word.startswith(each) and len(word) - len(each) >= _HEAD), None
        )
        if len(tokens) == 1 and part and not phrase[:1].isupper():
            found.append((part, _root(word.removeprefix(part)), phrase))
    return tuple(found)


def _is_slip(token: str, word: str) -> bool:
    """Whether two words differ by a slip of the finger: two letters exchanged, or in a long word one letter."""
    if abs(len(token) - len(word)) > 1 or len(word) < _LONG - 1 or not word.isalpha():
        return False
    start = next((at for at, (a, b) in enumerate(zip(token, word, strict=False)) if a != b), None)
    if start is None:
        return len(word) >= _LONG and len(token) >= _LONG
    if token[start : start + 2] == word[start : start + 2][::-1] and token[start + 2 :] == word[start + 2 :]:
        return True
    if len(word) < _LONG:
        return False
    # One letter instead of another makes another word more often than one too many or too few: `schwört`, `schmort`.
    if len(word) > _LONG and token[start + 1 :] == word[start + 1 :]:
        return True
    return token[start + 1 :] == word[start:] or token[start:] == word[start + 1 :]


@lru_cache(maxsize=64)
def _small_words(language: str) -> frozenset[str]:
    return frozenset(each for word in stop_words(language) for each in stems(word, language))
