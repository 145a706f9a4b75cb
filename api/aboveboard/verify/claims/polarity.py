"""Yes or no: denial and opposites."""

from functools import cache

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.text import ADDERS, HELPERS, Text, Token, turned
from aboveboard.verify.claims.words import stem


def fault(aligned: Aligned) -> str | None:
    for clause in aligned.clauses:
        region = counterpart(clause)
        if not region:
            continue
        for check in (_opposed, _denied):
            if (found := check(clause, region, aligned)) is not None:
                return found
    return None


def counterpart(clause: Clause) -> tuple[Token, ...]:
    """The part of the source's sentence that the clause is held against: the clauses of it that share content.

    Where the shared content stands in one of its clauses for the most part, that one alone.
    """
    if not clause.pairs:
        return ()
    shared: dict[int, float] = {}
    for token, place in clause.pairs:
        shared[place.clause] = shared.get(place.clause, 0) + (
            1.0 if token.value is not None else token.word.weight or 0.2
        )
    total = sum(shared.values())
    keep = {number for number, weight in shared.items() if weight >= 0.34 * total}
    return tuple(token for token in clause.sentence if token.clause in keep)


def denials(tokens: tuple[Token, ...]) -> list[Token]:
    """Words that deny, but for "not only" and "don't hesitate"."""
    by_at = {token.at: token for token in tokens}
    found = [token for token in tokens if token.word.cue == cues.NEGATIVE]
    return [
        token
        for token in found
        if token.at + 1 not in by_at or by_at[token.at + 1].word.folded not in _HARMLESS
    ]


_HARMLESS = frozenset("only nur solo sólo just hesitate".split())
_REFUSALS = frozenset(
    "refused prohibited forbidden banned ausgeschlossen verboten prohibido excluded impossible".split()
)
_UNLESS = frozenset(("unless", "es sei denn", "a menos que"))


def _is_denied(tokens: tuple[Token, ...], text: Text, strictly: bool = False) -> bool:
    """By the number of words that deny; “cannot … unless” affirms under a condition.

    A clause that `and` adds without a helper of its own shares the denial of the one before it: "it is not possible
    to combine this and that".
    """
    if not tokens:
        return False
    odd = len(denials(tokens)) % 2 == 1
    if (
        odd
        and not strictly
        and any(token.word.folded in _UNLESS for token in text.sentences[tokens[0].sentence])
    ):
        return False
    shut = [
        token
        for token in tokens
        if token.word.cue == "~out" or token.key == "VOID" or token.word.folded in _REFUSALS
    ]
    if (
        not odd
        and not shut
        and tokens[0].word.folded in ADDERS
        and not any(t.word.folded in HELPERS for t in tokens)
    ):
        before = [
            clause
            for clause in text.clauses
            if clause[-1].at == tokens[0].at - 1 and clause[0].sentence == tokens[0].sentence
        ]
        return _is_denied(before[0], text) if before else False
    return odd != (len(shut) % 2 == 1)


