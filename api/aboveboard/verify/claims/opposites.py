"""Opposites: a word of the claim where the passage has its contrary."""

from functools import cache

from aboveboard.verify.claims import cues
from aboveboard.verify.claims.align import Aligned, Clause
from aboveboard.verify.claims.denial import Denial
from aboveboard.verify.claims.keys import stem
from aboveboard.verify.claims.text import ADDERS, Text, Token, grouped, turned


def opposed(
    clause: Clause, region: tuple[Token, ...], aligned: Aligned, ours: Denial, theirs: Denial
) -> str | None:
    found = _opposites_between(clause, region, aligned)
    if found is None:
        return None
    mine, other = found
    if (mine.at in ours.denied) != (other.at in theirs.denied):
        return None
    return f"it says “{mine.word.folded}” where the passage says “{other.word.folded}”"


def _opposites_between(
    clause: Clause, region: tuple[Token, ...], aligned: Aligned
) -> tuple[Token, Token] | None:
    """A word of the clause whose opposite its counterpart holds, while it does not hold the word itself."""
    language = aligned.claim.language
    theirs = {key: token for token in region for key in opposable(token, language)}
    number = clause.tokens[0].sentence
    ours = {key for token in aligned.claim.sentences[number] for key in opposable(token, language)}
    whole = {key for token in clause.sentence for key in opposable(token, language)}
    for token in clause.tokens:
        for key in opposable(token, language):
            if key in theirs:
                continue
            for other in opposites(language).get(key, ()):
                if _is_below_what_is_free(key, other, clause, region) or _bounds_a_value(
                    token, aligned.claim
                ):
                    continue
                if _is_ours(token, aligned) or _is_the_other_end(key, clause, region):
                    continue
                if other not in theirs or other in ours or _near(key, theirs[other], aligned.source):
                    continue
                if not any(other in opposites(language).get(beside, ()) for beside in whole):
                    return token, theirs[other]  # else it says both: “closed, with no opening”
    paired = {token.at for token, _ in clause.pairs}
    held = {token.clause for token in region}
    taken = {place.at for _, place in clause.pairs}
    following = {t[0].clause for t in grouped(clause.sentence) if t[0].word.folded in ADDERS}
    near = [t for t in clause.sentence if t in region or (t.clause in following and t.clause - 1 in held)]
    left = [place for place in near if place.at not in taken and place.word.weight > 0]
    for token in clause.content:
        for place in left:
            if token.at not in paired and turned(token, place):
                return token, place
    return None


def _is_ours(token: Token, aligned: Aligned) -> bool:
    """“We keep a fee” is not the opposite of “you return it”."""
    before = aligned.claim.tokens[max(0, token.at - 1) : token.at]
    return token.key == "KEEP" and any(other.word.person == "WE" for other in before)


def _is_below_what_is_free(key: str, other: str, clause: Clause, region: tuple[Token, ...]) -> bool:
    """“Under £40 it costs £5” for “free from £40”."""
    told = {token.key for token in region} & {"FREE"} and not {token.key for token in clause.tokens} & {
        "FREE"
    }
    return bool(told) and (key, other) == ("~most", "~least")


def _bounds_a_value(token: Token, text: Text) -> bool:
    """“At least two days”: bounds are held to each other elsewhere, by what they bound."""
    if token.key not in ("~most", "~least"):
        return False
    beside = text.tokens[max(0, token.at - 2) : token.at + 4]
    return any(other.value is not None and other.sentence == token.sentence for other in beside)


_TRADING = frozenset("buy bought purchas sell sold BUY SELL".split())


def _is_the_other_end(key: str, clause: Clause, region: tuple[Token, ...]) -> bool:
    """“You can buy it at reception” for “reception sells it”."""
    buys = any(token.word.person == "YOU" for token in clause.tokens)
    return key in _TRADING and buys and not any(token.word.person == "YOU" for token in region)


def _near(key: str, other: Token, source: Text) -> bool:
    """“… before arrival. After that …”: both are said, one sentence after the other."""
    return key in ("~before", "~after") and any(
        abs(place.sentence - other.sentence) <= 1 for place in source.by_key.get(key, ())
    )


_BOUNDING = frozenset("bis hasta until till by since seit once following".split())
"""They stand before values more often than before what happens."""


def opposable(token: Token, language: str) -> tuple[str, ...]:
    """The keys under which a token may have an opposite: its own, its stem, its plain stem under a prefix."""
    if token.value is not None or token.word.folded in _BOUNDING:
        return ()
    keys = [token.key]
    stemmed = stem(token.word.folded, language)
    if stemmed != token.key:
        keys.append(stemmed)
    return tuple(keys)


@cache
def opposites(language: str) -> dict[str, frozenset[str]]:
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
