"""Whether a post plainly praises us. A kind word alone is no praise: thanks for bad news are the worst reply there is.

Wanted are clear words of praise, thanks or recommendation, neither wished for nor denied, and nothing of trouble or
displeasure beside them that outweighs them. Where a language has no list of its own, the mood alone tells.
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from aboveboard.domain.words import words
from aboveboard.read.lexicon import SHARED, Lexicon, lexicon, read_words
from aboveboard.read.phrases import Hit, PhraseBook

_CLAUSE = regex.compile(r"[.!?,;:\n…]+|\s[-–—]\s")
_HANDLE = regex.compile(r"(?<![\w.])[@#]\w+(?:\.\w+)*|https?://\S+")
_REACH = 3
"""How many words back a denial or a wish turns a word round."""
_OPENING = 2
"""Words of an opening that may be a mere exclamation: `great, now it wants cash`."""
_MORE = 2
"""How many more clear words than sour ones a post wants in which something went wrong."""
_BESIDES = 3
"""Words behind an opening from which it is told how something else was."""
_MOCKED = regex.compile(
    r"(?i)\b(?:of|from) (?:you|them|u) (?:all |lot |guys )?to (?:keep|charge|cancel|lose|ignore|leave|take|forget|"
    r"bill|refuse|hang|delay|close|make me|drop|waste|block|sell)\w*\b"
)
"""`so kind of you to keep my deposit`."""


@dataclass(frozen=True)
class _Signs:
    clear: PhraseBook
    otherwise: PhraseBook
    unless: frozenset[str]


def is_praise(text: str, language: str, *, flawless: bool = False) -> bool:
    """Whether a text of pleased mood is praise that thanks may answer; `flawless`: no sour word may stand in it."""
    signs = _signs(SHARED.get(language, language))
    if signs is None:
        return not flawless
    said = _HANDLE.sub(" ", text)
    if not words(said):
        return any(mark in said for mark in read_words("praise")["faces"])
    lists = lexicon(language)
    clauses = [clause for clause in _CLAUSE.split(said) if words(clause)]
    clear = sum(
        len(_clear(clause, signs)) for n, clause in enumerate(clauses) if n or not _exclaims(clauses, signs)
    )
    if not clear or _MOCKED.search(said):
        return False
    sour = sum(_sour(clause, signs, lists) for clause in clauses)
    if flawless:
        return not sour
    return not sour or clear >= sour + _MORE or (clear > 0 and lists.resolved.finds(said))


def _clear(clause: str, signs: _Signs) -> list[Hit]:
    """The words of praise in a clause that are neither denied, wished for, nor part of another phrase."""
    aside = [range(hit.start, hit.end) for hit in signs.otherwise.hits(signs.otherwise.tokens(clause))]
    tokens = words(clause)
    found = []
    for hit in signs.clear.hits(signs.clear.tokens(clause)):
        before = tokens[max(0, hit.start - _REACH) : hit.start]
        covered = any(hit.start in place and len(place) >= hit.end - hit.start for place in aside)
        if not covered and signs.unless.isdisjoint(before):
            found.append(hit)
    return found


def _exclaims(clauses: list[str], signs: _Signs) -> bool:
    """Whether a post opens with a bare word of praise and goes on about something else."""
    rest = clauses[1:]
    return (
        len(words(clauses[0])) <= _OPENING
        and sum(len(words(clause)) for clause in rest) > _BESIDES
        and not any(_clear(clause, signs) for clause in rest)
    )


def _sour(clause: str, signs: _Signs, lists: Lexicon) -> int:
    """How many words of trouble or displeasure stand in a clause, those aside that belong to words of praise."""
    taken = {at for hit in signs.clear.hits(signs.clear.tokens(clause)) for at in range(hit.start, hit.end)}
    places = {
        hit.start
        for book in (lists.negative, lists.problems)
        for hit in book.hits(book.tokens(clause))
        if taken.isdisjoint(range(hit.start, hit.end)) and not _is_denied(clause, hit, lists)
    }
    return len(places)


def _is_denied(clause: str, hit: Hit, lists: Lexicon) -> bool:
    tokens = words(clause)
    return not lists.negators.isdisjoint(tokens[max(0, hit.start - _REACH) : hit.start])


@lru_cache(maxsize=16)
def _signs(language: str) -> _Signs | None:
    data = read_words("praise").get(language)
    if not isinstance(data, dict):
        return None
    exact = language == "en"
    return _Signs(
        PhraseBook(data["clear"], language, exact=exact),
        PhraseBook(data["otherwise"], language, exact=exact),
        frozenset(data["unless"]),
    )
