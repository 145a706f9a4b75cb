"""How near to the passages' words a sentence has to keep, by the manner in which it is said."""

from enum import Enum
from functools import lru_cache
from itertools import pairwise

from aboveboard.verify.claims import lexicon
from aboveboard.verify.claims.align import Aligned
from aboveboard.verify.claims.text import Text, Token

LITERAL = 0.6
"""Share of what is held that stands in the passages' own words in a row: from here on it is their sentence, changed."""
ROW = 3
"""Words in a row that no one writes by chance."""
DEAREST = 10_000
"""What a customer pays is less."""
PAGE = 16
"""Sentences of a text from which on a claim is somebody's own sentence about a page: a draft's claim is held to the
few passages that it was written from, and there a word that is missing was added."""
OWN_WORDS = 0.67
"""Share of what is held that may stand there in the page's own words in a row, in such a claim."""
_LEANING = frozenset(
    """it they he she that this these those its their his her there such
    es er das dies diese dieser dieses dort ello ella ellos ellas eso esto esos estos""".split()
)


class Manner(Enum):
    FREE = "it names its matter and tells of it in words of its own"
    LEANING = "it leans on what was said before, or one person speaks for himself"
    LITERAL = "it is the passages' own sentence, or part of it, with something changed"
    PROMISED = "it tells the reader what a company does or what he may do, or is held to a page that does"


def manner_of(aligned: Aligned) -> Manner:
    tokens = aligned.claim.tokens
    people = {token.word.person for token in tokens}
    if (
        _speaks_to_a_reader(aligned.source.tokens)
        or _tells_prices_or_hours(aligned.source)
        or _promises(tokens)
    ):
        return Manner.PROMISED
    if literal_share(aligned) >= LITERAL:
        return Manner.LITERAL
    if lexicon.ME in people or tokens[0].word.folded in _LEANING or _talks_to(tokens):
        return Manner.LEANING
    return Manner.FREE


_TO = frozenset(
    """you your yours yourself du dich dir dein deine deinem deinen deiner deines sie ihnen ihr euch tú tu tus ti usted
    ustedes""".split()
)


def _speaks_to_a_reader(tokens: tuple[Token, ...]) -> bool:
    return any(_speaks_for_us(token, tokens) or _speaks_to(token) for token in tokens)


_PROMISING = frozenset(
    """please bitte kannst könnt darfst dürft musst müsst hast habt puedes puede podéis podrás tienes tenéis debes
    debéis""".split()
)


def _promises(tokens: tuple[Token, ...]) -> bool:
    """It says what we do, or tells the reader how much or how long."""
    ours = any(_speaks_for_us(token, tokens) or token.word.folded in _PROMISING for token in tokens)
    return ours or (any(map(_speaks_to, tokens)) and any(token.value is not None for token in tokens))


def _tells_prices_or_hours(source: Text) -> bool:
    """Opening hours and prices are told to those who come; a film's millions are not."""
    values = (token.value for token in source.values if token.value is not None)
    return any(
        value.kind == "time" or (value.kind == "money" and (value.amount or 0) < DEAREST) for value in values
    )


def _talks_to(tokens: tuple[Token, ...]) -> bool:
    """It speaks to the reader, and gives no leave: “you know”, “you will love it”."""
    leave = any(token.word.cue in ("~can", "~may") for token in tokens)
    return _speaks_to_a_reader(tokens) and not leave


def _speaks_to(token: Token) -> bool:
    return token.word.person == lexicon.THEM and token.word.folded in _TO


def _speaks_for_us(token: Token, tokens: tuple[Token, ...]) -> bool:
    """“Us”, not “in the us”."""
    if token.word.person != lexicon.US:
        return False
    before = [other for other in tokens if other.at == token.at - 1] if token.word.folded == "us" else []
    return not (before and before[0].word.folded == "the")


def literal_share(aligned: Aligned) -> float:
    """Of the claim's content that the passages hold, how much stands there in a row with its neighbours."""
    ours = aligned.claim.tokens
    rows = _rows(aligned.source)
    covered: set[int] = set()
    for at in range(len(ours) - ROW + 1):
        row = ours[at : at + ROW]
        if tuple(token.word.folded for token in row) in rows and any(map(_tells, row)):
            covered.update(range(at, at + ROW))
    missing = {token.at for clause in aligned.clauses for token in clause.missing}
    held = [
        token.at
        for token in ours
        if token.at not in missing and (token.word.weight > 0 or token.value is not None)
    ]
    return sum(at in covered for at in held) / len(held) if held else 0.0


def tells_of_a_page(aligned: Aligned) -> bool:
    """Whether it tells of a whole page in words of its own: there a word that is missing is another word for it."""
    return len(aligned.source.sentences) >= PAGE and literal_share(aligned) < OWN_WORDS


def _tells(token: Token) -> bool:
    """More than a name: the name of a thing stands in a row wherever it is spoken of."""
    return token.value is not None or (token.word.content and not token.word.name)


def _rows(text: Text) -> frozenset[tuple[str, ...]]:
    words = tuple(token.word.folded for token in text.tokens)
    return _rows_of(words)


@lru_cache(maxsize=256)
def _rows_of(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[at : at + ROW] for at in range(len(words) - ROW + 1))


_TOLD = frozenset(
    """was were had became won began wrote went took came gave saw said died wurde wurden war waren hatte hatten fue
    fueron era eran había""".split()
)
_TELLER = frozenset("he she it they also then later er sie es".split())


def tells_of_the_past(aligned: Aligned) -> bool:
    """A report of what happened to others, not a rule that holds: years and names stand beside many things there."""
    tokens = aligned.claim.tokens
    if _speaks_to_a_reader(tokens) or any(token.word.cue == "~if" for token in tokens):
        return False
    return any(token.word.folded in _TOLD for token in tokens) or any(
        token.word.folded.endswith("ed")
        and token.word.content
        and not token.word.capital
        and (before.word.name or before.word.folded in _TELLER)
        for before, token in pairwise(tokens)
    )