def _denied(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """The clause denies what every part of its counterpart affirms, or the reverse."""
    if any(token.word.cue == "~instead" for token in (*clause.tokens, *region)):
        return None
    numbers = dict.fromkeys(token.clause for token in region)
    parts = [tuple(token for token in region if token.clause == number) for number in numbers]
    strictly = all(
        any(t.word.folded in _UNLESS for t in text) for text in (aligned.claim.tokens, clause.sentence)
    )
    ours = _is_denied(clause.tokens, aligned.claim, strictly)
    if (found := _denied_word(clause, ours, aligned)) is not None:
        return found
    if any(_agree(ours, part, clause, aligned, strictly) for part in parts):
        return None
    if _opposites_between(clause, region, aligned) is not None:
        return None
    return "it denies what the passage says" if ours else "the passage denies it"


def _denied_word(clause: Clause, ours: bool, aligned: Aligned) -> str | None:
    """The word that a denial of the source hits is affirmed here, and the source affirms it nowhere."""
    for token, place in clause.pairs:
        if (
            token.word.weight >= 1
            and token.value is None
            and _is_hit(token, aligned.claim)
            and not turned(token, place)
        ):
            others = aligned.source.places_of(token.key)
            if not any(_is_denied(_clause_of(other, aligned.source), aligned.source) for other in others):
                return f"the passage does not deny “{token.word.folded}”"
    if ours or any(
        token.word.cue in ("~only", "~except") or token.key in ("FREE", "VOID")
        for token in aligned.claim.tokens
    ):
        return None
    for token, place in clause.pairs:
        if (
            token.word.weight < 1
            or token.value is not None
            or not _is_hit(place, aligned.source)
            or turned(token, place)
        ):
            continue
        if all(_is_hit(other, aligned.source) for other in aligned.source.places_of(token.key)):
            return f"the passage denies “{token.word.folded}”"
    return None


def _clause_of(token: Token, text: Text) -> tuple[Token, ...]:
    return next(clause for clause in text.clauses if clause[0].clause == token.clause)


def _is_hit(place: Token, source: Text) -> bool:
    """Whether it is the first content word after a denial in its clause; “not … unless” denies nothing."""
    if any(token.word.folded in _UNLESS for token in source.sentences[place.sentence]):
        return False
    for other in reversed(source.tokens[max(0, place.at - 5) : place.at]):
        if other.clause != place.clause or other.word.weight >= 1 or other.value is not None:
            return False
        if other.word.cue == cues.NEGATIVE:
            return source.tokens[other.at + 1].word.folded not in _HARMLESS
    return False


def _agree(ours: bool, part: tuple[Token, ...], clause: Clause, aligned: Aligned, strictly: bool) -> bool:
    theirs = _is_denied(part, aligned.source, strictly)
    here = {token.at for token in part}
    flips = sum(turned(token, place) for token, place in clause.pairs if place.at in here)
    if (ours != theirs) == (flips % 2 == 1):
        return True
    return theirs and not ours and not _touches(part, clause)


def _touches(part: tuple[Token, ...], clause: Clause) -> bool:
    """Whether the denial reaches anything that the clause takes up: something paired after it, or close before."""
    paired = {place.at for _, place in clause.pairs}
    marks = [
        t
        for t in part
        if t.word.cue in (cues.NEGATIVE, "~out") or t.key == "VOID" or t.word.folded in _REFUSALS
    ]
    if not marks:
        return True
    return any(at > mark.at or mark.at - at <= 4 for mark in marks for at in paired)


def _opposed(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    found = _opposites_between(clause, region, aligned)
    if found is None:
        return None
    if _is_denied(clause.tokens, aligned.claim) != _is_denied(region, aligned.source):
        return None
    return f"it says “{found[0]}” where the passage says “{found[1]}”"


def _opposites_between(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> tuple[str, str] | None:
    """A word of the clause whose opposite its counterpart holds, while it does not hold the word itself."""
    language = aligned.claim.language
    theirs = {key: token for token in region for key in _opposable(token, language)}
    ours = {key for token in clause.tokens for key in _opposable(token, language)}
    for token in clause.tokens:
        for key in _opposable(token, language):
            if key in theirs:
                continue
            for other in _opposites(language).get(key, ()):
                if other in theirs and other not in ours:
                    return token.word.folded, theirs[other].word.folded
    paired = {token.at for token, _ in clause.pairs}
    taken = {place.at for _, place in clause.pairs}
    left = [place for place in region if place.at not in taken and place.word.weight > 0]
    for token in clause.content:
        for place in left:
            if token.at not in paired and turned(token, place):
                return token.word.folded, place.word.folded
    return None


def _opposable(token: Token, language: str) -> tuple[str, ...]:
    """The keys under which a token may have an opposite: its own, its stem, its plain stem under a prefix."""
    if token.value is not None:
        return ()
    keys = [token.key]
    stemmed = stem(token.word.folded, language)
    if stemmed != token.key:
        keys.append(stemmed)
    return tuple(keys)


@cache
def _opposites(language: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    sides: list[tuple[set[str], set[str]]] = [({one}, {other}) for one, other in cues.OPPOSITES]
    for words in cues.ANTONYMS:
        left, right = ({stem(word, language) for word in side} for side in words)
        sides.append((left - right, right - left))
    for left, right in sides:
        for one in left:
            table.setdefault(one, set()).update(right)
        for one in right:
            table.setdefault(one, set()).update(left)
    return {key: frozenset(others) for key, others in table.items()}
