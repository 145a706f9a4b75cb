"""Yes or no, and how surely: denial, opposites, modality."""

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
        for check in (_opposed, _denied, _other_modal, _surer):
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
    for token in clause.content:
        for other in region:
            if (
                token.at not in paired
                and other.at not in taken
                and other.word.weight > 0
                and turned(token, other)
            ):
                return token.word.folded, other.word.folded
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
    for line in cues.ANTONYMS.strip().split("\n"):
        left, right = ({stem(word, language) for word in side.split()} for side in line.split(" / "))
        sides.append((left - right, right - left))
    for left, right in sides:
        for one in left:
            table.setdefault(one, set()).update(right)
        for one in right:
            table.setdefault(one, set()).update(left)
    return {key: frozenset(others) for key, others in table.items()}


# How sure: (claim, passage) pairs in which the claim says something else than the passage.
_SURE, _WILL, _CAN, _MAY, _COULD, _MUST, _SHOULD, _PLAN = (
    "",
    "~will",
    "~can",
    "~may",
    "~could",
    "~must",
    "~should",
    "~plan",
)
_CLASHES = frozenset(
    {
        (_SURE, _MAY), (_SURE, _COULD), (_SURE, _PLAN), (_SURE, _SHOULD), (_WILL, _MAY), (_WILL, _COULD), (_WILL, _CAN), (_WILL, _SHOULD),
        (_WILL, _PLAN), (_CAN, _MUST), (_CAN, _WILL), (_CAN, _PLAN), (_MAY, _SURE), (_MAY, _WILL), (_MAY, _MUST), (_COULD, _SURE),
        (_COULD, _WILL), (_COULD, _MUST), (_MUST, _CAN), (_MUST, _MAY), (_MUST, _COULD), (_MUST, _SHOULD), (_MUST, _WILL), (_MUST, _SURE),
        (_SHOULD, _MUST), (_SHOULD, _SURE), (_SHOULD, _CAN), (_SHOULD, _WILL), (_PLAN, _SURE), (_PLAN, _WILL), (_WILL, _MUST), (_SHOULD, _MAY),
    }
)  # fmt: skip


def _surer(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    ours, theirs = _modality(clause.tokens), _modality(region)
    if ours == theirs or (ours, theirs) not in _CLASHES:
        return None
    if (
        theirs == _SURE
        and ours in (_MAY, _COULD)
        and any(token.word.person == "YOU" for token in clause.tokens)
    ):
        return None
    if (
        (ours, theirs) == (_WILL, _CAN)
        and {t.word.person for t in clause.tokens} & {"WE"}
        and not any(t.word.person == "WE" for t in region)
    ):
        return None  # "you can return it for a refund" and "we will refund it" are one promise
    if theirs == _SURE and ours in (_MUST, _SHOULD) and _is_request(region):
        return None
    if ours == _SURE and theirs in (_MUST, _SHOULD) and _is_request(clause.tokens):
        return None
    if theirs in (_MAY, _COULD) and ours == _SURE and _permits(region):
        return None
    if _is_conditional(region) or not _predicate_shared(clause):
        return None
    return f"how sure it is: the claim says “{_shown(ours)}”, the passage “{_shown(theirs)}”"


def _other_modal(clause: Clause, region: tuple[Token, ...], aligned: Aligned) -> str | None:
    """The helper right before a shared word is another one."""
    for token, place in clause.pairs:
        if token.value is not None or token.word.weight < 0.3:
            continue
        ours, theirs = _helper_of(token, aligned.claim), _helper_of(place, aligned.source)
        if ours and theirs and ours != theirs and (ours, theirs) in _CLASHES:
            if all(
                _helper_of(other, aligned.source) != ours for other in aligned.source.places_of(token.key)
            ):
                return f"“{_shown(ours)} {token.word.folded}” where the passage says “{_shown(theirs)} {place.word.folded}”"
    return None


def _helper_of(token: Token, text: Text) -> str | None:
    for other in reversed(text.tokens[max(0, token.at - 4) : token.at]):
        if other.clause != token.clause or other.word.weight > 0.5 or other.value is not None:
            return None
        if other.word.cue in (_WILL, _CAN, _MAY, _COULD, _MUST, _SHOULD):
            return other.word.cue
    return None


def _modality(tokens: tuple[Token, ...]) -> str:
    """The strongest limit named: plan, then must, should, may, could, can, will."""
    named = {token.word.cue for token in tokens if token.value is None}
    return next((cue for cue in (_PLAN, _MUST, _SHOULD, _MAY, _COULD, _CAN, _WILL) if cue in named), _SURE)


def _is_request(tokens: tuple[Token, ...]) -> bool:
    """An imperative has no party before its verb and no helper."""
    if not tokens:
        return False
    first = tokens[0].word
    helped = any(token.word.folded in HELPERS or token.word.person in ("WE", "I") for token in tokens[:6])
    return first.folded in ("please", "bitte", "never", "always") or not (helped or first.person)


def _permits(tokens: tuple[Token, ...]) -> bool:
    """`You may`: leave, not doubt."""
    return any(token.word.person == "YOU" for token in tokens[:3])


def _is_conditional(tokens: tuple[Token, ...]) -> bool:
    return bool(tokens) and tokens[0].word.cue == "~if"


def _predicate_shared(clause: Clause) -> bool:
    return len(clause.pairs) >= 2


def _shown(cue: str) -> str:
    return cue.lstrip("~") or "does"
